package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.insight.Step;

/** The days the figures are computed from. */
public enum Range {
  ALL,
  LAST_12_MONTHS,
  THIS_YEAR,
  LAST_YEAR,
  THIS_QUARTER,
  LAST_QUARTER,
  LAST_3_MONTHS,
  /** From one day to another, as the rep says. */
  CHOSEN;

  /**
   * First and last day. A range does not begin before the first visit, but where there is none in
   * it, it is kept.
   *
   * @param span first and last day that have a visit, or nothing
   * @param chosen first and last day said by the rep
   */
  List<LocalDate> days(List<LocalDate> span, LocalDate today, List<LocalDate> chosen) {
    LocalDate first = span.isEmpty() ? today : span.getFirst();
    LocalDate last = span.isEmpty() ? today : span.getLast();
    LocalDate end = last.isBefore(today) ? today : last;
    LocalDate quarter = Step.QUARTER.start(today);
    LocalDate year = today.withDayOfYear(1);
    return switch (this) {
      case ALL -> List.of(first, last);
      case LAST_12_MONTHS -> from(first, today.withDayOfMonth(1).minusMonths(11), end);
      case THIS_YEAR -> from(first, year, end);
      case LAST_YEAR -> from(first, year.minusYears(1), year.minusDays(1));
      case THIS_QUARTER -> from(first, quarter, end);
      case LAST_QUARTER -> from(first, quarter.minusMonths(3), quarter.minusDays(1));
      case LAST_3_MONTHS -> from(first, today.withDayOfMonth(1).minusMonths(2), end);
      case CHOSEN -> chosen;
    };
  }

  private static List<LocalDate> from(LocalDate first, LocalDate start, LocalDate end) {
    return List.of(first.isAfter(start) && !first.isAfter(end) ? first : start, end);
  }
}
