package org.henryjournal.ui.parts;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Touch;
import org.henryjournal.exchange.lists.MessageDraft;
import org.henryjournal.exchange.lists.MessageDraft.Recipient;
import org.henryjournal.ui.shell.Session;

/** A message to some customers: it is copied for one after the other, or for all, and logged. */
public final class DraftViewModel {

  private final Session session;
  private final List<Long> customers;
  private final StringProperty text;
  private final ObjectProperty<Touch.Kind> kind;
  private final ReadOnlyObjectWrapper<List<Recipient>> recipients =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param text the rep's words, kept by whoever opens the draft
   */
  public DraftViewModel(
      Session session, List<Long> customers, Touch.Kind kind, StringProperty text) {
    this.session = session;
    this.customers = customers;
    this.text = text;
    this.kind = new SimpleObjectProperty<>(kind);
    session
        .background()
        .run(() -> MessageDraft.recipients(session.journal(), customers), recipients::set);
  }

  /** Empty until they have been read. */
  ReadOnlyObjectProperty<List<Recipient>> recipientsProperty() {
    return recipients.getReadOnlyProperty();
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<Touch.Kind> kindProperty() {
    return kind;
  }

  void copy(Recipient recipient, Consumer<String> clipboard) {
    clipboard.accept(recipient.fill(text.get()));
    session.notices().done("care.draft.copied", recipient.customerName());
  }

  void copyAll(Consumer<String> clipboard) {
    clipboard.accept(MessageDraft.list(text.get(), recipients.get()));
    session.notices().done("care.draft.copied.all", recipients.get().size());
  }

  /** One touch for each, as one change. */
  void logForAll(Runnable logged) {
    String words = text.get().strip();
    Touch.Kind wanted = kind.get();
    session.change(
        () -> session.journal().careBook().log(customers, session.today(), wanted, words),
        count -> {
          session.notices().changed("care.logged.all", count);
          logged.run();
        });
  }
}
