package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalPlan;
import org.henryjournal.domain.Weeks;

/**
 * A month, week or day of a goal: what is planned for it, and what was done in it.
 *
 * @param byHand whether the rep set it; only months can be
 */
public record GoalPart(
    LocalDate from, LocalDate to, BigDecimal planned, BigDecimal done, boolean byHand) {

  /** What a goal, or a part of it, is cut into. */
  public enum Size {
    MONTH,
    WEEK,
    DAY
  }

  /**
   * Cuts the days from one to another, both in the goal. The first and last part may be shorter
   * than the others; together they are the whole.
   */
  public static List<GoalPart> cut(
      GoalPlan plan, Achievements achievements, Size size, LocalDate from, LocalDate to) {
    Goal goal = plan.goal();
    List<GoalPart> parts = new ArrayList<>();
    LocalDate start = from;
    while (!start.isAfter(to)) {
      LocalDate end = end(start, size, achievements.calendarWeeks());
      LocalDate last = end.isAfter(to) ? to : end;
      parts.add(
          new GoalPart(
              start,
              last,
              plan.planned(start, last).setScale(goal.measure().scale()),
              achievements.between(goal.measure(), start, last),
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

  /** Done less planned: below 0 where something is missing. */
  public BigDecimal difference() {
    return done.subtract(planned);
  }
}
