package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Shares a whole out so that the parts add up to it to the last unit. */
public final class Spread {

  private Spread() {}

  /**
   * Each part is what the parts up to it come to, rounded down, less what was given before it: no
   * part is off by more than one unit, and what is left over is strewn evenly.
   *
   * @param whole of any scale; a unit is one of its last decimal
   * @param weights at least one, none negative, not all 0
   */
  public static List<BigDecimal> of(BigDecimal whole, List<Long> weights) {
    BigInteger units = whole.unscaledValue();
    BigInteger all = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    if (all.signum() <= 0) {
      throw new IllegalArgumentException("Nothing is weighed: " + weights);
    }
    List<BigDecimal> parts = new ArrayList<>(weights.size());
    BigInteger weighed = BigInteger.ZERO;
    BigInteger given = BigInteger.ZERO;
    for (long weight : weights) {
      weighed = weighed.add(BigInteger.valueOf(weight));
      BigInteger upToHere = units.multiply(weighed).divide(all);
      parts.add(new BigDecimal(upToHere.subtract(given), whole.scale()));
      given = upToHere;
    }
    return parts;
  }
}
