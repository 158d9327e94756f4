package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Signed by visit k ({@code spec} 5): the chance that a pursuit is signed on visit k or before it,
 * with the lost ones as a competing end, for a pursuit that was dropped is not signed later (Aalen
 * and Johansen, 1978). One that is open is censored after its last visit: what becomes of it is not
 * known. A pursuit that began before the selection's days counts from the first of its visits in
 * them (left truncation).
 *
 * @param steps by visit number, numbers nobody got to in the selection left out
 */
public record SignedBy(List<Step> steps) {

  /**
   * @param number visit number k
   * @param atRisk pursuits that got as far as visit k
   * @param closed of these, those that closed on it
   * @param lost of these, those that were lost after it
   * @param stopped of these, those not visited again so far: lost, or open
   * @param estimate chance to be signed by visit k, 0 to 1
   * @param range 95 % interval: Wilson's at the first step, then log-log from the variance by the
   *     delta method (Marubini and Valsecchi, 1995); while none has closed, Wilson's for none of
   *     those at risk; where there is no variance left, that of the step before
   */
  public record Step(
      int number,
      int atRisk,
      int closed,
      int lost,
      int stopped,
      double estimate,
      ConfidenceInterval range) {

    /** Of those that got as far as visit k, those that closed on it. */
    public Rate rate() {
      return new Rate(closed, atRisk);
    }
  }

  public SignedBy {
    steps = List.copyOf(steps);
  }

  /**
   * @param today losses to come are not counted
   */
  public static SignedBy of(Selection selection, LocalDate today) {
    VisitColumns columns = selection.table().columns;
    int[] reached = new int[Character.MAX_VALUE + 1];
    int[] closed = new int[reached.length];
    int[] lost = new int[reached.length];
    int[] stopped = new int[reached.length];
    for (int row : selection.rows()) {
      int number = columns.numbers[row];
      reached[number]++;
      if (VisitFacts.isDeal(columns.facts[row])) {
        closed[number]++;
      } else if ((columns.facts[row] & VisitFacts.LAST) != 0) {
        stopped[number]++;
      }
    }
    long from = selection.filter().from().toEpochDay();
    long to = selection.filter().to().toEpochDay();
    selection.eachLost(
        today,
        (row, day, bought, isLast) -> {
          if (columns.days[row] >= from && columns.days[row] <= to) {
            lost[columns.numbers[row]]++;
          }
        });
    return of(reached, closed, lost, stopped);
  }

  /**
   * @param reached pursuits by the number of the visit they got as far as; 0 is not looked at
   */
  static SignedBy of(int[] reached, int[] closed, int[] lost, int[] stopped) {
    List<Step> steps = new ArrayList<>();
    double open = 1;
    double estimate = 0;
    ConfidenceInterval range = new ConfidenceInterval(0, 1);
    Variance variance = new Variance();
    for (int number = 1; number < reached.length; number++) {
      int n = reached[number];
      if (n == 0) {
        continue;
      }
      int signed = closed[number];
      int ended = signed + lost[number];
      variance.add(n, signed, ended, open);
      estimate += open * signed / n;
      open *= 1 - (double) ended / n;
      if (steps.isEmpty()) {
        range = ConfidenceInterval.wilson(signed, n);
      } else if (estimate <= 0) {
        range = ConfidenceInterval.wilson(0, n);
      } else if (ended > 0) {
        range = variance.around(estimate, range);
      }
      steps.add(new Step(number, n, signed, lost[number], stopped[number], estimate, range));
    }
    return new SignedBy(steps);
  }

  /**
   * The variance of the estimate F by the delta method: the sum over all steps j so far of {@code
   * (F - F_j)² e / (n (n - e)) + S² (n - d) d / n³ - 2 (F - F_j) S d / n²}, with n at risk, d
   * closed, e closed or lost, and S still open before the step. It is kept as the sums that F
   * multiplies, so that each step costs the same.
   */
  private static final class Variance {
    private double square;
    private double linear;
    private double constant;
    private double estimate;

    void add(int n, int closed, int ended, double open) {
      double d = closed;
      estimate += open * d / n;
      // Where all have ended F stays what it is from here on, and the term is nothing.
      double w = ended == n ? 0 : ended / ((double) n * (n - ended));
      double v = open * d / ((double) n * n);
      square += w;
      linear += -2 * estimate * w - 2 * v;
      constant +=
          estimate * estimate * w
              + 2 * estimate * v
              + open * open * (n - d) * d / ((double) n * n * n);
    }

    ConfidenceInterval around(double share, ConfidenceInterval before) {
      double variance = square * share * share + linear * share + constant;
      if (share >= 1) {
        return new ConfidenceInterval(before.low(), 1);
      }
      if (variance <= 0) {
        return before;
      }
      double log = Math.log(share);
      double half = ConfidenceInterval.Z * Math.sqrt(variance) / Math.abs(log) / share;
      return new ConfidenceInterval(
          Math.pow(share, Math.exp(half)), Math.pow(share, Math.exp(-half)));
    }
  }
}
