package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Weeks;

/**
 * The leaky bucket ({@code spec} 7): customers won in a period beside those lost in it. A customer
 * counts once on each side, and may stand on both.
 *
 * @param days of the period, up to the day asked for
 * @param won customers whose first deal is of these days
 * @param lost customers with a {@link LostPursuit} of these days
 * @param lostBuyers of these, those that had bought before: what leaks
 * @param seen customers visited in these days, attempts left out: what both come from
 */
public record LeakyBucket(DaySpan days, int won, int lost, int lostBuyers, int seen) {

  /** More than 0 where the bucket fills. */
  public int net() {
    return won - lost;
  }

  /**
   * One for each period that holds a day of a range up to the day, the first first.
   *
   * @param today what is written down for later days does not count
   */
  public static List<LeakyBucket> by(
      Step step, Weeks weeks, DaySpan range, VisitTable table, LocalDate today) {
    List<LostPursuit> lost = LostPursuit.of(table, today);
    List<LeakyBucket> periods = new ArrayList<>();
    LocalDate start = step.start(range.from(), weeks);
    while (!start.isAfter(range.to()) && !start.isAfter(today)) {
      LocalDate next = step.next(start);
      LocalDate last = next.minusDays(1);
      periods.add(of(new DaySpan(start, last.isAfter(today) ? today : last), table, lost));
      start = next;
    }
    return periods;
  }

  private static LeakyBucket of(DaySpan days, VisitTable table, List<LostPursuit> all) {
    Set<Long> lost = new HashSet<>();
    Set<Long> buyers = new HashSet<>();
    for (LostPursuit each : all) {
      if (isIn(days, each.day())) {
        lost.add(each.customer());
        if (each.bought()) {
          buyers.add(each.customer());
        }
      }
    }
    int won = 0;
    int seen = 0;
    for (int owner = 0; owner < table.customers(); owner++) {
      boolean bought = false;
      boolean visited = false;
      for (int row = table.owners.starts()[owner]; row < table.owners.starts()[owner + 1]; row++) {
        LocalDate day = table.date(row);
        if (isIn(days, day) && !table.isAttempt(row)) {
          visited = true;
        }
        if (table.isDeal(row) && !bought) {
          bought = true;
          won += isIn(days, day) ? 1 : 0;
        }
      }
      seen += visited ? 1 : 0;
    }
    return new LeakyBucket(days, won, lost.size(), buyers.size(), seen);
  }

  private static boolean isIn(DaySpan days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.to());
  }
}
