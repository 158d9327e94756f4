package org.henryjournal.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.SourceNames;

/**
 * What came of one source of customers ({@code spec} 7).
 *
 * @param source as the rep writes it; "" where none is known
 * @param customers of the source
 * @param close deals ÷ visits of these customers, as everywhere
 * @param dealt by them
 */
public record SourceFigures(String source, int customers, Rate close, Dealt dealt) {

  /**
   * A customer that is looked at.
   *
   * @param visits attempts left out
   */
  public record Sourced(long customer, String source, int visits) {}

  private static final Comparator<SourceFigures> ORDER =
      Comparator.comparing((SourceFigures one) -> one.source().isEmpty())
          .thenComparing(one -> one.dealt().amount(), Comparator.reverseOrder())
          .thenComparing(SourceFigures::customers, Comparator.reverseOrder())
          .thenComparing(SourceFigures::source);

  /**
   * By source, the highest amount first, those of no known source last. What {@link SourceNames}
   * takes for one source is one, written as it was first.
   *
   * @param customers in order of entry
   * @param deals in any order
   */
  public static List<SourceFigures> of(Collection<Sourced> customers, Collection<Deal> deals) {
    Map<String, List<Sourced>> bySource = new TreeMap<>();
    for (Sourced one : customers) {
      bySource.computeIfAbsent(SourceNames.key(one.source()), s -> new ArrayList<>()).add(one);
    }
    Map<Long, List<Deal>> dealsOf = new HashMap<>();
    deals.forEach(
        deal -> dealsOf.computeIfAbsent(deal.customer(), c -> new ArrayList<>()).add(deal));
    List<SourceFigures> all = new ArrayList<>();
    for (List<Sourced> some : bySource.values()) {
      List<Deal> own =
          some.stream()
              .flatMap(one -> dealsOf.getOrDefault(one.customer(), List.of()).stream())
              .toList();
      Dealt dealt = Dealt.of(own);
      all.add(
          new SourceFigures(
              some.getFirst().source().strip(),
              some.size(),
              new Rate(dealt.deals(), some.stream().mapToInt(Sourced::visits).sum()),
              dealt));
    }
    all.sort(ORDER);
    return all;
  }
}
