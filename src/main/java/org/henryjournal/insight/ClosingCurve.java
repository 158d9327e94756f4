package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * The closing curve: of the pursuits that got as far as visit k, how many closed on it, and the
 * chance to have closed by then (Kaplan and Meier, 1958).
 *
 * <p>A pursuit that is still open counts as censored after its last visit, and so does one that was
 * dropped: what would have come of another visit is not known of either. A pursuit that began
 * before the selection's days counts from the first of its visits in them (left truncation).
 *
 * @param steps by visit number, numbers nobody got to in the selection left out
 */
public record ClosingCurve(List<Step> steps) {

  /**
   * @param number visit number k
   * @param atRisk pursuits that got as far as visit k
   * @param closed of these, those that closed on it
   * @param cumulative chance to have closed by visit k, 0 to 1
   * @param range 95 % interval of the cumulative chance, from Greenwood's variance on the
   *     complementary log-log scale, which keeps it within 0 and 1; where all that were left closed
   *     there is no variance, and the lower end is that of the step before; where none has closed
   *     yet, the upper end is Wilson's for none of those at risk
   */
  public record Step(
      int number, int atRisk, int closed, double cumulative, ConfidenceInterval range) {

    /** Of those that got as far as visit k, those that closed on it. */
    public Rate rate() {
      return new Rate(closed, atRisk);
    }

    /** Chance that a pursuit which got as far as visit k closes on it. */
    public double hazard() {
      return (double) closed / atRisk;
    }
  }

  public ClosingCurve {
    steps = List.copyOf(steps);
  }

  public static ClosingCurve of(Selection selection) {
    VisitColumns columns = selection.table().columns;
    int[] reached = new int[Character.MAX_VALUE + 1];
    int[] closed = new int[reached.length];
    for (int row : selection.rows()) {
      int number = columns.numbers[row];
      reached[number]++;
      if (VisitFacts.isDeal(columns.facts[row])) {
        closed[number]++;
      }
    }
    return of(reached, closed);
  }

  /**
   * @param reached pursuits by the number of the visit they got as far as; 0 is not looked at
   */
  static ClosingCurve of(int[] reached, int[] closed) {
    List<Step> steps = new ArrayList<>();
    double open = 1;
    double variance = 0;
    ConfidenceInterval range = new ConfidenceInterval(0, 0);
    for (int number = 1; number < reached.length; number++) {
      int n = reached[number];
      int d = closed[number];
      if (n > 0) {
        open *= 1 - (double) d / n;
        variance += n == d ? 0 : (double) d / ((double) n * (n - d));
        range = open > 0 ? range(open, variance, n) : new ConfidenceInterval(range.low(), 1);
        steps.add(new Step(number, n, d, 1 - open, range));
      }
    }
    return new ClosingCurve(steps);
  }

  /**
   * @param open Kaplan-Meier's estimate of the share still open, above 0
   * @param variance Greenwood's sum d / (n (n - d))
   * @param atRisk of the last step
   */
  private static ConfidenceInterval range(double open, double variance, int atRisk) {
    if (open >= 1) {
      return ConfidenceInterval.wilson(0, atRisk);
    }
    double log = Math.log(open);
    double half = ConfidenceInterval.Z * Math.sqrt(variance) / Math.abs(log);
    return new ConfidenceInterval(
        1 - Math.pow(open, Math.exp(-half)), 1 - Math.pow(open, Math.exp(half)));
  }
}
