package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the journal file knows of the rows of an import: as it wrote them, and as they would be had
 * it never been. Nothing is known of a batch that came into the journal with a whole other one.
 */
final class BatchHistory {

  /**
   * A row as one change left it.
   *
   * @param batch the import that the change wrote or took back; 0 for any other
   * @param isBack whether it took it back
   */
  private record Image(long batch, boolean isBack, TableRecord<?> row) {}

  private final long batch;

  private final Map<Row.Key, TableRecord<?>> after = new LinkedHashMap<>();
  private final Map<Row.Key, List<Image>> images = new HashMap<>();

  /** Rows of the import that no change before it had written. */
  private final Set<Row.Key> made = new HashSet<>();

  /** Labels and grades that it took away; null until it is known what they were. */
  private final Map<Row.Key, @Nullable TableRecord<?>> gone = new LinkedHashMap<>();

  private BatchHistory(long batch) {
    this.batch = batch;
  }

  /**
   * @param end up to where the file is read
   */
  static BatchHistory read(
      JournalFile file, JournalFile.Position end, long batch, Progress progress) {
    BatchHistory history = new BatchHistory(batch);
    Changes own = new Changes(history.new Own());
    file.readAgain(end, own, (done, total) -> progress.at(done, 2 * total));
    own.end();
    if (!history.after.isEmpty() || !history.gone.isEmpty()) {
      history.made.addAll(history.after.keySet());
      Changes all = new Changes(history.new All());
      file.readAgain(end, all, (done, total) -> progress.at(total + done, 2 * total));
      all.end();
    }
    return history;
  }

  private interface Take {

    /**
     * @param ofImport whether its change is about an import
     */
    boolean wants(Row row, boolean ofImport);

    /**
     * @param of the import that the change is about, or 0
     * @param isBack whether the change took it back
     * @param rows those that were wanted
     */
    void change(long of, boolean isBack, List<Row> rows);
  }

  /** Gives the rows of the file change by change, with the import that each is about. */
  private static final class Changes implements JournalFile.Visitor {

    private final Take take;
    private final List<Row> rows = new ArrayList<>();
    private boolean ofImport;
    private boolean isBack;
    private long of;

    Changes(Take take) {
      this.take = take;
    }

    @Override
    public void change(LineCodec.Head head) {
      end();
      ofImport = Deed.of(head.action()).filter(Deed::isOfBatch).isPresent();
    }

    @Override
    public void row(Row row) {
      if (ofImport && row.table().equals(IMPORT_BATCH)) {
        of = row.id();
        isBack = row instanceof Row.Del;
      }
      if (take.wants(row, ofImport)) {
        rows.add(row);
      }
    }

    void end() {
      take.change(of, isBack, rows);
      rows.clear();
      of = 0;
      isBack = false;
    }
  }

  /** Keeps what the import wrote; also that of one done again. */
  private final class Own implements Take {

    @Override
    public boolean wants(Row row, boolean ofImport) {
      return ofImport;
    }

    @Override
    public void change(long of, boolean isBack, List<Row> rows) {
      if (of == batch && !isBack) {
        after.clear();
        gone.clear();
        for (Row row : rows) {
          if (row instanceof Row.Put put) {
            after.put(Row.Key.of(put.record()), put.record());
          } else if (GradeRows.makes(row.table())) {
            gone.put(new Row.Key(row.table(), row.id()), null);
          }
        }
      }
    }
  }

  /** Keeps every image of the rows that the import wrote. */
  private final class All implements Take {
    private final Map<Row.Key, TableRecord<?>> there = new HashMap<>();

    @Override
    public boolean wants(Row row, boolean ofImport) {
      Row.Key key = new Row.Key(row.table(), row.id());
      return after.containsKey(key) || gone.containsKey(key);
    }

    @Override
    public void change(long of, boolean isBack, List<Row> rows) {
      for (Row row : rows) {
        Row.Key key = new Row.Key(row.table(), row.id());
        if (gone.containsKey(key)) {
          if (row instanceof Row.Put put) {
            there.put(key, put.record());
          } else if (of == batch) {
            gone.put(key, there.get(key));
          }
        } else if (row instanceof Row.Put put) {
          List<Image> ofRow = images.computeIfAbsent(key, k -> new ArrayList<>());
          if (ofRow.isEmpty() && of != batch) {
            made.remove(key);
          }
          ofRow.add(new Image(of, isBack, put.record()));
        }
      }
    }
  }

  /** The row as the import wrote it. */
  Optional<TableRecord<?>> after(Table<?> table, long id) {
    return Optional.ofNullable(after.get(new Row.Key(table, id)));
  }

  /** Rows that the import made. */
  Set<Row.Key> made() {
    return made;
  }

  /** Labels and grades that the import took away, as they were. */
  List<TableRecord<?>> gone() {
    List<TableRecord<?>> rows = new ArrayList<>();
    for (TableRecord<?> row : gone.values()) {
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Rows that were there before and that the import changed. */
  Set<Row.Key> changed() {
    Set<Row.Key> changed = new HashSet<>(after.keySet());
    changed.removeAll(made);
    return changed;
  }

  /**
   * A row as it would be without some imports: each column as the last other change left it. What
   * the rep kept of an import when taking it back is the rep's own.
   *
   * @param without says which imports do not count
   */
  TableRecord<?> without(Row.Key key, LongPredicate without) {
    List<Image> ofRow = Objects.requireNonNull(images.get(key), "The import wrote this row");
    TableRecord<?> row = copy(ofRow.getFirst().row());
    TableRecord<?> before = ofRow.getFirst().row();
    for (int i = 0; i < ofRow.size(); i++) {
      Image image = ofRow.get(i);
      if (image.batch() == 0 || !without.test(image.batch()) || isKept(ofRow, i)) {
        for (Field<?> field : row.fields()) {
          if (!Objects.equals(before.get(field), image.row().get(field))) {
            RowReader.set(row, field, image.row().get(field));
          }
        }
      }
      before = image.row();
    }
    return row;
  }

  /** Whether an import wrote the row that was taken back since, and the row left as it was. */
  private boolean isKept(List<Image> ofRow, int at) {
    Image image = ofRow.get(at);
    return image.batch() != batch
        && !image.isBack()
        && ofRow.subList(at, ofRow.size()).stream()
            .noneMatch(each -> each.isBack() && each.batch() == image.batch());
  }

  private static TableRecord<?> copy(TableRecord<?> row) {
    return (TableRecord<?>) row.into(row.getTable());
  }

  /** Whether a row is not as the import wrote it; false where it is not known what it wrote. */
  boolean isEdited(Table<?> table, long id, TableRecord<?> now) {
    return after(table, id).filter(written -> !written.equals(now)).isPresent();
  }
}
