package org.henryjournal.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import org.henryjournal.journal.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed into the fields of a form until it is saved, and brings it back when the form
 * is opened again, whatever ended it. A form in which nothing was changed leaves nothing.
 */
public final class FormDraft {

  private final Drafts drafts;
  private final Drafts.Key key;
  private final Map<String, Supplier<String>> written = new LinkedHashMap<>();
  private final Map<String, Consumer<String>> readers = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private final Map<String, StringProperty> notes = new LinkedHashMap<>();
  private Map<String, String> atFirst = Map.of();
  private boolean keeping;
  private boolean holding;

  public FormDraft(Drafts drafts, Drafts.Key key) {
    this.drafts = drafts;
    this.key = key;
  }

  /** A field that is kept as it is typed, also where it cannot be read. */
  public FormDraft text(String name, StringProperty value) {
    return field(name, value, text -> text, text -> text);
  }

  /** What is kept with the fields, but is none of them: it alone is not worth keeping. */
  public FormDraft note(String name, StringProperty value) {
    notes.put(name, value);
    value.subscribe(this::keep);
    return this;
  }

  /**
   * @param write what is kept of a value
   * @param read the opposite
   */
  public <T> FormDraft field(
      String name, Property<T> value, Function<T, String> write, Function<String, T> read) {
    written.put(name, () -> write.apply(value.getValue()));
    readers.put(name, text -> value.setValue(read.apply(text)));
    value.subscribe(this::keep);
    return this;
  }

  /**
   * A value that may be missing, kept as its text.
   *
   * @param read the opposite of its text
   */
  public <T> FormDraft optional(
      String name, Property<@Nullable T> value, Function<String, T> read) {
    written.put(
        name,
        () -> {
          T now = value.getValue();
          return now == null ? "" : now.toString();
        });
    readers.put(name, text -> value.setValue(text.isEmpty() ? null : read.apply(text)));
    value.subscribe(this::keep);
    return this;
  }

  /** Brings back what was typed, and keeps from now on what is. */
  public void begin() {
    atFirst = now();
    drafts
        .of(key)
        .ifPresent(
            found -> {
              put(found);
              back.set(!now().equals(atFirst));
            });
    keeping = true;
  }

  /** Keeps from now on what is typed, in place of what was. */
  public void beginAnew() {
    atFirst = now();
    keeping = true;
  }

  /** Keeps what stands in the form also where nothing is changed: it is nowhere else. */
  public void holdOn() {
    holding = true;
    keep();
  }

  private Map<String, String> now() {
    Map<String, String> now = new LinkedHashMap<>();
    written.forEach((name, text) -> now.put(name, text.get()));
    return now;
  }

  private void put(Map<String, String> found) {
    readers.forEach((name, reader) -> reader.accept(found.getOrDefault(name, "")));
    notes.forEach((name, note) -> note.set(found.getOrDefault(name, note.get())));
  }

  private void keep() {
    if (keeping) {
      Map<String, String> now = now();
      if (!holding && now.equals(atFirst)) {
        drafts.forget(key);
      } else {
        notes.forEach((name, note) -> now.put(name, note.get()));
        drafts.keep(key, now);
      }
    }
  }

  /** Whether something stands in the form that was typed at an earlier time. */
  public ReadOnlyBooleanProperty backProperty() {
    return back.getReadOnlyProperty();
  }

  /** The rep does not want what came back: the form is as if it were opened for the first time. */
  public void startAfresh() {
    holding = false;
    put(atFirst);
    keep();
    back.set(false);
  }

  /** It has been saved, or the rep gave it up. */
  public void end() {
    keeping = false;
    drafts.forget(key);
  }
}
