package org.henryjournal.ui.parts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Touch;
import org.henryjournal.exchange.lists.MessageDraft;
import org.henryjournal.exchange.lists.MessageDraft.Recipient;
import org.henryjournal.ui.shell.Session;

/**
 * A message to some customers: it is copied for one after the other, or for all, and logged. Its
 * text is kept in the journal under a name, so that it is written once.
 */
public final class DraftViewModel {

  private final Session session;
  private final List<Long> customers;
  private final StringProperty name;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Touch.Kind> kind;
  private final ReadOnlyObjectWrapper<List<Recipient>> recipients =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<SortedMap<String, String>> texts =
      new ReadOnlyObjectWrapper<>(new TreeMap<>());

  /**
   * @param name of the text that was used last, kept by whoever opens the draft
   */
  public DraftViewModel(
      Session session, List<Long> customers, Touch.Kind kind, StringProperty name) {
    this.session = session;
    this.customers = customers;
    this.name = name;
    this.kind = new SimpleObjectProperty<>(kind);
    session
        .background()
        .run(() -> MessageDraft.recipients(session.journal(), customers), recipients::set);
    session.background().run(() -> session.journal().care().texts(), this::begin);
  }

  /** With the text used last, or the first there is; what has been typed meanwhile stays. */
  private void begin(SortedMap<String, String> kept) {
    texts.set(kept);
    if (!kept.containsKey(name.get())) {
      name.set(kept.isEmpty() ? "" : kept.firstKey());
    }
    if (text.get().isEmpty()) {
      text.set(kept.getOrDefault(name.get(), ""));
    }
  }

  /** What is kept, by name. */
  ReadOnlyObjectProperty<SortedMap<String, String>> textsProperty() {
    return texts.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  /** Goes to the text of a name; under a new one what stands there is kept beside the old one. */
  void choose(String wanted) {
    String called = wanted.strip();
    if (!called.equals(name.get())) {
      if (texts.get().containsKey(called)) {
        keep();
        text.set(texts.get().getOrDefault(called, ""));
      }
      name.set(called);
      keep();
    }
  }

  /** Keeps the text as it is now under its name; without words it is kept no more. */
  void keep() {
    String called = name.get();
    String words = text.get().strip();
    if (!words.equals(texts.get().getOrDefault(called, ""))) {
      SortedMap<String, String> now = new TreeMap<>(texts.get());
      now.put(called, words);
      now.values().removeIf(String::isEmpty);
      texts.set(now);
      session.change(() -> session.journal().careBook().saveText(called, words), () -> {});
    }
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

  /** One touch for each, as one change; the text is kept before it, so that undo begins there. */
  void logForAll(Runnable logged) {
    keep();
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
