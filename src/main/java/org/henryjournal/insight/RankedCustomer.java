package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A customer by the amount of its deals.
 *
 * @param tally of the selection
 * @param last amount of its deals of the last 90 days in hundredths, today included
 * @param before the same of the 90 days before
 */
public record RankedCustomer(long customer, Tally tally, long last, long before) {

  static final int DAYS = 90;

  /** Whether the amount of the last 90 days is under half of the 90 before ({@code spec} 5). */
  public boolean isFalling() {
    return last * 2 < before;
  }

  /**
   * Customers with a deal, the highest amount first. What falls is asked of all days, whatever days
   * the selection has.
   */
  public static List<RankedCustomer> of(Selection selection, LocalDate today) {
    VisitTable table = selection.table();
    Sums sums = new Sums(table, table.customers());
    for (int row : selection.rows()) {
      sums.add(row, table.columns.owners[row]);
    }
    List<RankedCustomer> ranked = new ArrayList<>();
    for (int owner = 0; owner < table.customers(); owner++) {
      Tally tally = sums.tally(owner);
      if (tally.deals() > 0) {
        ranked.add(ranked(table, owner, tally, today));
      }
    }
    ranked.sort(
        Comparator.<RankedCustomer>comparingLong(r -> r.tally().cents())
            .thenComparingInt(r -> r.tally().deals())
            .reversed()
            .thenComparingLong(RankedCustomer::customer));
    return ranked;
  }

  /** Customers whose amount is falling, the greatest fall first. */
  public static List<RankedCustomer> falling(VisitTable table, LocalDate today) {
    List<RankedCustomer> falling = new ArrayList<>();
    for (int owner = 0; owner < table.customers(); owner++) {
      RankedCustomer ranked = ranked(table, owner, Tally.NONE, today);
      if (ranked.isFalling()) {
        falling.add(ranked);
      }
    }
    falling.sort(
        Comparator.<RankedCustomer>comparingLong(r -> r.before() - r.last())
            .reversed()
            .thenComparingLong(RankedCustomer::customer));
    return falling;
  }

  private static RankedCustomer ranked(VisitTable table, int owner, Tally tally, LocalDate today) {
    int now = (int) today.toEpochDay();
    long last = 0;
    long before = 0;
    for (int row = table.owners.starts()[owner]; row < table.owners.starts()[owner + 1]; row++) {
      int ago = now - table.columns.days[row];
      if (ago >= 0 && ago < DAYS) {
        last += table.columns.cents[row];
      } else if (ago >= DAYS && ago < 2 * DAYS) {
        before += table.columns.cents[row];
      }
    }
    return new RankedCustomer(table.owners.ids()[owner], tally, last, before);
  }
}
