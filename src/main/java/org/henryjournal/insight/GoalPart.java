package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalPlan;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.domain.Weeks;

/**
 * A month, week or day of a goal as of a day: what is planned for it, and what was done in it.
 *
 * @param planned for the whole part
 * @param plannedByDay of that, up to the day as of which it is told
 * @param done up to that day
 * @param begun whether that day is in it or behind it
 * @param byHand whether the rep set it; only months can be
 */
public record GoalPart(
    LocalDate from,
    LocalDate to,
    BigDecimal planned,
    BigDecimal plannedByDay,
    BigDecimal done,
    boolean begun,
    boolean byHand) {

  /** What a goal, or a part of it, is cut into. */
  public enum Size {
    MONTH,
    WEEK,
    DAY
  }

  /**
   * Cuts the days from one to another, both in the goal. The first and last part may be shorter
   * than the others; together they are the whole.
   *
   * @param standing says as of which day
   */
  public static List<GoalPart> cut(
      GoalStanding standing, Achievements achievements, Size size, LocalDate from, LocalDate to) {
    GoalPlan plan = standing.plan();
    LocalDate day = standing.day();
    Goal goal = plan.goal();
    int scale = goal.measure().scale();
    List<GoalPart> parts = new ArrayList<>();
    LocalDate start = from;
    while (!start.isAfter(to)) {
      LocalDate end = end(start, size, achievements.calendarWeeks());
      LocalDate last = end.isAfter(to) ? to : end;
      LocalDate soFar = last.isAfter(day) ? day : last;
      parts.add(
          new GoalPart(
              start,
              last,
              plan.planned(start, last).setScale(scale),
              plan.planned(start, soFar).setScale(scale),
              achievements.between(goal.measure(), start, soFar),
              !start.isAfter(day),
              size == Size.MONTH && goal.byHand().containsKey(start.withDayOfMonth(1))));
      start = last.plusDays(1);
    }
    return parts;
  }

  private static LocalDate end(LocalDate start, Size size, Weeks weeks) {
    return switch (size) {
      case MONTH -> start.withDayOfMonth(start.lengthOfMonth());
      case WEEK -> weeks.start(start).plusDays(6);
      case DAY -> start;
    };
  }

  /** Done less planned, both up to the day: below 0 where something is missing by then. */
  public BigDecimal differenceByDay() {
    return done.subtract(plannedByDay);
  }
}
