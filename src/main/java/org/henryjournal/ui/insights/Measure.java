package org.henryjournal.ui.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Period;

/** What the line in time shows. */
public enum Measure {
  VISITS_PER_DEAL,
  CLOSE_RATE,
  VALUE_OF_VISIT,
  VISITS_PER_WORKDAY;

  /**
   * Empty where the period has none.
   *
   * @param firstDay of the journal's first entry; days before it do not count as workdays
   * @param today days after it do not count as workdays
   */
  OptionalDouble of(
      Period period, Workdays calendar, Optional<LocalDate> firstDay, LocalDate today) {
    return switch (this) {
      case VISITS_PER_DEAL -> Values.value(period.visitsPerDeal());
      case CLOSE_RATE -> Values.value(period.tally().closeRate().value());
      case VALUE_OF_VISIT ->
          Values.value(period.tally().valueOfVisit().map(BigDecimal::doubleValue));
      case VISITS_PER_WORKDAY -> Values.value(period.visitsPerWorkday(calendar, firstDay, today));
    };
  }
}
