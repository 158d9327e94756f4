package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * Of the pursuits that got as far as visit k, how many closed on it, and what Kaplan and Meier
 * (1958) make of it, as other programs compute it from the same entries. It is no chance: a dropped
 * pursuit is taken for one that may still be signed. {@link SignedBy} is.
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
   */
  public record Step(int number, int atRisk, int closed, double cumulative) {

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
    for (int number = 1; number < reached.length; number++) {
      int n = reached[number];
      if (n > 0) {
        open *= 1 - (double) closed[number] / n;
        steps.add(new Step(number, n, closed[number], 1 - open));
      }
    }
    return new ClosingCurve(steps);
  }
}
