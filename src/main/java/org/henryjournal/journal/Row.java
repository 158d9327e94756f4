package org.henryjournal.journal;

import java.util.Objects;
import org.jooq.Table;
import org.jooq.TableRecord;

/** One row of a change: its after-image, or that it is gone. */
public sealed interface Row {

  Table<?> table();

  long id();

  /** The row as it is from now on. */
  record Put(TableRecord<?> record) implements Row {
    @Override
    public Table<?> table() {
      return record.getTable();
    }

    @Override
    public long id() {
      return Row.id(record);
    }
  }

  /** The row is no more. */
  record Del(Table<?> table, long id) implements Row {}

  /** What tells a row from all others. */
  record Key(Table<?> table, long id) {

    static Key of(TableRecord<?> record) {
      return new Key(record.getTable(), Row.id(record));
    }

    boolean isOf(TableRecord<?> record) {
      return Row.id(record) == id && record.getTable().equals(table);
    }
  }

  static long id(TableRecord<?> record) {
    return (Long) Objects.requireNonNull(record.get(0), "A row has an id");
  }
}
