package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Outcome;

/**
 * Every visit of a journal in columns, ordered by customer, date, time and order of entry, with its
 * visit number. Immutable.
 *
 * <p>The numbering is that of {@link org.henryjournal.domain.Pursuits}, done in one pass.
 */
public final class VisitTable {

  private final long[] customers;
  private final int[] days;
  private final byte[] outcomes;
  private final int[] numbers;
  private final long[] cents;

  private VisitTable(int size) {
    customers = new long[size];
    days = new int[size];
    outcomes = new byte[size];
    numbers = new int[size];
    cents = new long[size];
  }

  public int size() {
    return days.length;
  }

  public long customer(int row) {
    return customers[row];
  }

  public LocalDate date(int row) {
    return LocalDate.ofEpochDay(days[row]);
  }

  int epochDay(int row) {
    return days[row];
  }

  public Outcome outcome(int row) {
    return OUTCOMES[outcomes[row]];
  }

  boolean isAttempt(int row) {
    return numbers[row] == 0;
  }

  boolean isDeal(int row) {
    return outcomes[row] == DEAL;
  }

  /** The visit number; 0 for an attempt. */
  public int number(int row) {
    return numbers[row];
  }

  /** Amount of the deal in hundredths; 0 where there is none or it was not said. */
  public long cents(int row) {
    return cents[row];
  }

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final byte DEAL = (byte) Outcome.DEAL.ordinal();

  /** Collects visits in any order. */
  public static final class Builder {

    private record Entry(
        long id, long customer, int day, int second, Outcome outcome, long cents) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, List<Integer>> drops = new HashMap<>();

    /**
     * @param id order of entry
     * @param amount of the deal the visit closed
     */
    public Builder visit(
        long id,
        long customer,
        LocalDate date,
        Optional<LocalTime> time,
        Outcome outcome,
        Optional<BigDecimal> amount) {
      int second = time.map(LocalTime::toSecondOfDay).orElse(Integer.MAX_VALUE);
      long hundredths = amount.map(a -> a.movePointRight(2).longValue()).orElse(0L);
      entries.add(new Entry(id, customer, (int) date.toEpochDay(), second, outcome, hundredths));
      return this;
    }

    /** The customer was dropped on that day, after the visits of it. */
    public Builder drop(long customer, LocalDate date) {
      drops.computeIfAbsent(customer, c -> new ArrayList<>()).add((int) date.toEpochDay());
      return this;
    }

    public VisitTable build() {
      Entry[] ordered = entries.toArray(Entry[]::new);
      Arrays.sort(
          ordered,
          Comparator.comparingLong(Entry::customer)
              .thenComparingInt(Entry::day)
              .thenComparingInt(Entry::second)
              .thenComparingLong(Entry::id));
      drops.values().forEach(days -> days.sort(null));
      VisitTable table = new VisitTable(ordered.length);
      int number = 0;
      int last = -1;
      for (int row = 0; row < ordered.length; row++) {
        Entry entry = ordered[row];
        table.customers[row] = entry.customer();
        table.days[row] = entry.day();
        table.outcomes[row] = (byte) entry.outcome().ordinal();
        table.cents[row] = entry.cents();
        if (entry.outcome().isAttempt()) {
          continue;
        }
        if (last >= 0 && startsAnew(table, last, entry)) {
          number = 0;
        }
        number++;
        table.numbers[row] = number;
        last = row;
      }
      return table;
    }

    private boolean startsAnew(VisitTable table, int last, Entry entry) {
      return table.customers[last] != entry.customer()
          || table.outcomes[last] == DEAL
          || drops.getOrDefault(entry.customer(), List.of()).stream()
              .anyMatch(drop -> drop >= table.days[last] && drop < entry.day());
    }
  }
}
