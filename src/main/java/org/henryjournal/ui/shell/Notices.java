package org.henryjournal.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** What Henry has to say at the foot of the window: one notice at a time. */
public final class Notices {

  /** What a notice is about. */
  public enum Kind {
    DONE,
    REFUSED,
    FAILED
  }

  /**
   * @param key of the sentence
   * @param undo whether it is about something that can be undone
   */
  public record Notice(Kind kind, String key, List<Object> arguments, boolean undo) {

    public String said(Messages messages) {
      return messages.get(key, Sentence.said(messages, arguments.toArray()));
    }
  }

  private final ReadOnlyObjectWrapper<@Nullable Notice> current = new ReadOnlyObjectWrapper<>();

  public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public void done(String key, Object... arguments) {
    current.set(new Notice(Kind.DONE, key, List.of(arguments), false));
  }

  /** Something was changed in the journal and can be undone. */
  public void changed(String key, Object... arguments) {
    current.set(new Notice(Kind.DONE, key, List.of(arguments), true));
  }

  public void refused(Refusal refusal) {
    current.set(new Notice(Kind.REFUSED, refusal.key(), List.of(refusal.arguments()), false));
  }

  /** A failure that no sentence foresaw, or a refusal: the log has the cause of either. */
  public void failed(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      refused(refusal);
      if (refusal.getCause() == null) {
        return;
      }
    } else {
      current.set(
          new Notice(Kind.FAILED, "failure.unforeseen", List.of(String.valueOf(failure)), false));
    }
    System.getLogger(Notices.class.getName())
        .log(System.Logger.Level.WARNING, "Told the rep", failure);
  }

  public void clear() {
    current.set(null);
  }
}
