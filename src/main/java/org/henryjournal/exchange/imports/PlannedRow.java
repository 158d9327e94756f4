package org.henryjournal.exchange.imports;

import java.util.Optional;
import org.henryjournal.exchange.read.SheetRow;

/**
 * What becomes of a row.
 *
 * @param problem why it cannot be read, where it is rejected
 * @param match whom it is about, where it is a duplicate or there already
 */
public record PlannedRow(
    SheetRow row, State state, Optional<Problem> problem, Optional<Match> match) {

  /** What becomes of a row. */
  public enum State {
    /** It is added. */
    NEW,
    /** It is about somebody who is known, and is left out. */
    SKIPPED,
    /** It is about somebody who is known, and is taken over. */
    UPDATED,
    /** It is about somebody who is known, and is added as another one. */
    KEPT,
    /** All it says is in the journal, or on an earlier line. */
    THERE,
    /** It cannot be read. */
    REJECTED;

    public boolean isWritten() {
      return this == NEW || this == UPDATED || this == KEPT;
    }

    /** Whether it was or can be decided what to do with it. */
    public boolean isDuplicate() {
      return this == SKIPPED || this == UPDATED || this == KEPT;
    }
  }

  public long line() {
    return row.line();
  }

  static PlannedRow of(SheetRow row, State state) {
    return new PlannedRow(row, state, Optional.empty(), Optional.empty());
  }

  static PlannedRow rejected(SheetRow row, Problem problem) {
    return new PlannedRow(row, State.REJECTED, Optional.of(problem), Optional.empty());
  }

  static PlannedRow matched(SheetRow row, State state, Match match) {
    return new PlannedRow(row, state, Optional.empty(), Optional.of(match));
  }
}
