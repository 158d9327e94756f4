package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.henryjournal.domain.Workdays;

/**
 * How well workdays are given a target customer, and how often it signs ({@code spec} 3).
 *
 * @param workdays of the range, from the journal's first entry on
 * @param covered workdays with a target
 * @param targets named in the range; a customer named on two days is two
 * @param open of these, neither signed nor missed yet: their day is not over
 * @param hits of these, signed on the day
 * @param missed customers named at least twice and not signed since, on any day
 */
public record TargetFigures(
    int workdays, int covered, int targets, int open, int hits, List<Missed> missed) {

  /**
   * A target named for a day.
   *
   * @param signedSince the customer signed on that day or later: it is not missed, then
   */
  public record Named(
      LocalDate date, long customer, String customerName, boolean hit, boolean signedSince) {}

  /**
   * @param times how often in a row, up to the end of the range
   */
  public record Missed(long customer, String customerName, int times, LocalDate last) {}

  private static final int TWICE = 2;

  /**
   * Coverage begins with the range or, where that is later, with the first entry or the first
   * target of the journal: a workday before it could not have been given one.
   *
   * @param named targets of the range, in any order
   * @param firstDay of the journal's first entry, see {@link VisitTable#firstDay}
   * @param today a target of today or later that has not signed is open: it is not missed yet
   */
  public static TargetFigures of(
      Collection<Named> named,
      Workdays calendar,
      Optional<LocalDate> firstDay,
      LocalDate from,
      LocalDate to,
      LocalDate today) {
    LocalDate begun =
        Stream.concat(named.stream().map(Named::date), firstDay.stream())
            .min(LocalDate::compareTo)
            .orElse(to.plusDays(1));
    LocalDate start = begun.isAfter(from) ? begun : from;
    Set<LocalDate> days = new HashSet<>();
    Map<Long, List<Named>> inARow = new LinkedHashMap<>();
    int hits = 0;
    int open = 0;
    for (Named target : named.stream().sorted(Comparator.comparing(Named::date)).toList()) {
      days.add(target.date());
      if (target.hit()) {
        hits++;
      } else if (!target.date().isBefore(today)) {
        open++;
      }
      if (target.signedSince()) {
        inARow.remove(target.customer());
      } else if (target.date().isBefore(today)) {
        inARow.computeIfAbsent(target.customer(), c -> new ArrayList<>()).add(target);
      }
    }
    List<Missed> missed =
        inARow.values().stream()
            .filter(list -> list.size() >= TWICE)
            .map(
                list ->
                    new Missed(
                        list.getLast().customer(),
                        list.getLast().customerName(),
                        list.size(),
                        list.getLast().date()))
            .sorted(
                Comparator.comparing(Missed::times)
                    .thenComparing(Missed::last)
                    .reversed()
                    .thenComparing(Missed::customerName))
            .toList();
    int covered = (int) days.stream().filter(calendar::isWorkday).count();
    return new TargetFigures(calendar.count(start, to), covered, named.size(), open, hits, missed);
  }

  /** Share of workdays with a target; empty where the range has no workday. */
  public Optional<Double> coverage() {
    return workdays == 0 ? Optional.empty() : Optional.of((double) covered / workdays);
  }

  /** Targets that signed or were missed. */
  public int decided() {
    return targets - open;
  }

  /** Share of the decided targets that signed on their day; empty where none is decided. */
  public Optional<Double> hitRate() {
    return decided() == 0 ? Optional.empty() : Optional.of((double) hits / decided());
  }
}
