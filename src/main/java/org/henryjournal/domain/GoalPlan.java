package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A goal shared out among its months, and each month among its workdays; weeks are the sums of
 * their days. The parts always add up to the whole to the last cent ({@code spec} 4).
 *
 * @param months in order of time; the first and last may be cut
 * @param days what is planned for each day that has something planned
 */
public record GoalPlan(Goal goal, List<Month> months, NavigableMap<LocalDate, BigDecimal> days) {

  /** Weight of a whole month; a cut one weighs by its days. */
  private static final long WHOLE = 1_000_000;

  /**
   * A month of the goal, or what is in it of the first and last.
   *
   * @param byHand set by the rep
   */
  public record Month(LocalDate from, LocalDate to, BigDecimal amount, boolean byHand) {

    /** First day of the calendar month. */
    public LocalDate month() {
      return from.withDayOfMonth(1);
    }
  }

  public GoalPlan {
    months = List.copyOf(months);
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }

  /**
   * @param seasons how much of a year each month of the rep's past brought, by month 1 to 12; what
   *     is not there weighs nothing, and where nothing is there at all months weigh the same
   * @throws Refusal when the months set by hand come to more than the goal, or leave something over
   *     though no month is left for it
   */
  public static GoalPlan of(Goal goal, Workdays calendar, Map<Integer, Long> seasons) {
    List<Month> cut = cut(goal);
    List<BigDecimal> amounts = amounts(goal, cut, seasons);
    List<Month> months = new ArrayList<>();
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    for (int i = 0; i < cut.size(); i++) {
      Month month =
          new Month(cut.get(i).from(), cut.get(i).to(), amounts.get(i), cut.get(i).byHand());
      months.add(month);
      days.putAll(days(month, calendar));
    }
    return new GoalPlan(goal, months, days);
  }

  private static List<Month> cut(Goal goal) {
    List<Month> months = new ArrayList<>();
    LocalDate from = goal.from();
    while (!from.isAfter(goal.to())) {
      LocalDate end = from.withDayOfMonth(from.lengthOfMonth());
      LocalDate to = end.isAfter(goal.to()) ? goal.to() : end;
      BigDecimal set = goal.byHand().get(from.withDayOfMonth(1));
      months.add(new Month(from, to, set == null ? BigDecimal.ZERO : set, set != null));
      from = end.plusDays(1);
    }
    return months;
  }

  private static List<BigDecimal> amounts(
      Goal goal, List<Month> months, Map<Integer, Long> seasons) {
    BigDecimal left = goal.total();
    List<Long> weights = new ArrayList<>();
    long all = 0;
    for (Month month : months) {
      if (month.byHand()) {
        left = left.subtract(month.amount());
      }
      long weight = month.byHand() ? 0 : weight(goal, month, seasons);
      weights.add(weight);
      all += weight;
    }
    boolean anyFree = months.stream().anyMatch(month -> !month.byHand());
    if (left.signum() < 0) {
      throw new Refusal("goal.months.more", left.negate());
    }
    if (!anyFree && left.signum() > 0) {
      throw new Refusal("goal.months.less", left);
    }
    List<Long> used = all > 0 ? weights : equal(months);
    List<BigDecimal> shared =
        anyFree ? Spread.of(left, used) : months.stream().map(Month::amount).toList();
    List<BigDecimal> amounts = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      amounts.add(months.get(i).byHand() ? months.get(i).amount() : shared.get(i));
    }
    return amounts;
  }

  private static long weight(Goal goal, Month month, Map<Integer, Long> seasons) {
    long days = ChronoUnit.DAYS.between(month.from(), month.to()) + 1;
    long whole = month.from().lengthOfMonth();
    boolean known = goal.split() == Goal.Split.SEASONS && !seasons.isEmpty();
    long season = known ? seasons.getOrDefault(month.from().getMonthValue(), 0L) : WHOLE;
    return season * days / whole;
  }

  /** For months whose seasons say nothing at all. */
  private static List<Long> equal(List<Month> months) {
    return months.stream().map(month -> month.byHand() ? 0L : 1L).toList();
  }

  /** Evenly over the workdays; a month without any has it on its last day. */
  private static Map<LocalDate, BigDecimal> days(Month month, Workdays calendar) {
    List<LocalDate> workdays =
        month.from().datesUntil(month.to().plusDays(1)).filter(calendar::isWorkday).toList();
    List<LocalDate> on = workdays.isEmpty() ? List.of(month.to()) : workdays;
    List<BigDecimal> parts = Spread.of(month.amount(), Collections.nCopies(on.size(), 1L));
    Map<LocalDate, BigDecimal> days = new TreeMap<>();
    for (int i = 0; i < on.size(); i++) {
      days.put(on.get(i), parts.get(i));
    }
    return days;
  }

  /** What is planned from one day to another, both included. */
  public BigDecimal planned(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? BigDecimal.ZERO
        : days.subMap(from, true, to, true).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
