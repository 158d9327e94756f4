package org.henryjournal.insight;

import java.util.Arrays;
import java.util.Collection;

/**
 * Quantiles of a few values, by the rule that the next value of the same kind lies below the k-th
 * smallest of n with the chance k ÷ (n + 1) (Weibull, type 6 of Hyndman and Fan); between two of
 * them it is drawn straight, and none lies beyond the smallest or the greatest.
 */
final class Quantiles {

  static final double FIRST_QUARTER = 0.25;
  static final double MEDIAN = 0.5;
  static final double THIRD_QUARTER = 0.75;

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @param values at least one, in any order
   */
  static Quantiles of(Collection<? extends Number> values) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("No values");
    }
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /**
   * @param share of the values that lies below, 0 to 1
   */
  double at(double share) {
    double rank = share * (sorted.length + 1);
    int below = Math.clamp((long) rank, 1, sorted.length);
    int above = Math.min(below + 1, sorted.length);
    double part = Math.clamp(rank - below, 0, 1);
    return sorted[below - 1] + part * (sorted[above - 1] - sorted[below - 1]);
  }
}
