package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.Objection;

/** What customers said against it, how often they refused with it, and how often they signed. */
final class ObjectionsPicture {

  private static final int ROWS = 6;

  private final FigureWords words;

  ObjectionsPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    List<Objection> objections = shown.one().objections();
    List<BarChart.Row<Behind>> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (Objection objection : objections) {
      String name = name(objection);
      if (rows.size() < ROWS) {
        rows.add(
            new BarChart.Row<>(
                name,
                OptionalDouble.of(objection.visits()),
                true,
                List.of(
                    words.visits(objection.visits()),
                    words.get("insights.objections.of", objection.refused(), objection.wonLater())),
                words.get(
                    "insights.objections.hover",
                    name,
                    objection.visits(),
                    objection.refused(),
                    objection.wonLater()),
                new Behind(name, () -> objection.in(shown.one().selection()))));
      }
      table.add(
          List.of(
              name,
              words.number(objection.visits()),
              words.number(objection.refused()),
              words.number(objection.wonLater())));
    }
    return new Picture(
        objections.size() > ROWS
            ? words.get("insights.objections.note.some", ROWS, objections.size())
            : words.get("insights.objections.note"),
        BarChart.of(rows, words.get("insights.head.visits"), words.get("insights.objections.none")),
        new TableData(
            List.of(
                words.get("insights.head.objection"),
                words.get("insights.head.visits"),
                words.get("insights.head.refused"),
                words.get("insights.head.signed.later")),
            table));
  }

  private String name(Objection objection) {
    return objection.words().isEmpty()
        ? words.get("insights.objections.unnamed")
        : objection.words();
  }
}
