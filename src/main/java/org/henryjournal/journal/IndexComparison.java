package org.henryjournal.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.henryjournal.journal.db.DefaultSchema;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Compares two indexes row by row. */
final class IndexComparison {

  private IndexComparison() {}

  /** How many rows are compared between two looks at whether to go on. */
  private static final int AT_ONCE = 1_000;

  /** Names of the tables whose rows are not the same in both. */
  static List<String> differences(DSLContext one, DSLContext other, Progress progress) {
    List<String> different = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      try (Cursor<?> mine = rows(one, table);
          Cursor<?> theirs = rows(other, table)) {
        Iterator<?> a = mine.iterator();
        Iterator<?> b = theirs.iterator();
        boolean same = true;
        for (int row = 0; same && a.hasNext() && b.hasNext(); row++) {
          if (row % AT_ONCE == 0) {
            progress.at(0, 1);
          }
          same = a.next().equals(b.next());
        }
        if (!same || a.hasNext() || b.hasNext()) {
          different.add(LineCodec.lower(table.getName()));
        }
      }
    }
    return different;
  }

  private static Cursor<?> rows(DSLContext index, Table<?> table) {
    return index.selectFrom(table).orderBy(table.field(0)).fetchSize(AT_ONCE).fetchLazy();
  }
}
