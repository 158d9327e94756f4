package org.henryjournal.cli;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.LostPursuit;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.SignedBy;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitFilter;
import org.henryjournal.insight.VisitTable;

/**
 * The figures {@code henry stats} prints.
 *
 * @param customers distinct customers that were visited
 * @param firstOrders deals of customers that had not bought before
 * @param reorders all other deals
 * @param wins won of won and lost pursuits
 * @param isAnyLost where none ever was, the share of the won ones says nothing
 * @param curve visit numbers 1 to 10
 * @param signed visit numbers 1 to 10
 */
record Stats(
    Period total,
    int customers,
    DealsByNumber deals,
    DealsByNumber firstOrders,
    DealsByNumber reorders,
    Rate wins,
    boolean isAnyLost,
    List<ClosingCurve.Step> curve,
    List<SignedBy.Step> signed,
    List<Period> months) {

  private static final int LAST_OF_CURVE = 10;

  /**
   * @param range first and last day
   * @param today losses to come are not counted
   */
  static Stats of(VisitTable table, List<LocalDate> range, LocalDate today) {
    LocalDate from = range.getFirst();
    LocalDate to = range.getLast();
    Selection selection = Selection.of(table, VisitFilter.between(from, to));
    return new Stats(
        new Period(from, to, Figures.total(selection)),
        Figures.customers(selection),
        DealsByNumber.of(selection),
        DealsByNumber.of(selection.where(row -> !table.isOfReorder(row))),
        DealsByNumber.of(selection.where(table::isOfReorder)),
        Figures.winRate(selection, today),
        LostPursuit.isAny(table, today),
        ClosingCurve.of(selection).steps().stream()
            .filter(step -> step.number() <= LAST_OF_CURVE)
            .toList(),
        SignedBy.of(selection, today).steps().stream()
            .filter(step -> step.number() <= LAST_OF_CURVE)
            .toList(),
        Figures.by(Step.MONTH, selection));
  }
}
