package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A customer's labels from a day on.
 *
 * @param date the first day; empty where it is not known since when: before all others
 * @param labels all four, as they are known from then on
 * @param said those that the rep said on that day; the others follow from what was known before and
 *     from what visits show
 */
public record LabelsFrom(
    long id, long customer, Optional<LocalDate> date, Labels labels, Set<GradeRules.Label> said) {

  /** In order of time; of one day in order of entry. */
  public static final Comparator<LabelsFrom> ORDER =
      Comparator.comparing((LabelsFrom from) -> from.date().orElse(LocalDate.MIN))
          .thenComparingLong(LabelsFrom::id);

  public LabelsFrom {
    said = Set.copyOf(said);
  }

  public LabelsFrom withId(long newId) {
    return new LabelsFrom(newId, customer, date, labels, said);
  }

  public LabelsFrom ofCustomer(long newCustomer) {
    return new LabelsFrom(id, newCustomer, date, labels, said);
  }

  /** The better known of two that are of one customer and one day. */
  public LabelsFrom or(LabelsFrom other) {
    return new LabelsFrom(id, customer, date, labels.or(other.labels), said);
  }

  boolean isSaid() {
    return date.isEmpty() || !said.isEmpty();
  }

  boolean isBefore(LocalDate day) {
    return date.isEmpty() || date.get().isBefore(day);
  }
}
