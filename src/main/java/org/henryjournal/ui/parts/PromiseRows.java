package org.henryjournal.ui.parts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Promise;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** Promises as rows, with what can be done about each. */
public final class PromiseRows {

  private final CareActions actions;
  private final Messages messages;

  public PromiseRows(CareActions actions, Messages messages) {
    this.actions = actions;
    this.messages = messages;
  }

  public Node of(Promise promise) {
    Label text =
        Nodes.wrapped(messages.get("promise.side." + promise.side().code(), promise.text()));
    Label about =
        Nodes.label(about(promise), promise.isLate(actions.today()) ? "attention" : "muted");
    Wrapping.on(about);
    VBox words = new VBox(text, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Nodes.row(4, words);
    String id = "-" + promise.id();
    if (promise.state() == Promise.State.OPEN) {
      row.getChildren()
          .addAll(
              icon(Feather.CHECK, "promise.keep", "keep" + id, promise, Promise.State.KEPT),
              icon(Feather.X, "promise.break", "break" + id, promise, Promise.State.BROKEN));
    } else {
      row.getChildren()
          .add(
              icon(
                  Feather.ROTATE_CCW,
                  "promise.reopen",
                  "reopen" + id,
                  promise,
                  Promise.State.OPEN));
    }
    Button delete =
        Nodes.iconButton(
            Feather.TRASH_2, messages.get("promise.delete"), () -> actions.delete(promise));
    delete.setId("promise-delete" + id);
    row.getChildren().add(delete);
    return row;
  }

  private String about(Promise promise) {
    String made = messages.get("promise.made", promise.made());
    String due = promise.due().map(day -> " · " + messages.get("promise.due", day)).orElse("");
    Optional<String> came =
        promise
            .closed()
            .map(day -> messages.get("promise.state." + promise.state().code(), day))
            .or(
                () ->
                    promise.isLate(actions.today())
                        ? Optional.of(messages.get("promise.late"))
                        : Optional.empty());
    return made + due + came.map(words -> " · " + words).orElse("");
  }

  private Button icon(Feather icon, String key, String id, Promise promise, Promise.State state) {
    Button button = Nodes.iconButton(icon, messages.get(key), () -> actions.close(promise, state));
    button.setId("promise-" + id);
    return button;
  }
}
