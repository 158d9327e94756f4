package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one of the two sides promised the other: "I'll send the sample" ({@code spec} 2).
 *
 * @param visit on which it was made; empty where it was made otherwise, or that is gone
 * @param due by when; empty where nothing was said
 * @param closed when it was kept or broken; empty while it is open
 */
public record Promise(
    long id,
    long customer,
    Optional<Long> visit,
    Side side,
    LocalDate made,
    String text,
    Optional<LocalDate> due,
    State state,
    Optional<LocalDate> closed) {

  /** Who promised. The code is what the journal file holds. */
  public enum Side implements Coded {
    REP("rep"),
    CUSTOMER("customer");

    private final String code;

    Side(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** The code is what the journal file holds. */
  public enum State implements Coded {
    OPEN("open"),
    KEPT("kept"),
    BROKEN("broken");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public static Promise open(
      long customer,
      Optional<Long> visit,
      Side side,
      LocalDate made,
      String text,
      Optional<LocalDate> due) {
    return new Promise(0, customer, visit, side, made, text, due, State.OPEN, Optional.empty());
  }

  public Promise withId(long newId) {
    return new Promise(newId, customer, visit, side, made, text, due, state, closed);
  }

  public Promise ofCustomer(long other) {
    return new Promise(id, other, visit, side, made, text, due, state, closed);
  }

  public Promise saying(String words) {
    return new Promise(id, customer, visit, side, made, words, due, state, closed);
  }

  /** Whether it is open though the day by which it was to be kept has passed. */
  public boolean isLate(LocalDate day) {
    return state == State.OPEN && due.filter(day::isAfter).isPresent();
  }

  /** What came of it; OPEN takes an answer back. */
  public Promise closed(State newState, LocalDate day) {
    return new Promise(
        id,
        customer,
        visit,
        side,
        made,
        text,
        due,
        newState,
        newState == State.OPEN ? Optional.empty() : Optional.of(day));
  }
}
