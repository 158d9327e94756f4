package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.insight.CollectionForecast.From;
import org.henryjournal.insight.CollectionForecast.Promise;
import org.henryjournal.insight.CollectionForecast.Range;
import org.junit.jupiter.api.Test;

/** How promises were kept, and what is foreseen from that. */
class CollectionForecastTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final List<CollectionPlan> plans = new ArrayList<>();
  private final List<Payment> receipts = new ArrayList<>();

  private void promised(long customer, YearMonth month, int amount) {
    plans.add(
        new CollectionPlan(
            plans.size() + 1L,
            customer,
            month,
            BigDecimal.valueOf(0, 2),
            BigDecimal.valueOf(amount * 100L, 2),
            "",
            false));
  }

  private void received(long customer, LocalDate date, int amount) {
    receipts.add(
        new Payment(
            receipts.size() + 1L, customer, date, BigDecimal.valueOf(amount * 100L, 2), ""));
  }

  /** A promise of 100 each in the months before November, of which so much came in. */
  private void past(long customer, int... amounts) {
    for (int i = 0; i < amounts.length; i++) {
      YearMonth month = NOVEMBER.minusMonths(i + 1L);
      promised(customer, month, 100);
      received(customer, month.atEndOfMonth(), amounts[i]);
    }
  }

  private CollectionForecast forecast() {
    return CollectionForecast.of(NOVEMBER, plans, receipts, DAY);
  }

  private static Range range(String low, String middle, String high) {
    return new Range(new BigDecimal(low), new BigDecimal(middle), new BigDecimal(high));
  }

  /**
   * August 80 of 100, September 120 of 100, October 20 + 5 of 50: shares 0.8, 1.2 and 0.5, of which
   * the median is 0.8; one of three was kept. November is not over, July had no promise.
   */
  @Test
  void only_months_that_are_over_and_had_a_promise_count() {
    promised(1, YearMonth.of(2026, 7), 0);
    promised(1, YearMonth.of(2026, 8), 100);
    promised(1, YearMonth.of(2026, 9), 100);
    promised(1, YearMonth.of(2026, 10), 50);
    promised(1, NOVEMBER, 100);
    received(1, LocalDate.of(2026, 7, 9), 100);
    received(1, LocalDate.of(2026, 8, 31), 80);
    received(1, LocalDate.of(2026, 9, 1), 120);
    received(1, LocalDate.of(2026, 10, 2), 20);
    received(1, LocalDate.of(2026, 10, 30), 5);
    received(1, DAY, 100);
    PromiseRecord record = PromiseRecord.of(plans, receipts, DAY);
    assertThat(record.months().stream().map(PromiseRecord.Month::share))
        .containsExactly(0.8, 1.2, 0.5);
    assertThat(record.kept()).isEqualTo(new Rate(1, 3));
    assertThat(record.usualShare()).contains(0.8);
    PromiseRecord dayAfter = PromiseRecord.of(plans, receipts, DAY.plusDays(1));
    assertThat(dayAfter.kept()).isEqualTo(new Rate(2, 4));
    assertThat(record.ofCustomer(2).usualShare()).isEmpty();
    assertThat(record.ofCustomer(2).kept().value()).isEmpty();
  }

  @Test
  void a_month_of_nothing_but_a_refund_brought_nothing() {
    past(1, -40);
    PromiseRecord record = PromiseRecord.of(plans, receipts, DAY);
    assertThat(record.months().getFirst().received()).isEqualTo(new BigDecimal("-40.00"));
    assertThat(record.usualShare()).contains(0.0);
  }

  /**
   * Shares of 0.1 to 0.9, nine of them: the lowest is the lowest tenth, 1 ÷ (9 + 1), the fifth the
   * middle, the highest the highest tenth. Of 1,000 these are 100, 500 and 900.
   */
  @Test
  void nine_own_promises_say_what_the_next_one_brings() {
    past(1, 50, 10, 90, 20, 80, 30, 70, 40, 60);
    promised(1, NOVEMBER, 1000);
    Promise promise = forecast().promises().getFirst();
    assertThat(promise.from()).isEqualTo(From.CUSTOMER);
    assertThat(promise.months()).isEqualTo(9);
    assertThat(promise.range()).contains(range("100.00", "500.00", "900.00"));
    assertThat(forecast().all()).isEqualTo(promise.range());
    assertThat(forecast().foreseen()).isEqualTo(new Rate(1, 1));
  }

  @Test
  void what_has_come_in_already_is_the_least() {
    past(1, 50, 10, 90, 20, 80, 30, 70, 40, 60);
    promised(1, NOVEMBER, 1000);
    received(1, LocalDate.of(2026, 11, 3), 300);
    received(1, DAY, 650);
    Promise promise =
        CollectionForecast.of(NOVEMBER, plans, receipts, DAY.minusDays(1)).promises().getFirst();
    assertThat(promise.received()).isEqualTo(new BigDecimal("300.00"));
    assertThat(promise.range()).contains(range("300.00", "500.00", "900.00"));
    assertThat(forecast().all()).contains(range("950.00", "950.00", "950.00"));
  }

  @Test
  void with_fewer_of_its_own_those_of_all_customers_say_it() {
    past(1, 50, 10, 90, 20, 80);
    past(2, 30, 70, 40);
    promised(3, NOVEMBER, 1000);
    assertThat(forecast().promises())
        .containsExactly(
            new Promise(
                3,
                new BigDecimal("1000.00"),
                new BigDecimal("0.00"),
                From.NONE,
                8,
                Optional.empty()));
    assertThat(forecast().all()).isEmpty();
    assertThat(forecast().foreseen()).isEqualTo(new Rate(0, 1));
    past(4, 60);
    Promise promise = forecast().promises().getFirst();
    assertThat(promise.from()).isEqualTo(From.ALL);
    assertThat(promise.months()).isEqualTo(9);
    assertThat(promise.range()).contains(range("100.00", "500.00", "900.00"));
  }

  /** Who always brings half brings half: 500 of 1,000 and 100 of 200 are 600. */
  @Test
  void without_chance_the_month_is_the_sum_of_its_promises() {
    past(1, 50, 50, 50, 50, 50, 50, 50, 50, 50);
    promised(1, NOVEMBER, 1000);
    promised(2, NOVEMBER, 200);
    assertThat(forecast().all()).contains(range("600.00", "600.00", "600.00"));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 50)
  void the_range_of_all_lies_within_the_sums_and_the_order_of_entry_does_not_matter(
      @ForAll @Size(min = 9, max = 12) List<@IntRange(max = 150) Integer> amounts,
      @ForAll @IntRange(min = 2, max = 6) int customers,
      @ForAll Random random) {
    past(1, amounts.stream().mapToInt(Integer::intValue).toArray());
    for (int customer = 1; customer <= customers; customer++) {
      promised(customer, NOVEMBER, 100 * customer);
    }
    CollectionForecast forecast = forecast();
    Range all = forecast.all().orElseThrow();
    assertThat(all.low()).isLessThanOrEqualTo(all.middle());
    assertThat(all.middle()).isLessThanOrEqualTo(all.high());
    List<Range> each =
        forecast.promises().stream().map(Promise::range).map(Optional::orElseThrow).toList();
    assertThat(all.high().subtract(all.low()))
        .isLessThanOrEqualTo(
            Receivables.sum(each, Range::high)
                .subtract(Receivables.sum(each, Range::low))
                .multiply(new BigDecimal("1.05")));
    Collections.shuffle(plans, random);
    Collections.shuffle(receipts, random);
    assertThat(forecast()).isEqualTo(forecast);
  }
}
