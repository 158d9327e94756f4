package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a customer is to pay in a month ({@code spec} 6). A customer has at most one for a month.
 *
 * @param asked the rep's target (要款目标), scale 2; 0 where none is set
 * @param promised what the customer has promised, scale 2; 0 where nothing is promised
 * @param support the supporting plan: by what the customer comes to the money; '' for none
 * @param alone the target was set without talking to the customer
 */
public record CollectionPlan(
    long id,
    long customer,
    YearMonth month,
    BigDecimal asked,
    BigDecimal promised,
    String support,
    boolean alone) {

  /** Asked − promised, what is still to be found; 0 where more is promised than is asked. */
  public BigDecimal gap() {
    return asked.subtract(promised).max(new BigDecimal("0.00"));
  }

  /**
   * Of one customer that was known twice, each asked for itself: what was asked and promised adds
   * up. Ours alone only where both are.
   */
  public CollectionPlan and(CollectionPlan other) {
    return new CollectionPlan(
        id,
        customer,
        month,
        asked.add(other.asked),
        promised.add(other.promised),
        Stream.of(support, other.support)
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("; ")),
        alone && other.alone);
  }

  public boolean hasPromise() {
    return promised.signum() > 0;
  }

  /** Promised in words only, with no supporting plan (口头承诺，无支撑). */
  public boolean isUnsupported() {
    return hasPromise() && support.isBlank();
  }

  /** There is a target, and the customer was not asked about it (单方目标). */
  public boolean isOursAlone() {
    return asked.signum() > 0 && alone;
  }
}
