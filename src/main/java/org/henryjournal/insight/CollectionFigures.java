package org.henryjournal.insight;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The figures of a customer's month of collecting, or of several customers together ({@code spec}
 * 6). Together each is the sum of theirs: what one customer promises, brings or pays beyond what is
 * asked of it makes up for nothing of another's.
 *
 * @param asked the targets
 * @param promised by the customers
 * @param gap asked − promised, what is to be found; 0 where more is promised than asked
 * @param measures what the measures should bring
 * @param left of the gap − measures; 0 where they cover it
 * @param received in the month less what was refunded; may be below 0
 * @param open asked − received; 0 where more came in than was asked
 */
public record CollectionFigures(
    BigDecimal asked,
    BigDecimal promised,
    BigDecimal gap,
    BigDecimal measures,
    BigDecimal left,
    BigDecimal received,
    BigDecimal open) {

  static final BigDecimal ZERO = new BigDecimal("0.00");

  static final CollectionFigures NONE =
      new CollectionFigures(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

  /** Of one customer; all of scale 2. */
  static CollectionFigures of(
      BigDecimal asked,
      BigDecimal promised,
      BigDecimal gap,
      BigDecimal measures,
      BigDecimal received) {
    return new CollectionFigures(
        asked,
        promised,
        gap,
        measures,
        gap.subtract(measures).max(ZERO),
        received,
        asked.subtract(received).max(ZERO));
  }

  CollectionFigures plus(CollectionFigures other) {
    return new CollectionFigures(
        asked.add(other.asked),
        promised.add(other.promised),
        gap.add(other.gap),
        measures.add(other.measures),
        left.add(other.left),
        received.add(other.received),
        open.add(other.open));
  }

  /** How much of the gap the measures cover, 0 to 1: (gap − left) ÷ gap; empty without a gap. */
  public Optional<Double> coverage() {
    return share(gap.subtract(left), gap);
  }

  /** Received ÷ asked; empty where nothing is asked. */
  public Optional<Double> reached() {
    return share(received, asked);
  }

  private static Optional<Double> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.doubleValue() / whole.doubleValue());
  }
}
