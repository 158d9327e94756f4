package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * The rows of an import as it wrote them, and as they were before: the journal file has both.
 * Nothing is known of a batch that came into the journal with a whole other one.
 */
final class BatchHistory {

  private static final Pattern IMPORT =
      Pattern.compile("(?:redo )?import\\.(?:visits|deals|customers|contacts)");

  private final Map<Table<?>, Map<Long, TableRecord<?>>> after = new HashMap<>();
  private final Map<Table<?>, Map<Long, TableRecord<?>>> before = new HashMap<>();

  private BatchHistory() {}

  /**
   * @param end up to where the file is read
   */
  static BatchHistory read(
      JournalFile file, JournalFile.Position end, long batch, Progress progress) {
    BatchHistory history = new BatchHistory();
    List<Row> rows = new ArrayList<>();
    Watcher first = new Watcher(batch, rows::clear, rows::add, row -> {});
    file.readAgain(end, first, (done, total) -> progress.at(done, 2 * total));
    rows.forEach(row -> put(history.after, row));
    if (!rows.isEmpty()) {
      Consumer<Row> earlier =
          row -> {
            if (history.after(row.table(), row.id()).isPresent()) {
              put(history.before, row);
            }
          };
      Watcher second = new Watcher(batch, () -> {}, row -> {}, earlier);
      file.readAgain(end, second, (done, total) -> progress.at(total + done, 2 * total));
    }
    return history;
  }

  private static void put(Map<Table<?>, Map<Long, TableRecord<?>>> rows, Row row) {
    Map<Long, TableRecord<?>> ofTable = rows.computeIfAbsent(row.table(), t -> new HashMap<>());
    switch (row) {
      case Row.Put put -> ofTable.put(put.id(), put.record());
      case Row.Del del -> ofTable.remove(del.id());
    }
  }

  /** Tells the rows of the batch's change from those of the changes before it. */
  private static final class Watcher implements JournalFile.Visitor {

    private final long batch;
    private final Runnable begin;
    private final Consumer<Row> ofBatch;
    private final Consumer<Row> earlier;
    private boolean isImport;
    private boolean inBatch;
    private boolean found;

    /**
     * @param begin called before the first row of the batch's change, also of one done again
     */
    Watcher(long batch, Runnable begin, Consumer<Row> ofBatch, Consumer<Row> earlier) {
      this.batch = batch;
      this.begin = begin;
      this.ofBatch = ofBatch;
      this.earlier = earlier;
    }

    @Override
    public void change(String action) {
      isImport = IMPORT.matcher(action).matches();
      inBatch = false;
    }

    @Override
    public void row(Row row) {
      if (isImport && row instanceof Row.Put && row.table().equals(IMPORT_BATCH)) {
        inBatch = row.id() == batch;
        if (inBatch) {
          found = true;
          begin.run();
        }
      }
      if (inBatch) {
        ofBatch.accept(row);
      } else if (!found) {
        earlier.accept(row);
      }
    }
  }

  /** The row as the import wrote it. */
  Optional<TableRecord<?>> after(Table<?> table, long id) {
    return Optional.ofNullable(after.getOrDefault(table, Map.of()).get(id));
  }

  /** Ids of the rows that the import made. */
  Set<Long> made(Table<?> table) {
    Set<Long> made = new HashSet<>(after.getOrDefault(table, Map.of()).keySet());
    made.removeAll(before.getOrDefault(table, Map.of()).keySet());
    return made;
  }

  /** Rows that the import changed, as they were before it. */
  <R extends TableRecord<R>> Map<Long, R> changed(Table<R> table) {
    Map<Long, R> changed = new HashMap<>();
    before
        .getOrDefault(table, Map.of())
        .forEach((id, row) -> changed.put(id, Objects.requireNonNull(row).into(table)));
    return changed;
  }

  /** Whether a row is not as the import wrote it; false where it is not known what it wrote. */
  boolean isEdited(Table<?> table, long id, TableRecord<?> now) {
    return after(table, id).filter(written -> !written.equals(now)).isPresent();
  }
}
