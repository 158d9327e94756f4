package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

class TallyTest {

  /** A Monday. */
  private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

  private static Tally total(TestTable table) {
    return Figures.total(Selection.of(table.build(), DAY, DAY.plusDays(30)));
  }

  @Test
  void the_sums_and_what_follows_from_them() {
    TestTable table = new TestTable();
    table.add(
        1,
        // What an attempt took is not time spent on visits.
        new TestEntry(DAY, Outcome.NOT_REACHED).minutes(5).step(),
        new TestEntry(DAY, Outcome.NEXT_STEP).minutes(30).step(),
        new TestEntry(DAY, Outcome.THINKING),
        new TestEntry(DAY.plusDays(1), Outcome.DEAL).minutes(45).cents(100_00).step());
    table.add(2, new TestEntry(DAY, Outcome.DEAL));
    table.add(2, new TestEntry(DAY, Outcome.REFUSED));
    Tally total = total(table);

    assertThat(total).isEqualTo(new Tally(5, 1, 2, 100_00, 75, 2, 2, 2));
    assertThat(total.visitsPerDeal()).contains(2.5);
    assertThat(total.closeRate()).isEqualTo(new Rate(2, 5));
    assertThat(total.stepRate()).isEqualTo(new Rate(2, 5));
    assertThat(total.amount()).isEqualTo(new BigDecimal("100.00"));
    assertThat(total.valueOfVisit()).contains(new BigDecimal("20.00"));
    assertThat(total.attemptsPerVisit()).contains(0.2);
    assertThat(total.minutesPerDeal()).contains(37.5);
    // Wilson of 2 of 5 is 0.1176 to 0.7693.
    assertThat(total.visitsPerDealInterval())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(1 / 0.7693, within(0.001));
              assertThat(interval.high()).isCloseTo(1 / 0.1176, within(0.005));
            });
  }

  @Test
  void the_value_of_a_visit_is_rounded_half_up() {
    assertThat(new Tally(3, 0, 1, 200, 0, 0, 0, 0).valueOfVisit()).contains(new BigDecimal("0.67"));
    assertThat(new Tally(8, 0, 1, 100, 0, 0, 0, 0).valueOfVisit()).contains(new BigDecimal("0.13"));
  }

  @Test
  void what_cannot_be_divided_is_empty_and_neither_0_nor_infinite() {
    assertThat(empties(Tally.NONE)).hasSize(5).allMatch(Optional::isEmpty);
    assertThat(Tally.NONE.closeRate().value()).isEmpty();
    Tally attempts = new Tally(0, 7, 0, 0, 0, 0, 0, 0);
    assertThat(empties(attempts)).allMatch(Optional::isEmpty);

    Tally noDeal = new Tally(9, 1, 0, 0, 90, 9, 1, 1);
    assertThat(noDeal.visitsPerDeal()).isEmpty();
    assertThat(noDeal.visitsPerDealInterval()).isEmpty();
    assertThat(noDeal.minutesPerDeal()).isEmpty();
    assertThat(noDeal.closeRate().value()).contains(0.0);
    assertThat(noDeal.valueOfVisit()).contains(new BigDecimal("0.00"));
    // Nobody noted a minute: that is not a deal in no time.
    assertThat(new Tally(9, 0, 3, 0, 0, 0, 0, 0).minutesPerDeal()).isEmpty();
  }

  private static List<Optional<?>> empties(Tally tally) {
    return List.of(
        tally.visitsPerDeal(),
        tally.visitsPerDealInterval(),
        tally.valueOfVisit(),
        tally.attemptsPerVisit(),
        tally.minutesPerDeal());
  }

  @Test
  void the_best_close_rate_asks_for_one_visit_at_least() {
    Tally all = new Tally(4, 0, 4, 0, 0, 0, 0, 0);
    assertThat(all.visitsPerDealInterval())
        .hasValueSatisfying(i -> assertThat(i.low()).isEqualTo(1));
  }

  /** The golden week of 2026: 1 to 7 October off, Sunday 27 September and Saturday 10 worked. */
  private static Workdays goldenWeek() {
    Set<LocalDate> off = new HashSet<>();
    for (int day = 1; day <= 7; day++) {
      off.add(LocalDate.of(2026, 10, day));
    }
    return new Workdays(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), off, Set.of(LocalDate.of(2026, 10, 10)));
  }

  @Test
  void a_holiday_week_has_fewer_workdays_or_none() {
    TestTable table = new TestTable();
    table.add(1, DAY, Outcome.THINKING, Outcome.NOT_REACHED);
    table.add(2, DAY.plusDays(2), Outcome.THINKING, Outcome.THINKING);
    // A visit on a day off counts all the same.
    table.add(3, LocalDate.of(2026, 10, 3), Outcome.DEAL, Outcome.THINKING, Outcome.THINKING);
    table.add(3, LocalDate.of(2026, 10, 8), Outcome.THINKING);
    table.add(3, LocalDate.of(2026, 10, 10), Outcome.THINKING);
    List<Period> weeks =
        Figures.by(Step.WEEK, Selection.of(table.build(), DAY, LocalDate.of(2026, 10, 18)));
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(
            weeks.stream()
                .map(week -> week.visitsPerWorkday(goldenWeek(), Optional.empty(), today)))
        .containsExactly(Optional.of(2.0), Optional.of(2 / 3.0), Optional.of(0.0));

    Period days = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7), Tally.NONE);
    assertThat(days.visitsPerWorkday(goldenWeek(), Optional.empty(), today)).isEmpty();
  }

  @Test
  void days_to_come_are_not_worked_yet() {
    Period week = new Period(DAY, DAY.plusDays(6), new Tally(6, 0, 0, 0, 0, 0, 0, 0));
    Workdays usual = Workdays.mondayToFriday();
    assertThat(week.visitsPerWorkday(usual, Optional.of(DAY), DAY.plusDays(2))).contains(2.0);
    assertThat(week.visitsPerWorkday(usual, Optional.of(DAY), DAY)).contains(6.0);
    assertThat(week.visitsPerWorkday(usual, Optional.of(DAY), DAY.minusDays(1))).isEmpty();
  }

  @Test
  void days_before_the_journals_first_entry_are_not_known() {
    Period week = new Period(DAY, DAY.plusDays(6), new Tally(6, 0, 0, 0, 0, 0, 0, 0));
    Workdays usual = Workdays.mondayToFriday();
    LocalDate later = DAY.plusDays(60);
    assertThat(week.visitsPerWorkday(usual, Optional.empty(), later))
        .isEqualTo(week.visitsPerWorkday(usual, Optional.of(DAY.minusDays(1)), later));
    LocalDate lastWorkday = usual.previous(week.to().plusDays(1));
    assertThat(week.visitsPerWorkday(usual, Optional.of(lastWorkday), later)).contains(6.0);
    assertThat(week.visitsPerWorkday(usual, Optional.of(DAY.plusDays(7)), later)).isEmpty();
  }

  @Test
  void moving_sums_hold_the_last_periods_and_fewer_at_the_start() {
    TestTable table = new TestTable();
    for (int week = 0; week < 4; week++) {
      for (int i = 0; i <= week; i++) {
        table.add(1, DAY.plusWeeks(week), i == 2 ? Outcome.DEAL : Outcome.THINKING);
      }
    }
    List<Period> weeks = Figures.by(Step.WEEK, Selection.of(table.build(), DAY, DAY.plusDays(27)));
    assertThat(Figures.moving(weeks, 3).stream().map(Period::visits)).containsExactly(1, 3, 6, 9);
    assertThat(Figures.moving(weeks, 3).stream().map(Period::deals)).containsExactly(0, 0, 1, 2);
    assertThat(Figures.moving(weeks, 3).stream().map(Period::from))
        .isEqualTo(weeks.stream().map(Period::from).toList());
    assertThat(Figures.moving(weeks, 1)).isEqualTo(weeks);
    assertThat(Figures.moving(List.of(), 3)).isEmpty();
  }

  @Test
  void quarters_begin_in_january_april_july_and_october() {
    LocalDate from = LocalDate.of(2025, 11, 15);
    LocalDate to = LocalDate.of(2026, 7, 1);
    TestTable table = new TestTable();
    for (LocalDate day :
        List.of(
            from,
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 1),
            to)) {
      table.add(1, day, Outcome.THINKING);
    }
    assertThat(
            Figures.by(Step.QUARTER, Selection.of(table.build(), from, to)).stream()
                .map(p -> p.from() + " " + p.to() + " " + p.visits()))
        .containsExactly(
            "2025-11-15 2025-12-31 2",
            "2026-01-01 2026-03-31 2",
            "2026-04-01 2026-06-30 1",
            "2026-07-01 2026-07-01 1");
    for (LocalDate day = LocalDate.of(1968, 1, 1); day.getYear() < 1974; day = day.plusDays(1)) {
      LocalDate start = Step.QUARTER.start(day);
      assertThat(start.getDayOfMonth()).isEqualTo(1);
      assertThat(start.getMonthValue()).isIn(1, 4, 7, 10);
      assertThat(day).isBetween(start, Step.QUARTER.next(start).minusDays(1));
    }
  }
}
