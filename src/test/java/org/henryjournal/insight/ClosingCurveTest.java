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

  private static void assertStep(ClosingCurve.Step step, double cumulative) {
    assertThat(step.cumulative()).isCloseTo(cumulative, within(0.0005));
  }

  /**
   * Remission under 6-mercaptopurine (Freireich and others, 1963), weeks taken as visits: the
   * example of the textbooks, as R and SAS print it.
   */
  @Test
  void the_curve_is_that_of_the_textbook() {
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
    assertStep(steps.get(0), 1 - 0.857);
    assertStep(steps.get(1), 1 - 0.807);
    // Nobody closed: as the step before.
    assertStep(steps.get(2), 1 - 0.807);
    assertStep(steps.get(3), 1 - 0.753);
    assertStep(steps.get(4), 1 - 0.690);
    assertStep(steps.get(5), 1 - 0.627);
    assertStep(steps.get(6), 1 - 0.538);
    assertStep(steps.get(7), 1 - 0.448);
  }

  @Test
  void where_all_that_were_left_close_it_is_whole() {
    List<ClosingCurve.Step> steps =
        ClosingCurve.of(new int[] {9, 6, 4, 2}, new int[] {0, 1, 2, 2}).steps();
    assertStep(steps.get(2), 1);
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
