package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoalPlanTest {

  private static final Workdays CALENDAR = Workdays.mondayToFriday();

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  private static GoalPlan plan(Goal goal) {
    return GoalPlan.of(goal, CALENDAR, Map.of());
  }

  @Test
  void a_year_of_38_million_is_3_2_million_a_month() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.AMOUNT, money("38400000")));
    assertThat(plan.months()).hasSize(12);
    assertThat(plan.months().stream().map(GoalPlan.Month::amount)).containsOnly(money("3200000"));
    // About 800,000 a week: a month of four weeks and a bit.
    LocalDate monday = LocalDate.of(2026, 6, 8);
    assertThat(plan.planned(monday, monday.plusDays(6)).intValue()).isBetween(700_000, 800_000);
  }

  @Test
  void a_million_a_year_is_about_83_300_a_month_and_adds_up() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.AMOUNT, money("1000000")));
    assertThat(plan.months().stream().map(m -> m.amount().intValue())).containsOnly(83_333);
    assertThat(sum(plan)).isEqualTo(money("1000000"));
    assertThat(plan.planned(plan.goal().from(), plan.goal().to())).isEqualTo(money("1000000"));
  }

  @Test
  void a_million_over_the_workdays_of_the_chinese_calendar_of_2026_adds_up() {
    Workdays chinese =
        new WorkCalendar(CALENDAR, Map.of())
            .with(PublicHolidays.chinese(2026).orElseThrow().days())
            .workdays();
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertThat(chinese.count(LocalDate.of(2026, 1, 1), last)).isEqualTo(248);
    GoalPlan plan =
        GoalPlan.of(Goal.ofYear(2026, GoalMeasure.AMOUNT, money("1000000")), chinese, Map.of());
    assertThat(plan.days()).hasSize(248);
    assertThat(plan.days().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo(money("1000000"));
    // A Saturday worked for the Spring Festival, and the festival itself.
    assertThat(plan.days()).containsKey(LocalDate.of(2026, 2, 28));
    assertThat(plan.planned(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23)))
        .isEqualByComparingTo("0");
  }

  private static BigDecimal sum(GoalPlan plan) {
    return plan.months().stream()
        .map(GoalPlan.Month::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void parts_add_up_to_the_last_unit_whatever_the_goal() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      GoalMeasure measure = GoalMeasure.values()[random.nextInt(GoalMeasure.values().length)];
      LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
      LocalDate to = from.plusDays(random.nextInt(500));
      Goal goal =
          new Goal(
              1,
              from,
              to,
              measure,
              new BigDecimal(1 + random.nextInt(99_999_999)).movePointLeft(measure.scale()),
              Goal.Split.values()[random.nextInt(2)],
              Map.of());
      if (random.nextBoolean()) {
        goal = goal.withMonth(from.withDayOfMonth(1), goal.total().multiply(new BigDecimal("0.3")));
      }
      boolean onlyMonth = from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
      if (onlyMonth && !goal.byHand().isEmpty()) {
        continue;
      }
      GoalPlan plan = GoalPlan.of(goal, CALENDAR, Map.of(1, 300L, 5, 100L, 11, 999L));
      assertThat(sum(plan)).isEqualByComparingTo(goal.total());
      assertThat(plan.days().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(goal.total());
      for (GoalPlan.Month month : plan.months()) {
        assertThat(plan.planned(month.from(), month.to())).isEqualByComparingTo(month.amount());
        assertThat(month.amount().signum()).isNotNegative();
      }
    }
  }

  @Test
  void spread_parts_differ_by_one_unit_at_most_where_weights_are_equal() {
    List<BigDecimal> parts = Spread.of(new BigDecimal("100"), new ArrayList<>(List.of(1L, 1L, 1L)));
    assertThat(parts)
        .containsExactly(new BigDecimal("33"), new BigDecimal("33"), new BigDecimal("34"));
  }

  @Test
  void a_month_set_by_hand_keeps_its_value_and_the_rest_is_spread() {
    Goal goal =
        Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("1200"))
            .withMonth(LocalDate.of(2026, 2, 1), new BigDecimal("100"))
            .withMonth(LocalDate.of(2026, 3, 1), BigDecimal.ZERO);
    GoalPlan plan = plan(goal);
    assertThat(plan.months().get(1).amount()).isEqualByComparingTo("100");
    assertThat(plan.months().get(1).byHand()).isTrue();
    assertThat(plan.months().get(2).amount()).isEqualByComparingTo("0");
    assertThat(plan.months().get(0).amount()).isEqualByComparingTo("110");
    assertThat(sum(plan)).isEqualByComparingTo("1200");
  }

  @Test
  void months_by_hand_that_do_not_add_up_are_refused() {
    Goal more =
        Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("100"))
            .withMonth(LocalDate.of(2026, 2, 1), new BigDecimal("101"));
    assertThatThrownBy(() -> plan(more))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("goal.months.more"));
    Goal less =
        new Goal(
            1,
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 2, 28),
            GoalMeasure.VISITS,
            new BigDecimal("100"),
            Goal.Split.EVEN,
            Map.of(LocalDate.of(2026, 2, 1), new BigDecimal("99")));
    assertThatThrownBy(() -> plan(less))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("goal.months.less"));
  }

  /** 812,000 to go in 27 workdays is 30,074 a day; a workday without anything raises it. */
  @Test
  void what_was_missed_is_spread_over_what_is_left() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    assertThat(CALENDAR.count(day, LocalDate.of(2026, 12, 31))).isEqualTo(27);
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.AMOUNT, money("1000000")));
    GoalStanding standing = GoalStanding.of(plan, CALENDAR, day, money("188000"), money("0"));
    assertThat(standing.toGo()).isEqualByComparingTo("812000");
    assertThat(standing.perWorkdayLeft()).isEqualByComparingTo("30074.07");
    GoalStanding weekLater =
        GoalStanding.of(plan, CALENDAR, day.plusWeeks(1), money("188000"), money("0"));
    assertThat(weekLater.perWorkdayLeft()).isEqualByComparingTo("36909.09");
    assertThat(weekLater.workdaysLeft()).isEqualTo(22);
  }

  @Test
  void what_is_done_today_counts_towards_today() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("500")));
    LocalDate day = LocalDate.of(2026, 12, 31);
    GoalStanding standing =
        GoalStanding.of(plan, CALENDAR, day, new BigDecimal("498"), new BigDecimal("2"));
    assertThat(standing.askedOfDay()).isEqualByComparingTo("4");
    assertThat(standing.isReached()).isFalse();
    GoalStanding after =
        GoalStanding.of(plan, CALENDAR, day.plusDays(1), new BigDecimal("498"), BigDecimal.ZERO);
    assertThat(after.workdaysLeft()).isZero();
    assertThat(after.perWorkdayLeft()).isEqualByComparingTo("2");
    assertThat(after.askedOfDay()).isEqualByComparingTo("0");
    assertThat(after.pace()).isEqualTo(1);
  }

  @Test
  void done_and_to_go_are_of_the_same_moment_and_add_up_to_the_goal() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("118")));
    // Thursday, the last day: 98 before it, 2 on it.
    LocalDate day = LocalDate.of(2026, 12, 31);
    GoalStanding standing =
        GoalStanding.of(plan, CALENDAR, day, new BigDecimal("100"), new BigDecimal("2"));
    assertThat(standing.toGo()).isEqualByComparingTo("18");
    assertThat(standing.perWorkdayLeft()).isEqualByComparingTo("18");
    assertThat(standing.toGoThatMorning()).isEqualByComparingTo("20");
    assertThat(standing.askedOfDay()).isEqualByComparingTo("20");
    GoalStanding over =
        GoalStanding.of(plan, CALENDAR, day, new BigDecimal("119"), new BigDecimal("3"));
    assertThat(over.toGo()).isEqualByComparingTo("0");
    assertThat(over.askedOfDay()).isEqualByComparingTo("2");
  }

  @Test
  void a_day_off_is_asked_for_nothing() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("500")));
    LocalDate saturday = LocalDate.of(2026, 12, 26);
    GoalStanding standing =
        GoalStanding.of(plan, CALENDAR, saturday, new BigDecimal("480"), BigDecimal.ZERO);
    assertThat(standing.workdaysLeft()).isEqualTo(4);
    assertThat(standing.perWorkdayLeft()).isEqualByComparingTo("5");
    assertThat(standing.askedOfDay()).isEqualByComparingTo("0");
  }

  @Test
  void a_share_says_all_only_when_all_is_done() {
    GoalPlan plan = plan(Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("1000")));
    LocalDate day = LocalDate.of(2026, 12, 31);
    assertThat(GoalStanding.of(plan, CALENDAR, day, new BigDecimal("999"), BigDecimal.ZERO))
        .extracting(GoalStanding::wholeShare)
        .isEqualTo(0.99);
    assertThat(GoalStanding.of(plan, CALENDAR, day, new BigDecimal("290"), BigDecimal.ZERO))
        .extracting(GoalStanding::wholeShare)
        .isEqualTo(0.29);
  }
}
