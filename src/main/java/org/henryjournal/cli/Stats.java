package org.henryjournal.cli;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.insight.VisitTable;

/**
 * The figures {@code henry stats} prints.
 *
 * @param customers distinct customers that were visited
 * @param curve visit numbers 1 to 10
 */
record Stats(
    Period total,
    int customers,
    DealsByNumber deals,
    List<ClosingCurve.Step> curve,
    List<Period> months) {

  private static final int LAST_OF_CURVE = 10;

  /**
   * @param range first and last day
   */
  static Stats of(VisitTable table, List<LocalDate> range) {
    LocalDate from = range.getFirst();
    LocalDate to = range.getLast();
    Selection selection = Selection.of(table, VisitFilter.between(from, to));
    return new Stats(
        new Period(from, to, Figures.total(selection)),
        Figures.customers(selection),
        DealsByNumber.of(selection),
        ClosingCurve.of(selection).steps().stream()
            .filter(step -> step.number() <= LAST_OF_CURVE)
            .toList(),
        Figures.by(Step.MONTH, selection));
  }
}
