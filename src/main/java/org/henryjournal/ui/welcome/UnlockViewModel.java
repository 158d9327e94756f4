package org.henryjournal.ui.welcome;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.Secret;
import org.jspecify.annotations.Nullable;

/** Asks for the password of a sealed journal. */
public final class UnlockViewModel {

  /** Opens the journal; where that succeeds, nobody asks any more. */
  @FunctionalInterface
  public interface Opening {

    /**
     * @param secret is wiped when it has been tried
     * @param wrong is told why it did not open
     */
    void open(Secret secret, Consumer<Refusal> wrong);
  }

  private final Path journal;
  private final Opening opening;
  private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> problem = new ReadOnlyObjectWrapper<>();

  public UnlockViewModel(Path journal, Opening opening) {
    this.journal = journal;
    this.opening = opening;
  }

  public Path journal() {
    return journal;
  }

  /** Tries what was typed; not while another one is being tried. */
  public void tryToOpen(CharSequence typed) {
    if (trying.get() || typed.isEmpty()) {
      return;
    }
    problem.set(null);
    trying.set(true);
    char[] chars = new char[typed.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = typed.charAt(i);
    }
    opening.open(
        new Secret(chars),
        refusal -> {
          trying.set(false);
          problem.set(refusal);
        });
  }

  public ReadOnlyBooleanProperty tryingProperty() {
    return trying.getReadOnlyProperty();
  }

  /** Why the last one did not open; null where none was tried. */
  public ReadOnlyObjectProperty<@Nullable Refusal> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
