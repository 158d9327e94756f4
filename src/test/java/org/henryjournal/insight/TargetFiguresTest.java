package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.TargetFigures.Missed;
import org.henryjournal.insight.TargetFigures.Named;
import org.junit.jupiter.api.Test;

class TargetFiguresTest {

  /** Monday. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static final Workdays CALENDAR = Workdays.mondayToFriday();

  private static Named named(int day, long customer, boolean hit) {
    return new Named(DAY.plusDays(day), customer, "customer " + customer, hit, hit);
  }

  private static TargetFigures of(int days, List<Named> named) {
    LocalDate to = DAY.plusDays(days - 1L);
    return TargetFigures.of(named, CALENDAR, Optional.of(DAY), DAY, to, to);
  }

  @Test
  void without_targets_there_is_no_hit_rate_and_without_workdays_no_coverage() {
    TargetFigures none = of(5, List.of());
    assertThat(none.coverage()).contains(0.0);
    assertThat(none.hitRate()).isEmpty();
    assertThat(none.missed()).isEmpty();
    LocalDate saturday = DAY.plusDays(5);
    assertThat(
            TargetFigures.of(
                    List.of(), CALENDAR, Optional.of(DAY), saturday, saturday.plusDays(1), saturday)
                .coverage())
        .isEmpty();
    LocalDate to = DAY.plusDays(4);
    assertThat(TargetFigures.of(List.of(), CALENDAR, Optional.empty(), DAY, to, to).coverage())
        .as("a journal without an entry")
        .isEmpty();
  }

  @Test
  void a_month_of_22_workdays_is_covered_on_those_with_a_target() {
    LocalDate from = LocalDate.of(2026, 9, 1);
    LocalDate to = LocalDate.of(2026, 9, 30);
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      named.add(new Named(from.plusDays(i), i, "c", i % 10 == 0, i % 10 == 0));
    }
    named.add(new Named(from, 99, "second of a day", false, false));
    TargetFigures month =
        TargetFigures.of(named, CALENDAR, Optional.of(DAY.minusYears(1)), from, to, to.plusDays(1));
    assertThat(month.workdays()).isEqualTo(22);
    assertThat(month.covered()).isEqualTo(22);
    assertThat(month.coverage()).contains(1.0);
    assertThat(month.targets()).isEqualTo(31);
    assertThat(month.hits()).isEqualTo(3);
    assertThat(month.hitRate().orElseThrow()).isCloseTo(3 / 31.0, within(1e-12));
  }

  @Test
  void coverage_begins_with_the_range_or_with_the_first_entry_or_target_where_that_is_later() {
    LocalDate to = DAY.plusDays(11);
    List<Named> named = List.of(named(4, 1, false), named(7, 1, false));
    Optional<LocalDate> longAgo = Optional.of(DAY.minusYears(1));
    Optional<LocalDate> tuesday = Optional.of(DAY.plusDays(1));
    Optional<LocalDate> monday = Optional.of(DAY.plusDays(7));
    assertThat(TargetFigures.of(named, CALENDAR, longAgo, DAY, to, to).workdays()).isEqualTo(10);
    assertThat(TargetFigures.of(named, CALENDAR, tuesday, DAY, to, to).workdays()).isEqualTo(9);
    assertThat(TargetFigures.of(named, CALENDAR, monday, DAY, to, to).workdays())
        .as("the first target was named before the first entry")
        .isEqualTo(6);
    assertThat(TargetFigures.of(named, CALENDAR, Optional.empty(), DAY, to, to).coverage())
        .contains(2.0 / 6);
  }

  @Test
  void a_target_of_today_is_open_until_it_has_signed_or_the_day_is_over() {
    TargetFigures open = of(2, List.of(named(0, 1, false), named(1, 2, false)));
    assertThat(open.targets()).isEqualTo(2);
    assertThat(open.open()).isEqualTo(1);
    assertThat(open.decided()).isEqualTo(1);
    assertThat(open.hitRate()).contains(0.0);
    assertThat(open.covered()).isEqualTo(2);
    TargetFigures hit = of(2, List.of(named(0, 1, false), named(1, 2, true)));
    assertThat(hit.open()).isZero();
    assertThat(hit.hitRate()).contains(0.5);
  }

  @Test
  void missed_twice_in_a_row_is_told_and_a_hit_begins_anew() {
    List<Named> named =
        new ArrayList<>(
            List.of(
                named(0, 1, false),
                named(1, 1, false),
                named(2, 1, true),
                named(3, 1, false),
                named(0, 2, false),
                named(3, 2, false),
                named(0, 3, false),
                named(1, 3, false),
                named(2, 3, false),
                named(1, 4, false)));
    List<Missed> expected =
        List.of(
            new Missed(3, "customer 3", 3, DAY.plusDays(2)),
            new Missed(2, "customer 2", 2, DAY.plusDays(3)));
    assertThat(of(5, named).missed()).isEqualTo(expected);
    Collections.reverse(named);
    assertThat(of(5, named).missed()).isEqualTo(expected);
  }

  @Test
  void who_signed_since_on_another_day_is_not_missed() {
    List<Named> named =
        List.of(
            new Named(DAY, 1, "Signed late", false, true),
            new Named(DAY.plusDays(1), 1, "Signed late", false, true),
            new Named(DAY.plusDays(3), 1, "Signed late", false, false),
            named(0, 2, false),
            named(1, 2, false));
    TargetFigures figures = of(5, named);
    assertThat(figures.missed()).containsExactly(new Missed(2, "customer 2", 2, DAY.plusDays(1)));
    assertThat(figures.hits()).isZero();
    assertThat(figures.targets()).isEqualTo(5);
  }

  @Test
  void a_target_of_today_is_not_missed_yet_but_may_have_been_hit() {
    assertThat(of(2, List.of(named(0, 1, false), named(1, 1, false))).missed()).isEmpty();
    assertThat(of(3, List.of(named(0, 1, false), named(1, 1, false))).missed()).hasSize(1);
    TargetFigures hit = of(3, List.of(named(0, 1, false), named(1, 1, false), named(2, 1, true)));
    assertThat(hit.missed()).isEmpty();
    assertThat(hit.hits()).isEqualTo(1);
  }
}
