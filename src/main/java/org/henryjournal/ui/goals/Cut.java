package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.henryjournal.domain.Goal;
import org.henryjournal.insight.Achievements;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.insight.GoalProgress;

/**
 * A goal in its parts.
 *
 * @param from first day of what is opened
 * @param to last day of it
 * @param parts of what is opened, in order of time
 * @param course of the whole goal, in parts that a line can be drawn through
 * @param courseSize size of its parts
 */
record Cut(
    Place place,
    GoalPart.Size size,
    LocalDate from,
    LocalDate to,
    List<GoalPart> parts,
    List<GoalPart> course,
    GoalPart.Size courseSize) {

  /** A line needs a few points. */
  private static final int FEW_DAYS = 35;

  private static final int FEW_MONTHS_DAYS = 124;

  Cut {
    parts = List.copyOf(parts);
    course = List.copyOf(course);
  }

  static Cut of(GoalProgress progress, Achievements achievements, Place place) {
    Goal goal = progress.goal();
    LocalDate from = goal.from();
    LocalDate to = goal.to();
    GoalPart.Size size = GoalPart.Size.MONTH;
    if (place.month().filter(goal::holds).isPresent()) {
      from = place.month().orElse(from);
      to = earlier(from.withDayOfMonth(from.lengthOfMonth()), to);
      size = GoalPart.Size.WEEK;
    }
    if (place.week().filter(goal::holds).isPresent()) {
      from = place.week().orElse(from);
      to = earlier(achievements.calendarWeeks().start(from).plusDays(6), to);
      size = GoalPart.Size.DAY;
    }
    long days = ChronoUnit.DAYS.between(goal.from(), goal.to());
    GoalPart.Size courseSize =
        days <= FEW_DAYS
            ? GoalPart.Size.DAY
            : days <= FEW_MONTHS_DAYS ? GoalPart.Size.WEEK : GoalPart.Size.MONTH;
    return new Cut(
        place,
        size,
        from,
        to,
        GoalPart.cut(progress.standing(), achievements, size, from, to),
        GoalPart.cut(progress.standing(), achievements, courseSize, goal.from(), goal.to()),
        courseSize);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  BigDecimal planned() {
    return sum(GoalPart::planned);
  }

  BigDecimal done() {
    return sum(GoalPart::done);
  }

  /** Of the parts that have begun, up to the day. */
  BigDecimal differenceByDay() {
    return sum(GoalPart::differenceByDay);
  }

  private BigDecimal sum(Function<GoalPart, BigDecimal> of) {
    return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
