package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 30);

  private final TestTable builder = new TestTable();
  private long id;

  private void add(long customer, LocalDate day, Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      builder.visit(++id, customer, day, Optional.empty(), outcome, Optional.empty());
    }
  }

  private static List<Object> counts(Period period) {
    return List.of(period.from(), period.to(), period.visits(), period.deals());
  }

  @Test
  void the_total_counts_visits_and_deals_of_the_range_and_no_attempts() {
    add(1, FRIDAY, Outcome.THINKING, Outcome.NOT_REACHED, Outcome.DEAL);
    add(2, FRIDAY.plusDays(1), Outcome.REFUSED, Outcome.NOT_REACHED);
    add(3, FRIDAY.plusDays(2), Outcome.DEAL);
    VisitTable table = builder.build();

    Tally both = Figures.total(Selection.of(table, FRIDAY, FRIDAY.plusDays(1)));
    assertThat(both.visits()).isEqualTo(3);
    assertThat(both.deals()).isEqualTo(1);
    assertThat(both.attempts()).isEqualTo(2);
    assertThat(both.visitsPerDeal()).contains(3.0);
    Tally second = Figures.total(Selection.of(table, FRIDAY.plusDays(1), FRIDAY.plusDays(1)));
    assertThat(second.visits()).isEqualTo(1);
    assertThat(second.visitsPerDeal()).isEmpty();
    assertThat(Figures.customers(Selection.of(table, FRIDAY, FRIDAY.plusDays(2)))).isEqualTo(3);
    assertThat(Figures.customers(Selection.of(table, FRIDAY.plusDays(1), FRIDAY.plusDays(1))))
        .isEqualTo(1);
    assertThat(table.span()).containsExactly(FRIDAY, FRIDAY.plusDays(2));
  }

  @Test
  void weeks_begin_on_monday_and_are_cut_to_the_range() {
    add(1, FRIDAY.minusDays(2), Outcome.DEAL);
    add(1, FRIDAY, Outcome.THINKING);
    add(1, FRIDAY.plusDays(2), Outcome.THINKING);
    add(1, FRIDAY.plusDays(17), Outcome.DEAL);
    add(1, FRIDAY.plusDays(18), Outcome.THINKING);

    // From a Friday to a Monday two weeks on; the week in between has no entry.
    assertThat(
            Figures.by(Step.WEEK, Selection.of(builder.build(), FRIDAY, FRIDAY.plusDays(17)))
                .stream()
                .map(FiguresTest::counts))
        .containsExactly(
            List.<Object>of(FRIDAY, FRIDAY.plusDays(2), 2, 0),
            List.<Object>of(FRIDAY.plusDays(3), FRIDAY.plusDays(9), 0, 0),
            List.<Object>of(FRIDAY.plusDays(10), FRIDAY.plusDays(16), 0, 0),
            List.<Object>of(FRIDAY.plusDays(17), FRIDAY.plusDays(17), 1, 1));
  }

  @Test
  void months_are_cut_to_the_range_and_empty_ones_are_there() {
    LocalDate from = LocalDate.of(2027, 12, 15);
    LocalDate to = LocalDate.of(2028, 3, 10);
    add(1, from.minusDays(1), Outcome.DEAL);
    add(1, from, Outcome.THINKING);
    add(1, LocalDate.of(2028, 2, 29), Outcome.DEAL);
    add(1, to, Outcome.THINKING);
    add(1, to.plusDays(1), Outcome.DEAL);

    assertThat(
            Figures.by(Step.MONTH, Selection.of(builder.build(), from, to)).stream()
                .map(FiguresTest::counts))
        .containsExactly(
            List.<Object>of(from, LocalDate.of(2027, 12, 31), 1, 0),
            List.<Object>of(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 31), 0, 0),
            List.<Object>of(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29), 1, 1),
            List.<Object>of(LocalDate.of(2028, 3, 1), to, 1, 0));
  }

  @Test
  void a_range_that_ends_before_it_begins_has_no_steps() {
    add(1, FRIDAY, Outcome.DEAL);
    VisitTable table = builder.build();
    assertThat(Figures.by(Step.WEEK, Selection.of(table, FRIDAY, FRIDAY.minusDays(1)))).isEmpty();
    assertThat(Figures.total(Selection.of(table, FRIDAY, FRIDAY.minusDays(1))).visits()).isZero();
  }

  @Test
  void deals_are_shared_out_by_the_number_of_their_closing_visit() {
    add(1, FRIDAY, Outcome.DEAL);
    add(1, FRIDAY.plusDays(1), Outcome.DEAL);
    add(2, FRIDAY, Outcome.THINKING, Outcome.THINKING, Outcome.NOT_REACHED, Outcome.DEAL);
    add(3, FRIDAY, Outcome.OBJECTION, Outcome.OBJECTION, Outcome.OBJECTION, Outcome.OBJECTION);
    add(3, FRIDAY.plusDays(1), Outcome.OBJECTION, Outcome.DEAL);
    add(4, FRIDAY.plusDays(9), Outcome.DEAL);

    DealsByNumber deals =
        DealsByNumber.of(Selection.of(builder.build(), FRIDAY, FRIDAY.plusDays(1)));
    assertThat(deals.byNumber()).isEqualTo(Map.of(1, 2, 3, 1, 6, 1));
    assertThat(deals.deals()).isEqualTo(4);
    assertThat(deals.share(1)).isEqualTo(0.5);
    assertThat(deals.share(2)).isZero();
    assertThat(deals.shareFrom(3)).isEqualTo(0.5);
    assertThat(deals.mean()).isEqualTo(11 / 4.0);
    assertThat(deals.median()).isEqualTo(2.0);
    assertThat(deals.max()).isEqualTo(6);
  }

  @Test
  void no_deals_are_zeros_and_no_error() {
    DealsByNumber none = new DealsByNumber(Map.of());
    assertThat(List.of(none.share(1), none.shareFrom(3), none.mean(), none.median()))
        .containsOnly(0.0);
    assertThat(none.max()).isZero();
  }

  @Test
  void an_odd_number_of_deals_has_its_middle_one_as_median() {
    assertThat(new DealsByNumber(Map.of(1, 1, 4, 1, 9, 1)).median()).isEqualTo(4.0);
    assertThat(new DealsByNumber(Map.of(2, 3, 9, 2)).median()).isEqualTo(2.0);
  }

  /**
   * Worked by hand: six pursuits, closed on visits 1, 2, 2 and 3, open after 1 and after 3. At risk
   * 6, 4, 2; closed 1, 2, 1; still open 5/6, 5/6 × 2/4 = 5/12, 5/12 × 1/2 = 5/24.
   */
  @Test
  void the_closing_curve_is_kaplan_meiers() {
    add(1, FRIDAY, Outcome.DEAL);
    add(2, FRIDAY, Outcome.THINKING);
    add(3, FRIDAY, Outcome.THINKING, Outcome.DEAL);
    add(4, FRIDAY, Outcome.THINKING, Outcome.NOT_REACHED, Outcome.DEAL);
    add(5, FRIDAY, Outcome.THINKING, Outcome.THINKING, Outcome.DEAL);
    add(6, FRIDAY, Outcome.THINKING, Outcome.THINKING, Outcome.REFUSED);

    List<ClosingCurve.Step> curve =
        ClosingCurve.of(Selection.of(builder.build(), FRIDAY, FRIDAY)).steps();
    assertThat(curve.stream().map(ClosingCurve.Step::number)).containsExactly(1, 2, 3);
    assertThat(curve.stream().map(ClosingCurve.Step::atRisk)).containsExactly(6, 4, 2);
    assertThat(curve.stream().map(ClosingCurve.Step::closed)).containsExactly(1, 2, 1);
    assertThat(curve.get(1).hazard()).isEqualTo(0.5);
    assertThat(curve.get(0).cumulative()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(curve.get(1).cumulative()).isCloseTo(7 / 12.0, within(1e-12));
    assertThat(curve.get(2).cumulative()).isCloseTo(19 / 24.0, within(1e-12));
  }

  @Test
  void a_pursuit_that_began_before_the_range_counts_from_its_first_visit_in_it() {
    add(1, FRIDAY, Outcome.THINKING);
    add(1, FRIDAY.plusDays(1), Outcome.DEAL);
    List<ClosingCurve.Step> curve =
        ClosingCurve.of(Selection.of(builder.build(), FRIDAY.plusDays(1), FRIDAY.plusDays(1)))
            .steps();
    assertThat(curve).containsExactly(new ClosingCurve.Step(2, 1, 1, 1.0));
  }
}
