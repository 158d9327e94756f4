package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Refusal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Collects the rows of one change while nobody else writes. Rows are applied in the order they are
 * given: what is referred to comes first, what refers is deleted first.
 */
final class Composer {

  /** For more ids than these a table is read whole and chosen from here. */
  private static final int MANY = 400;

  private final JournalWriter writer;
  private final DSLContext sql;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Table<?>, Long> firstNew = new HashMap<>();

  Composer(JournalWriter writer, DSLContext sql) {
    this.writer = writer;
    this.sql = sql;
  }

  /** For questions: the journal as it is before this change. */
  DSLContext sql() {
    return sql;
  }

  long newId(Table<?> table) {
    long id = writer.newId(table);
    firstNew.putIfAbsent(table, id);
    return id;
  }

  /** Whether the id of a row was given in this change, so that nothing is there yet. */
  boolean isNew(Row row) {
    return row.id() >= firstNew.getOrDefault(row.table(), Long.MAX_VALUE);
  }

  void put(TableRecord<?> record) {
    rows.add(new Row.Put(record));
  }

  /** Rows that may refer to each other. */
  void putAll(Collection<? extends TableRecord<?>> records) {
    Tables.inOrder(records).forEach(this::put);
  }

  /**
   * Puts a row; one with id 0 is new.
   *
   * @return its id
   * @throws Refusal when it is to be changed and is no longer there
   */
  long save(TableRecord<?> record) {
    long id = Row.id(record);
    if (id == 0) {
      id = newId(record.getTable());
      record.set(JournalWriter.id(record.getTable()), id);
    } else {
      require(record.getTable(), id);
    }
    put(record);
    return id;
  }

  void del(Table<?> table, long id) {
    rows.add(new Row.Del(table, id));
  }

  /** Deletes a row that was read from the journal. */
  void del(TableRecord<?> record) {
    del(record.getTable(), Row.id(record));
  }

  /** Deletes a row with all that is part of it; one that is gone already is no error. */
  void delete(Table<?> table, long id) {
    new Deletion(this).add(table, Set.of(id)).put();
  }

  boolean isThere(Table<?> table, long id) {
    return sql.fetchExists(table, JournalWriter.id(table).eq(id));
  }

  boolean isThere(Row.Key key) {
    return isThere(key.table(), key.id());
  }

  <R extends Record> Optional<R> find(Table<R> table, long id) {
    return sql.selectFrom(table).where(JournalWriter.id(table).eq(id)).fetchOptional();
  }

  /**
   * The row as it is.
   *
   * @throws Refusal when it is no longer there
   */
  <R extends TableRecord<R>> R row(Table<R> table, long id) {
    return find(table, id).orElseThrow(() -> new Refusal(Tables.of(table).gone()));
  }

  /**
   * @throws Refusal when the row is no longer there
   */
  void require(Table<?> table, long id) {
    if (!isThere(table, id)) {
      throw new Refusal(Tables.of(table).gone());
    }
  }

  /** The rows whose column has one of these values, in order of their ids. */
  <R extends Record> List<R> rows(Table<R> table, Field<Long> column, Set<Long> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    boolean few = values.size() <= MANY;
    List<R> found = new ArrayList<>();
    try (var all =
        sql.selectFrom(table)
            .where(few ? column.in(values) : column.isNotNull())
            .orderBy(JournalWriter.id(table))
            .fetchLazy()) {
      for (R row : all) {
        if (few || values.contains(row.get(column))) {
          found.add(row);
        }
      }
    }
    return found;
  }

  List<Row> rows() {
    return rows;
  }
}
