package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;

/**
 * The entries of a {@link VisitTable} that fit a filter. Visit numbers are those of the whole
 * journal: a filter hides visits, it does not renumber them.
 */
public final class Selection {

  private final VisitTable table;
  private final VisitFilter filter;
  private final int[] rows;
  private final boolean[] owners;
  private final IntPredicate rule;

  private Selection(
      VisitTable table, VisitFilter filter, int[] rows, boolean[] owners, IntPredicate rule) {
    this.table = table;
    this.filter = filter;
    this.rows = rows;
    this.owners = owners;
    this.rule = rule;
  }

  public static Selection of(VisitTable table, VisitFilter filter) {
    boolean[] owners = owners(table, filter);
    int kinds = bits(filter.kinds().stream().mapToInt(VisitKind::ordinal));
    int stages = bits(filter.stages().stream().mapToInt(Stage::ordinal));
    int from = (int) filter.from().toEpochDay();
    int to = (int) filter.to().toEpochDay();
    int[] days = table.columns.days;
    int[] facts = table.columns.facts;
    int[] rows = new int[table.size()];
    int count = 0;
    for (int owner = 0; owner < owners.length; owner++) {
      if (owners[owner]) {
        int end = table.owners.starts()[owner + 1];
        for (int row = table.owners.starts()[owner]; row < end; row++) {
          if (days[row] >= from && days[row] <= to && fits(facts[row], kinds, stages)) {
            rows[count++] = row;
          }
        }
      }
    }
    return new Selection(table, filter, Arrays.copyOf(rows, count), owners, row -> true);
  }

  /** Every entry of a stretch of days, both ends included. */
  public static Selection of(VisitTable table, LocalDate from, LocalDate to) {
    return of(table, VisitFilter.between(from, to));
  }

  private static boolean fits(int facts, int kinds, int stages) {
    return (kinds >> VisitFacts.kindNumber(facts) & stages >> VisitFacts.stageNumber(facts) & 1)
        != 0;
  }

  /** A bit for each; all of them where nothing is asked for. */
  private static int bits(IntStream ordinals) {
    int bits = ordinals.map(ordinal -> 1 << ordinal).reduce(0, (a, b) -> a | b);
    return bits == 0 ? -1 : bits;
  }

  private static boolean[] owners(VisitTable table, VisitFilter filter) {
    VisitTable.Owners owners = table.owners;
    boolean[] fit = new boolean[owners.ids().length];
    int[] industries =
        filter.industries().stream().mapToInt(table.words.industries()::find).sorted().toArray();
    int[] tags = filter.tags().stream().mapToInt(table.words.tags()::find).toArray();
    for (int owner = 0; owner < fit.length; owner++) {
      fit[owner] =
          (industries.length == 0
                  || Arrays.binarySearch(industries, owners.industries()[owner]) >= 0)
              && hasAll(owners.tags()[owner], tags);
    }
    return fit;
  }

  private static boolean hasAll(int[] tags, int[] wanted) {
    for (int tag : wanted) {
      if (Arrays.binarySearch(tags, tag) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The entries of these that also fit the rule, which is asked of rows of the table. */
  public Selection where(IntPredicate also) {
    int[] fit = Arrays.stream(rows).filter(also).toArray();
    return new Selection(table, filter, fit, owners, rule.and(also));
  }

  /** Those of a stretch of days, both ends included. */
  public Selection between(LocalDate from, LocalDate to) {
    long first = from.toEpochDay();
    long last = to.toEpochDay();
    return where(row -> table.columns.days[row] >= first && table.columns.days[row] <= last);
  }

  public VisitTable table() {
    return table;
  }

  public VisitFilter filter() {
    return filter;
  }

  /** How many entries, attempts included. */
  public int size() {
    return rows.length;
  }

  /** Rows of the table, rising. */
  int[] rows() {
    return rows;
  }

  /** Rows of the table, rising. */
  public IntStream stream() {
    return Arrays.stream(rows);
  }

  /** Whether the customer fits what the filter asks of customers. */
  public boolean fits(long customer) {
    int owner = Arrays.binarySearch(table.owners.ids(), customer);
    return owner >= 0 && owners[owner];
  }

  /**
   * Pursuits that were lost in the days of the filter, and whose last visit fits the rest.
   *
   * @param today losses to come are not counted
   */
  int lost(LocalDate today) {
    long from = filter.from().toEpochDay();
    long to = filter.to().toEpochDay();
    int[] count = {0};
    eachLost(today, (row, day, bought, isLast) -> count[0] += day >= from && day <= to ? 1 : 0);
    return count[0];
  }

  /** The lost pursuits whose last visit fits the filter, whatever day it is of. */
  void eachLost(LocalDate today, LostPursuit.Told told) {
    int kinds = bits(filter.kinds().stream().mapToInt(VisitKind::ordinal));
    int stages = bits(filter.stages().stream().mapToInt(Stage::ordinal));
    for (int owner = 0; owner < owners.length; owner++) {
      if (owners[owner]) {
        LostPursuit.each(
            table,
            owner,
            today,
            (row, day, bought, isLast) -> {
              if (fits(table.columns.facts[row], kinds, stages) && rule.test(row)) {
                told.lost(row, day, bought, isLast);
              }
            });
      }
    }
  }
}
