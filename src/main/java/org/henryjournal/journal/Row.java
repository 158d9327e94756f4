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
      return (Long) Objects.requireNonNull(record.get(0), "A row has an id");
    }
  }

  /** The row is no more. */
  record Del(Table<?> table, long id) implements Row {}
}
