package org.henryjournal.ui.today;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.read.TextFile;
import org.henryjournal.journal.Drafts;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * The notes of several visits at once: pasted or typed, read line by line, mended in the line's own
 * editor and saved as one change. The text is all there is to keep: a mended line takes its place
 * in it.
 */
public final class NotesViewModel {

  /** What becomes of a line when the notes are saved; those to be looked at come first. */
  public enum State {
    DOUBTFUL,
    READY,
    LEFT_OUT,
    /** The same line stands above, under the same day. */
    TWICE,
    /** The journal has it. */
    THERE
  }

  /**
   * A line of the notes with what it says.
   *
   * @param day on which it was written, by the heading above it
   */
  public record Row(
      int number, LocalDate day, String line, LineViewModel.Ready ready, State state) {

    LineNotes.Noted noted() {
      return ready.noted();
    }

    LineViewModel.Preview preview() {
      return ready.preview();
    }

    private LineNotes.Written written() {
      return new LineNotes.Written(number, line, day);
    }
  }

  private final Session session;
  private final ReadOnlyObjectWrapper<LocalDate> lineDay;
  private final LineViewModel line;
  private final NotesReading reading;
  private final KeptNotes kept;
  private final ReadOnlyBooleanWrapper rowsShown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Row> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> problem = new ReadOnlyObjectWrapper<>();
  private List<Integer> order = List.of();
  private Optional<Runnable> saveThen = Optional.empty();
  private LocalDate pageDay;
  private boolean isOpen;
  private boolean isSaving;

  NotesViewModel(Session session) {
    this.session = session;
    pageDay = session.today();
    lineDay = new ReadOnlyObjectWrapper<>(pageDay);
    // What stands in the line is kept with the notes, not as the line of the page.
    line =
        new LineViewModel(
            session,
            lineDay.getReadOnlyProperty(),
            new AfterVisitViewModel(session, new CustomerActions(session)),
            new Drafts());
    reading = new NotesReading(session, this::show);
    kept = new KeptNotes(session.journal().drafts(), line.textProperty(), pageDay);
    kept.text().subscribe(this::forgetRowsOf);
    session.namesProperty().subscribe(_ -> readAgain());
  }

  /**
   * Opens the notes, with what was not saved of them the last time.
   *
   * @param pasted goes behind it, unless it is there already; '' for nothing
   * @param written the day on which what is new is written
   */
  public void begin(String pasted, LocalDate written) {
    isOpen = true;
    pageDay = written;
    problem.set(null);
    kept.add(pasted, pageDay);
    if (!kept.text().get().isBlank()) {
      toRows();
    }
  }

  /** Puts more behind the notes, and reads them. */
  void more(String pasted) {
    commit();
    kept.add(pasted, pageDay);
    toRows();
  }

  /** Puts behind the notes what a file says. */
  void read(Path file) {
    session
        .background()
        .run(
            () -> TextFile.read(file),
            this::more,
            failure -> {
              if (failure instanceof Refusal refusal) {
                problem.set(refusal);
              } else {
                session.notices().failed(failure);
              }
            });
  }

  void end() {
    commit();
    isOpen = false;
  }

  /** The notes as they are kept until they are saved. */
  public KeptNotes kept() {
    return kept;
  }

  /** The editor of the line that is chosen. */
  LineViewModel line() {
    return line;
  }

