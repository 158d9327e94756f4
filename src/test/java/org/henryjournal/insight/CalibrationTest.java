package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final GradeRules RULES = GradeRules.usual();
  private static final Workdays WORKDAYS = Workdays.mondayToFriday();

  private final Map<Long, List<GradeChange>> changes = new HashMap<>();
  private final Map<Long, List<LocalDate>> deals = new HashMap<>();
  private final TestTable table = new TestTable();
  private long id;

  private void give(
      long customer, int day, Grade grade, GradeChange.Cause cause, Optional<LocalDate> until) {
    changes
        .computeIfAbsent(customer, c -> new ArrayList<>())
        .add(new GradeChange(++id, customer, DAY.plusDays(day), grade, cause, "", until, false));
  }

  private void give(long customer, int day, Grade grade) {
    give(
        customer,
        day,
        grade,
        GradeChange.Cause.HAND,
        RULES.lastDay(grade, DAY.plusDays(day), WORKDAYS));
  }

  private void sign(long customer, int day) {
    deals.computeIfAbsent(customer, c -> new ArrayList<>()).add(DAY.plusDays(day));
  }

  private List<Calibration> all(VisitFilter filter) {
    Map<Long, GradeHistory> histories = new HashMap<>();
    changes.forEach(
        (customer, given) ->
            histories.put(
                customer, GradeHistory.of(given, deals.getOrDefault(customer, List.of()))));
    VisitTable visits = table.build();
    return Calibration.of(
        new Facts(visits, histories),
        Selection.of(visits, filter),
        RULES,
        WORKDAYS,
        DAY.plusDays(99));
  }

  /** Given, in time, late, overdue, dropped, open. */
  private List<Integer> counts(Grade grade) {
    Calibration c =
        all(VisitFilter.between(DAY, DAY.plusDays(99))).stream()
            .filter(each -> each.grade() == grade)
            .findFirst()
            .orElseThrow();
    return List.of(c.given(), c.inTime(), c.late(), c.overdue(), c.dropped(), c.open());
  }

  @Test
  void the_last_day_is_in_time_and_the_day_after_is_late() {
    give(1, 0, Grade.A);
    sign(1, 10);
    give(2, 0, Grade.A);
    sign(2, 11);
    give(3, 0, Grade.B);
    sign(3, 20);
    give(4, 0, Grade.A);
    sign(4, 0);
    assertThat(counts(Grade.A)).containsExactly(3, 2, 1, 0, 0, 0);
    assertThat(counts(Grade.B)).containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(counts(Grade.C)).containsExactly(0, 0, 0, 0, 0, 0);
  }

  @Test
  void the_same_grade_again_and_an_extension_count_from_the_first_day() {
    give(1, 0, Grade.A);
    give(1, 8, Grade.A);
    sign(1, 12);
    give(2, 0, Grade.A);
    give(2, 9, Grade.A, GradeChange.Cause.EXTENDED, Optional.of(DAY.plusDays(30)));
    sign(2, 15);
    assertThat(counts(Grade.A)).containsExactly(2, 0, 2, 0, 0, 0);
    assertThat(all(VisitFilter.between(DAY, DAY)).getFirst().days()).containsExactly(12, 15);
  }

  @Test
  void what_became_of_those_that_did_not_sign() {
    // Ran out.
    give(2, 0, Grade.A);
    sign(2, 40);
    give(3, 0, Grade.A);
    give(3, 2, Grade.D);
    give(4, 95, Grade.A);
    // Followed up beyond the first days still.
    give(5, 80, Grade.A);
    give(5, 88, Grade.A, GradeChange.Cause.EXTENDED, Optional.of(DAY.plusDays(120)));
    assertThat(counts(Grade.A)).containsExactly(4, 0, 0, 1, 2, 1);
    Calibration a = all(VisitFilter.between(DAY, DAY.plusDays(99))).getFirst();
    assertThat(a.signedInTime()).isEqualTo(new Rate(0, 3));
    assertThat(a.deadline()).isEqualTo(10);
  }

  @Test
  void a_grade_is_judged_by_what_came_within_its_days_whatever_grade_stood_then() {
    // A C that became an A and signed within the days of both.
    give(1, 0, Grade.C);
    give(1, 20, Grade.A);
    sign(1, 28);
    // One that signed within those of the A only.
    give(2, 0, Grade.C);
    give(2, 25, Grade.A);
    sign(2, 33);
    // Dropped by hand and taken up again within the days of the C.
    give(3, 0, Grade.C);
    give(3, 5, Grade.D);
    give(3, 8, Grade.A);
    sign(3, 12);
    // An A now, and the days of the C are over.
    give(4, 65, Grade.C);
    give(4, 94, Grade.A);
    assertThat(counts(Grade.C)).containsExactly(4, 2, 1, 1, 0, 0);
    assertThat(counts(Grade.A)).containsExactly(4, 3, 0, 0, 0, 1);
    assertThat(all(VisitFilter.between(DAY, DAY.plusDays(99))).getLast().days())
        .containsExactly(12, 28, 33);
  }

  @Test
  void a_run_out_that_is_to_come_is_none_yet() {
    give(1, 95, Grade.A);
    assertThat(counts(Grade.A)).containsExactly(1, 0, 0, 0, 0, 1);
  }

  @Test
  void the_grade_given_again_after_a_deal_is_another_time() {
    give(1, 0, Grade.A);
    sign(1, 3);
    give(1, 5, Grade.A);
    sign(1, 30);
    assertThat(counts(Grade.A)).containsExactly(2, 1, 0, 0, 1, 0);
    // Only the second was given in these days.
    assertThat(all(VisitFilter.between(DAY.plusDays(4), DAY.plusDays(6))).getFirst().given())
        .isEqualTo(1);
    assertThat(all(VisitFilter.between(DAY.plusDays(6), DAY.plusDays(90))).getFirst().given())
        .isZero();
  }

  @Test
  void the_fitting_deadline_holds_four_of_five_deals() {
    IntStream.rangeClosed(1, 9)
        .forEach(
            customer -> {
              give(customer, 0, Grade.A, GradeChange.Cause.HAND, Optional.of(DAY.plusDays(40)));
              sign(customer, 3 * customer);
            });
    VisitFilter days = VisitFilter.between(DAY, DAY);
    assertThat(all(days).getFirst().fitting()).isEmpty();
    give(10, 0, Grade.A, GradeChange.Cause.HAND, Optional.of(DAY.plusDays(40)));
    sign(10, 30);
    assertThat(all(days).getFirst().fitting()).contains(24);
  }

  @Test
  void a_deadline_is_a_day_at_least() {
    for (long customer = 1; customer <= 12; customer++) {
      give(customer, 0, Grade.C);
      sign(customer, 0);
    }
    assertThat(all(VisitFilter.between(DAY, DAY)).getLast().fitting()).contains(1);
  }

  @Test
  void a_filter_shows_its_customers_only() {
    give(1, 0, Grade.A);
    give(2, 0, Grade.A);
    give(3, 0, Grade.A);
    table.industry(1, "Food").add(1, DAY, Outcome.THINKING).add(2, DAY, Outcome.THINKING);
    VisitFilter days = VisitFilter.between(DAY, DAY);
    // The third has no entry yet and is graded all the same.
    assertThat(all(days).getFirst().given()).isEqualTo(3);
    assertThat(all(days.toggleIndustry("Food")).getFirst().given()).isEqualTo(1);
  }
}
