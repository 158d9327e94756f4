package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.RankedCustomer;
import org.henryjournal.insight.Selection;

/** Customers by the amount of their deals, those that fall marked. */
final class RankingPicture {

  private static final int ROWS = 8;

  private final FigureWords words;

  RankingPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    List<BarChart.Row<Behind>> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    Selection selection = shown.one().selection();
    for (RankedCustomer customer : shown.one().ranking()) {
      String name = shown.names().getOrDefault(customer.customer(), "");
      String amount = words.amount(customer.tally().cents());
      String falling =
          customer.isFalling()
              ? words.get(
                  "insights.ranking.falling",
                  words.amount(customer.last()),
                  words.amount(customer.before()))
              : "";
      if (rows.size() < ROWS) {
        rows.add(
            new BarChart.Row<>(
                name,
                OptionalDouble.of(customer.tally().cents() / 100.0),
                true,
                List.of(
                    amount,
                    words.deals(customer.tally().deals()),
                    customer.isFalling() ? words.get("insights.ranking.falls") : ""),
                words.get("insights.ranking.hover", name, amount, words.counts(customer.tally()))
                    + falling,
                new Behind(
                    name,
                    () ->
                        selection.where(
                            row -> selection.table().customer(row) == customer.customer()))));
      }
      table.add(
          List.of(
              name,
              amount,
              words.number(customer.tally().deals()),
              words.number(customer.tally().visits()),
              words.amount(customer.last()),
              words.amount(customer.before())));
    }
    return new Picture(
        words.get("insights.ranking.rule"),
        BarChart.of(rows, words.get("insights.head.amount"), words.get("insights.ranking.empty")),
        new TableData(
            List.of(
                words.get("insights.head.customer"),
                words.get("insights.head.amount"),
                words.get("insights.head.deals"),
                words.get("insights.head.visits"),
                words.get("insights.head.last.90"),
                words.get("insights.head.before.90")),
            table));
  }
}
