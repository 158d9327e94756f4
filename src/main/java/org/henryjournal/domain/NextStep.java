package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What the rep and the customer agreed, with a date: the hook for the next visit.
 *
 * @param visit the visit at whose end it was agreed; empty when it was planned without one
 * @param closed the day it was kept or cancelled
 * @param keptBy the visit that kept it
 * @param reason why it was moved or cancelled, in the rep's words
 */
public record NextStep(
    long id,
    long customer,
    Optional<Long> visit,
    LocalDate date,
    Optional<LocalTime> time,
    String what,
    State state,
    Optional<LocalDate> closed,
    Optional<Long> keptBy,
    String reason) {

  /** Where a next step stands. The code is what the journal file holds. */
  public enum State implements Coded {
    OPEN("open"),
    KEPT("kept"),
    CANCELLED("cancelled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * A next step that is to come.
   *
   * @param visit the visit at whose end it was agreed, if it was
   * @param reason why it was moved, or empty
   */
  public static NextStep open(
      long id, long customer, Optional<Long> visit, VisitDraft.Step step, String reason) {
    return new NextStep(
        id,
        customer,
        visit,
        step.date(),
        step.time(),
        step.what(),
        State.OPEN,
        Optional.empty(),
        Optional.empty(),
        reason);
  }

  public NextStep kept(LocalDate day, long byVisit) {
    return at(date, time, State.KEPT, Optional.of(day), Optional.of(byVisit), reason);
  }

  /** Of a visit that turned out to have been to another customer. */
  public NextStep ofCustomer(long newCustomer) {
    return new NextStep(id, newCustomer, visit, date, time, what, state, closed, keptBy, reason);
  }

  public NextStep reopened() {
    return at(date, time, State.OPEN, Optional.empty(), Optional.empty(), reason);
  }

  public NextStep cancelled(LocalDate day, String why) {
    return at(date, time, State.CANCELLED, Optional.of(day), Optional.empty(), why);
  }

  public NextStep moved(LocalDate newDate, Optional<LocalTime> newTime, String why) {
    return at(newDate, newTime, State.OPEN, Optional.empty(), Optional.empty(), why);
  }

  private NextStep at(
      LocalDate newDate,
      Optional<LocalTime> newTime,
      State newState,
      Optional<LocalDate> newClosed,
      Optional<Long> newKeptBy,
      String newReason) {
    return new NextStep(
        id, customer, visit, newDate, newTime, what, newState, newClosed, newKeptBy, newReason);
  }
}
