package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Workdays;

/**
 * What was done in a month, week or other stretch of days.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to, Tally tally) {

  public int visits() {
    return tally.visits();
  }

  public int deals() {
    return tally.deals();
  }

  public Optional<Double> visitsPerDeal() {
    return tally.visitsPerDeal();
  }

  /**
   * Visits ÷ workdays of the period up to today that the journal can have known; empty where it has
   * had none yet.
   *
   * @param firstDay of the journal's first entry, see {@link VisitTable#firstDay}; days before it
   *     do not count
   * @param today days after it do not count
   */
  public Optional<Double> visitsPerWorkday(
      Workdays calendar, Optional<LocalDate> firstDay, LocalDate today) {
    LocalDate known = firstDay.filter(from::isBefore).orElse(from);
    int workdays = calendar.count(known, to.isAfter(today) ? today : to);
    return workdays == 0 ? Optional.empty() : Optional.of((double) visits() / workdays);
  }
}
