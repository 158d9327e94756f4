package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;

/**
 * What came of complaints ({@code spec} 7).
 *
 * @param open not settled by the day
 * @param settled the n of {@link #medianDays}
 * @param medianDays from opening to settling: 0 on the same day; empty where none is settled
 * @param rated the n of {@link #satisfaction}
 * @param satisfaction the mean of those said, {@link Complaint#WORST} to {@link Complaint#BEST};
 *     empty where none was
 * @param again customers that bought after their first complaint, of those that ever complained
 * @param buyers the customers that did, in order of their ids
 */
public record ComplaintFigures(
    int open,
    int settled,
    Optional<Double> medianDays,
    int rated,
    Optional<Double> satisfaction,
    Rate again,
    List<Again> buyers) {

  /**
   * A customer that bought after it had complained.
   *
   * @param complained the day of its first complaint
   * @param dealt on later days
   */
  public record Again(long customer, LocalDate complained, Dealt dealt) {}

  public ComplaintFigures {
    buyers = List.copyOf(buyers);
  }

  /**
   * @param complaints in any order
   * @param deals in any order
   * @param day the journal is looked at as of its end: what is later has not happened
   */
  public static ComplaintFigures of(
      Collection<Complaint> complaints, Collection<Deal> deals, LocalDate day) {
    List<Complaint> opened =
        complaints.stream().filter(complaint -> !complaint.opened().isAfter(day)).toList();
    List<Complaint> settled =
        opened.stream()
            .filter(complaint -> complaint.settled().filter(d -> !d.isAfter(day)).isPresent())
            .toList();
    List<Long> days =
        settled.stream()
            .map(one -> ChronoUnit.DAYS.between(one.opened(), one.settled().orElseThrow()))
            .toList();
    List<Integer> said =
        settled.stream().flatMap(one -> one.satisfaction().stream().boxed()).toList();
    Map<Long, LocalDate> first = new TreeMap<>();
    opened.forEach(
        one ->
            first.merge(one.customer(), one.opened(), BinaryOperator.minBy(LocalDate::compareTo)));
    List<Again> buyers = buyers(first, deals, day);
    return new ComplaintFigures(
        opened.size() - settled.size(),
        settled.size(),
        days.isEmpty() ? Optional.empty() : Optional.of(Quantiles.of(days).at(Quantiles.MEDIAN)),
        said.size(),
        said.isEmpty()
            ? Optional.empty()
            : Optional.of(said.stream().mapToInt(Integer::intValue).average().orElseThrow()),
        new Rate(buyers.size(), first.size()),
        buyers);
  }

  private static List<Again> buyers(
      Map<Long, LocalDate> first, Collection<Deal> deals, LocalDate day) {
    List<Again> buyers = new ArrayList<>();
    first.forEach(
        (customer, complained) -> {
          List<Deal> own = deals.stream().filter(deal -> deal.customer() == customer).toList();
          Dealt after = Dealt.in(new DaySpan(complained.plusDays(1), day), own);
          if (after.deals() > 0) {
            buyers.add(new Again(customer, complained, after));
          }
        });
    return buyers;
  }
}
