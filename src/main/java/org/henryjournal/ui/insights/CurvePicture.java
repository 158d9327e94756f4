package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.IntervalChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.SignedBy;

/** Of those who got as far as a visit, how many signed on it, and who is signed by then. */
final class CurvePicture {

  private static final int COLUMNS = 10;

  private final FigureWords words;

  CurvePicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown, boolean cumulative) {
    List<SignedBy.Step> steps =
        shown.one().signed().steps().stream().filter(step -> step.number() <= COLUMNS).toList();
    List<IntervalChart.Column<Behind>> columns = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (SignedBy.Step step : steps) {
      columns.add(column(shown.one().selection(), step, cumulative));
      table.add(
          List.of(
              words.visit(step.number()),
              words.number(step.atRisk()),
              words.number(step.closed()),
              words.percent(step.rate().value()),
              words.percents(step.rate().interval()),
              words.number(step.stopped()),
              words.number(step.lost()),
              words.percent(step.estimate()),
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
                words.get("insights.curve.stopped"),
                words.get("insights.curve.lost"),
                words.get("insights.curve.cumulative"),
                words.get("insights.head.interval")),
            table));
  }

  private IntervalChart.Column<Behind> column(
      Selection selection, SignedBy.Step step, boolean cumulative) {
    boolean few = step.atRisk() < Enough.AT_RISK;
    String name = words.visit(step.number());
    return new IntervalChart.Column<>(
        name,
        words.get("insights.curve.n", step.atRisk()),
        OptionalDouble.of(cumulative ? step.estimate() : step.rate().value().orElse(0.0)),
        Values.interval(cumulative ? Optional.of(step.range()) : step.rate().interval()),
        few,
        words.get(
            "insights.curve.hover",
            name,
            step.atRisk(),
            step.closed(),
            words.percent(step.rate().value()),
            words.percents(step.rate().interval()),
            words.percent(step.estimate()),
            words.percents(Optional.of(step.range()))),
        new Behind(
            name, () -> selection.where(row -> selection.table().number(row) == step.number())));
  }

  /**
   * "Of those you visited again after visit 3, 9 % signed on the next one": the last visit number
   * at which many were still open, with how many were not visited again; nothing where it is too
   * early. No advice follows from it: the rep chose whom.
   */
  Optional<String> foot(InsightsViewModel.Shown shown) {
    List<SignedBy.Step> steps = shown.one().signed().steps();
    SignedBy.Step found = null;
    int stopped = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).atRisk() >= Enough.AT_RISK) {
        found = steps.get(i);
        stopped = steps.get(i - 1).stopped();
      }
    }
    return found == null
        ? Optional.empty()
        : Optional.of(
            words.get(
                "insights.curve.foot",
                found.number() - 1,
                words.percent(found.rate().value()),
                words.percents(found.rate().interval()),
                found.atRisk(),
                stopped));
  }
}
