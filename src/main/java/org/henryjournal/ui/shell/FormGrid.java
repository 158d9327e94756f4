package org.henryjournal.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.henryjournal.text.Messages;

/** The fields of a form, each behind its name, one or more in a row. */
public final class FormGrid extends GridPane {

  private static final double NARROW = 100;

  private final Messages messages;
  private final int inRow;

  /**
   * @param inRow how many fields stand in a row at the most
   * @param narrowest what a field is at least wide
   */
  public FormGrid(int inRow, double narrowest, Messages messages) {
    this.messages = messages;
    this.inRow = inRow;
    setHgap(12);
    setVgap(10);
    for (int i = 0; i < inRow; i++) {
      ColumnConstraints field = new ColumnConstraints();
      field.setHgrow(Priority.ALWAYS);
      field.setMinWidth(narrowest);
      // From the same width on they grow alike, whatever stands in them.
      field.setPrefWidth(Math.max(narrowest, NARROW));
      getColumnConstraints().addAll(new ColumnConstraints(), field);
    }
  }

  /** A field that takes the rest of its row. */
  public void whole(String key, Node field) {
    int row = getRowCount();
    add(named(key, field), 0, row);
    add(field, 1, row, 2 * inRow - 1, 1);
  }

  /**
   * @return what stands in the row, with the names
   */
  public List<Node> pair(String firstKey, Node first, String secondKey, Node second) {
    List<Node> row = List.of(named(firstKey, first), first, named(secondKey, second), second);
    addRow(getRowCount(), row.toArray(Node[]::new));
    return row;
  }

  private Label named(String key, Node field) {
    Label label = Nodes.label(messages.get(key), "muted");
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** The buttons below a form, in the order of the platform. */
  public static ButtonBar buttons(Button confirm, Button cancel) {
    ButtonBar bar = new ButtonBar();
    ButtonBar.setButtonData(confirm, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(cancel, confirm);
    return bar;
  }
}
