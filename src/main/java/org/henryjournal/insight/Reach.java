package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.domain.Workdays;

/**
 * Want against can ({@code spec} 4): what a goal asks beside what the rep has reached.
 *
 * @param lastYear what the last 12 months brought, today included
 * @param bestMonth the best month so far
 * @param asked what each month that is left would have to bring
 * @param weeks whole weeks of the past that the chance is drawn from
 * @param chance to reach the goal, 0 to 1; empty where fewer than {@value #LEAST_WEEKS} weeks exist
 */
public record Reach(
    BigDecimal lastYear, BigDecimal bestMonth, double asked, int weeks, Optional<Double> chance) {

  /** With fewer weeks no verdict is given. */
  public static final int LEAST_WEEKS = 8;

  private static final int DRAWS = 4_000;
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

  /** The same data give the same figure. */
  private static final long SEED = 29_25_20_3L;

  /**
   * @param calendar says how many workdays a usual week has
   */
  public static Reach of(Achievements achievements, GoalStanding standing, Workdays calendar) {
    LocalDate day = standing.day();
    List<BigDecimal> past =
        achievements.weeks(
            standing.plan().goal().measure(), achievements.calendarWeeks().start(day));
    // A calendar of make-up days alone has weeks all the same.
    int workdaysAWeek = Math.max(1, calendar.weekdays().size());
    double left = standing.workdaysLeft();
    return new Reach(
        achievements.between(standing.plan().goal().measure(), day.minusYears(1).plusDays(1), day),
        achievements.bestMonth(standing.plan().goal().measure(), day),
        left == 0 ? 0 : asked(standing.toGo().doubleValue(), left, workdaysAWeek * WEEKS_A_MONTH),
        past.size(),
        past.size() < LEAST_WEEKS
            ? Optional.empty()
            : Optional.of(
                chance(
                    past.stream().mapToDouble(BigDecimal::doubleValue).toArray(),
                    left / workdaysAWeek,
                    standing.toGo().doubleValue())));
  }

  /** Of the last month no more is asked than is to go, however few days are left of it. */
  private static double asked(double toGo, double workdaysLeft, double workdaysAMonth) {
    return toGo * workdaysAMonth / Math.max(workdaysLeft, workdaysAMonth);
  }

  /**
   * The share of draws in which so many past weeks, drawn with replacement, come to what is to go.
   *
   * @param weeksLeft the last may be a part of one
   */
  static double chance(double[] past, double weeksLeft, double toGo) {
    if (toGo <= 0) {
      return 1;
    }
    Random random = new Random(SEED);
    int reached = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double left = weeksLeft; left > 0; left--) {
        sum += past[random.nextInt(past.length)] * Math.min(1, left);
      }
      if (sum >= toGo) {
        reached++;
      }
    }
    return (double) reached / DRAWS;
  }

  /** Whether what is asked of a month is more than any month ever brought. */
  public boolean isBeyondBest() {
    return asked > bestMonth.doubleValue();
  }
}
