package org.henryjournal.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.RecoverySheetPage;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.journal.OwnerOnly;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.Secret;
import org.henryjournal.text.Messages;

/** One wish about the password of the open journal, while it is being typed. */
public final class PasswordViewModel {

  private final PasswordDoor.Kind kind;
  private final String journal;
  private final PasswordDoor door;
  private final StringProperty old = new SimpleStringProperty("");
  private final StringProperty fresh = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final StringProperty block = new SimpleStringProperty("");
  private final BooleanProperty wantsSheet = new SimpleBooleanProperty();
  private final RecoverySheet sheet = RecoverySheet.random();
  private boolean saved;

  /**
   * @param journal its name, as the rep knows it
   */
  public PasswordViewModel(PasswordDoor.Kind kind, String journal, PasswordDoor door) {
    this.kind = kind;
    this.journal = journal;
    this.door = door;
  }

  public PasswordDoor.Kind kind() {
    return kind;
  }

  public boolean asksOld() {
    return kind != PasswordDoor.Kind.SET;
  }

  public boolean asksFresh() {
    return kind != PasswordDoor.Kind.REMOVE;
  }

  public StringProperty oldProperty() {
    return old;
  }

  public StringProperty freshProperty() {
    return fresh;
  }

  public StringProperty againProperty() {
    return again;
  }

  /** A block of the sheet, typed from the paper. */
  public StringProperty blockProperty() {
    return block;
  }

  public BooleanProperty wantsSheetProperty() {
    return wantsSheet;
  }

  /** The number, from 1, of the block that is asked for; another one for each sheet. */
  public int askedBlock() {
    return sheet.blocks().getFirst().charAt(0) % sheet.blocks().size() + 1;
  }

  /**
   * Writes the sheet, for the owner only.
   *
   * @throws Refusal when it cannot be written
   */
  public void saveSheet(Path file, LocalDate today, Messages messages) {
    WholeFile.write(file, new RecoverySheetPage(messages).write(sheet, journal, today, file));
    try {
      OwnerOnly.restrict(file);
    } catch (IOException e) {
      throw new Refusal(e, "seal.sheet.not.written", file);
    }
    saved = true;
  }

  /** What is missing before the wish can be fulfilled; empty where it is being fulfilled. */
  public Optional<Refusal> submit() {
    Optional<Refusal> problem = problem();
    if (problem.isEmpty()) {
      door.fulfil(
          new PasswordDoor.Wish(
              kind,
              secret(old),
              secret(fresh),
              Optional.of(sheet).filter(made -> wantsSheet.get())));
      forget();
    }
    return problem;
  }

  private Optional<Refusal> problem() {
    if (asksOld() && old.get().isEmpty()) {
      return Optional.of(new Refusal("seal.old.missing"));
    }
    if (!asksFresh()) {
      return Optional.empty();
    }
    if (fresh.get().isEmpty()) {
      return Optional.of(new Refusal("seal.password.empty"));
    }
    if (!fresh.get().equals(again.get())) {
      return Optional.of(new Refusal("seal.password.differ"));
    }
    if (wantsSheet.get() && !saved) {
      return Optional.of(new Refusal("seal.sheet.first"));
    }
    if (wantsSheet.get() && !sheet.isBlock(askedBlock() - 1, block.get())) {
      return Optional.of(new Refusal("seal.sheet.not.read"));
    }
    return Optional.empty();
  }

  private static Secret secret(StringProperty typed) {
    return new Secret(typed.get().toCharArray());
  }

  /** Nothing that was typed stays in the fields. */
  public void forget() {
    old.set("");
    fresh.set("");
    again.set("");
    block.set("");
  }
}
