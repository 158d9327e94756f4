package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.IntervalChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.Selection;

/** Whether to go once more: of those who got as far as a visit, how many signed on it. */
final class CurvePicture {

  private static final int COLUMNS = 10;

  private final FigureWords words;

  CurvePicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown, boolean cumulative) {
    List<ClosingCurve.Step> steps =
        shown.one().curve().steps().stream().filter(step -> step.number() <= COLUMNS).toList();
    List<IntervalChart.Column<Behind>> columns = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (ClosingCurve.Step step : steps) {
      columns.add(column(shown.one().selection(), step, cumulative));
      table.add(
          List.of(
              words.visit(step.number()),
              words.number(step.atRisk()),
              words.number(step.closed()),
              words.percent(step.rate().value()),
              words.percents(step.rate().interval()),
              words.percent(step.cumulative()),
              words.percents(Optional.of(step.range()))));
    }
    return new Picture(
        words.get(cumulative ? "insights.curve.rule.by" : "insights.curve.rule.on"),
        IntervalChart.of(
            columns,
            words.get("insights.too.few"),
            share -> words.percent(share),
            words.get("insights.too.early")),
        new TableData(
            List.of(
                words.get("insights.curve.visit"),
                words.get("insights.curve.reached"),
                words.get("insights.curve.closed"),
                words.get("insights.curve.share"),
                words.get("insights.head.interval"),
                words.get("insights.curve.cumulative"),
                words.get("insights.head.interval")),
            table));
  }

  private IntervalChart.Column<Behind> column(
      Selection selection, ClosingCurve.Step step, boolean cumulative) {
    boolean few = step.atRisk() < Enough.AT_RISK;
    String name = words.visit(step.number());
    return new IntervalChart.Column<>(
        name,
        words.get("insights.curve.n", step.atRisk()),
        OptionalDouble.of(cumulative ? step.cumulative() : step.hazard()),
        Values.interval(cumulative ? Optional.of(step.range()) : step.rate().interval()),
        few,
        words.get(
            "insights.curve.hover",
            name,
            step.atRisk(),
            step.closed(),
            words.percent(step.hazard()),
            words.percents(step.rate().interval()),
            words.percent(step.cumulative()),
            words.percents(Optional.of(step.range()))),
        new Behind(
            name, () -> selection.where(row -> selection.table().number(row) == step.number())));
  }

  /**
   * "After visit 4, 9 % still sign (3–21 %)": the last visit number at which many were still open;
   * nothing where it is too early.
   */
  Optional<String> foot(InsightsViewModel.Shown shown) {
    return shown.one().curve().steps().stream()
        .filter(step -> step.number() > 1 && step.atRisk() >= Enough.AT_RISK)
        .reduce((before, step) -> step)
        .map(
            step ->
                words.get(
                    "insights.curve.foot",
                    step.number() - 1,
                    words.percent(step.hazard()),
                    words.percents(step.rate().interval()),
                    step.atRisk()));
  }
}
