package org.henryjournal.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;

/**
 * What the promises of a month are likely to bring, from how promises were kept before ({@code
 * spec} 6): four times in five it should lie in the range.
 *
 * <p>A customer's promise is multiplied by the shares of past promises that came in ({@link
 * PromiseRecord.Month#share}): by the customer's own where there are {@value #LEAST_MONTHS} of
 * them, else by those of all customers where these are as many, else it is too early to tell. What
 * has come in of the month already is the least that is told. Money of customers that have promised
 * nothing is not foreseen.
 *
 * @param promises of the month, by customer
 * @param all what those of them that can be foreseen bring together, each customer on its own: the
 *     range of {@value #DRAWS} draws, so that it is narrower than the sum of their ranges. Empty
 *     where none can be foreseen
 */
public record CollectionForecast(YearMonth month, List<Promise> promises, Optional<Range> all) {

  /** The fewest of which the lowest tenth can be told: the lowest of nine is as rare. */
  public static final int LEAST_MONTHS = 9;

  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final int DRAWS = 10_000;

  /** The same data give the same figure. */
  private static final long SEED = 300_000_200_000L;

  /** Whose past promises a promise is foreseen from. */
  public enum From {
    CUSTOMER,
    ALL,
    /** Too early to tell. */
    NONE
  }

  /**
   * One time in ten less, one time in ten more; half the time less and half the time more than the
   * middle. Scale 2.
   */
  public record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {}

  /**
   * A customer's promise.
   *
   * @param promised above 0, scale 2
   * @param received from the customer in the month so far
   * @param months how many promises it is foreseen from; where it is too early, how many there are
   *     of all customers
   * @param range empty where it is too early to tell
   */
  public record Promise(
      long customer,
      BigDecimal promised,
      BigDecimal received,
      From from,
      int months,
      Optional<Range> range) {}

  public CollectionForecast {
    promises = List.copyOf(promises);
  }

  /**
   * @param month the day's, or one to come
   * @param plans in any order, one of a customer and month
   * @param receipts in any order; those after the day do not count
   */
  public static CollectionForecast of(
      YearMonth month,
      Collection<CollectionPlan> plans,
      Collection<Payment> receipts,
      LocalDate day) {
    PromiseRecord record = PromiseRecord.of(plans, receipts, day);
    Map<Long, Map<YearMonth, BigDecimal>> received =
        PromiseRecord.received(receipts.stream().filter(r -> !r.date().isAfter(day)).toList());
    List<Promise> promises = new ArrayList<>();
    List<Chance> chances = new ArrayList<>();
    plans.stream()
        .filter(plan -> plan.hasPromise() && plan.month().equals(month))
        .sorted(Comparator.comparingLong(CollectionPlan::customer))
        .forEach(
            plan -> {
              BigDecimal sofar =
                  received
                      .getOrDefault(plan.customer(), Map.of())
                      .getOrDefault(month, CollectionFigures.ZERO);
              PromiseRecord own = record.ofCustomer(plan.customer());
              From from = from(own, record);
              PromiseRecord basis = from == From.CUSTOMER ? own : record;
              Optional<Chance> chance =
                  from == From.NONE
                      ? Optional.empty()
                      : Optional.of(
                          new Chance(
                              plan.promised().doubleValue(), sofar.doubleValue(), basis.shares()));
              chance.ifPresent(chances::add);
              promises.add(
                  new Promise(
                      plan.customer(),
                      plan.promised(),
                      sofar,
                      from,
                      basis.months().size(),
                      chance.map(Chance::range)));
            });
    return new CollectionForecast(month, promises, together(chances));
  }

  private static From from(PromiseRecord own, PromiseRecord all) {
    if (own.months().size() >= LEAST_MONTHS) {
      return From.CUSTOMER;
    }
    return all.months().size() >= LEAST_MONTHS ? From.ALL : From.NONE;
  }

  /** What a promise may bring. */
  private record Chance(double promised, double received, Quantiles shares) {

    double at(double share) {
      return Math.max(received, promised * shares.at(share));
    }

    Range range() {
      return new Range(money(at(LOW)), money(at(Quantiles.MEDIAN)), money(at(HIGH)));
    }
  }

  private static Optional<Range> together(List<Chance> chances) {
    if (chances.size() < 2) {
      return chances.stream().findFirst().map(Chance::range);
    }
    Random random = new Random(SEED);
    double[] sums = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (Chance chance : chances) {
        sums[draw] += chance.at(random.nextDouble());
      }
    }
    Quantiles of = Quantiles.of(Arrays.stream(sums).boxed().toList());
    return Optional.of(
        new Range(money(of.at(LOW)), money(of.at(Quantiles.MEDIAN)), money(of.at(HIGH))));
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
  }

  /** How many promises can be foreseen, of all of the month. */
  public Rate foreseen() {
    return new Rate(promises.stream().filter(p -> p.range().isPresent()).count(), promises.size());
  }
}
