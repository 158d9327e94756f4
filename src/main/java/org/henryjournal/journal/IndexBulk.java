package org.henryjournal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * The new rows of a change that has many beside those that are there, as an import has. They are
 * committed in batches into tables without keys, and the keys are made again behind them: in one
 * transaction and with keys it takes several times as long. The writer has the index alone from
 * {@link #insert} until the change has ended, so that nobody sees rows that are not yet in the
 * journal's file; until then {@link #takeOut} undoes them. A program that ends meanwhile leaves an
 * index without a marker, which is thrown away.
 */
final class IndexBulk {

  /** With fewer new rows in a table, one transaction is quick enough. */
  static final int MANY = 5_000;

  /** Making keys reads all rows of a table: so many old ones for a new one are too many. */
  private static final int OLD_FOR_A_NEW = 4;

  private final Index index;
  private final List<Row> rest = new ArrayList<>();
  private final Map<Table<?>, Map<Long, TableRecord<?>>> fresh = new LinkedHashMap<>();
  private final SequencedMap<Table<?>, Long> lastIds = new LinkedHashMap<>();
  private final List<IndexSchema.Key> keys = new ArrayList<>();

  private IndexBulk(Index index, List<Row> rows) {
    this.index = index;
    Set<Table<?>> deletedFrom =
        rows.stream()
            .filter(Row.Del.class::isInstance)
            .map(Row::table)
            .collect(Collectors.toCollection(HashSet::new));
    for (Row row : rows) {
      if (!(row instanceof Row.Put put)
          || put.id() <= index.lastId(put.table())
          || deletedFrom.contains(put.table())
          || ofTable(put.table()).putIfAbsent(put.id(), put.record()) != null) {
        rest.add(row);
      }
    }
  }

  private Map<Long, TableRecord<?>> ofTable(Table<?> table) {
    return fresh.computeIfAbsent(table, t -> new LinkedHashMap<>());
  }

  /** What of a change goes in at once; empty where that would not be quicker. */
  static Optional<IndexBulk> among(List<Row> rows, Index index) {
    if (rows.size() < MANY) {
      return Optional.empty();
    }
    IndexBulk bulk = new IndexBulk(index, rows);
    bulk.fresh.forEach(bulk::note);
    return bulk.keys.isEmpty() ? Optional.empty() : Optional.of(bulk);
  }

  private void note(Table<?> table, Map<Long, TableRecord<?>> records) {
    lastIds.put(table, index.lastId(table));
    if (records.size() >= MANY
        && index.write().fetchCount(table) <= (long) OLD_FOR_A_NEW * records.size()) {
      keys.addAll(IndexSchema.keysOf(table));
    }
  }

  /** The other rows, in their order; they come after these. */
  List<Row> rest() {
    return rest;
  }

  /**
   * Inserts the rows and commits.
   *
   * @return what takes them back, in the order of the rows
   * @throws SQLException when they do not go in; to be taken out then
   */
  List<Row> insert() throws SQLException {
    dropKeys();
    List<Row> opposite = new ArrayList<>();
    for (Map.Entry<Table<?>, Map<Long, TableRecord<?>>> rows : fresh.entrySet()) {
      List<TableRecord<?>> records = List.copyOf(rows.getValue().values());
      for (int from = 0; from < records.size(); from += IndexFiller.BATCH) {
        IndexFiller.insert(
            index.writing(),
            records.subList(from, Math.min(records.size(), from + IndexFiller.BATCH)));
        index.writing().commit();
      }
      rows.getValue()
          .forEach(
              (id, record) -> {
                record.touched(true);
                index.raiseLastId(rows.getKey(), id);
                opposite.add(new Row.Del(rows.getKey(), id));
              });
    }
    makeKeys();
    return opposite;
  }

  /** Leaves the tables as they were; the transaction has been rolled back before. */
  void takeOut() throws SQLException {
    dropKeys();
    Connection connection = index.writing();
    for (Map.Entry<Table<?>, Long> before : lastIds.reversed().entrySet()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + before.getKey().getName() + " where id > ?")) {
        delete.setLong(1, before.getValue());
        delete.executeUpdate();
      }
    }
    connection.commit();
    makeKeys();
  }

  private void dropKeys() throws SQLException {
    run(keys.reversed().stream().map(IndexSchema.Key::drop).toList());
  }

  private void makeKeys() throws SQLException {
    run(keys.stream().map(IndexSchema.Key::make).toList());
  }

  private void run(List<String> statements) throws SQLException {
    try (Statement statement = index.writing().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    index.writing().commit();
  }
}
