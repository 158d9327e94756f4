package org.henryjournal.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two of a kind beside each other, line by line, and what becomes of them. */
public final class SideBySide {

  /** What stands in a line: its text, '' where there is none, and how it looks. */
  public record Value(String text, String style) {}

  private static final int VALUES = 3;
  private static final double COLUMN = 190;

  private final GridPane grid = new GridPane();
  private final ScrollPane root = new ScrollPane(grid);

  /**
   * @param gap between lines, in pixels
   */
  public SideBySide(String id, double gap) {
    grid.setHgap(16);
    grid.setVgap(gap);
    grid.getColumnConstraints().add(new ColumnConstraints());
    for (int i = 0; i < VALUES; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      column.setMinWidth(0);
      column.setPrefWidth(COLUMN);
      grid.getColumnConstraints().add(column);
    }
    root.setId(id);
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.getStyleClass().add("page-scroll");
  }

  public ScrollPane root() {
    return root;
  }

  /** As high as its lines are once they have been broken. */
  public void fitToLines() {
    grid.heightProperty().subscribe(height -> root.setPrefHeight(height.doubleValue() + 2));
  }

  public void clear() {
    grid.getChildren().clear();
  }

  /** Begins anew, with what stands above the values. */
  public void begin(String first, String second, String becomes) {
    clear();
    grid.addRow(0, Nodes.label(""), head(first), head(second), head(becomes));
    root.setVvalue(0);
  }

  public void add(String name, Value first, Value second, Value becomes) {
    Label label = Nodes.label(name, "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), label, label(first), label(second), label(becomes));
  }

  /** The same where what becomes of them is for the rep to choose. */
  public void add(String name, Value first, Value second, Node choice) {
    Label label = Nodes.wrapped(name, "muted");
    grid.addRow(grid.getRowCount(), label, label(first), label(second), choice);
  }

  private static Label head(String text) {
    return Nodes.label(text, "card-title");
  }

  private static Label label(Value value) {
    return Nodes.wrapped(value.text().isEmpty() ? "–" : value.text(), value.style());
  }
}
