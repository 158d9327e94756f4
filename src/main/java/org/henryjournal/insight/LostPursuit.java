package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.henryjournal.domain.Outcome;

/**
 * A pursuit that was lost ({@code spec} 1): dropped after its last visit, or its last visit was
 * refused and nothing was done since, not even an attempt.
 *
 * @param day of the last visit where that was refused, or else of the drop; so the day stays when a
 *     customer who refused is dropped later
 * @param bought whether the customer had bought before
 * @param isLast whether the customer has not been visited since
 */
public record LostPursuit(long customer, LocalDate day, boolean bought, boolean isLast) {

  /**
   * By customer, then by time.
   *
   * @param today what is written down for later days, and grades that will run out, do not count
   */
  public static List<LostPursuit> of(VisitTable table, LocalDate today) {
    List<LostPursuit> lost = new ArrayList<>();
    for (int owner = 0; owner < table.customers(); owner++) {
      ofCustomer(table, owner, today, lost);
    }
    return lost;
  }

  private static void ofCustomer(
      VisitTable table, int owner, LocalDate today, List<LostPursuit> lost) {
    boolean bought = false;
    boolean attempted = false;
    int last = -1;
    int end = table.owners.starts()[owner + 1];
    for (int row = table.owners.starts()[owner]; row < end; row++) {
      if (table.columns.days[row] > today.toEpochDay()) {
        break;
      }
      if (table.isAttempt(row)) {
        attempted = true;
        continue;
      }
      boolean begins = table.number(row) == 1;
      if (last >= 0 && begins && !table.isDeal(last)) {
        lost.add(new LostPursuit(table.customer(last), dayOf(table, last), bought, false));
      }
      bought |= table.isDeal(row);
      last = row;
      attempted = false;
    }
    if (last >= 0 && !table.isDeal(last)) {
      boolean dropped = isDropped(table, last) && !droppedOn(table, last).isAfter(today);
      if (dropped || (isRefused(table, last) && !attempted)) {
        lost.add(new LostPursuit(table.customer(last), dayOf(table, last), bought, true));
      }
    }
  }

  private static boolean isRefused(VisitTable table, int row) {
    return table.outcome(row) == Outcome.REFUSED;
  }

  private static LocalDate dayOf(VisitTable table, int last) {
    return isRefused(table, last) ? table.date(last) : droppedOn(table, last);
  }

  private static boolean isDropped(VisitTable table, int last) {
    return Arrays.binarySearch(table.drops.rows(), last) >= 0;
  }

  private static LocalDate droppedOn(VisitTable table, int last) {
    int at = Arrays.binarySearch(table.drops.rows(), last);
    return LocalDate.ofEpochDay(table.drops.days()[at]);
  }
}
