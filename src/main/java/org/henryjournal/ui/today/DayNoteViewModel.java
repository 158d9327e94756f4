package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.DayNote;
import org.henryjournal.journal.Drafts;

/**
 * The rep's own words about the day that is shown: saved when the field is left, kept till then.
 */
final class DayNoteViewModel {

  private static final String TEXT = "text";

  private final TodayViewModel model;
  private final Drafts drafts;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private Optional<LocalDate> day = Optional.empty();
  private String read = "";

  DayNoteViewModel(TodayViewModel model, Drafts drafts) {
    this.model = model;
    this.drafts = drafts;
    text.subscribe(_ -> keep());
  }

  StringProperty textProperty() {
    return text;
  }

  /** Whether the words were typed before and are not saved. */
  ReadOnlyBooleanProperty backProperty() {
    return back.getReadOnlyProperty();
  }

  private static Drafts.Key key(LocalDate day) {
    return new Drafts.Key(Drafts.Place.DAY_NOTE, day.toString());
  }

  private void keep() {
    day.ifPresent(
        of -> {
          if (text.get().strip().equals(read)) {
            drafts.forget(key(of));
            back.set(false);
          } else {
            drafts.keep(key(of), Map.of(TEXT, text.get()));
          }
        });
  }

  /**
   * The day was read.
   *
   * @param writing whether the rep is in the field, so that nothing may change there
   */
  void show(DayData data, boolean writing) {
    boolean anotherDay = day.filter(data.day()::equals).isEmpty();
    if (anotherDay) {
      save();
    } else if (writing) {
      return;
    }
    day = Optional.empty();
    read = data.note().map(DayNote::text).orElse("");
    Optional<String> typed = drafts.of(key(data.day())).map(fields -> fields.get(TEXT));
    text.set(typed.orElse(read));
    day = Optional.of(data.day());
    back.set(anotherDay && typed.isPresent());
  }

  /** Saves only what the rep has changed, for the day the words were shown for. */
  void save() {
    String words = text.get().strip();
    if (!words.equals(read)) {
      String before = read;
      read = words;
      day.ifPresent(of -> model.noteDay(of, words, () -> saved(of, words), () -> read = before));
    }
  }

  private void saved(LocalDate of, String words) {
    boolean writtenOn = day.filter(of::equals).isPresent() && !text.get().strip().equals(words);
    if (!writtenOn) {
      drafts.forget(key(of));
      back.set(false);
    }
  }

  /** The rep does not want what came back. */
  void putBack() {
    text.set(read);
  }
}
