package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Where a goal stands at a day: what was missed is spread again over the workdays that are left
 * ({@code spec} 4: "to go: 812,000 in 27 workdays = 30,074 a day").
 *
 * @param day as of which
 * @param done up to that day, the day included
 * @param doneToday of that, on the day itself
 * @param planned up to that day by the plan, the day included
 * @param toGo still to do before the day began; 0 where the goal was reached
 * @param workdaysLeft from that day on, the day included where it is a workday
 */
public record GoalStanding(
    GoalPlan plan,
    LocalDate day,
    BigDecimal done,
    BigDecimal doneToday,
    BigDecimal planned,
    BigDecimal toGo,
    int workdaysLeft) {

  /**
   * @param done up to the day, the day included
   * @param doneToday of that, on the day itself
   */
  public static GoalStanding of(
      GoalPlan plan, Workdays calendar, LocalDate day, BigDecimal done, BigDecimal doneToday) {
    Goal goal = plan.goal();
    BigDecimal before = done.subtract(doneToday);
    LocalDate from = day.isBefore(goal.from()) ? goal.from() : day;
    return new GoalStanding(
        plan,
        day,
        done,
        doneToday,
        plan.planned(goal.from(), day.isAfter(goal.to()) ? goal.to() : day),
        goal.total().subtract(before).max(BigDecimal.ZERO),
        from.isAfter(goal.to()) ? 0 : calendar.count(from, goal.to()));
  }

  /**
   * What each workday that is left has to bring, today included: money to the cent, counts rounded
   * up, for nobody makes a third of a visit. What is to go where no workday is left.
   */
  public BigDecimal perDay() {
    if (workdaysLeft == 0) {
      return toGo;
    }
    boolean money = plan.goal().measure().isMoney();
    return toGo.divide(
        BigDecimal.valueOf(workdaysLeft),
        plan.goal().measure().scale(),
        money ? RoundingMode.HALF_UP : RoundingMode.CEILING);
  }

  public boolean isReached() {
    return done.compareTo(plan.goal().total()) >= 0;
  }

  /** Share of the goal that is done, 0 and up. */
  public double share() {
    return done.doubleValue() / plan.goal().total().doubleValue();
  }

  /** Share of the goal that the plan has by now, 0 to 1: the pace line. */
  public double pace() {
    return planned.doubleValue() / plan.goal().total().doubleValue();
  }
}
