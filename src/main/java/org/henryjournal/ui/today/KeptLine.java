package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.henryjournal.journal.Drafts;
import org.henryjournal.ui.shell.Session;

/**
 * What becomes of a line that is not saved: it is kept with its day, stands there again after any
 * end of the program, and can be had back after Esc. So do the forms of new visits that are not
 * finished.
 */
public final class KeptLine {

  /** What a form that is kept says besides its fields: the line it was left for. */
  static final String LINE = "line";

  /** In a kept form: not empty where that line says all of it that can be read. */
  static final String SAID = "said";

  private static final String EDITED = "edited";
  private static final String TEXT = "text";
  private static final String DAY = "day";
  private static final String BEGUN = "begun";
  private static final Drafts.Key KEY = new Drafts.Key(Drafts.Place.LINE, "");

  /**
   * What is to be said below the line.
   *
   * @param returned whether the line was typed before the journal was opened
   * @param cleared what Esc, or a line begun elsewhere, took away and Ctrl+Z brings back
   * @param form a form that is not finished; empty where the line says what is in it
   * @param newDay today, where the page stayed at an earlier one for the line's sake
   */
  public record State(
      boolean returned,
      Optional<String> cleared,
      Optional<Drafts.Key> form,
      Optional<LocalDate> newDay) {

    static final State NOTHING =
        new State(false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private record Cleared(String text, Optional<Drafts.Key> form, Map<String, String> fields) {}

  private final Session session;
  private final Drafts drafts;
  private final StringProperty text;
  private final ReadOnlyObjectProperty<LocalDate> day;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
  private final Consumer<Map<String, String>> said;
  private Optional<LocalDate> begun = Optional.empty();
  private Optional<LocalDate> held = Optional.empty();
  private Optional<Cleared> cleared = Optional.empty();
  private Optional<Drafts.Key> tied = Optional.empty();
  private String begunWith = "";
  private boolean returned;
  private int saving;

  /**
   * @param drafts keep the line and the forms
   * @param said is given the fields of a kept form of which the line now says what it can
   */
  KeptLine(
      Session session,
      Drafts drafts,
      StringProperty text,
      ReadOnlyObjectProperty<LocalDate> day,
      Consumer<Map<String, String>> said) {
    this.session = session;
    this.drafts = drafts;
    this.text = text;
    this.day = day;
    this.said = said;
    drafts
        .of(KEY)
        .ifPresent(
            found -> {
              begun = date(found, BEGUN);
              returned = true;
              text.set(found.getOrDefault(TEXT, ""));
            });
    text.subscribe(_ -> changed());
    day.subscribe(
        _ -> {
          held = Optional.empty();
          changed();
        });
    session.revisionProperty().subscribe(this::look);
  }

  /** The day of the line that was left half written; today where there is none. */
  static LocalDate firstDay(Session session) {
    return session
        .journal()
        .drafts()
        .of(KEY)
        .flatMap(found -> date(found, DAY))
        .orElseGet(session::today);
  }

  private static Optional<LocalDate> date(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(d -> !d.isEmpty()).map(LocalDate::parse);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean isHalfWritten() {
    return !text.get().isBlank();
  }

  private void changed() {
    if (isHalfWritten()) {
      LocalDate first = begun.orElseGet(session::today);
      begun = Optional.of(first);
      drafts.keep(
          KEY, Map.of(TEXT, text.get(), DAY, day.get().toString(), BEGUN, first.toString()));
    } else {
      if (saving == 0) {
        drafts.forget(KEY);
      }
      begun = Optional.empty();
      tied = Optional.empty();
      returned = false;
    }
    look();
  }

  /** A form that was left for this very line belongs to it, also when the line is written on. */
  private void tie() {
    Optional<Drafts.Key> form = tied();
    if (form.isPresent()) {
      Map<String, String> fields = new HashMap<>(fields(form.get()));
      if (!text.get().equals(fields.put(LINE, text.get()))) {
        fields.put(EDITED, "true");
        drafts.keep(form.get(), fields);
      }
      return;
    }
    tied = formFor(text.get()).filter(this::isSaid);
    tied.map(this::fields).ifPresent(said);
  }

  private Map<String, String> fields(Drafts.Key form) {
    return drafts.of(form).orElse(Map.of());
  }

  private boolean isSaid(Drafts.Key form) {
    return !fields(form).getOrDefault(SAID, "").isEmpty();
  }

  /** The kept form of which the line says all that can be read. */
  Optional<Drafts.Key> tied() {
    return tied.filter(this::isSaid);
  }

  private Optional<Drafts.Key> formFor(String line) {
    return drafts.keys(Drafts.Place.NEW_VISIT).reversed().stream()
        .filter(form -> line.isBlank() || line.equals(fields(form).get(LINE)))
        .findFirst();
  }

  /** The form that Ctrl+Enter opens: the one that was left from this line, or a new one. */
  Drafts.Key form() {
    return tied()
        .or(() -> formFor(text.get()))
        .orElseGet(
            () -> {
              int last =
                  drafts.keys(Drafts.Place.NEW_VISIT).reversed().stream()
                      .findFirst()
                      .map(form -> Integer.parseInt(form.of()))
                      .orElse(0);
              return new Drafts.Key(Drafts.Place.NEW_VISIT, String.format("%06d", last + 1));
            });
  }

  /** Whether the line has been written on since it said what the form holds. */
  boolean isEdited(Drafts.Key form) {
    return isSaid(form) && !fields(form).getOrDefault(EDITED, "").isEmpty();
  }

  /** Looks anew for what is to be said: a form may have been left. */
  void look() {
    if (isHalfWritten()) {
      tie();
    }
    LocalDate today = session.today();
    boolean passed =
        begun.or(() -> held).filter(day.get()::equals).isPresent() && day.get().isBefore(today);
    state.set(
        new State(
            returned,
            cleared.map(Cleared::text).filter(was -> isRoomFor()),
            tied().isPresent() ? Optional.empty() : formFor(text.get()),
            passed ? Optional.of(today) : Optional.empty()));
  }

  /** Another day has begun, and the day stays under the line: until another one is shown. */
  void hold() {
    held = Optional.of(day.get());
    look();
  }

  private boolean isRoomFor() {
    return !isHalfWritten() || text.get().equals(begunWith);
  }

  /** The rep clears the line; {@link #undoClear} brings it back. */
  void clear() {
    putAside();
    text.set("");
  }

  /** Begins a line from elsewhere; what stood in it can be had back. */
  public void begin(String start) {
    if (!start.equals(text.get())) {
      putAside();
      begunWith = start;
      text.set(start);
      look();
    }
  }

  private void putAside() {
    if (isHalfWritten() && !text.get().equals(begunWith)) {
      Optional<Drafts.Key> form = tied();
      cleared = Optional.of(new Cleared(text.get(), form, form.map(this::fields).orElse(Map.of())));
      form.ifPresent(drafts::forget);
    }
    begunWith = "";
  }

  /**
   * Brings back what Esc took away, or what another line took the place of.
   *
   * @return false where there is nothing to bring back, or something new is being written
   */
  boolean undoClear() {
    if (cleared.isEmpty() || !isRoomFor()) {
      return false;
    }
    Cleared was = cleared.get();
    cleared = Optional.empty();
    begunWith = "";
    was.form().ifPresent(form -> drafts.keep(form, was.fields()));
    text.set("");
    text.set(was.text());
    return true;
  }

  /**
   * The line leaves the field to be saved: what is kept of it stays until that is done.
   *
   * @return the form of which it says all, for {@link #saved}
   */
  Optional<Drafts.Key> saving() {
    saving++;
    return tied();
  }

  /** It could not be saved. */
  void notSaved() {
    saving--;
    changed();
  }

  /** The line has been saved, and with it the form of which it said all. */
  void saved(Optional<Drafts.Key> form) {
    saving--;
    forgetSaved(form);
  }

  /** A form has been saved, in place of the line. */
  void savedByForm() {
    forgetSaved(Optional.empty());
  }

  private void forgetSaved(Optional<Drafts.Key> form) {
    if (!isHalfWritten()) {
      drafts.forget(KEY);
    }
    form.ifPresent(drafts::forget);
    cleared = Optional.empty();
    begunWith = "";
    look();
  }

  /** The rep gives up a form that is not finished. */
  void giveUp(Drafts.Key form) {
    drafts.forget(form);
    look();
  }

  /** Whom a form that is not finished is about; '' where it does not say. */
  String customer(Drafts.Key form) {
    return fields(form).getOrDefault("customer", "").strip();
  }
}
