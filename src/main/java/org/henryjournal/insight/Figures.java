package org.henryjournal.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of {@code spec} 5, computed from a {@link VisitTable}; pure. */
public final class Figures {

  /** What the visits-per-deal line is divided into. */
  public enum Step {
    WEEK,
    MONTH;

    /** First day of the step that holds the day; weeks begin on Monday. */
    public LocalDate start(LocalDate day) {
      return this == WEEK
          ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
          : day.withDayOfMonth(1);
    }

    LocalDate next(LocalDate start) {
      return this == WEEK ? start.plusWeeks(1) : start.plusMonths(1);
    }

    int index(LocalDate first, LocalDate day) {
      return (int) (this == WEEK ? ChronoUnit.WEEKS : ChronoUnit.MONTHS).between(first, day);
    }
  }

  /**
   * How many deals closed on which visit.
   *
   * @param byNumber deals by visit number; numbers without deals are absent
   */
  public record DealsByNumber(Map<Integer, Integer> byNumber) {

    public int deals() {
      return byNumber.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of the deals that closed on this visit, 0 to 1; 0 where there are none. */
    public double share(int number) {
      return ratio(byNumber.getOrDefault(number, 0), deals());
    }

    /** Share of the deals that closed on this visit or later, 0 to 1; 0 where there are none. */
    public double shareFrom(int number) {
      int count =
          byNumber.entrySet().stream()
              .filter(e -> e.getKey() >= number)
              .mapToInt(Map.Entry::getValue)
              .sum();
      return ratio(count, deals());
    }

    /** Mean visit number of a deal; 0 where there are none. */
    public double mean() {
      long sum =
          byNumber.entrySet().stream().mapToLong(e -> (long) e.getKey() * e.getValue()).sum();
      return ratio(sum, deals());
    }

    /** Median visit number of a deal; 0 where there are none. */
    public double median() {
      int deals = deals();
      return deals == 0 ? 0 : (at((deals - 1) / 2) + at(deals / 2)) / 2.0;
    }

    private int at(int place) {
      int before = 0;
      for (Map.Entry<Integer, Integer> entry : new TreeMap<>(byNumber).entrySet()) {
        before += entry.getValue();
        if (place < before) {
          return entry.getKey();
        }
      }
      return 0;
    }

    /** The highest visit number on which a deal closed; 0 where there are none. */
    public int max() {
      return byNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static double ratio(long part, long whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /**
   * A step of the closing curve.
   *
   * @param number visit number k
   * @param atRisk pursuits that got as far as visit k
   * @param closed of these, those that closed on it
   * @param cumulative Kaplan-Meier chance to have closed by visit k; pursuits that were dropped or
   *     are still open count as censored after their last visit
   */
  public record CurveStep(int number, int atRisk, int closed, double cumulative) {

    /** Chance that a pursuit which got as far as visit k closes on it. */
    public double hazard() {
      return (double) closed / atRisk;
    }
  }

  private Figures() {}

  /** Visits and deals of the whole range, both ends included. */
  public static Period total(VisitTable table, LocalDate from, LocalDate to) {
    long first = from.toEpochDay();
    long last = to.toEpochDay();
    int visits = 0;
    int deals = 0;
    for (int row = 0; row < table.size(); row++) {
      int day = table.epochDay(row);
      if (day >= first && day <= last && !table.isAttempt(row)) {
        visits++;
        deals += table.isDeal(row) ? 1 : 0;
      }
    }
    return new Period(from, to, visits, deals);
  }

  /**
   * Visits and deals by week or month of the range, both ends included; the first and last step are
   * cut to the range, and a step without entries is there with zeros.
   */
  public static List<Period> by(Step step, VisitTable table, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of();
    }
    LocalDate first = step.start(from);
    int count = step.index(first, to) + 1;
    int[] indexOfDay = new int[(int) ChronoUnit.DAYS.between(from, to) + 1];
    for (int i = 0; i < indexOfDay.length; i++) {
      indexOfDay[i] = step.index(first, from.plusDays(i));
    }
    int[] visits = new int[count];
    int[] deals = new int[count];
    long origin = from.toEpochDay();
    for (int row = 0; row < table.size(); row++) {
      long at = table.epochDay(row) - origin;
      if (at >= 0 && at < indexOfDay.length && !table.isAttempt(row)) {
        int index = indexOfDay[(int) at];
        visits[index]++;
        deals[index] += table.isDeal(row) ? 1 : 0;
      }
    }
    List<Period> periods = new ArrayList<>(count);
    LocalDate start = first;
    for (int i = 0; i < count; i++) {
      LocalDate end = step.next(start).minusDays(1);
      periods.add(
          new Period(
              start.isBefore(from) ? from : start,
              end.isAfter(to) ? to : end,
              visits[i],
              deals[i]));
      start = step.next(start);
    }
    return periods;
  }

  /** Deals closed in the range, both ends included, by the number of their closing visit. */
  public static DealsByNumber dealsByNumber(VisitTable table, LocalDate from, LocalDate to) {
    Map<Integer, Integer> byNumber = new TreeMap<>();
    for (int row = 0; row < table.size(); row++) {
      long day = table.epochDay(row);
      if (table.isDeal(row) && day >= from.toEpochDay() && day <= to.toEpochDay()) {
        byNumber.merge(table.number(row), 1, Integer::sum);
      }
    }
    return new DealsByNumber(byNumber);
  }

  /**
   * The closing curve over the visits of the range: of the pursuits that got as far as visit k in
   * it, the share that closed on it, and the cumulative chance. A pursuit that began before the
   * range counts from the first of its visits in the range (left truncation).
   */
  public static List<CurveStep> closingCurve(VisitTable table, LocalDate from, LocalDate to) {
    Map<Integer, int[]> steps = new TreeMap<>();
    for (int row = 0; row < table.size(); row++) {
      long day = table.epochDay(row);
      if (!table.isAttempt(row) && day >= from.toEpochDay() && day <= to.toEpochDay()) {
        int[] step = steps.computeIfAbsent(table.number(row), n -> new int[2]);
        step[0]++;
        step[1] += table.isDeal(row) ? 1 : 0;
      }
    }
    List<CurveStep> curve = new ArrayList<>();
    double open = 1;
    for (Map.Entry<Integer, int[]> step : steps.entrySet()) {
      int atRisk = step.getValue()[0];
      int closed = step.getValue()[1];
      open *= 1 - (double) closed / atRisk;
      curve.add(new CurveStep(step.getKey(), atRisk, closed, 1 - open));
    }
    return curve;
  }

  /** First and last day that have a visit; empty where there is none. */
  public static List<LocalDate> span(VisitTable table) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < table.size(); row++) {
      if (!table.isAttempt(row)) {
        first = Math.min(first, table.epochDay(row));
        last = Math.max(last, table.epochDay(row));
      }
    }
    return first == Long.MAX_VALUE
        ? List.of()
        : List.of(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
  }

  /** Distinct customers that were visited in the range, both ends included. */
  public static int customers(VisitTable table, LocalDate from, LocalDate to) {
    int count = 0;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < table.size(); row++) {
      long day = table.epochDay(row);
      if (!table.isAttempt(row)
          && day >= from.toEpochDay()
          && day <= to.toEpochDay()
          && table.customer(row) != last) {
        count++;
        last = table.customer(row);
      }
    }
    return count;
  }
}
