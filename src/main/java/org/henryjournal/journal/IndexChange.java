package org.henryjournal.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataAccessException;

/**
 * The rows of one change on their way into the index: applied, and then committed or rolled back.
 * For the one writer, on one thread.
 */
final class IndexChange {

  /** How many rows go to the database in one statement. */
  private static final int RUN = 1_000;

  private final Index index;
  private final DSLContext sql;
  private Optional<IndexBulk> bulk = Optional.empty();

  IndexChange(Index index) {
    this.index = index;
    this.sql = index.write();
  }

  /**
   * Applies the rows and returns what takes them back.
   *
   * @throws DataAccessException when they contradict each other or what is there; to be rolled back
   *     then, as after any other failure
   */
  List<Row> apply(List<Row> rows) {
    List<Row> opposite = new ArrayList<>(rows.size());
    applyInRuns(insertBulk(rows, opposite), opposite);
    Collections.reverse(opposite);
    return opposite;
  }

  /** Returns the rows that are still to be applied. */
  private List<Row> insertBulk(List<Row> rows, List<Row> opposite) {
    Optional<IndexBulk> possible = IndexBulk.among(rows, index);
    if (possible.isEmpty()) {
      return rows;
    }
    index.alone().lock();
    bulk = possible;
    try {
      opposite.addAll(possible.get().insert());
    } catch (SQLException e) {
      throw new DataAccessException("The rows do not go into the index", e);
    }
    return possible.get().rest();
  }

  private void applyInRuns(List<Row> rows, List<Row> opposite) {
    int from = 0;
    while (from < rows.size()) {
      int to = endOfRun(rows, from);
      applyRun(rows.subList(from, to), opposite);
      from = to;
    }
  }

  /** Rows of one kind and one table, none of them twice, can be applied together. */
  private static int endOfRun(List<Row> rows, int from) {
    Row first = rows.get(from);
    Set<Long> ids = new HashSet<>();
    int to = from;
    while (to < rows.size()
        && to - from < RUN
        && rows.get(to).getClass() == first.getClass()
        && rows.get(to).table().equals(first.table())
        && ids.add(rows.get(to).id())) {
      to++;
    }
    return to;
  }

  private void applyRun(List<Row> run, List<Row> opposite) {
    Table<?> table = run.getFirst().table();
    Field<Long> id = JournalWriter.id(table);
    long lastId = index.lastId(table);
    List<Long> maybeThere = run.stream().map(Row::id).filter(i -> i <= lastId).toList();
    Map<Long, TableRecord<?>> before = new HashMap<>();
    if (!maybeThere.isEmpty()) {
      for (Record record : sql.selectFrom(table).where(id.in(maybeThere)).fetch()) {
        before.put(record.get(id), (TableRecord<?>) record);
      }
    }
    List<TableRecord<?>> fresh = new ArrayList<>();
    for (Row row : run) {
      TableRecord<?> old = before.get(row.id());
      switch (row) {
        case Row.Put put -> {
          put.record().touched(true);
          if (old == null) {
            fresh.add(put.record());
            opposite.add(new Row.Del(table, row.id()));
          } else {
            sql.update(table).set(put.record()).where(id.eq(row.id())).execute();
            opposite.add(new Row.Put(old));
          }
        }
        case Row.Del del -> {
          if (old != null) {
            opposite.add(new Row.Put(old));
          }
        }
      }
      index.raiseLastId(table, row.id());
    }
    if (!fresh.isEmpty()) {
      insert(fresh);
    }
    if (run.getFirst() instanceof Row.Del) {
      sql.deleteFrom(table).where(id.in(before.keySet())).execute();
    }
  }

  private void insert(List<TableRecord<?>> fresh) {
    try {
      IndexFiller.insert(index.writing(), fresh);
    } catch (SQLException e) {
      throw new DataAccessException("The rows do not go into the index", e);
    }
  }

  void commit() throws SQLException {
    try {
      index.writing().commit();
    } finally {
      letReadersIn();
    }
  }

  /**
   * Leaves the index as it was before.
   *
   * @throws SQLException when that cannot be done
   */
  void rollBack() throws SQLException {
    try {
      index.writing().rollback();
      if (bulk.isPresent()) {
        bulk.get().takeOut();
      }
    } finally {
      letReadersIn();
    }
  }

  private void letReadersIn() {
    if (bulk.isPresent()) {
      index.alone().unlock();
    }
  }
}
