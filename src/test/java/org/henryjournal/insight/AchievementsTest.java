package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

/** What was achieved, and what can be, counted by hand. */
class AchievementsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

  private final TestTable table = new TestTable();
  private final Map<Long, GradeHistory> grades = new HashMap<>();
  private final Map<LocalDate, BigDecimal> collected = new HashMap<>();
  private long id;

  private void visit(LocalDate day, Outcome outcome, String amount) {
    table.visit(
        ++id,
        1,
        day,
        Optional.empty(),
        outcome,
        Optional.of(amount).filter(a -> !a.isEmpty()).map(BigDecimal::new));
  }

  private void grades(long customer, Grade... given) {
    List<GradeChange> changes = new ArrayList<>();
    for (Grade grade : given) {
      changes.add(
          new GradeChange(
              changes.size() + 1,
              customer,
              MONDAY.plusDays(changes.size()),
              grade,
              GradeChange.Cause.HAND,
              "",
              grade.isOpen() ? Optional.of(MONDAY.plusDays(90)) : Optional.empty(),
              false));
    }
    this.grades.put(customer, GradeHistory.of(changes, List.of()));
  }

  private Achievements achievements() {
    return Achievements.of(new Facts(table.build(), grades), collected);
  }

  private BigDecimal ofWeek(GoalMeasure measure) {
    return achievements().between(measure, MONDAY, MONDAY.plusDays(6));
  }

  private static Goal goal(LocalDate from, LocalDate to, GoalMeasure measure, String total) {
    return new Goal(1, from, to, measure, new BigDecimal(total), Goal.Split.EVEN, Map.of());
  }

  @Test
  void each_measure_counts_its_own() {
    visit(MONDAY, Outcome.THINKING, "");
    visit(MONDAY, Outcome.NOT_REACHED, "");
    visit(MONDAY.plusDays(1), Outcome.DEAL, "1000.50");
    visit(MONDAY.plusDays(6), Outcome.DEAL, "200");
    visit(MONDAY.plusDays(7), Outcome.DEAL, "999");
    collected.put(MONDAY, new BigDecimal("50.25"));
    assertThat(ofWeek(GoalMeasure.VISITS)).isEqualByComparingTo("3");
    assertThat(ofWeek(GoalMeasure.DEALS)).isEqualByComparingTo("2");
    assertThat(ofWeek(GoalMeasure.AMOUNT)).isEqualByComparingTo("1200.50");
    assertThat(ofWeek(GoalMeasure.COLLECTED)).isEqualByComparingTo("50.25");
    assertThat(ofWeek(GoalMeasure.NEW_PROSPECTS)).isEqualByComparingTo("0");
    assertThat(achievements().bestMonth(GoalMeasure.AMOUNT, MONDAY.plusDays(29)))
        .isEqualByComparingTo("2199.50");
  }

  @Test
  void a_new_prospect_becomes_a_or_b_coming_from_neither() {
    grades(1, Grade.A, Grade.B);
    grades(2, Grade.A, Grade.C, Grade.B);
    grades(3, Grade.C, Grade.D);
    assertThat(ofWeek(GoalMeasure.NEW_PROSPECTS)).isEqualByComparingTo("3");
  }

  /** One deal of so much in each of so many weeks before the Monday. */
  private GoalProgress after(int weeks, String goal) {
    for (int week = weeks; week > 0; week--) {
      visit(MONDAY.minusWeeks(week), Outcome.DEAL, week % 2 == 0 ? "100" : "300");
    }
    return GoalProgress.of(
        goal(MONDAY, MONDAY.plusDays(27), GoalMeasure.AMOUNT, goal),
        achievements(),
        Workdays.mondayToFriday(),
        MONDAY);
  }

  @Test
  void no_chance_is_told_on_fewer_than_eight_weeks() {
    assertThat(after(7, "10").reach().chance()).isEmpty();
    assertThat(after(8, "10").reach().weeks()).isEqualTo(8);
  }

  @Test
  void what_every_draw_reaches_is_certain_and_what_none_reaches_impossible() {
    assertThat(after(8, "400").reach().chance()).hasValue(1.0);
    GoalProgress impossible = after(8, "100000");
    assertThat(impossible.reach().chance()).hasValue(0.0);
    assertThat(impossible.reach().isBeyondBest()).isTrue();
    assertThat(Alerts.ofGoals(List.of(impossible)))
        .containsExactly(new Alert.OutOfReach(impossible));
  }

  @Test
  void the_chance_is_that_of_the_draws_and_stays_the_same() {
    // Four weeks of 100 or 300, each as likely: 700 and more are reached with two high ones or
    // more,
    // 11 of 16 ways.
    GoalProgress progress = after(8, "700");
    assertThat(progress.reach().chance().orElseThrow()).isCloseTo(11 / 16.0, within(0.03));
    assertThat(progress.reach().chance())
        .isEqualTo(
            GoalProgress.of(progress.goal(), achievements(), Workdays.mondayToFriday(), MONDAY)
                .reach()
                .chance());
    assertThat(Alerts.ofGoals(List.of(progress))).isEmpty();
  }

  @Test
  void the_parts_of_a_goal_add_up_at_every_size() {
    visit(MONDAY, Outcome.DEAL, "10");
    Goal goal = goal(MONDAY, MONDAY.plusDays(100), GoalMeasure.AMOUNT, "1000.01");
    GoalProgress progress =
        GoalProgress.of(goal, achievements(), Workdays.mondayToFriday(), MONDAY);
    for (GoalPart.Size size : GoalPart.Size.values()) {
      List<GoalPart> parts =
          GoalPart.cut(progress.standing(), achievements(), size, goal.from(), goal.to());
      assertThat(parts.stream().map(GoalPart::planned).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("1000.01");
      assertThat(parts.stream().map(GoalPart::done).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("10");
    }
  }

  @Test
  void the_most_important_goal_comes_first_and_those_of_other_days_not_at_all() {
    Goal deals = goal(MONDAY, MONDAY.plusDays(9), GoalMeasure.DEALS, "3");
    Goal year = goal(MONDAY, MONDAY.plusDays(99), GoalMeasure.AMOUNT, "3");
    Goal month = goal(MONDAY, MONDAY.plusDays(20), GoalMeasure.AMOUNT, "3").withId(2);
    Goal over = goal(MONDAY.minusDays(9), MONDAY.minusDays(1), GoalMeasure.AMOUNT, "3");
    assertThat(
            GoalProgress.on(
                MONDAY,
                List.of(deals, year, month, over),
                achievements(),
                Workdays.mondayToFriday()))
        .extracting(GoalProgress::goal)
        .containsExactly(month, year, deals);
  }

  @Test
  void of_a_part_of_a_month_no_more_is_asked_than_is_to_go() {
    visit(MONDAY.minusWeeks(20), Outcome.DEAL, "500");
    GoalProgress progress =
        GoalProgress.of(
            goal(MONDAY, MONDAY, GoalMeasure.AMOUNT, "400"),
            achievements(),
            Workdays.mondayToFriday(),
            MONDAY);
    assertThat(progress.reach().asked()).isEqualTo(400);
    assertThat(progress.reach().isBeyondBest()).isFalse();
  }
}
