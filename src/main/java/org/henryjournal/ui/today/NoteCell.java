package org.henryjournal.ui.today;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.jspecify.annotations.Nullable;

/** A line of notes: its day, what it says, how it was written, and what becomes of it. */
final class NoteCell extends ListCell<NotesViewModel.Row> {

  private static final double DAY = 96;

  private final LineBar words;
  private final Messages messages;
  private final Label day = Nodes.label("", "muted");
  private final HBox says = new HBox(10);
  private final Label written = Nodes.label("", "muted", "note-written");
  private final Label state = Nodes.label("");
  private final HBox root;

  /**
   * @param words say what a line would save
   */
  NoteCell(LineBar words, Messages messages) {
    this.words = words;
    this.messages = messages;
    day.setMinWidth(DAY);
    day.setPrefWidth(DAY);
    says.setAlignment(Pos.CENTER_LEFT);
    says.setMinWidth(0);
    written.setMinWidth(0);
    state.setMinWidth(Region.USE_PREF_SIZE);
    VBox middle = new VBox(1, says, written);
    middle.setAlignment(Pos.CENTER_LEFT);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    root = Nodes.row(10, day, middle, state);
    root.setMinWidth(0);
    root.setPrefWidth(0);
  }

  static String key(String prefix, NotesViewModel.State state) {
    return prefix + state.name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @Override
  protected void updateItem(NotesViewModel.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    day.setText(messages.day(row.noted().date()));
    says.getChildren().setAll(words.nodesOf(row.preview(), row.noted().date()));
    written.setText(row.line());
    boolean isDoubtful = row.state() == NotesViewModel.State.DOUBTFUL;
    state.setText(isDoubtful ? why(row) : messages.get(key("notes.state.", row.state())));
    state.getStyleClass().setAll("label", isDoubtful ? "attention" : "muted");
    boolean isSaved = isDoubtful || row.state() == NotesViewModel.State.READY;
    says.setOpacity(isSaved ? 1 : 0.5);
    setGraphic(root);
  }

  private String why(NotesViewModel.Row row) {
    return row.noted()
        .doubt()
        .map(doubt -> messages.get("notes.doubt." + doubt, row.noted().doubted()))
        .orElse("");
  }
}
