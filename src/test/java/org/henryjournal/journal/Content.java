package org.henryjournal.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.henryjournal.journal.db.DefaultSchema;
import org.jooq.Table;

/** Everything that a journal holds, to be compared. */
final class Content {

  private Content() {}

  /**
   * The rows of every table by its name, in order of their ids; where the index stands left out.
   */
  static Map<String, List<String>> of(Journal journal) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (!table.getName().equalsIgnoreCase("index_state")) {
        List<String> rows = new ArrayList<>();
        journal
            .index()
            .read()
            .selectFrom(table)
            .orderBy(table.field(0))
            .forEach(row -> rows.add(row.intoMap().toString()));
        tables.put(table.getName(), rows);
      }
    }
    return tables;
  }

  /** Opens the journal without its index, and gives what it holds. */
  static Map<String, List<String>> rebuilt(Path file, Path scratch) throws Exception {
    Path copy = Files.createTempDirectory(scratch, "rebuilt").resolve("copy.henry");
    Files.copy(file, copy);
    try (Journal journal =
        Journal.open(copy, copy.resolveSibling("index"), TestJournal.CLOCK, Progress.NONE)) {
      return of(journal);
    }
  }
}
