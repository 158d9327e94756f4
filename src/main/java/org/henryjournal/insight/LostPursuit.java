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

  /** Is told of lost pursuits. */
  interface Told {

    /**
     * @param row of its last visit
     * @param day epoch day, as {@link LostPursuit#day}
     */
    void lost(int row, int day, boolean bought, boolean isLast);
  }

  /**
   * By customer, then by time.
   *
   * @param today what is written down for later days, and grades that will run out, do not count
   */
  public static List<LostPursuit> of(VisitTable table, LocalDate today) {
    List<LostPursuit> lost = new ArrayList<>();
    for (int owner = 0; owner < table.customers(); owner++) {
      each(
          table,
          owner,
          today,
          (row, day, bought, isLast) ->
              lost.add(
                  new LostPursuit(table.customer(row), LocalDate.ofEpochDay(day), bought, isLast)));
    }
    return lost;
  }

  /** Whether any was lost; where none was, a share of those won says nothing. */
  public static boolean isAny(VisitTable table, LocalDate today) {
    boolean[] any = {false};
    for (int owner = 0; owner < table.customers() && !any[0]; owner++) {
      each(table, owner, today, (row, day, bought, isLast) -> any[0] = true);
    }
    return any[0];
  }

  /** Those of one customer, by time. */
  static void each(VisitTable table, int owner, LocalDate today, Told told) {
    long lastDay = today.toEpochDay();
    int[] days = table.columns.days;
    int[] facts = table.columns.facts;
    boolean bought = false;
    boolean attempted = false;
    int last = -1;
    int end = table.owners.starts()[owner + 1];
    for (int row = table.owners.starts()[owner]; row < end && days[row] <= lastDay; row++) {
      if (VisitFacts.isAttempt(facts[row])) {
        attempted = true;
        continue;
      }
      if (last >= 0 && table.columns.numbers[row] == 1 && !VisitFacts.isDeal(facts[last])) {
        told.lost(last, dayOf(table, last), bought, false);
      }
      bought |= VisitFacts.isDeal(facts[row]);
      last = row;
      attempted = false;
    }
    if (last >= 0 && !VisitFacts.isDeal(facts[last])) {
      boolean dropped = isDropped(table, last) && droppedOn(table, last) <= lastDay;
      if (dropped || (isRefused(table, last) && !attempted)) {
        told.lost(last, dayOf(table, last), bought, true);
      }
    }
  }

  private static boolean isRefused(VisitTable table, int row) {
    return table.outcome(row) == Outcome.REFUSED;
  }

  private static int dayOf(VisitTable table, int last) {
    return isRefused(table, last) ? table.columns.days[last] : droppedOn(table, last);
  }

  private static boolean isDropped(VisitTable table, int last) {
    return Arrays.binarySearch(table.drops.rows(), last) >= 0;
  }

  private static int droppedOn(VisitTable table, int last) {
    return table.drops.days()[Arrays.binarySearch(table.drops.rows(), last)];
  }
}
