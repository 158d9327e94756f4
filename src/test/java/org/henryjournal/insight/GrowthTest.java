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
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Weeks;
import org.henryjournal.insight.Growth.Against;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final DaySpan NOVEMBER = new DaySpan(LocalDate.of(2026, 11, 1), DAY);
  private static final Optional<LocalDate> LONG_AGO = Optional.of(LocalDate.of(2020, 1, 1));

  /**
   * Worked by hand for November 2026.
   *
   * <pre>
   * deals     2025-11-10  40,000   2026-10-05  50,000   2026-11-10  60,000   2026-11-20  not known
   * receipts  2025-12-01  40,000   2026-11-15  30,000   2026-11-25  -3,000
   *
   * growth on a year before    (60,000 - 40,000) / 40,000 = 50 %, from 1 of 2 deals
   * growth on the month before (60,000 - 50,000) / 50,000 = 20 %
   * received                   30,000 - 3,000 = 27,000
   * collection ratio           27,000 / 60,000 = 45 %
   * owed on 31 October         40,000 - 40,000 + 50,000 = 50,000
   * owed on 30 November        50,000 + 60,000 - 27,000 = 83,000
   * average receivable         (50,000 + 83,000) / 2 = 66,500
   * turns                      60,000 / 66,500 = 0.9023
   * turn days                  30 / 0.9023 = 33.25
   * </pre>
   */
  private static TestMoney byHand() {
    return new TestMoney()
        .deal(1, LocalDate.of(2025, 11, 10), "40000.00", "100@0")
        .deal(2, LocalDate.of(2026, 10, 5), "50000.00", "100@60")
        .deal(2, LocalDate.of(2026, 11, 10), "60000.00", "100@30")
        .deal(1, LocalDate.of(2026, 11, 20), "", "100@0")
        .receipt(1, LocalDate.of(2025, 12, 1), "40000.00")
        .receipt(2, LocalDate.of(2026, 11, 15), "30000.00")
        .receipt(2, LocalDate.of(2026, 11, 25), "-3000.00");
  }

  private static Growth of(TestMoney money, DaySpan period, Against against, LocalDate day) {
    return Growth.of(period, against, money.deals, money.receipts, LONG_AGO, day);
  }

  @Test
  void every_figure_of_a_month_is_that_worked_by_hand() {
    Growth year = of(byHand(), NOVEMBER, Against.YEAR_BEFORE, DAY);
    assertThat(year.growth()).contains(0.5);
    assertThat(year.dealt()).isEqualTo(new Dealt(new BigDecimal("60000.00"), 1, 2));
    assertThat(year.dealtBefore()).isEqualTo(new Dealt(new BigDecimal("40000.00"), 1, 1));
    assertThat(year.received()).isEqualTo(new BigDecimal("27000.00"));
    assertThat(year.receipts()).isEqualTo(2);
    assertThat(year.collectionRatio()).contains(0.45);
    assertThat(year.receivableAtStart()).isEqualTo(new BigDecimal("50000.00"));
    assertThat(year.receivableAtEnd()).isEqualTo(new BigDecimal("83000.00"));
    assertThat(year.averageReceivable()).isEqualTo(66_500);
    assertThat(year.turns().orElseThrow()).isCloseTo(0.9023, within(0.00005));
    assertThat(year.turnDays().orElseThrow()).isCloseTo(33.25, within(1e-9));
    assertThat(of(byHand(), NOVEMBER, Against.PERIOD_BEFORE, DAY).growth()).contains(0.2);
  }

  /** Up to 12 November there are 12 days: 60,000 against 50,000 of 1 to 12 October. */
  @Test
  void a_period_that_is_not_over_is_compared_with_as_many_days() {
    Growth running = of(byHand(), NOVEMBER, Against.PERIOD_BEFORE, LocalDate.of(2026, 11, 12));
    assertThat(running.days()).isEqualTo(new DaySpan(NOVEMBER.from(), LocalDate.of(2026, 11, 12)));
    assertThat(running.daysBefore())
        .isEqualTo(new DaySpan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 12)));
    assertThat(running.growth()).contains(0.2);
    assertThat(running.receivableAtEnd()).isEqualTo(new BigDecimal("110000.00"));
    // 12 days ÷ (60,000 ÷ 80,000).
    assertThat(running.turnDays()).contains(16.0);
    Growth fewDays = of(byHand(), NOVEMBER, Against.PERIOD_BEFORE, LocalDate.of(2026, 11, 4));
    assertThat(fewDays.growth()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // A month that is over, against a shorter one.
    "2026-03-01, 2026-03-31, 2026-04-09, PERIOD_BEFORE, 2026-02-01, 2026-02-28",
    // Its 30th day has none of February.
    "2026-03-01, 2026-03-31, 2026-03-30, PERIOD_BEFORE, 2026-02-01, 2026-02-28",
    "2026-02-01, 2026-02-28, 2026-04-09, PERIOD_BEFORE, 2026-01-01, 2026-01-31",
    "2026-10-01, 2026-12-31, 2027-01-01, PERIOD_BEFORE, 2026-07-01, 2026-09-30",
    "2026-01-01, 2026-12-31, 2027-01-01, PERIOD_BEFORE, 2025-01-01, 2025-12-31",
    "2026-11-23, 2026-11-29, 2026-11-30, PERIOD_BEFORE, 2026-11-16, 2026-11-22",
    "2028-02-01, 2028-02-29, 2028-03-01, YEAR_BEFORE, 2027-02-01, 2027-02-28",
    "2029-02-01, 2029-02-28, 2029-03-01, YEAR_BEFORE, 2028-02-01, 2028-02-29",
    "2026-10-01, 2026-12-31, 2027-01-01, YEAR_BEFORE, 2025-10-01, 2025-12-31",
    // Monday to Sunday, and so were these.
    "2026-11-23, 2026-11-29, 2026-11-30, YEAR_BEFORE, 2025-11-24, 2025-11-30",
  })
  void a_period_has_one_that_it_is_compared_with(
      LocalDate from,
      LocalDate to,
      LocalDate day,
      Against against,
      LocalDate fromBefore,
      LocalDate toBefore) {
    assertThat(of(byHand(), new DaySpan(from, to), against, day).daysBefore())
        .isEqualTo(new DaySpan(fromBefore, toBefore));
  }

  @Test
  void nothing_is_told_by_what_comes_to_nothing() {
    TestMoney nothing = new TestMoney().receipt(1, DAY, "10.00");
    Growth growth = of(nothing, NOVEMBER, Against.PERIOD_BEFORE, DAY);
    assertThat(growth.growth()).isEmpty();
    assertThat(growth.collectionRatio()).isEmpty();
    assertThat(growth.turns()).isEmpty();
    assertThat(growth.turnDays()).isEmpty();
    TestMoney old = new TestMoney().deal(1, LocalDate.of(2026, 1, 1), "10.00", "100@0");
    assertThat(of(old, NOVEMBER, Against.PERIOD_BEFORE, DAY).turns()).contains(0.0);
    assertThat(of(old, NOVEMBER, Against.PERIOD_BEFORE, DAY).turnDays()).isEmpty();
  }

  @Test
  void no_growth_is_told_on_days_before_the_diary() {
    TestMoney money = byHand();
    for (Optional<LocalDate> first :
        List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2026, 10, 2)))) {
      assertThat(
              Growth.of(NOVEMBER, Against.PERIOD_BEFORE, money.deals, money.receipts, first, DAY)
                  .growth())
          .isEmpty();
    }
    assertThat(
            Growth.of(
                    NOVEMBER,
                    Against.PERIOD_BEFORE,
                    money.deals,
                    money.receipts,
                    Optional.of(LocalDate.of(2026, 10, 1)),
                    DAY)
                .growth())
        .contains(0.2);
  }

  @Test
  void a_range_is_told_by_months_up_to_the_day() {
    TestMoney money = byHand();
    List<Growth> months =
        Growth.by(
            Step.MONTH,
            Weeks.fromMonday(),
            new DaySpan(LocalDate.of(2026, 9, 17), LocalDate.of(2026, 12, 31)),
            Against.YEAR_BEFORE,
            money.deals,
            money.receipts,
            LONG_AGO,
            DAY);
    assertThat(months.stream().map(month -> month.dealt().amount().intValue()))
        .containsExactly(0, 50_000, 60_000);
    assertThat(months.getFirst().days())
        .isEqualTo(new DaySpan(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30)));
  }

  /** What was owed at the end of a month is owed at the start of the next. */
  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void months_follow_each_other_and_the_order_of_entry_does_not_matter(
      @ForAll("money") TestMoney money, @ForAll Random random) {
    List<Deal> deals = new ArrayList<>(money.deals);
    List<Payment> receipts = new ArrayList<>(money.receipts);
    List<Growth> months = byMonth(deals, receipts);
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i).receivableAtStart()).isEqualTo(months.get(i - 1).receivableAtEnd());
    }
    assertThat(Receivables.sum(months, Growth::received))
        .isEqualTo(Receivables.sum(receipts, Payment::amount));
    Collections.shuffle(deals, random);
    Collections.shuffle(receipts, random);
    assertThat(byMonth(deals, receipts)).isEqualTo(months);
  }

  private static List<Growth> byMonth(List<Deal> deals, List<Payment> receipts) {
    return Growth.by(
        Step.MONTH,
        Weeks.fromMonday(),
        new DaySpan(DAY, DAY.plusDays(300)),
        Against.PERIOD_BEFORE,
        deals,
        receipts,
        LONG_AGO,
        DAY.plusDays(400));
  }

  @Provide
  Arbitrary<TestMoney> money() {
    return TestMoney.any(DAY);
  }
}
