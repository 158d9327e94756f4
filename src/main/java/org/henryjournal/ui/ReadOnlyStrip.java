package org.henryjournal.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.DamageText;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;

/** Stands over every page while nothing can be written, says why, and what can be done. */
final class ReadOnlyStrip {

  private final HBox root = new HBox(12);

  /**
   * @param reason why nothing can be written
   * @param save saves what reads of a damaged journal as a new one
   * @param restore lists the backups of a damaged journal
   * @param back leaves an earlier state of the journal
   */
  ReadOnlyStrip(
      Journal journal,
      Refusal reason,
      Overlay overlay,
      Runnable save,
      Runnable restore,
      Runnable back,
      Messages messages) {
    Label said = Nodes.wrapped(messages.get(reason), "attention");
    said.setId("read-only");
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    root.getStyleClass().add("strip");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().add(said);
    if (journal.present().isPresent()) {
      root.getChildren().add(button(messages.get("history.back"), "history-back", back));
    }
    journal
        .damage()
        .ifPresent(
            damage -> {
              List<String> sentences = DamageText.sentences(damage, messages);
              Button see =
                  button(
                      messages.get("damage.see"),
                      "damage-see",
                      () -> overlay.show(asked(sentences, overlay, save, messages), () -> {}));
              Button keep = button(messages.get("damage.save"), "damage-save", save);
              Button older = button(messages.get("damage.restore"), "damage-restore", restore);
              root.getChildren().addAll(see, keep, older);
            });
  }

  private static AskView asked(
      List<String> sentences, Overlay overlay, Runnable save, Messages messages) {
    return new AskView(
            messages.get("damage.title"),
            messages.get("damage.save"),
            overlay,
            messages,
            answer -> save.run())
        .about(String.join("\n", sentences));
  }

  private static Button button(String text, String id, Runnable action) {
    Button button = Nodes.button(text, action);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  Node root() {
    return root;
  }
}
