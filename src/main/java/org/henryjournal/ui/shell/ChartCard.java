package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.henryjournal.chart.Chart;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.TableData;
import org.henryjournal.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card with a chart, the table of its numbers, and a menu to take either out of the window.
 *
 * @param <K> what the marks of the chart stand for
 */
public final class ChartCard<K> extends VBox {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double ROW = 30;
  private static final double FEWEST_ROWS_SHOWN = 4;

  private final Messages messages;
  private final ChartOutput output;
  private final String heading;
  private final Label note = Nodes.wrapped("", "muted", "small");
  private final ChartView<K> view;
  private final TableView<List<String>> table = new TableView<>();
  private final MenuItem turn;
  private final HBox head = new HBox(8);
  private Optional<TableData> data = Optional.empty();

  public ChartCard(String heading, Messages messages, ChartOutput output) {
    super(8);
    this.messages = messages;
    this.output = output;
    this.heading = heading;
    this.view = new ChartView<>(messages, heading);
    this.turn = Nodes.item(messages.get("chart.as.table"), this::turn);
    getStyleClass().addAll("card", "chart-card");
    Label title = Nodes.label(heading, "card-title");
    title.setMinWidth(USE_PREF_SIZE);
    head.getChildren().addAll(title, Nodes.spacer(), menu());
    head.getStyleClass().add("card-heading");
    getChildren().addAll(head, note);
    StackPane content = new StackPane(view, table);
    content.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().add(content);
    table.setVisible(false);
    table.setFixedCellSize(ROW);
    table.setMinHeight(ROW * FEWEST_ROWS_SHOWN);
    // The card keeps the height of the chart.
    table.setPrefHeight(ROW * FEWEST_ROWS_SHOWN);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setAccessibleText(heading);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
  }

  private MenuButton menu() {
    MenuButton menu = new MenuButton();
    menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setAccessibleText(messages.get("chart.menu", heading));
    OnDemand.tip(menu, messages.get("chart.menu", heading));
    menu.getItems()
        .addAll(
            turn,
            Nodes.item(messages.get("chart.copy.table"), () -> data.ifPresent(output::copy)),
            Nodes.item(
                messages.get("chart.copy.image"),
                () -> drawn(drawing -> output.copy(drawing, getScene()))),
            Nodes.item(
                messages.get("chart.save.png"),
                () ->
                    drawn(
                        drawing ->
                            output.savePng(
                                drawing, getScene(), messages.get("chart.save.png"), heading))),
            Nodes.item(
                messages.get("chart.save.svg"),
                () ->
                    drawn(
                        drawing ->
                            output.saveSvg(
                                drawing, getScene(), messages.get("chart.save.svg"), heading))));
    return menu;
  }

  private void drawn(Consumer<Drawing<K>> use) {
    view.drawing().map(drawing -> drawing.titled(heading, note.getText())).ifPresent(use);
  }

  /**
   * @param words beside the heading: the count and the rule
   * @param numbers what the chart shows, as text
   */
  public void show(String words, Chart<K> chart, TableData numbers) {
    note.setText(words);
    view.show(chart);
    boolean sameHead = data.filter(shown -> shown.head().equals(numbers.head())).isPresent();
    data = Optional.of(numbers);
    if (!sameHead) {
      table.getColumns().clear();
      for (int i = 0; i < numbers.head().size(); i++) {
        table.getColumns().add(column(numbers.head().get(i), i));
      }
    }
    table.getItems().setAll(numbers.rows());
  }

  private static TableColumn<List<String>, String> column(String name, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(index)));
    column.setSortable(false);
    column.setReorderable(false);
    if (index > 0) {
      column.getStyleClass().add("number-column");
    }
    return column;
  }

  /** Puts nodes that choose what is shown before the menu. */
  public void controls(Node... controls) {
    head.getChildren().addAll(head.getChildren().size() - 1, List.of(controls));
  }

  /**
   * @param opener opens what a mark of the chart stands for
   */
  public void onOpen(Consumer<K> opener) {
    view.onOpen(opener);
  }

  private void turn() {
    boolean asTable = !table.isVisible();
    table.setVisible(asTable);
    view.setVisible(!asTable);
    turn.setText(messages.get(asTable ? "chart.as.chart" : "chart.as.table"));
    (asTable ? table : view).requestFocus();
  }

  private void tableKey(KeyEvent event) {
    if (COPY.match(event)) {
      data.ifPresent(output::copy);
      event.consume();
    }
  }
}
