package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.henryjournal.domain.Deal;

/**
 * When a customer's next order is to be expected from its own rhythm ({@code spec} 7): as long
 * after the last one as its orders lay apart before, at the median; half the time between the
 * quartiles of these gaps. Deals of one day are one order.
 *
 * @param orders days with a deal, at least {@value #LEAST_ORDERS}; it is told from one gap less
 * @param last day with a deal
 * @param gapDays the median
 * @param from the first day of the range: the first quartile of the gaps, rounded down
 * @param expected the median, rounded to the nearest day
 * @param to the last day of the range: the third quartile, rounded up
 */
public record NextOrder(
    long customer,
    int orders,
    LocalDate last,
    double gapDays,
    LocalDate from,
    LocalDate expected,
    LocalDate to) {

  /** With fewer orders there is no rhythm: it is too early to tell. */
  public static final int LEAST_ORDERS = 3;

  /**
   * Of each customer with enough orders, the one expected first first.
   *
   * @param deals in any order
   * @param day deals after it do not count
   */
  public static List<NextOrder> of(Collection<Deal> deals, LocalDate day) {
    Map<Long, SortedSet<LocalDate>> daysOf = new TreeMap<>();
    for (Deal deal : deals) {
      if (!deal.date().isAfter(day)) {
        daysOf.computeIfAbsent(deal.customer(), c -> new TreeSet<>()).add(deal.date());
      }
    }
    List<NextOrder> orders = new ArrayList<>();
    daysOf.forEach((customer, days) -> of(customer, days).ifPresent(orders::add));
    orders.sort(Comparator.comparing(NextOrder::expected).thenComparing(NextOrder::customer));
    return orders;
  }

  private static Optional<NextOrder> of(long customer, SortedSet<LocalDate> days) {
    if (days.size() < LEAST_ORDERS) {
      return Optional.empty();
    }
    List<Long> gaps = new ArrayList<>();
    LocalDate before = days.first();
    for (LocalDate day : days.tailSet(before.plusDays(1))) {
      gaps.add(ChronoUnit.DAYS.between(before, day));
      before = day;
    }
    Quantiles of = Quantiles.of(gaps);
    double median = of.at(Quantiles.MEDIAN);
    return Optional.of(
        new NextOrder(
            customer,
            days.size(),
            before,
            median,
            before.plusDays((long) Math.floor(of.at(Quantiles.FIRST_QUARTER))),
            before.plusDays(Math.round(median)),
            before.plusDays((long) Math.ceil(of.at(Quantiles.THIRD_QUARTER)))));
  }

  /** Days from the day on which it was expected; 0 until then. */
  public long daysOver(LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(expected, day));
  }

  /** Whether the range is over without an order: later than usual, not only than the middle. */
  public boolean isOverdue(LocalDate day) {
    return day.isAfter(to);
  }
}
