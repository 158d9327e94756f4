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
   * @param today days after it do not count as workdays
   */
  OptionalDouble of(Period period, Workdays calendar, LocalDate today) {
    return switch (this) {
      case VISITS_PER_DEAL -> optional(period.visitsPerDeal());
      case CLOSE_RATE -> optional(period.tally().closeRate().value());
      case VALUE_OF_VISIT -> optional(period.tally().valueOfVisit().map(BigDecimal::doubleValue));
      case VISITS_PER_WORKDAY -> optional(period.visitsPerWorkday(calendar, today));
    };
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
