package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalPlan;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.domain.Workdays;

/**
 * A goal as of a day: where it stands, and how far it is within reach.
 *
 * @param seasonsKnown whether the rep's own seasons weigh its months; else they would be even even
 *     where the goal asks for seasons
 */
public record GoalProgress(GoalStanding standing, Reach reach, boolean seasonsKnown) {

  /** The most important first: by what they count, then what ends first. */
  public static final Comparator<GoalProgress> ORDER =
      Comparator.comparing((GoalProgress progress) -> progress.goal().measure())
          .thenComparing(progress -> progress.goal().to())
          .thenComparing(progress -> progress.goal().id());

  public static GoalProgress of(
      Goal goal, Achievements achievements, Workdays calendar, LocalDate day) {
    // The plan is not to change while its goal runs: it has the seasons as they were known then.
    LocalDate known = day.isBefore(goal.from()) ? day : goal.from();
    Map<Integer, Long> seasons = achievements.seasons(goal.measure(), known);
    GoalPlan plan = GoalPlan.of(goal, calendar, seasons);
    LocalDate last = day.isAfter(goal.to()) ? goal.to() : day;
    GoalStanding standing =
        GoalStanding.of(
            plan,
            calendar,
            day,
            achievements.between(goal.measure(), goal.from(), last),
            goal.holds(day)
                ? achievements.between(goal.measure(), day, day)
                : BigDecimal.ZERO.setScale(goal.measure().scale()));
    return new GoalProgress(
        standing, Reach.of(achievements, standing, calendar), !seasons.isEmpty());
  }

  /** The goals that hold a day, the most important first. */
  public static List<GoalProgress> on(
      LocalDate day, List<Goal> goals, Achievements achievements, Workdays calendar) {
    return goals.stream()
        .filter(goal -> goal.holds(day))
        .map(goal -> of(goal, achievements, calendar, day))
        .sorted(ORDER)
        .toList();
  }

  public Goal goal() {
    return standing.plan().goal();
  }

  public boolean isOver() {
    return standing.day().isAfter(goal().to());
  }

  public boolean isBegun() {
    return !standing.day().isBefore(goal().from());
  }
}
