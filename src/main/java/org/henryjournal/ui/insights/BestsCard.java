package org.henryjournal.ui.insights;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.OwnBests;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.ui.shell.Nodes;

/** The rep's own best day, week and month; each opens its entries. */
final class BestsCard {

  private final FigureWords words;
  private final Consumer<Behind> open;
  private final GridPane grid = new GridPane();
  private final VBox root;

  BestsCard(FigureWords words, Consumer<Behind> open) {
    this.words = words;
    this.open = open;
    grid.setHgap(16);
    grid.setVgap(12);
    ColumnConstraints names = new ColumnConstraints();
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values, values, values);
    root =
        Nodes.card(
            Nodes.heading(
                words.get("insights.bests"),
                Nodes.label(words.get("insights.bests.rule"), "muted")),
            grid);
  }

  Region root() {
    return root;
  }

  void show(InsightsViewModel.Shown shown) {
    grid.getChildren().clear();
    Selection selection = shown.one().selection();
    OwnBests bests = shown.one().bests();
    if (bests.day().visits().isEmpty()) {
      grid.add(Nodes.label(words.get("insights.too.early"), "muted"), 0, 0);
      return;
    }
    grid.addRow(
        0,
        Nodes.label(""),
        head("insights.head.amount"),
        head("insights.head.deals"),
        head("insights.head.visits"));
    row(1, "insights.bests.day", bests.day(), Optional.empty(), selection);
    row(2, "insights.bests.week", bests.week(), Optional.of(Step.WEEK), selection);
    row(3, "insights.bests.month", bests.month(), Optional.of(Step.MONTH), selection);
  }

  private Node head(String key) {
    Node head = Nodes.label(words.get(key), "muted");
    GridPane.setHalignment(head, HPos.LEFT);
    return head;
  }

  private void row(
      int at, String key, OwnBests.Best best, Optional<Step> step, Selection selection) {
    grid.addRow(
        at,
        name(words.get(key)),
        cell(best.amount(), p -> words.amount(p.tally().cents()), step, selection),
        cell(best.deals(), p -> words.number(p.deals()), step, selection),
        cell(best.visits(), p -> words.number(p.visits()), step, selection));
  }

  private static Node name(String text) {
    Label name = Nodes.label(text);
    name.setMinWidth(Region.USE_PREF_SIZE);
    return name;
  }

  private interface Value {
    String of(Period period);
  }

  private Node cell(Optional<Period> best, Value value, Optional<Step> step, Selection selection) {
    if (best.isEmpty()) {
      return Nodes.label(words.get("insights.dash"), "muted");
    }
    Period period = best.get();
    String when = words.span(period, step, selection.table().weeks());
    Hyperlink link = new Hyperlink(when);
    link.getStyleClass().add("quiet-link");
    link.setOnAction(
        event ->
            open.accept(new Behind(when, () -> selection.between(period.from(), period.to()))));
    return new VBox(Nodes.label(value.of(period), "strong"), link);
  }
}
