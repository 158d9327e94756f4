package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;

/** An entry of which only what matters is said. */
final class TestEntry {

  private final LocalDate day;
  private final Outcome outcome;
  private int second = CustomerVisits.NO_TIME;
  private VisitKind kind = VisitKind.IN_PERSON;
  private int met;
  private int state;
  private int minutes;
  private String objection = "";
  private boolean step;
  private long cents;

  TestEntry(LocalDate day, Outcome outcome) {
    this.day = day;
    this.outcome = outcome;
  }

  TestEntry at(LocalTime time) {
    second = time.toSecondOfDay();
    return this;
  }

  TestEntry kind(VisitKind by) {
    kind = by;
    return this;
  }

  /** A contact of this rank. */
  TestEntry met(int rank) {
    met = rank;
    return this;
  }

  TestEntry state(int own) {
    state = own;
    return this;
  }

  TestEntry minutes(int spent) {
    minutes = spent;
    return this;
  }

  TestEntry objection(String words) {
    objection = words;
    return this;
  }

  TestEntry step() {
    step = true;
    return this;
  }

  TestEntry cents(long amount) {
    cents = amount;
    return this;
  }

  CustomerVisits.Entry build(long id) {
    return new CustomerVisits.Entry(
        id,
        (int) day.toEpochDay(),
        second,
        kind,
        outcome,
        met,
        state,
        minutes,
        objection,
        step,
        cents,
        OptionalLong.empty());
  }
}
