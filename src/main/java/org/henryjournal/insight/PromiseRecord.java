package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;

/**
 * How promises of money were kept ({@code spec} 6): each month that is over and for which a
 * customer had promised something. The n of every figure is the number of these months.
 *
 * @param months the earliest first, then by customer
 */
public record PromiseRecord(List<Month> months) {

  /**
   * A promise whose month is over.
   *
   * @param promised above 0, scale 2
   * @param received from the customer in that month, less what was refunded
   */
  public record Month(long customer, YearMonth month, BigDecimal promised, BigDecimal received) {

    /** Received ÷ promised: above 1 where more came than was promised, 0 where less than none. */
    public double share() {
      return Math.max(0, received.doubleValue() / promised.doubleValue());
    }

    public boolean isKept() {
      return received.compareTo(promised) >= 0;
    }
  }

  public PromiseRecord {
    months = List.copyOf(months);
  }

  /**
   * @param plans in any order, one of a customer and month
   * @param receipts in any order
   * @param day its month is not over, not even on its last day
   */
  public static PromiseRecord of(
      Collection<CollectionPlan> plans, Collection<Payment> receipts, LocalDate day) {
    Map<Long, Map<YearMonth, BigDecimal>> received = received(receipts);
    return new PromiseRecord(
        plans.stream()
            .filter(plan -> plan.hasPromise() && plan.month().isBefore(YearMonth.from(day)))
            .map(
                plan ->
                    new Month(
                        plan.customer(),
                        plan.month(),
                        plan.promised(),
                        received
                            .getOrDefault(plan.customer(), Map.of())
                            .getOrDefault(plan.month(), CollectionFigures.ZERO)))
            .sorted(Comparator.comparing(Month::month).thenComparing(Month::customer))
            .toList());
  }

  /** By customer and month; months without a receipt are absent. */
  static Map<Long, Map<YearMonth, BigDecimal>> received(Collection<Payment> receipts) {
    Map<Long, Map<YearMonth, BigDecimal>> received = new HashMap<>();
    for (Payment receipt : receipts) {
      received
          .computeIfAbsent(receipt.customer(), c -> new HashMap<>())
          .merge(YearMonth.from(receipt.date()), receipt.amount(), BigDecimal::add);
    }
    return received;
  }

  public PromiseRecord ofCustomer(long customer) {
    return new PromiseRecord(months.stream().filter(m -> m.customer() == customer).toList());
  }

  /** Months in which all that was promised came in, of all. */
  public Rate kept() {
    return new Rate(months.stream().filter(Month::isKept).count(), months.size());
  }

  /** The median of received ÷ promised; empty of no months. */
  public Optional<Double> usualShare() {
    return months.isEmpty() ? Optional.empty() : Optional.of(shares().at(Quantiles.MEDIAN));
  }

  /** Of at least one month. */
  Quantiles shares() {
    return Quantiles.of(months.stream().map(Month::share).toList());
  }
}
