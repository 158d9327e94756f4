package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.henryjournal.domain.Refusal;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The only way to change a journal. A change is applied to the index, appended to the file, forced
 * to the disk, and only then acknowledged by returning; when any of it fails, nothing has happened.
 *
 * <p>Undo appends the opposite change, made from the before-images; redo is the undo of an undo.
 * Safe to call from any thread; one change at a time.
 */
public final class JournalWriter {

  /** How many actions of this session can be undone. */
  private static final int UNDO_DEPTH = 200;

  /** What the rep did last and can take back. */
  record Undoable(long seq, Deed deed, List<Row> opposite) {}

  /**
   * What became of a journal whose file another program took away.
   *
   * @param said the sentence for the rep
   * @param isSafe whether everything acknowledged lies in a file; else the journal must stay open
   */
  public record Astray(Refusal said, boolean isSafe) {}

  private final JournalFile file;
  private final Index index;
  private final Optional<Refusal> readOnly;
  private final Clock clock;
  private final Deque<Undoable> undo = new ArrayDeque<>();
  private final Deque<Undoable> redo = new ArrayDeque<>();
  private final ChangeListeners listeners = new ChangeListeners();
  private final Map<Table<?>, Long> given = new HashMap<>();
  private JournalFile.Position position;
  private boolean indexLost;
  private @Nullable Astray astray;

  /**
   * @param readOnly why nothing may be written
   */
  JournalWriter(
      JournalFile file,
      Index index,
      JournalFile.Position position,
      Optional<Refusal> readOnly,
      Clock clock) {
    this.readOnly = readOnly;
    this.file = file;
    this.index = index;
    this.position = position;
    this.clock = clock;
  }

  /**
   * Called after each change with the names of the tables it touched, on the thread that made it.
   */
  public void onChange(Consumer<Set<String>> listener) {
    listeners.add(change -> listener.accept(change.tables()));
  }

  /** The same with the rows, before and after. */
  void onRows(Consumer<ChangeListeners.Applied> listener) {
    listeners.add(listener);
  }

  /** A fresh id; ids are never used twice, not even that of a row which was never written. */
  synchronized long newId(Table<?> table) {
    long id = Math.max(index.lastId(table), given.getOrDefault(table, 0L)) + 1;
    if (id > Cell.LARGEST_ID) {
      throw new Refusal("journal.ids", LineCodec.lower(table.getName()));
    }
    given.put(table, id);
    return id;
  }

  /**
   * Makes one change of the rows that are composed; returns when it is on the disk.
   *
   * @param compose gives the rows in an order that keeps every reference valid; no rows are no
   *     change
   * @throws Refusal when it could not be written; nothing has changed then
   */
  void change(Deed deed, Consumer<Composer> compose) {
    changeFor(
        deed,
        c -> {
          compose.accept(c);
          return deed;
        });
  }

  /**
   * The same for a change that has a result, such as the id of what is new.
   *
   * @return what compose returns
   */
  <T> T changeFor(Deed deed, Function<Composer, T> compose) {
    T result;
    ChangeListeners.Applied applied;
    synchronized (this) {
      Composer composer = new Composer(this, index.write());
      result = composed(compose, composer);
      List<Row> rows = composer.rows();
      if (rows.isEmpty()) {
        return result;
      }
      Undoable made = append(deed, deed.code(), rows);
      applied = new ChangeListeners.Applied(rows, made.opposite());
      push(undo, made);
      redo.clear();
    }
    listeners.tell(applied);
    return result;
  }

  private <T> T composed(Function<Composer, T> compose, Composer composer) {
    try {
      return compose.apply(composer);
    } catch (DataAccessException e) {
      throw Index.broken(e, index.folder());
    }
  }

  /** Takes the last action back by appending its opposite; empty where there is none. */
  public Optional<Deed> undo() {
    return step(undo, redo, Deed.UNDO);
  }

  /** Does again what was undone last. */
  public Optional<Deed> redo() {
    return step(redo, undo, Deed.REDO);
  }

