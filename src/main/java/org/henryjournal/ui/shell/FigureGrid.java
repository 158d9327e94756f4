package org.henryjournal.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A small table of figures: words on the left in its first column, numbers right in the others. */
public final class FigureGrid extends GridPane {

  public FigureGrid(String id) {
    super(16, 6);
    setId(id);
  }

  /** Begins anew with these heads. */
  public void head(List<String> heads) {
    getChildren().clear();
    getColumnConstraints().clear();
    for (int i = 0; i < heads.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      column.setHgrow(Priority.SOMETIMES);
      getColumnConstraints().add(column);
      add(whole(heads.get(i), "muted"), i, 0);
    }
  }

  /** A row below the others. */
  public void row(Node first, List<String> figures) {
    int row = getRowCount();
    add(first, 0, row);
    for (int i = 0; i < figures.size(); i++) {
      add(whole(figures.get(i), "tabular"), i + 1, row);
    }
  }

  private static Label whole(String text, String style) {
    Label label = Nodes.label(text, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
