package org.henryjournal.ui.insights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.henryjournal.insight.VisitFilter;

/** What the figures are shown beside. */
public sealed interface Comparison {

  /** Nothing. */
  record None() implements Comparison {}

  /** As many days right before. */
  record DaysBefore() implements Comparison {}

  /** The same days a year earlier. */
  record YearBefore() implements Comparison {}

  /** The same days of customers with a tag. */
  record WithTag(String tag) implements Comparison {}

  /** The filter of the other side. */
  default VisitFilter other(VisitFilter one) {
    LocalDate from = one.from();
    return switch (this) {
      case None _ -> one;
      case DaysBefore before ->
          one.on(from.minusDays(ChronoUnit.DAYS.between(from, one.to()) + 1), from.minusDays(1));
      case YearBefore _ -> one.on(from.minusYears(1), one.to().minusYears(1));
      case WithTag with -> one.withTags(Set.of(with.tag()));
    };
  }
}