  private Optional<Deed> step(Deque<Undoable> from, Deque<Undoable> to, String verb) {
    Deed deed;
    ChangeListeners.Applied applied;
    synchronized (this) {
      Undoable last = from.peek();
      if (last == null) {
        return Optional.empty();
      }
      deed = last.deed();
      Undoable back = append(deed, verb + " " + deed.code(), last.opposite());
      applied = new ChangeListeners.Applied(last.opposite(), back.opposite());
      from.pop();
      push(to, back);
    }
    listeners.tell(applied);
    return Optional.of(deed);
  }

  private static void push(Deque<Undoable> stack, Undoable change) {
    stack.push(change);
    if (stack.size() > UNDO_DEPTH) {
      stack.removeLast();
    }
  }

  /** What was done so far stays done. */
  synchronized void forgetUndo() {
    undo.clear();
    redo.clear();
  }

  synchronized Optional<Undoable> lastUndoable() {
    return Optional.ofNullable(undo.peek());
  }

  synchronized Optional<Undoable> lastRedoable() {
    return Optional.ofNullable(redo.peek());
  }

  public synchronized long seq() {
    return position.seq();
  }

  synchronized JournalFile.Position position() {
    return position;
  }

  /** The journal as it is now, to be copied while others write on. */
  JournalFile file() {
    return file;
  }

  synchronized BackupWriter.Upto upto() {
    return new BackupWriter.Upto(file.disk(), position, file.sum());
  }

  synchronized boolean isIndexGood() {
    return !indexLost;
  }

  private Undoable append(Deed deed, String action, List<Row> rows) {
    if (readOnly.isPresent()) {
      throw readOnly.get();
    }
    if (indexLost) {
      throw new Refusal("journal.reopen");
    }
    if (astray != null || !isFileThere()) {
      throw astray().said();
    }
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    Change change = new Change(position.seq() + 1, at, action, rows);
    LineCodec.Encoded encoded = LineWriter.encode(change, position.crc());
    List<Row> opposite;
    JournalFile.Position end = position;
    boolean appended = false;
    IndexChange applied = new IndexChange(index);
    try {
      opposite = applied.apply(rows);
      index.setState(change.seq(), encoded.crc());
      end = file.append(encoded, change.seq(), position);
      appended = true;
    } catch (SQLException | DataAccessException e) {
      throw new Refusal(e, "journal.change.refused", String.valueOf(e.getMessage()));
    } catch (JournalFile.Astray e) {
      throw astray().said();
    } finally {
      if (!appended) {
        rollBack(applied);
      }
    }
    position = end;
    try {
      applied.commit();
    } catch (SQLException | RuntimeException e) {
      indexLost = true;
      throw new Refusal(e, "journal.saved.reopen");
    }
    return new Undoable(change.seq(), deed, opposite);
  }

  /** Whether the file is where it was opened, and as this program left it. */
  synchronized boolean isFileThere() {
    return file.isThere(position.length());
  }

  /**
   * Puts aside what the file at the journal's place lacks, once, and says so. Nothing more is
   * written here; the journal has to be opened anew, with what lies there now.
   */
  synchronized Astray astray() {
    Astray found = astray;
    if (found == null) {
      found = putAside();
      astray = found.isSafe() ? found : null;
    }
    return found;
  }

  private Astray putAside() {
    if (readOnly.isPresent()) {
      return new Astray(new Refusal("journal.astray", file.path()), true);
    }
    Unsaved unsaved = new Unsaved(file, position, index.read(), clock);
    try {
      return new Astray(
          unsaved.isNeeded()
              ? new Refusal(
                  "journal.astray.put", file.path(), unsaved.put(index.folder().resolve("unsaved")))
              : new Refusal("journal.astray", file.path()),
          true);
    } catch (IOException e) {
      return new Astray(
          new Refusal(e, "journal.astray.not.put", file.path(), JournalFile.reason(e)), false);
    }
  }

  private void rollBack(IndexChange applied) {
    try {
      applied.rollBack();
    } catch (SQLException | RuntimeException e) {
      indexLost = true;
      System.getLogger(JournalWriter.class.getName())
          .log(System.Logger.Level.ERROR, "The index could not be rolled back", e);
    }
  }

  @SuppressWarnings("unchecked")
  static Field<Long> id(Table<?> table) {
    return (Field<Long>) requireNonNull(table.field(0), "Every table begins with its id");
  }
}
