package org.henryjournal.journal;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One action of the rep, whole: it is in the journal with all its rows or not at all.
 *
 * @param seq 1 for the first change of a journal, then one more each
 * @param action the code of the rep's {@link Deed}, after {@code undo} or {@code redo} where it
 *     takes back or does again
 */
public record Change(long seq, OffsetDateTime at, String action, List<Row> rows) {

  public Change {
    rows = List.copyOf(rows);
  }
}
