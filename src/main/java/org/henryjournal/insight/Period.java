package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Visits and deals of a month, week or other stretch of days.
 *
 * @param from first day
 * @param to last day
 * @param visits attempts not counted
 */
public record Period(LocalDate from, LocalDate to, int visits, int deals) {

  /** Visits ÷ deals; empty where there is no deal: never infinite and never 0. */
  public Optional<Double> visitsPerDeal() {
    return deals == 0 ? Optional.empty() : Optional.of((double) visits / deals);
  }
}
