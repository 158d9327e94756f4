package org.henryjournal.insight;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many deals closed on which visit.
 *
 * @param byNumber deals by visit number; numbers without deals are absent
 */
public record DealsByNumber(Map<Integer, Integer> byNumber) {

  /** Deals of the selection by the number of their closing visit. */
  public static DealsByNumber of(Selection selection) {
    VisitColumns columns = selection.table().columns;
    int[] counts = new int[Character.MAX_VALUE + 1];
    for (int row : selection.rows()) {
      if (VisitFacts.isDeal(columns.facts[row])) {
        counts[columns.numbers[row]]++;
      }
    }
    Map<Integer, Integer> byNumber = new TreeMap<>();
    for (int number = 1; number < counts.length; number++) {
      if (counts[number] > 0) {
        byNumber.put(number, counts[number]);
      }
    }
    return new DealsByNumber(byNumber);
  }

  public int deals() {
    return byNumber.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Deals that closed on this visit. */
  public Rate on(int number) {
    return new Rate(byNumber.getOrDefault(number, 0), deals());
  }

  /** Deals that closed on this visit or later. */
  public Rate from(int number) {
    int count =
        byNumber.entrySet().stream()
            .filter(e -> e.getKey() >= number)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Rate(count, deals());
  }

  /** Share of the deals that closed on this visit, 0 to 1; 0 where there are none. */
  public double share(int number) {
    return on(number).value().orElse(0.0);
  }

  /** Share of the deals that closed on this visit or later, 0 to 1; 0 where there are none. */
  public double shareFrom(int number) {
    return from(number).value().orElse(0.0);
  }

  /** Mean visit number of a deal; 0 where there are none. */
  public double mean() {
    long sum = byNumber.entrySet().stream().mapToLong(e -> (long) e.getKey() * e.getValue()).sum();
    return deals() == 0 ? 0 : (double) sum / deals();
  }

  /** Median visit number of a deal; 0 where there are none. */
  public double median() {
    int deals = deals();
    return deals == 0 ? 0 : (at((deals - 1) / 2) + at(deals / 2)) / 2.0;
  }

  private int at(int place) {
    int before = 0;
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(byNumber).entrySet()) {
      before += entry.getValue();
      if (place < before) {
        return entry.getKey();
      }
    }
    return 0;
  }

  /** The highest visit number on which a deal closed; 0 where there are none. */
  public int max() {
    return byNumber.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
