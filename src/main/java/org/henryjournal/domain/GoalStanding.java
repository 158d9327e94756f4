package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Where a goal stands at a moment of a day: what was missed is spread again over the workdays that
 * are left ({@code spec} 4: "to go: 812,000 in 27 workdays = 30,074 a day"). Done and to go are of
 * that moment; only what was asked of the day itself is of the morning before.
 *
 * @param day as of which
 * @param done up to that day, what the day has brought so far included
 * @param doneOnDay of that, on the day itself
 * @param planned up to that day by the plan, the day included
 * @param workdaysLeft from that day on, the day included where it is a workday
 * @param worked whether the day is a workday of the goal
 */
public record GoalStanding(
    GoalPlan plan,
    LocalDate day,
    BigDecimal done,
    BigDecimal doneOnDay,
    BigDecimal planned,
    int workdaysLeft,
    boolean worked) {

  private static final int PERCENT_PLACES = 2;

  /**
   * @param done up to the day, what the day has brought so far included
   * @param doneOnDay of that, on the day itself
   */
  public static GoalStanding of(
      GoalPlan plan, Workdays calendar, LocalDate day, BigDecimal done, BigDecimal doneOnDay) {
    Goal goal = plan.goal();
    LocalDate from = day.isBefore(goal.from()) ? goal.from() : day;
    return new GoalStanding(
        plan,
        day,
        done,
        doneOnDay,
        plan.planned(goal.from(), day.isAfter(goal.to()) ? goal.to() : day),
        from.isAfter(goal.to()) ? 0 : calendar.count(from, goal.to()),
        goal.holds(day) && calendar.isWorkday(day));
  }

  /** Still to do: with what is done it adds up to the goal; 0 where the goal is reached. */
  public BigDecimal toGo() {
    return plan.goal().total().subtract(done).max(BigDecimal.ZERO);
  }

  /** What was still to do as the day began. */
  public BigDecimal toGoThatMorning() {
    return plan.goal().total().subtract(done.subtract(doneOnDay)).max(BigDecimal.ZERO);
  }

  /**
   * What each workday that is left has to bring of what is to go now, the day itself among them:
   * money to the cent, counts rounded up, for nobody makes a third of a visit. All that is to go
   * where no workday is left.
   */
  public BigDecimal perWorkdayLeft() {
    return workdaysLeft == 0 ? toGo() : perWorkday(toGo());
  }

  /**
   * What the day itself was asked for as it began, whatever it has brought since; 0 on a day off
   * and outside the goal.
   */
  public BigDecimal askedOfDay() {
    return worked ? perWorkday(toGoThatMorning()) : BigDecimal.ZERO;
  }

  private BigDecimal perWorkday(BigDecimal toDo) {
    boolean money = plan.goal().measure().isMoney();
    return toDo.divide(
        BigDecimal.valueOf(workdaysLeft),
        plan.goal().measure().scale(),
        money ? RoundingMode.HALF_UP : RoundingMode.CEILING);
  }

  public boolean isReached() {
    return done.compareTo(plan.goal().total()) >= 0;
  }

  /** Share of the goal that is done, 0 and up: for a bar. */
  public double share() {
    return done.doubleValue() / plan.goal().total().doubleValue();
  }

  /** The same in whole hundredths, rounded down: 1 only where the goal is reached. To be told. */
  public double wholeShare() {
    return done.divide(plan.goal().total(), PERCENT_PLACES, RoundingMode.DOWN).doubleValue();
  }

  /** Share of the goal that the plan has by now, 0 to 1: the pace line. */
  public double pace() {
    return planned.doubleValue() / plan.goal().total().doubleValue();
  }

  /**
   * What the goal of the next year grows from: what was done, where that is not less than asked.
   */
  public BigDecimal baseOfNext() {
    return isReached() ? done : plan.goal().total();
  }
}
