package org.henryjournal.ui.settings;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;

/** The part of the settings about the journal's password. */
final class PasswordView extends Page {

  private final Journal journal;
  private final PasswordDoor door;
  private final Overlay overlay;
  private final LocalDate today;
  private final VBox root;

  PasswordView(
      Journal journal, PasswordDoor door, Overlay overlay, LocalDate today, Messages messages) {
    super(messages);
    this.journal = journal;
    this.door = door;
    this.overlay = overlay;
    this.today = today;
    root = Nodes.card(Nodes.heading(messages.get("seal.card")));
    if (journal.isSealed()) {
      root.getChildren()
          .addAll(
              Nodes.wrapped(
                  messages.get(journal.hasRecoverySheet() ? "seal.on.sheet" : "seal.on"), "muted"),
              new HBox(
                  10,
                  button(PasswordDoor.Kind.CHANGE, "seal.change"),
                  button(PasswordDoor.Kind.REMOVE, "seal.remove")),
              lock());
    } else {
      root.getChildren()
          .addAll(
              Nodes.wrapped(messages.get("seal.off"), "muted"),
              new HBox(button(PasswordDoor.Kind.SET, "seal.set")));
    }
  }

  private Button button(PasswordDoor.Kind kind, String key) {
    Button button = Nodes.button(messages.get(key), () -> ask(kind));
    button.setId(key.replace('.', '-'));
    return button;
  }

  private void ask(PasswordDoor.Kind kind) {
    PasswordViewModel model = new PasswordViewModel(kind, journal.name(), door);
    overlay.show(new PasswordForm(model, overlay, SaveAs.dialog(), today, messages), () -> {});
  }

  private HBox lock() {
    ObjectProperty<LockAfter> after = new SimpleObjectProperty<>(door.lockAfter());
    onChange(after, () -> door.setLockAfter(after.get()));
    return Nodes.row(
        12,
        Nodes.label(messages.get("seal.lock")),
        choice(after, LockAfter.values(), "seal.lock."));
  }

  @Override
  public Region root() {
    return root;
  }
}
