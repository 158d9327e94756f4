package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * One entry of the bin.
 *
 * @param entry its row; what the content says is in the two lists
 * @param gone what was deleted and all that is part of it, as it was; what is referred to first
 * @param linked rows that stayed and lost a link to one of these, as they were before
 */
record BinContent(BinRecord entry, List<TableRecord<?>> gone, List<TableRecord<?>> linked) {

  BinContent {
    gone = List.copyOf(gone);
    linked = List.copyOf(linked);
  }

  /**
   * @throws RuntimeException where the entry is not one that a Henry writes
   */
  static BinContent of(BinRecord entry) {
    List<TableRecord<?>> rows = new ArrayList<>();
    for (Row row : LineReader.rowsFromText(entry.getContent())) {
      if (row instanceof Row.Put put) {
        rows.add(put.record());
      }
    }
    return of(entry, rows);
  }

  /**
   * @param rows of both kinds
   */
  static BinContent of(BinRecord entry, List<TableRecord<?>> rows) {
    Table<?> root = root(entry);
    Set<Row.Key> went = new HashSet<>();
    List<TableRecord<?>> gone = new ArrayList<>();
    List<TableRecord<?>> linked = new ArrayList<>();
    for (TableRecord<?> row : Tables.inOrder(rows)) {
      boolean isPart =
          Tables.references(row.getTable()).stream()
              .anyMatch(r -> !r.isLink() && went.contains(r.named(row)));
      if (isPart || row.getTable().equals(root)) {
        went.add(Row.Key.of(row));
        gone.add(row);
      } else {
        linked.add(row);
      }
    }
    return new BinContent(entry, gone, linked);
  }

  static List<BinContent> all(Composer c) {
    return c.sql().selectFrom(BIN).orderBy(BIN.ID).fetch(BinContent::of);
  }

  /** The table of what the rep deleted. */
  private static Table<?> root(BinRecord entry) {
    return switch (entry.getKind()) {
      case VISIT -> VISIT;
      case CUSTOMER -> CUSTOMER;
    };
  }

  /** What the rep deleted; empty where the entry does not hold it. */
  Optional<Row.Key> root() {
    return gone.stream().filter(this::isRoot).map(Row.Key::of).findFirst();
  }

  boolean isRoot(TableRecord<?> row) {
    return row.getTable().equals(root(entry));
  }

  /** The same entry with this image of a row, in the place of an older one. */
  BinContent with(TableRecord<?> row) {
    List<TableRecord<?>> rows = new ArrayList<>(gone);
    rows.addAll(linked);
    rows.removeIf(Row.Key.of(row)::isOf);
    rows.add(row);
    return of(entry, rows);
  }

  /** As it goes into the journal. */
  BinRecord record() {
    List<Row> rows = new ArrayList<>();
    gone.forEach(row -> rows.add(new Row.Put(row)));
    linked.forEach(row -> rows.add(new Row.Put(row)));
    entry.setContent(LineWriter.rowsAsText(rows));
    return entry;
  }
}
