package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Workdays;

/** The plain figures of {@code spec} 5 over a {@link Selection}; pure. */
public final class Figures {

  private static final int USUAL_WORKDAYS = 20;
  private static final int USUAL_LEAST = 5;

  private Figures() {}

  public static Tally total(Selection selection) {
    Sums sums = new Sums(selection.table(), 1);
    for (int row : selection.rows()) {
      sums.add(row, 0);
    }
    return sums.tally(0);
  }

  /**
   * The selection by the journal's weeks, by month or quarter of its filter's days; the first and
   * last step are cut to them, and a step without entries is there with zeros.
   */
  public static List<Period> by(Step step, Selection selection) {
    LocalDate from = selection.filter().from();
    LocalDate to = selection.filter().to();
    if (to.isBefore(from)) {
      return List.of();
    }
    LocalDate first = step.start(from, selection.table().weeks());
    int[] indexOfDay = new int[(int) ChronoUnit.DAYS.between(from, to) + 1];
    for (int i = 0; i < indexOfDay.length; i++) {
      indexOfDay[i] = step.index(first, from.plusDays(i));
    }
    Sums sums = new Sums(selection.table(), indexOfDay[indexOfDay.length - 1] + 1);
    int origin = (int) from.toEpochDay();
    int[] days = selection.table().columns.days;
    for (int row : selection.rows()) {
      sums.add(row, indexOfDay[days[row] - origin]);
    }
    List<Period> periods = new ArrayList<>();
    LocalDate start = first;
    for (int i = 0; i <= indexOfDay[indexOfDay.length - 1]; i++) {
      LocalDate next = step.next(start);
      LocalDate end = next.minusDays(1);
      periods.add(
          new Period(
              start.isBefore(from) ? from : start, end.isAfter(to) ? to : end, sums.tally(i)));
      start = next;
    }
    return periods;
  }

  /**
   * Each period with the sums of itself and those before it, so many in all, so that one without a
   * deal or two does not break a line. The first few have fewer.
   *
   * @param width 1 or more
   */
  public static List<Period> moving(List<Period> periods, int width) {
    List<Period> moving = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      Tally sum = Tally.NONE;
      for (int j = Math.max(0, i - width + 1); j <= i; j++) {
        sum = sum.plus(periods.get(j).tally());
      }
      moving.add(new Period(periods.get(i).from(), periods.get(i).to(), sum));
    }
    return moving;
  }

  /**
   * Visits a workday, as they usually are: over the {@value #USUAL_WORKDAYS} workdays before a day,
   * or as many of them as the journal can have known, from its first entry on. Empty where these,
   * or the days with an entry among them, are fewer than {@value #USUAL_LEAST}.
   */
  public static Optional<Double> usualVisitsBefore(
      LocalDate day, VisitTable table, Workdays calendar) {
    LocalDate first = table.firstDay().orElse(day);
    LocalDate back = calendar.back(day, USUAL_WORKDAYS);
    LocalDate from = first.isAfter(back) ? first : back;
    LocalDate to = day.minusDays(1);
    Map<LocalDate, DayCount> counts = table.counts(from, to);
    int workdays = calendar.count(from, to);
    if (workdays < USUAL_LEAST || counts.size() < USUAL_LEAST) {
      return Optional.empty();
    }
    int visits = counts.values().stream().mapToInt(DayCount::visits).sum();
    return Optional.of((double) visits / workdays);
  }

  /** Distinct customers that were visited. */
  public static int customers(Selection selection) {
    VisitColumns columns = selection.table().columns;
    int count = 0;
    int last = -1;
    for (int row : selection.rows()) {
      if (columns.owners[row] != last && !VisitFacts.isAttempt(columns.facts[row])) {
        count++;
        last = columns.owners[row];
      }
    }
    return count;
  }

  /**
   * Win rate: won pursuits ÷ (won + {@link LostPursuit lost}). A pursuit is counted on the day it
   * ended; one that is still open is neither. It says nothing where {@link LostPursuit#isAny none}
   * was ever lost.
   *
   * @param today losses to come are not counted
   */
  public static Rate winRate(Selection selection, LocalDate today) {
    int won = total(selection).deals();
    return new Rate(won, won + (long) selection.lost(today));
  }
}
