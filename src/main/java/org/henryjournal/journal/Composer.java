package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Collects the rows of one change while nobody else writes. Rows are applied in the order they are
 * given: what is referred to comes first, what refers is deleted first.
 */
final class Composer {

  private final JournalWriter writer;
  private final DSLContext sql;
  private final List<Row> rows = new ArrayList<>();

  Composer(JournalWriter writer, DSLContext sql) {
    this.writer = writer;
    this.sql = sql;
  }

  /** For questions: the journal as it is before this change. */
  DSLContext sql() {
    return sql;
  }

  long newId(Table<?> table) {
    return writer.newId(table);
  }

  void put(TableRecord<?> record) {
    rows.add(new Row.Put(record));
  }

  void del(Table<?> table, long id) {
    rows.add(new Row.Del(table, id));
  }

  /** Deletes a row that was read from the journal. */
  void del(TableRecord<?> record) {
    rows.add(new Row.Del(record.getTable(), new Row.Put(record).id()));
  }

  void add(List<Row> more) {
    rows.addAll(more);
  }

  List<Row> rows() {
    return rows;
  }
}
