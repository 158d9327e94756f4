package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.Deal;
import org.junit.jupiter.api.Test;

/** When customers order again, and who does. */
class NextOrderTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static TestMoney orders(int... days) {
    TestMoney money = new TestMoney();
    for (int day : days) {
      money.deal(1, FIRST.plusDays(day), "100.00", "100@0");
    }
    return money;
  }

  private static List<NextOrder> next(TestMoney money, LocalDate day) {
    return NextOrder.of(money.deals, day);
  }

  /**
   * Orders on days 0, 30, 70 (two) and 90 lie 30, 40 and 20 days apart. Of three gaps the quartiles
   * are the first, second and third: 20, 30, 40. After day 90 that is day 110, 120 and 130.
   */
  @Test
  void the_next_order_is_foreseen_from_the_gaps_between_those_before() {
    TestMoney money = orders(70, 0, 90, 30, 70);
    assertThat(next(money, DAY))
        .containsExactly(
            new NextOrder(
                1,
                4,
                FIRST.plusDays(90),
                30,
                FIRST.plusDays(110),
                FIRST.plusDays(120),
                FIRST.plusDays(130)));
    // As of day 70 there were gaps of 30 and 40: 35 in the middle, and nothing outside them.
    assertThat(next(money, FIRST.plusDays(89)))
        .containsExactly(
            new NextOrder(
                1,
                3,
                FIRST.plusDays(70),
                35,
                FIRST.plusDays(100),
                FIRST.plusDays(105),
                FIRST.plusDays(110)));
  }

  /**
   * Gaps of 10, 20, 30 and 41. The first quartile is at rank 5 ÷ 4 = 1.25, 12.5, down to 12; the
   * median (20 + 30) ÷ 2 = 25; the third at rank 3.75, 30 + 0.75 × 11 = 38.25, up to 39.
   */
  @Test
  void quartiles_between_two_gaps_are_drawn_straight() {
    NextOrder next = next(orders(0, 10, 30, 60, 101), DAY).getFirst();
    assertThat(next.gapDays()).isEqualTo(25);
    assertThat(next.from()).isEqualTo(FIRST.plusDays(113));
    assertThat(next.expected()).isEqualTo(FIRST.plusDays(126));
    assertThat(next.to()).isEqualTo(FIRST.plusDays(140));
  }

  @Test
  void two_orders_are_no_rhythm() {
    assertThat(next(orders(0, 30), DAY)).isEmpty();
    assertThat(next(orders(0, 30, 30), DAY)).isEmpty();
    assertThat(next(orders(0, 30, 60), FIRST.plusDays(59))).isEmpty();
    assertThat(next(orders(0, 30, 60), FIRST.plusDays(60))).hasSize(1);
  }

  @Test
  void an_order_is_overdue_when_its_range_is_over() {
    NextOrder next = next(orders(0, 30, 70, 90), DAY).getFirst();
    assertThat(next.daysOver(FIRST.plusDays(119))).isZero();
    assertThat(next.daysOver(FIRST.plusDays(123))).isEqualTo(3);
    assertThat(next.isOverdue(FIRST.plusDays(130))).isFalse();
    assertThat(next.isOverdue(FIRST.plusDays(131))).isTrue();
  }

  @Test
  void who_is_expected_first_comes_first() {
    TestMoney money = orders(0, 100, 200);
    for (int day : new int[] {0, 50, 100}) {
      money.deal(2, FIRST.plusDays(day), "", "100@0");
    }
    assertThat(next(money, DAY).stream().map(NextOrder::customer)).containsExactly(2L, 1L);
  }

  /**
   * Customer 1 has three deals of 100, 200 and 300, customer 2 one of 400, customer 3 one without
   * an amount: 1 of 3 ordered again, 2 of 5 deals were not a first one, customer 1 has 3 of 5 deals
   * and 600 of 1,000.
   */
  @Test
  void repeat_deals_and_shares_are_those_counted_by_hand() {
    TestMoney money =
        new TestMoney()
            .deal(1, FIRST, "100.00", "100@0")
            .deal(2, FIRST, "400.00", "100@0")
            .deal(1, FIRST.plusDays(1), "200.00", "100@0")
            .deal(3, FIRST, "", "100@0")
            .deal(1, FIRST.plusDays(2), "300.00", "100@0")
            .deal(4, DAY.plusDays(1), "999.00", "100@0");
    RepeatDeals repeats = RepeatDeals.of(money.deals, DAY);
    assertThat(repeats.again()).isEqualTo(new Rate(1, 3));
    assertThat(repeats.repeats()).isEqualTo(new Rate(2, 5));
    assertThat(repeats.shares())
        .containsExactly(
            new RepeatDeals.Share(
                1, new Rate(3, 5), new Dealt(new BigDecimal("600.00"), 3, 3), Optional.of(0.6)),
            new RepeatDeals.Share(
                2, new Rate(1, 5), new Dealt(new BigDecimal("400.00"), 1, 1), Optional.of(0.4)),
            new RepeatDeals.Share(
                3, new Rate(1, 5), new Dealt(new BigDecimal("0.00"), 0, 1), Optional.of(0.0)));
  }

  @Test
  void without_deals_nothing_is_shared() {
    RepeatDeals none = RepeatDeals.of(List.of(), DAY);
    assertThat(none.again().value()).isEmpty();
    assertThat(none.repeats().value()).isEmpty();
    assertThat(none.shares()).isEmpty();
    TestMoney unknown = new TestMoney().deal(1, FIRST, "", "100@0");
    assertThat(RepeatDeals.of(unknown.deals, DAY).shares().getFirst().amountShare()).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void shares_add_up_ranges_hold_what_is_expected_and_the_order_of_entry_does_not_matter(
      @ForAll("money") TestMoney money, @ForAll Random random) {
    LocalDate day = FIRST.plusDays(250);
    RepeatDeals repeats = RepeatDeals.of(money.deals, day);
    assertThat(repeats.shares().stream().mapToLong(share -> share.deals().hits()).sum())
        .isEqualTo(repeats.repeats().of());
    repeats.shares().stream()
        .map(RepeatDeals.Share::amountShare)
        .flatMap(Optional::stream)
        .reduce(Double::sum)
        .ifPresent(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    List<NextOrder> next = next(money, day);
    assertThat(next).allMatch(n -> n.last().isBefore(n.from()));
    assertThat(next)
        .allMatch(n -> !n.expected().isBefore(n.from()) && !n.to().isBefore(n.expected()));
    List<Deal> shuffled = new ArrayList<>(money.deals);
    Collections.shuffle(shuffled, random);
    assertThat(RepeatDeals.of(shuffled, day)).isEqualTo(repeats);
    assertThat(NextOrder.of(shuffled, day)).isEqualTo(next);
  }

  @Provide
  Arbitrary<TestMoney> money() {
    return TestMoney.any(FIRST);
  }
}
