package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;

/**
 * Which entries the figures are computed from. An empty set asks for nothing.
 *
 * @param from first day
 * @param to last day
 * @param industries one of them, as written
 * @param tags names, all of them
 * @param kinds one of them
 * @param stages one of them, by where the customer stood on the morning of the visit's day
 */
public record VisitFilter(
    LocalDate from,
    LocalDate to,
    Set<String> industries,
    Set<String> tags,
    Set<VisitKind> kinds,
    Set<Stage> stages) {

  public VisitFilter {
    industries = Set.copyOf(industries);
    tags = Set.copyOf(tags);
    kinds = Set.copyOf(kinds);
    stages = Set.copyOf(stages);
  }

  /** Every entry of a stretch of days, both ends included. */
  public static VisitFilter between(LocalDate from, LocalDate to) {
    return new VisitFilter(from, to, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** The same on other days. */
  public VisitFilter on(LocalDate newFrom, LocalDate newTo) {
    return new VisitFilter(newFrom, newTo, industries, tags, kinds, stages);
  }

  public VisitFilter withTags(Set<String> newTags) {
    return new VisitFilter(from, to, industries, newTags, kinds, stages);
  }

  public VisitFilter toggleIndustry(String industry) {
    return new VisitFilter(from, to, toggled(industries, industry), tags, kinds, stages);
  }

  public VisitFilter toggleTag(String tag) {
    return new VisitFilter(from, to, industries, toggled(tags, tag), kinds, stages);
  }

  public VisitFilter toggle(VisitKind kind) {
    return new VisitFilter(from, to, industries, tags, toggled(kinds, kind), stages);
  }

  public VisitFilter toggle(Stage stage) {
    return new VisitFilter(from, to, industries, tags, kinds, toggled(stages, stage));
  }

  /** Whether only the days are asked for. */
  public boolean isOnlyDays() {
    return industries.isEmpty() && tags.isEmpty() && kinds.isEmpty() && stages.isEmpty();
  }

  private static <T> Set<T> toggled(Set<T> set, T item) {
    Set<T> changed = new HashSet<>(set);
    if (!changed.remove(item)) {
      changed.add(item);
    }
    return changed;
  }
}
