package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.Series;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Group;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.Tally;

/** Time against deals: where the visits and minutes went, and where the deals came from. */
final class TimePicture {

  private final FigureWords words;

  TimePicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    PageFigures one = shown.one();
    Tally total = one.total();
    List<Group> groups = one.numbers().stream().filter(group -> !group.code().isEmpty()).toList();
    boolean early = total.deals() < Enough.DEALS;
    List<BarChart.Row<Behind>> rows = new ArrayList<>();
    List<OptionalDouble> visits = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (Group group : groups) {
      Tally tally = group.tally();
      Rate ofDeals = new Rate(tally.deals(), total.deals());
      Rate ofVisits = new Rate(tally.visits(), total.visits());
      Rate ofMinutes = new Rate(tally.minutes(), total.minutes());
      Rate ofAmount = new Rate(tally.cents(), total.cents());
      String name = words.group(Dimension.NUMBER, group.code());
      String said =
          words.get(
              "insights.time.hover",
              name,
              words.percent(ofVisits.value()),
              words.percent(ofMinutes.value()),
              words.percent(ofDeals.value()),
              words.percent(ofAmount.value()));
      rows.add(
          new BarChart.Row<>(
              name,
              Values.value(ofDeals.value()),
              true,
              List.of(
                  words.get("insights.time.deals", words.percent(ofDeals.value())),
                  words.get("insights.time.visits", words.percent(ofVisits.value()))),
              said,
              new Behind(name, () -> group.in(one.selection()))));
      visits.add(Values.value(ofVisits.value()));
      table.add(
          List.of(
              name,
              words.percent(ofVisits.value()),
              words.percent(ofMinutes.value()),
              words.percent(ofDeals.value()),
              words.percent(ofAmount.value())));
    }
    BarChart<Behind> chart =
        BarChart.of(
            early ? List.of() : rows,
            words.get("insights.time.of.deals"),
            words.get("insights.too.early"));
    return new Picture(
        total.minuted() == 0
            ? words.counts(total)
            : words.get("insights.time.note", words.counts(total), total.minuted()),
        early ? chart : chart.withOther(new Series(words.get("insights.time.of.visits"), visits)),
        new TableData(
            List.of(
                words.get("insights.curve.visit"),
                words.get("insights.time.of.visits"),
                words.get("insights.time.of.minutes"),
                words.get("insights.time.of.deals"),
                words.get("insights.time.of.amount")),
            table));
  }
}
