package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the rep means to see a customer again, by judgment ({@code spec} 3). The codes {@code
 * every}, {@code on}, {@code pause} and {@code keep} are what the journal file holds.
 */
public sealed interface Revisit {

  /** The intervals offered, in days. */
  List<Integer> INTERVALS = List.of(20, 40, 60, 80);

  /** So many days after the last contact. */
  record Every(int days) implements Revisit {}

  /** On a date. */
  record On(LocalDate date) implements Revisit {}

  /** Not before a date; due on it. */
  record PauseUntil(LocalDate date) implements Revisit {}

  /** Kept without pressing: never due. */
  record Keep() implements Revisit {}

  /**
   * The day the customer is due; empty for one that is kept, and for a date that has been answered
   * by a contact on or after it.
   *
   * @param lastContact day of the last visit, or the day the customer was entered
   */
  default Optional<LocalDate> due(LocalDate lastContact) {
    return switch (this) {
      case Every every -> Optional.of(lastContact.plusDays(every.days()));
      case On on -> Optional.of(on.date()).filter(lastContact::isBefore);
      case PauseUntil pause -> Optional.of(pause.date()).filter(lastContact::isBefore);
      case Keep _ -> Optional.empty();
    };
  }
}
