package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a customer said that is to be verified, such as "I decide" or "we buy next month":
 * customers rarely tell the truth early ({@code spec} 3).
 *
 * @param date when it was said
 * @param judged when it was confirmed or refuted
 * @param judge by whom: a name, or ''
 */
public record Statement(
    long id,
    long customer,
    LocalDate date,
    String text,
    State state,
    Optional<LocalDate> judged,
    String judge) {

  /** The code is what the journal file holds. */
  public enum State implements Coded {
    OPEN("open"),
    CONFIRMED("confirmed"),
    REFUTED("refuted");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public static Statement open(long customer, LocalDate date, String text) {
    return new Statement(0, customer, date, text, State.OPEN, Optional.empty(), "");
  }

  public Statement withId(long newId) {
    return new Statement(newId, customer, date, text, state, judged, judge);
  }

  /** What came of it; OPEN takes a judgement back. */
  public Statement judged(State newState, LocalDate day, String by) {
    return newState == State.OPEN
        ? new Statement(id, customer, date, text, State.OPEN, Optional.empty(), "")
        : new Statement(id, customer, date, text, newState, Optional.of(day), by);
  }
}