  /** Whether the lines are shown with what they say; else the text. */
  public ReadOnlyBooleanProperty rowsShownProperty() {
    return rowsShown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readingProperty() {
    return reading.readingProperty();
  }

  /** Doubtful ones first; each keeps its place while lines are mended. */
  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The line that is being mended; null before the notes have been read. */
  public ReadOnlyObjectProperty<@Nullable Row> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is in the way of what was asked last; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Refusal> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  long count(State state) {
    return rows.get().stream().filter(row -> row.state() == state).count();
  }

  /** Reads the text and shows what each line says. */
  public void toRows() {
    if (kept.text().get().isBlank()) {
      problem.set(new Refusal("cli.log.nothing"));
      return;
    }
    problem.set(null);
    order = List.of();
    rowsShown.set(true);
    readAgain();
  }

  /** Back to the text, to write on in it. */
  public void toText() {
    commit();
    problem.set(null);
    current.set(null);
    line.clear();
    rowsShown.set(false);
  }

  private void readAgain() {
    if (isOpen && rowsShown.get()) {
      reading.read(kept.text().get(), kept.writtenOn());
    }
  }

  private void show(NotesReading.Answer read) {
    Set<LineNotes.Written> accepted = kept.taken().all();
    Set<LineNotes.Written> leftOut = kept.left().all();
    Set<LineNotes.Written> above = new HashSet<>();
    List<Row> found = new ArrayList<>();
    for (LineViewModel.Ready each : read.lines()) {
      LineNotes.Written written = each.written();
      boolean isTwice = !above.add(new LineNotes.Written(0, written.line(), written.day()));
      boolean isClear =
          each.noted().doubt().isEmpty()
              || accepted.contains(written) && refusal(each.preview()).isEmpty();
      State state =
          read.there().contains(written.number())
              ? State.THERE
              : leftOut.contains(written)
                  ? State.LEFT_OUT
                  : isTwice ? State.TWICE : isClear ? State.READY : State.DOUBTFUL;
      found.add(new Row(written.number(), written.day(), written.line(), each, state));
    }
    Map<Integer, Integer> places = new HashMap<>();
    order.forEach(number -> places.put(number, places.size()));
    found.sort(
        places.isEmpty()
            ? Comparator.comparing(Row::state).thenComparing(Row::number)
            : Comparator.comparing(row -> places.getOrDefault(row.number(), -1)));
    order = found.stream().map(Row::number).toList();
    rows.set(List.copyOf(found));
    showCurrent();
    saveThen.ifPresent(this::save);
  }

  /** The line being mended stays, with what is typed in it. */
  private void showCurrent() {
    Row before = current.get();
    String number = before == null ? kept.at().get() : String.valueOf(before.number());
    Optional<Row> same =
        rows.get().stream().filter(row -> number.equals(String.valueOf(row.number()))).findFirst();
    if (same.isPresent() && !line.textProperty().get().isBlank()) {
      if (before == null) {
        String typed = line.textProperty().get();
        line.clear();
        lineDay.set(same.get().day());
        line.textProperty().set(typed);
      }
      current.set(same.get());
    } else {
      current.set(null);
      firstDoubtful().or(() -> rows.get().stream().findFirst()).ifPresent(this::open);
    }
  }

  private Optional<Row> firstDoubtful() {
    return rows.get().stream().filter(row -> row.state() == State.DOUBTFUL).findFirst();
  }

  private void open(Row row) {
    // Each set has the line read: once is enough.
    line.clear();
    lineDay.set(row.day());
    kept.at().set(String.valueOf(row.number()));
    current.set(row);
    if (row.written().isLike(row.ready().written())) {
      line.show(row.ready());
    } else {
      line.textProperty().set(row.line());
    }
  }

  /** Chooses a line to mend; what was typed in the one before stays in the notes. */
  public void choose(Row row) {
    Row before = current.get();
    if (before == null || before.number() != row.number()) {
      commit();
      problem.set(null);
      open(row);
    }
  }

  /** Goes so many lines down, or up where it is below 0. */
  void move(int by) {
    Row now = current.get();
    if (now != null) {
      int next = Math.clamp(order.indexOf(now.number()) + by, 0, rows.get().size() - 1);
      choose(rows.get().get(next));
    }
  }

  private boolean isMended() {
    Row row = current.get();
    String typed = line.textProperty().get().strip();
    return row != null && !typed.isEmpty() && !typed.equals(row.line());
  }

  private void commit() {
    Row row = current.get();
    if (row != null && isMended()) {
      put(row, line.textProperty().get().strip());
    }
  }

  private void put(Row row, String typed) {
    kept.put(row.number(), typed);
    kept.left().set(row.written(), false);
    readAgain();
  }

  /** Why a line is not saved however often it is taken. */
  private static Optional<Refusal> refusal(LineViewModel.Preview shown) {
    boolean isOfSeveral = shown.payment().isEmpty() && !shown.result().candidates().isEmpty();
    return isOfSeveral
        ? Optional.of(
            new Refusal(
                "notes.candidates",
                shown.result().candidates().stream()
                    .map(each -> each.name())
                    .collect(Collectors.joining(", "))))
        : LineViewModel.refusal(shown);
  }

  /** Takes the line as the preview shows it, with what it proposes, and goes to the next doubt. */
  public void take() {
    Row row = current.get();
    LineViewModel.Preview shown = line.previewProperty().get();
    if (row == null || shown == null) {
      return;
    }
    Optional<Refusal> refusal = refusal(shown);
    problem.set(refusal.orElse(null));
    if (refusal.isEmpty()) {
      Row mended = mended(row);
      kept.taken().set(mended.written(), true);
      kept.left().set(mended.written(), false);
      replace(row, mended);
      firstDoubtfulAfter(row).ifPresent(this::open);
      if (isChanged(row, mended)) {
        put(row, mended.line());
      } else {
        readAgain();
      }
    }
  }

  private static boolean isChanged(Row row, Row mended) {
    return !row.line().equals(mended.line());
  }

  /** The row with what is typed in its line; what it says is read again meanwhile. */
  private Row mended(Row row) {
    String typed =
        LineNotes.written(List.of(line.textProperty().get()), row.day()).stream()
            .findFirst()
            .map(LineNotes.Written::line)
            .orElse(row.line());
    boolean isSaved = row.state() == State.THERE && typed.equals(row.line());
    return new Row(
        row.number(), row.day(), typed, row.ready(), isSaved ? State.THERE : State.READY);
  }

  private void replace(Row row, Row by) {
    rows.set(rows.get().stream().map(each -> each.number() == row.number() ? by : each).toList());
    current.set(by);
  }

  private Optional<Row> firstDoubtfulAfter(Row row) {
    int from = order.indexOf(row.number());
    return rows.get().stream()
        .skip(from)
        .filter(each -> each.state() == State.DOUBTFUL)
        .findFirst()
        .or(this::firstDoubtful);
  }

  /** Leaves the line out, or takes it in again. */
  public void leaveOut() {
    Row row = current.get();
    if (row != null) {
      boolean isOut = row.state() != State.LEFT_OUT;
      problem.set(null);
      kept.left().set(row.written(), isOut);
      replace(
          row,
          new Row(
              row.number(),
              row.day(),
              row.line(),
              row.ready(),
              isOut ? State.LEFT_OUT : State.DOUBTFUL));
      if (isOut) {
        firstDoubtfulAfter(row).ifPresent(this::open);
      }
      readAgain();
    }
  }

  /**
   * Saves all lines that are neither there already nor left out, as one change. Where one is in
   * doubt, none is saved, and the first of them is shown.
   *
   * @param then runs when that is done
   */
  public void save(Runnable then) {
    if (isMended()) {
      take();
      if (problem.get() != null) {
        return;
      }
    }
    saveThen = Optional.empty();
    if (reading.readingProperty().get()) {
      saveThen = Optional.of(then);
      return;
    }
    Optional<Row> doubtful = firstDoubtful();
    if (doubtful.isPresent()) {
      choose(doubtful.get());
      problem.set(new Refusal("notes.doubtful", count(State.DOUBTFUL)));
    } else if (!isSaving) {
      List<LineNotes.Noted> anew =
          rows.get().stream()
              .filter(row -> row.state() == State.READY)
              .sorted(Comparator.comparing(Row::number))
              .map(Row::noted)
              .toList();
      save(anew, then);
    }
  }

  private void save(List<LineNotes.Noted> anew, Runnable then) {
    long there = count(State.THERE) + count(State.TWICE);
    if (anew.isEmpty() && there == 0) {
      problem.set(new Refusal("cli.log.nothing"));
    } else if (anew.isEmpty()) {
      session.notices().done("notes.there", there);
      saved(then);
    } else {
      isSaving = true;
      session.change(
          () -> session.journal().visitBook().logAll(anew),
          () -> {
            isSaving = false;
            session
                .notices()
                .changed(there == 0 ? "notes.saved" : "notes.saved.more", anew.size(), there);
            saved(then);
          },
          () -> isSaving = false);
    }
  }

  private void saved(Runnable then) {
    giveUp();
    then.run();
  }

  /** Nothing of the notes is kept any more. */
  public void giveUp() {
    kept.draft().startAfresh();
  }

  private void forgetRowsOf(String now) {
    if (now.isBlank()) {
      current.set(null);
      rows.set(List.of());
      order = List.of();
      kept.at().set("");
      problem.set(null);
      rowsShown.set(false);
    }
  }
}
