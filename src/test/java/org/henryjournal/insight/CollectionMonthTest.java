package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionMeasure.Kind;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.junit.jupiter.api.Test;

class CollectionMonthTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final List<CollectionPlan> plans = new ArrayList<>();
  private final List<CollectionMeasure> measures = new ArrayList<>();
  private final List<Payment> receipts = new ArrayList<>();

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  private long plan(
      long customer,
      YearMonth month,
      String asked,
      String promised,
      String support,
      boolean alone) {
    long id = plans.size() + 1L;
    plans.add(
        new CollectionPlan(id, customer, month, money(asked), money(promised), support, alone));
    return id;
  }

  private void measure(long plan, String expected) {
    measures.add(
        new CollectionMeasure(measures.size() + 1L, plan, Kind.PROMOTION, "", money(expected)));
  }

  private void receipt(long customer, LocalDate date, String amount) {
    receipts.add(new Payment(receipts.size() + 1L, customer, date, money(amount), ""));
  }

  private CollectionMonth november() {
    return CollectionMonth.of(NOVEMBER, plans, measures, receipts);
  }

  /** The example of the spec: 300,000 asked, 200,000 promised; measures of 40,000 and 20,000. */
  @Test
  void what_is_asked_and_not_promised_is_to_be_found_and_measures_cover_it() {
    long plan = plan(1, NOVEMBER, "300000", "200000", "", false);
    assertThat(november().total().gap()).isEqualTo(money("100000"));
    assertThat(november().total().left()).isEqualTo(money("100000"));
    assertThat(november().total().coverage()).contains(0.0);
    measure(plan, "40000");
    measure(plan, "20000");
    assertThat(november().total().measures()).isEqualTo(money("60000"));
    assertThat(november().total().left()).isEqualTo(money("40000"));
    assertThat(november().total().coverage()).contains(0.6);
    measure(plan, "70000");
    assertThat(november().total().left()).isEqualTo(money("0"));
    assertThat(november().total().coverage()).contains(1.0);
  }

  /** 50,000 + 30,000 − 5,000 came in of 300,000: 225,000 are open, 25 % are reached. */
  @Test
  void several_receipts_and_a_refund_of_the_month_are_what_came_in() {
    plan(1, NOVEMBER, "300000", "200000", "", false);
    receipt(1, LocalDate.of(2026, 10, 31), "9000");
    receipt(1, LocalDate.of(2026, 11, 30), "-5000");
    receipt(1, LocalDate.of(2026, 11, 1), "50000");
    receipt(1, LocalDate.of(2026, 11, 12), "30000");
    receipt(1, LocalDate.of(2026, 12, 1), "9000");
    CollectionMonth.Row row = november().rows().getFirst();
    assertThat(row.receipts().stream().map(Payment::id)).containsExactly(3L, 4L, 2L);
    assertThat(row.figures().received()).isEqualTo(money("75000"));
    assertThat(row.figures().open()).isEqualTo(money("225000"));
    assertThat(row.figures().reached()).contains(0.25);
  }

  /**
   * Customer 1 promises 100,000 less than asked and pays 75,000 of 300,000. Customer 2 promises
   * 30,000 more than its 50,000 and pays 60,000. Customer 3 pays 7,000 without a plan. Measures of
   * 2 fill no gap of 1: the gap stays 100,000, and 225,000 + 0 + 0 are open.
   */
  @Test
  void one_customer_makes_up_for_nothing_of_another() {
    plan(1, NOVEMBER, "300000", "200000", "", false);
    long second = plan(2, NOVEMBER, "50000", "80000", "", false);
    plan(2, NOVEMBER.plusMonths(1), "1", "1", "", false);
    measure(second, "10000");
    receipt(1, LocalDate.of(2026, 11, 3), "75000");
    receipt(2, LocalDate.of(2026, 11, 3), "60000");
    receipt(3, LocalDate.of(2026, 11, 3), "7000");
    CollectionMonth november = november();
    assertThat(november.rows().stream().map(CollectionMonth.Row::customer))
        .containsExactly(1L, 2L, 3L);
    assertThat(november.total())
        .isEqualTo(
            new CollectionFigures(
                money("350000"),
                money("280000"),
                money("100000"),
                money("10000"),
                money("100000"),
                money("142000"),
                money("225000")));
    assertThat(november.total().coverage()).contains(0.0);
    assertThat(november.total().reached().orElseThrow()).isCloseTo(0.4057, within(0.0001));
    assertThat(november.rows().getLast().plan()).isEmpty();
    assertThat(november.rows().getLast().figures().reached()).isEmpty();
    assertThat(november.rows().getLast().figures().coverage()).isEmpty();
  }

  @Test
  void promises_without_support_and_targets_of_ours_alone_are_marked() {
    plan(1, NOVEMBER, "100", "100", " ", true);
    plan(2, NOVEMBER, "100", "100", "ten new shops", false);
    plan(3, NOVEMBER, "0", "0", "", true);
    CollectionMonth november = november();
    assertThat(november.rows().stream().map(CollectionMonth.Row::isUnsupported))
        .containsExactly(true, false, false);
    assertThat(november.rows().stream().map(CollectionMonth.Row::isOursAlone))
        .containsExactly(true, false, false);
    assertThat(november.unsupported()).isEqualTo(1);
    assertThat(november.oursAlone()).isEqualTo(1);
  }

  @Test
  void of_two_plans_of_a_month_the_later_counts_with_its_measures() {
    long first = plan(1, NOVEMBER, "100", "0", "", false);
    long second = plan(1, NOVEMBER, "200", "0", "", false);
    measure(first, "10");
    measure(second, "20");
    assertThat(november().total().asked()).isEqualTo(money("200"));
    assertThat(november().total().measures()).isEqualTo(money("20"));
  }

  @Test
  void a_month_without_anything_comes_to_nothing() {
    assertThat(november().rows()).isEmpty();
    assertThat(november().total()).isEqualTo(CollectionFigures.NONE);
    assertThat(november().total().coverage()).isEmpty();
    assertThat(november().total().reached()).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void the_total_is_the_sum_of_the_rows_in_whatever_order_they_were_entered(
      @ForAll @Size(max = 6) List<@IntRange(max = 900) Integer> amounts, @ForAll Random random) {
    for (int i = 0; i < amounts.size(); i++) {
      int amount = amounts.get(i);
      long plan = plan(i, NOVEMBER, "" + amount, "" + 7 * amount % 500, "", false);
      measure(plan, "" + 3 * amount % 300);
      receipt(i % 4, NOVEMBER.atDay(1 + amount % 30), "" + (11 * amount % 700 - 50));
    }
    CollectionMonth before = november();
    CollectionFigures sum = CollectionFigures.NONE;
    for (CollectionMonth.Row row : before.rows()) {
      CollectionFigures figures = row.figures();
      sum = sum.plus(figures);
      assertThat(figures.gap().signum()).isNotNegative();
      assertThat(figures.left()).isBetween(money("0"), figures.gap());
      figures.coverage().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    }
    assertThat(before.total()).isEqualTo(sum);
    Collections.shuffle(plans, random);
    Collections.shuffle(measures, random);
    Collections.shuffle(receipts, random);
    assertThat(november()).isEqualTo(before);
  }
}
