package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Splits one customer's entries into pursuits and numbers the visits in each ({@code spec} 1).
 *
 * <p>A pursuit is the visits from the first one, or the first after the last deal or drop, up to a
 * deal, a drop, or today. The visit number is the rank in the pursuit by date, time and order of
 * entry. An attempt has no number and neither starts nor ends a pursuit.
 */
public final class Pursuits {

  private Pursuits() {}

  /**
   * What numbering needs to know of an entry.
   *
   * @param id order of entry
   */
  public record Entry(long id, LocalDate date, Optional<LocalTime> time, Outcome outcome) {

    public static Entry of(Visit visit) {
      return new Entry(visit.id(), visit.date(), visit.time(), visit.outcome());
    }
  }

  /** How a pursuit ended, or that it has not. */
  public enum End {
    DEAL,
    DROP,
    OPEN
  }

  /**
   * @param visits ids in order of visit number: the first is visit 1
   */
  public record Pursuit(List<Long> visits, End end) {}

  /**
   * Date, then time, then order of entry. An entry without a time comes after those of its day that
   * have one.
   */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::date)
          .thenComparing(entry -> entry.time().orElse(LocalTime.MAX))
          .thenComparing(entry -> entry.time().isEmpty())
          .thenComparingLong(Entry::id);

  /** The same of visits and attempts. */
  public static final Comparator<Visit> VISITS = Comparator.comparing(Entry::of, ORDER);

  /**
   * @param entries all entries of one customer, in any order
   * @param drops days on which the customer was dropped; a drop comes after the visits of its day
   * @return the pursuits in order of time; only the last can be open
   */
  public static List<Pursuit> of(Collection<Entry> entries, Collection<LocalDate> drops) {
    return ofOrdered(entries.stream().sorted(ORDER).toList(), drops);
  }

  /**
   * The same of entries that are in their {@link #ORDER}; their times are not looked at.
   *
   * @param ordered all entries of one customer
   */
  public static List<Pursuit> ofOrdered(List<Entry> ordered, Collection<LocalDate> drops) {
    List<LocalDate> dropDays = drops.stream().sorted().toList();
    List<Pursuit> pursuits = new ArrayList<>();
    List<Long> current = new ArrayList<>();
    int nextDrop = 0;
    for (Entry entry : ordered) {
      if (entry.outcome().isAttempt()) {
        continue;
      }
      boolean dropped = false;
      while (nextDrop < dropDays.size() && dropDays.get(nextDrop).isBefore(entry.date())) {
        dropped = true;
        nextDrop++;
      }
      if (dropped && !current.isEmpty()) {
        pursuits.add(new Pursuit(List.copyOf(current), End.DROP));
        current.clear();
      }
      current.add(entry.id());
      if (entry.outcome() == Outcome.DEAL) {
        pursuits.add(new Pursuit(List.copyOf(current), End.DEAL));
        current.clear();
      }
    }
    if (!current.isEmpty()) {
      boolean dropped = nextDrop < dropDays.size();
      pursuits.add(new Pursuit(List.copyOf(current), dropped ? End.DROP : End.OPEN));
    }
    return pursuits;
  }

  /** Visit numbers by id; attempts are absent. */
  public static Map<Long, Integer> numbers(Collection<Entry> entries, Collection<LocalDate> drops) {
    return numbers(of(entries, drops));
  }

  /** Visit numbers by id of the visits of one customer's pursuits. */
  public static Map<Long, Integer> numbers(List<Pursuit> pursuits) {
    Map<Long, Integer> numbers = new HashMap<>();
    for (Pursuit pursuit : pursuits) {
      for (int i = 0; i < pursuit.visits().size(); i++) {
        numbers.put(pursuit.visits().get(i), i + 1);
      }
    }
    return numbers;
  }

  /**
   * The number a new entry would get among the others; empty for an attempt.
   *
   * @param entry its id must be higher than all others' to stand for a new entry
   */
  public static OptionalInt numberOf(
      Entry entry, Collection<Entry> others, Collection<LocalDate> drops) {
    if (entry.outcome().isAttempt()) {
      return OptionalInt.empty();
    }
    List<Entry> all = new ArrayList<>(others);
    all.add(entry);
    return OptionalInt.of(numbers(all, drops).getOrDefault(entry.id(), 1));
  }
}
