package org.henryjournal.ui.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.henryjournal.domain.Work;

/**
 * The days beside the rows, in whole weeks. Today is always among them; what lies further back or
 * ahead than can be read is cut off.
 *
 * @param from a Monday
 * @param to a Sunday
 */
public record TimeAxis(LocalDate from, LocalDate to) {

  private static final int BACK_WEEKS = 4;
  private static final int AHEAD_WEEKS = 12;

  /** Fewest weeks shown after today's. */
  private static final int LEAST_WEEKS = 2;

  static TimeAxis of(List<Work> works, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = works.stream().map(Work::from).min(Comparator.naturalOrder()).orElse(monday);
    LocalDate last = works.stream().map(Work::to).max(Comparator.naturalOrder()).orElse(monday);
    LocalDate from =
        latest(earliest(first, monday), monday.minusWeeks(BACK_WEEKS))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate to =
        earliest(latest(last, monday.plusWeeks(LEAST_WEEKS)), monday.plusWeeks(AHEAD_WEEKS))
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return new TimeAxis(from, to);
  }

  private static LocalDate earliest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Where the morning of a day lies: 0 at the first day, 1 after the last, in between else. */
  public double place(LocalDate day) {
    double days = ChronoUnit.DAYS.between(from, to.plusDays(1));
    return Math.clamp(ChronoUnit.DAYS.between(from, day) / days, 0, 1);
  }

  public int weeks() {
    return (int) ChronoUnit.WEEKS.between(from, to.plusDays(1));
  }

  /**
   * Mondays to be named, evenly spaced.
   *
   * @param most as many have room, at least 1
   */
  public List<LocalDate> named(int most) {
    int every = Math.max(1, Math.ceilDiv(weeks(), Math.max(1, most)));
    List<LocalDate> mondays = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusWeeks(every)) {
      mondays.add(day);
    }
    return mondays;
  }
}
