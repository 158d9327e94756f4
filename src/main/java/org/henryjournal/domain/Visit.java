package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A contact with the customer, or (outcome {@link Outcome#NOT_REACHED}) an attempt at one.
 *
 * @param id order of entry: later entries have higher ids
 * @param date the day by the rep's own calendar; no time zone ever moves it
 * @param amount amount of interest, scale 2
 * @param batch the import that brought the visit, if one did
 */
public record Visit(
    long id,
    long customer,
    Optional<Long> contact,
    LocalDate date,
    Optional<LocalTime> time,
    VisitKind kind,
    Outcome outcome,
    Optional<BigDecimal> amount,
    String note,
    VisitDraft.Details details,
    Optional<Long> batch) {

  /** The same visit as the one that closed a deal; the amount is the deal's then. */
  public Visit signed() {
    return new Visit(
        id,
        customer,
        contact,
        date,
        time,
        kind,
        Outcome.DEAL,
        Optional.empty(),
        note,
        details,
        batch);
  }
}
