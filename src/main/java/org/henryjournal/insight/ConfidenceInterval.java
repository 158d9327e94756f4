package org.henryjournal.insight;

/**
 * A 95 % interval of a share, 0 to 1.
 *
 * @param high not below {@code low}
 */
public record ConfidenceInterval(double low, double high) {

  /** The normal distribution's quantile that leaves 2.5 % on each side. */
  static final double Z = 1.959963984540054;

  /**
   * Wilson's score interval: it holds for few cases and for shares near 0 and 1, where the usual
   * plus-minus does not.
   *
   * @param hits 0 to {@code of}
   * @param of more than 0
   */
  public static ConfidenceInterval wilson(long hits, long of) {
    double share = (double) hits / of;
    double z2 = Z * Z;
    double middle = (share + z2 / (2 * of)) / (1 + z2 / of);
    double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of));
    return new ConfidenceInterval(
        hits == 0 ? 0 : Math.max(0, middle - half), hits == of ? 1 : Math.min(1, middle + half));
  }
}
