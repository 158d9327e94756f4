package org.henryjournal.ui.insights;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.henryjournal.ui.shell.Nodes;

/** The cells of a table whose rows have a name, a bar and numbers. */
final class BarCells {

  private BarCells() {}

  static void space(GridPane table) {
    table.setHgap(16);
    table.setVgap(10);
  }

  static Label rowName(String name) {
    Label label = Nodes.label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Label number(String text, String... styles) {
    Label label = Nodes.label(text, styles);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  /**
   * @param filled 0 to 1; what is no number is 0
   * @param style of its colour: {@code bar-you} or {@code bar-grey}
   */
  static ProgressBar bar(double filled, String style) {
    ProgressBar bar = new ProgressBar(Double.isFinite(filled) ? filled : 0);
    bar.getStyleClass().addAll("thick-bar", style);
    bar.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(bar, Priority.ALWAYS);
    return bar;
  }
}
