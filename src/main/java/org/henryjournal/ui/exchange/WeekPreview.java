package org.henryjournal.ui.exchange;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.chart.Chart;
import org.henryjournal.exchange.week.WeekDocument;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.ChartView;
import org.henryjournal.ui.shell.Nodes;

/** A weekly summary as it will look on a page. */
final class WeekPreview {

  private final Messages messages;

  WeekPreview(Messages messages) {
    this.messages = messages;
  }

  Region of(WeekDocument document) {
    VBox page = new VBox(8);
    page.getStyleClass().add("week-page");
    page.getChildren().add(Nodes.wrapped(document.title(), "week-title"));
    for (WeekDocument.Section section : document.sections()) {
      if (!section.heading().isEmpty()) {
        page.getChildren().add(Nodes.wrapped(section.heading(), "week-heading"));
      }
      section.blocks().forEach(block -> page.getChildren().addAll(nodes(block)));
    }
    return page;
  }

  private List<Node> nodes(WeekDocument.Block block) {
    return switch (block) {
      case Paragraph paragraph -> List.of(Nodes.wrapped(paragraph.text()));
      case Items items ->
          items.lines().stream().<Node>map(line -> Nodes.wrapped("• " + line)).toList();
      case Table table -> {
        List<Node> nodes = new ArrayList<>();
        if (table.picture().filter(Picture::instead).isEmpty()) {
          nodes.add(grid(table));
        }
        table
            .picture()
            .ifPresent(
                picture -> {
                  nodes.add(Nodes.wrapped(picture.title(), "muted", "small"));
                  nodes.add(chart(picture.chart(), picture.title()));
                });
        yield nodes;
      }
    };
  }

  private <K> ChartView<K> chart(Chart<K> chart, String title) {
    ChartView<K> view = new ChartView<>(messages, title);
    view.show(chart);
    return view;
  }

  private static GridPane grid(Table table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("week-table");
    int last = lastText(table);
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(table.columns().get(i).number() ? HPos.RIGHT : HPos.LEFT);
      column.setHgrow(i == last ? Priority.ALWAYS : Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
      grid.add(cell(table, i, table.columns().get(i).name(), "week-head"), i, 0);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      for (int i = 0; i < table.columns().size(); i++) {
        String shown = table.rows().get(row).cells().get(i).shown();
        grid.add(cell(table, i, shown, "week-cell"), i, row + 1);
      }
    }
    return grid;
  }

  /** What may be long stands there. */
  private static int lastText(Table table) {
    int last = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      last = table.columns().get(i).number() ? last : i;
    }
    return last;
  }

  private static Label cell(Table table, int column, String shown, String style) {
    Label cell = Nodes.wrapped(shown, style);
    boolean whole =
        table.columns().get(column).number()
            || table.rows().stream()
                .anyMatch(row -> row.cells().get(column) instanceof WeekDocument.Day);
    if (whole && style.equals("week-cell")) {
      cell.setMinWidth(Region.USE_PREF_SIZE);
    }
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.getStyleClass().add(table.columns().get(column).number() ? "week-number" : "week-text");
    GridPane.setValignment(cell, VPos.TOP);
    return cell;
  }
}
