package org.henryjournal.cli;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
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
    Figures.DealsByNumber deals,
    List<Figures.CurveStep> curve,
    List<Period> months) {

  private static final int LAST_OF_CURVE = 10;

  /**
   * @param range first and last day
   */
  static Stats of(VisitTable table, List<LocalDate> range) {
    LocalDate from = range.getFirst();
    LocalDate to = range.getLast();
    return new Stats(
        Figures.total(table, from, to),
        Figures.customers(table, from, to),
        Figures.dealsByNumber(table, from, to),
        Figures.closingCurve(table, from, to).stream()
            .filter(step -> step.number() <= LAST_OF_CURVE)
            .toList(),
        Figures.by(Figures.Step.MONTH, table, from, to));
  }
}
