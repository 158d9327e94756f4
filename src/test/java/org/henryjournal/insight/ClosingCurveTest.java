package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

class ClosingCurveTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static void assertStep(
      ClosingCurve.Step step, double cumulative, double low, double high) {
    assertThat(step.cumulative()).isCloseTo(cumulative, within(0.0005));
    assertThat(step.range().low()).isCloseTo(low, within(0.0005));
    assertThat(step.range().high()).isCloseTo(high, within(0.0005));
  }

  /**
   * Remission under 6-mercaptopurine (Freireich and others, 1963), weeks taken as visits: the
   * example of the textbooks, with the log-log limits that R and SAS print.
   */
  @Test
  void the_intervals_are_those_of_the_textbook() {
    int[] reached = new int[24];
    int[] closed = new int[24];
    int[][] cases = {
      {6, 21, 3},
      {7, 17, 1},
      {9, 16, 0},
      {10, 15, 1},
      {13, 12, 1},
      {16, 11, 1},
      {22, 7, 1},
      {23, 6, 1}
    };
    for (int[] each : cases) {
      reached[each[0]] = each[1];
      closed[each[0]] = each[2];
    }
    List<ClosingCurve.Step> steps = ClosingCurve.of(reached, closed).steps();
    assertThat(steps).hasSize(8);
    assertStep(steps.get(0), 1 - 0.857, 1 - 0.952, 1 - 0.620);
    assertStep(steps.get(1), 1 - 0.807, 1 - 0.923, 1 - 0.563);
    // Nobody closed: as the step before.
    assertStep(steps.get(2), 1 - 0.807, 1 - 0.923, 1 - 0.563);
    assertStep(steps.get(3), 1 - 0.753, 1 - 0.889, 1 - 0.503);
    assertStep(steps.get(4), 1 - 0.690, 1 - 0.849, 1 - 0.432);
    assertStep(steps.get(5), 1 - 0.627, 1 - 0.805, 1 - 0.368);
    assertStep(steps.get(6), 1 - 0.538, 1 - 0.747, 1 - 0.268);
    assertStep(steps.get(7), 1 - 0.448, 1 - 0.680, 1 - 0.188);
  }

  /**
   * Worked by hand: at risk 6, 4, 2, closed 1, 2, 1. Greenwood's sums 1/30, 1/30 + 2/8 and 1/30 +
   * 2/8 + 1/2; half the width on the log-log scale 1.96 √sum ÷ |ln S| = 1.9627, 1.1920, 1.1060.
   */
  @Test
  void greenwood_by_hand() {
    List<ClosingCurve.Step> steps =
        ClosingCurve.of(new int[] {0, 6, 4, 2}, new int[] {0, 1, 2, 1}).steps();
    assertStep(steps.get(0), 1 / 6.0, 0.0253, 0.7269);
    assertStep(steps.get(1), 7 / 12.0, 0.2335, 0.9440);
    assertStep(steps.get(2), 19 / 24.0, 0.4049, 0.9913);
  }

  @Test
  void where_all_that_were_left_close_the_chance_is_whole_and_the_lower_end_stays() {
    List<ClosingCurve.Step> steps =
        ClosingCurve.of(new int[] {9, 6, 4, 2}, new int[] {0, 1, 2, 2}).steps();
    assertStep(steps.get(2), 1, 0.2335, 1);
    // All at once: anything is possible.
    assertThat(ClosingCurve.of(new int[] {0, 2}, new int[] {0, 2}).steps())
        .containsExactly(new ClosingCurve.Step(1, 2, 2, 1, new ConfidenceInterval(0, 1)));
  }

  @Test
  void where_none_has_closed_yet_none_of_few_proves_little() {
    List<ClosingCurve.Step> steps =
        ClosingCurve.of(new int[] {0, 20, 10}, new int[] {0, 0, 0}).steps();
    assertStep(steps.get(0), 0, 0, 0.1611);
    assertStep(steps.get(1), 0, 0, 0.2775);
    assertThat(ClosingCurve.of(new int[] {5}, new int[] {0}).steps()).isEmpty();
  }

  @Test
  void a_dropped_pursuit_is_censored_like_an_open_one_and_what_follows_begins_anew() {
    TestTable table = new TestTable();
    table.add(1, DAY, Outcome.THINKING, Outcome.REFUSED).drop(1, DAY);
    table.add(1, DAY.plusDays(1), Outcome.DEAL);
    table.add(2, DAY, Outcome.THINKING, Outcome.NOT_REACHED);
    assertThat(ClosingCurve.of(Selection.of(table.build(), DAY, DAY.plusDays(1))).steps())
        .extracting(ClosingCurve.Step::number, ClosingCurve.Step::atRisk, ClosingCurve.Step::closed)
        .containsExactly(tuple(1, 3, 1), tuple(2, 1, 0));
  }
}
