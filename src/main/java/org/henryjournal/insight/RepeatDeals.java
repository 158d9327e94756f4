package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;

/**
 * Who orders again, and how the orders are shared among the customers ({@code spec} 7).
 *
 * @param again customers with at least two deals, of those with a deal
 * @param repeats deals that were not their customer's first, of all deals
 * @param shares one for each customer with a deal: the most deals first, then the highest amount
 */
public record RepeatDeals(Rate again, Rate repeats, List<Share> shares) {

  /**
   * A customer's part of the deals.
   *
   * @param deals of the customer, of all
   * @param dealt what they come to
   * @param amountShare of the amount of all deals, 0 to 1; empty where these come to nothing
   */
  public record Share(long customer, Rate deals, Dealt dealt, Optional<Double> amountShare) {}

  private static final Comparator<Share> ORDER =
      Comparator.comparingLong((Share share) -> share.deals().hits())
          .thenComparing(share -> share.dealt().amount())
          .reversed()
          .thenComparingLong(Share::customer);

  /**
   * @param deals in any order
   * @param day deals after it do not count
   */
  public static RepeatDeals of(Collection<Deal> deals, LocalDate day) {
    DaySpan days = new DaySpan(LocalDate.MIN, day);
    Map<Long, List<Deal>> dealsOf = new TreeMap<>();
    for (Deal deal : deals) {
      if (!deal.date().isAfter(day)) {
        dealsOf.computeIfAbsent(deal.customer(), c -> new ArrayList<>()).add(deal);
      }
    }
    Dealt all = Dealt.in(days, deals);
    List<Share> shares = new ArrayList<>();
    dealsOf.forEach(
        (customer, own) -> {
          Dealt dealt = Dealt.in(days, own);
          shares.add(
              new Share(
                  customer,
                  new Rate(own.size(), all.deals()),
                  dealt,
                  all.amount().signum() == 0
                      ? Optional.empty()
                      : Optional.of(dealt.amount().doubleValue() / all.amount().doubleValue())));
        });
    shares.sort(ORDER);
    return new RepeatDeals(
        new Rate(shares.stream().filter(s -> s.deals().hits() > 1).count(), shares.size()),
        new Rate(all.deals() - shares.size(), all.deals()),
        List.copyOf(shares));
  }
}
