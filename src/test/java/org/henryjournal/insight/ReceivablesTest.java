package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.insight.Receivables.Account;
import org.henryjournal.insight.Receivables.Age;
import org.henryjournal.insight.Receivables.Slice;
import org.henryjournal.insight.Receivables.Standing;
import org.junit.jupiter.api.Test;

class ReceivablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final long ACME = 1;
  private static final long HUALIAN = 2;

  private static LocalDate ago(int days) {
    return DAY.minusDays(days);
  }

  private static Slice slice(String open, int dues) {
    return new Slice(new BigDecimal(open), dues);
  }

  private static List<String> open(Account account) {
    return account.dues().stream().map(due -> due.open().toPlainString()).toList();
  }

  /**
   * Worked by hand for 2026-11-30.
   *
   * <pre>
   * Acme     deal 1, 150 days ago, 10,000, 30 days          due 120 days ago  10,000
   *          deal 2,  80 days ago, 20,000, 30 % now,        due  80 days ago   6,000
   *                                        70 % in 60 days  due  20 days ago  14,000
   *          deal 3, today,         5,000, on signing       due today          5,000
   *          received 4,000 and 9,000 = 13,000: deal 1 is paid (10,000), 3,000 of the 6,000
   *          open: 3,000 (80 days), 14,000 (20 days), 5,000 (0 days) = 22,000
   * Hualian  deal 4,  75 days ago, 30,000, 30 days          due  45 days ago  30,000
   *          deal 5, 130 days ago,  8,000, on signing       due 130 days ago   8,000
   *          deal 6,  10 days ago,  9,000, 60 days          due in 50 days     9,000
   *          deal 7,   5 days ago, amount not known
   *          received 2,500, pays the oldest: deal 5
   *          open: 5,500 (130 days), 30,000 (45 days), 9,000 (not due) = 44,500
   *
   * receivable    22,000 + 44,500                        = 66,500
   * not due        9,000
   * 0-30          14,000 + 5,000                         = 19,000
   * 31-60                                                  30,000
   * 61-90                                                   3,000
   * over 90                                                 5,500   sum 66,500
   * late          66,500 - 9,000 not due - 5,000 of today = 52,500
   * due so far    10,000+6,000+14,000+5,000+30,000+8,000 = 73,000
   * paid of it    13,000 + 2,500                         = 15,500   15,500/73,000 = 21.2 %
   * last 90 days  20,000+5,000+30,000+9,000              = 64,000   from 4 of 5 deals
   * days outstanding  66,500 / (64,000/90) = 66,500/711.11 = 93.515625
   *   Acme        22,000 / (25,000/90)                   = 79.2
   *   Hualian     44,500 / (39,000/90)                   = 102.69
   * </pre>
   */
  private static TestMoney byHand() {
    return new TestMoney()
        .deal(ACME, ago(150), "10000.00", "100@30")
        .deal(ACME, ago(80), "20000.00", "30@0 70@60")
        .deal(ACME, DAY, "5000.00", "100@0")
        .deal(HUALIAN, ago(75), "30000.00", "100@30")
        .deal(HUALIAN, ago(130), "8000.00", "100@0")
        .deal(HUALIAN, ago(10), "9000.00", "100@60")
        .deal(HUALIAN, ago(5), "", "100@0")
        .receipt(ACME, ago(60), "4000.00")
        .receipt(ACME, ago(3), "9000.00")
        .receipt(HUALIAN, ago(1), "2500.00");
  }

  @Test
  void receipts_pay_the_oldest_due_first() {
    Receivables money = byHand().receivables(DAY);
    assertThat(open(money.of(ACME))).containsExactly("0.00", "3000.00", "14000.00", "5000.00");
    assertThat(open(money.of(HUALIAN))).containsExactly("5500.00", "30000.00", "9000.00");
    assertThat(money.of(HUALIAN).dues().stream().map(Standing::daysLate))
        .containsExactly(130L, 45L, -50L);
    assertThat(money.all().dues().stream().map(due -> due.due().deal()))
        .containsExactly(5L, 1L, 2L, 4L, 2L, 3L, 6L);
  }

  @Test
  void ageing_is_that_worked_by_hand() {
    Account all = byHand().receivables(DAY).all();
    assertThat(all.receivable()).isEqualTo(new BigDecimal("66500.00"));
    assertThat(all.ageing())
        .isEqualTo(
            Map.of(
                Age.NOT_DUE, slice("9000.00", 1),
                Age.TO_30, slice("19000.00", 2),
                Age.TO_60, slice("30000.00", 1),
                Age.TO_90, slice("3000.00", 1),
                Age.OVER_90, slice("5500.00", 1)));
    assertThat(all.late()).isEqualTo(slice("52500.00", 4));
  }

  @Test
  void the_share_collected_is_that_worked_by_hand() {
    Receivables.Collected collected = byHand().receivables(DAY).all().collected();
    assertThat(collected.paid()).isEqualTo(new BigDecimal("15500.00"));
    assertThat(collected.due()).isEqualTo(new BigDecimal("73000.00"));
    assertThat(collected.dues()).isEqualTo(6);
    assertThat(collected.share().orElseThrow()).isCloseTo(0.2123, within(0.0001));
  }

  @Test
  void days_outstanding_are_those_worked_by_hand() {
    Receivables money = byHand().receivables(DAY);
    assertThat(money.all().daysOutstanding()).contains(93.515625);
    assertThat(money.all().recent()).isEqualTo(new Dealt(new BigDecimal("64000.00"), 4, 5));
    assertThat(money.of(ACME).daysOutstanding()).contains(79.2);
    assertThat(money.of(HUALIAN).daysOutstanding().orElseThrow()).isCloseTo(102.69, within(0.005));
    assertThat(money.all().ever()).isEqualTo(new Dealt(new BigDecimal("82000.00"), 6, 7));
    assertThat(money.all().receipts()).isEqualTo(3);
  }

  /** The 90 days are 2 September to 30 November: a deal of 1 September is too old. */
  @Test
  void without_a_deal_in_90_days_there_are_no_days_outstanding() {
    TestMoney old = new TestMoney().deal(ACME, LocalDate.of(2026, 9, 1), "900.00", "100@0");
    assertThat(old.receivables(DAY).all().daysOutstanding()).isEmpty();
    assertThat(old.receivables(DAY.minusDays(1)).all().daysOutstanding()).contains(90.0);
    TestMoney unknown = new TestMoney().deal(ACME, DAY, "", "100@0");
    assertThat(unknown.receivables(DAY).all().daysOutstanding()).isEmpty();
    assertThat(unknown.receivables(DAY).all().recent())
        .isEqualTo(new Dealt(new BigDecimal("0.00"), 0, 1));
  }

  @Test
  void a_due_ages_with_the_day() {
    TestMoney one = new TestMoney().deal(ACME, ago(200), "100.00", "100@100");
    int[] last = {-1, 30, 60, 90, 91};
    for (Age age : Age.values()) {
      LocalDate day = ago(100).plusDays(last[age.ordinal()]);
      assertThat(one.receivables(day).all().ageing().get(age)).isEqualTo(slice("100.00", 1));
      assertThat(Age.of(last[age.ordinal()])).isEqualTo(age);
    }
    assertThat(Age.of(0)).isEqualTo(Age.TO_30);
    assertThat(Age.of(31)).isEqualTo(Age.TO_60);
    assertThat(Age.of(61)).isEqualTo(Age.TO_90);
  }

  /** 100 + 50 are paid with 120; 40 come back: 80 are left, 20 and 50 are open. */
  @Test
  void a_refund_opens_the_last_paid_again() {
    TestMoney money =
        new TestMoney()
            .deal(ACME, ago(20), "100.00", "100@0")
            .deal(ACME, ago(10), "50.00", "100@0")
            .receipt(ACME, ago(8), "120.00");
    assertThat(open(money.receivables(DAY).all())).containsExactly("0.00", "30.00");
    money.receipt(ACME, ago(2), "-40.00");
    assertThat(open(money.receivables(DAY).all())).containsExactly("20.00", "50.00");
    assertThat(open(money.receivables(ago(3)).all())).containsExactly("0.00", "30.00");
  }

  /** 130 for a deal of 100 leave 30, which pay the next deal; they pay nothing of Hualian's. */
  @Test
  void what_is_paid_beyond_all_dues_is_credit_until_the_next_deal() {
    TestMoney money =
        new TestMoney()
            .deal(ACME, ago(20), "100.00", "100@0")
            .deal(HUALIAN, ago(20), "70.00", "100@0")
            .receipt(ACME, ago(8), "130.00");
    assertThat(money.receivables(DAY).all().credit()).isEqualTo(new BigDecimal("30.00"));
    assertThat(money.receivables(DAY).all().receivable()).isEqualTo(new BigDecimal("70.00"));
    money.deal(ACME, ago(1), "50.00", "100@0");
    assertThat(money.receivables(DAY).of(ACME).credit()).isEqualTo(new BigDecimal("0.00"));
    assertThat(open(money.receivables(DAY).of(ACME))).containsExactly("0.00", "20.00");
    money.receipt(HUALIAN, ago(1), "-10.00");
    assertThat(money.receivables(DAY).of(HUALIAN).credit()).isEqualTo(new BigDecimal("-10.00"));
    assertThat(open(money.receivables(DAY).of(HUALIAN))).containsExactly("70.00");
  }

  @Test
  void what_is_due_this_week_is_what_is_open_of_its_days() {
    LocalDate monday = DAY;
    TestMoney money =
        new TestMoney()
            .deal(ACME, monday.minusDays(1), "10.00", "100@0")
            .deal(ACME, monday.minusDays(30), "20.00", "100@30")
            .deal(HUALIAN, monday.minusDays(24), "40.00", "100@30")
            .deal(HUALIAN, monday.minusDays(24), "80.00", "100@31");
    Account all = money.receivables(DAY).all();
    DaySpan week = new DaySpan(monday, monday.plusDays(6));
    assertThat(all.openIn(week).stream().map(due -> due.due().deal())).containsExactly(2L, 3L);
    money.receipt(ACME, monday, "25.00").receipt(HUALIAN, monday, "40.00");
    assertThat(money.receivables(DAY).all().openIn(week).stream().map(Standing::open))
        .containsExactly(new BigDecimal("5.00"));
  }

  @Test
  void who_neither_bought_nor_paid_owes_nothing() {
    Account none = new TestMoney().receivables(DAY).of(9);
    assertThat(none.dues()).isEmpty();
    assertThat(none.receivable()).isEqualTo(new BigDecimal("0.00"));
    assertThat(none.collected().share()).isEmpty();
    assertThat(none.daysOutstanding()).isEmpty();
    TestMoney later = new TestMoney().deal(ACME, DAY, "1.00", "100@0").receipt(2, DAY, "1.00");
    assertThat(later.receivables(ago(1)).customers()).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void paid_and_open_add_up_to_what_is_due_and_the_ages_to_the_receivable(
      @ForAll("money") TestMoney money, @ForAll @IntRange(max = 400) int at) {
    LocalDate day = DAY.plusDays(at);
    Receivables receivables = money.receivables(day);
    List<Account> accounts = new ArrayList<>(receivables.customers().values());
    accounts.add(receivables.all());
    for (Account account : accounts) {
      for (Standing due : account.dues()) {
        assertThat(due.paid().add(due.open())).isEqualTo(due.due().amount());
        assertThat(due.paid()).isBetween(new BigDecimal("0.00"), due.due().amount());
      }
      assertThat(account.paid().add(account.receivable())).isEqualTo(account.ever().amount());
      assertThat(account.paid().add(account.credit())).isEqualTo(account.received());
      assertThat(Receivables.sum(account.ageing().values(), Slice::open))
          .isEqualTo(account.receivable());
      assertThat(account.ageing().values().stream().mapToInt(Slice::dues).sum())
          .isEqualTo(account.open().size());
      account.collected().share().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    }
    assertThat(Receivables.sum(receivables.customers().values(), Account::receivable))
        .isEqualTo(receivables.all().receivable())
        .isEqualTo(Receivables.receivable(money.deals, money.receipts, day));
  }

  /** Of one customer no due is paid before an older one is paid in full. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_due_is_paid_before_an_older_one(
      @ForAll("money") TestMoney money, @ForAll @IntRange(max = 400) int at) {
    for (Account account : money.receivables(DAY.plusDays(at)).customers().values()) {
      boolean opened = false;
      for (Standing due : account.dues()) {
        assertThat(opened && due.paid().signum() > 0).isFalse();
        opened |= due.isOpen();
      }
      assertThat(account.credit().signum() > 0 && opened).isFalse();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_of_entry_does_not_matter(
      @ForAll("money") TestMoney money,
      @ForAll Random random,
      @ForAll @IntRange(max = 400) int at) {
    List<Deal> deals = new ArrayList<>(money.deals);
    List<Payment> receipts = new ArrayList<>(money.receipts);
    Collections.shuffle(deals, random);
    Collections.shuffle(receipts, random);
    assertThat(Receivables.of(deals, money::terms, receipts, DAY.plusDays(at)))
        .isEqualTo(money.receivables(DAY.plusDays(at)));
  }

  @Provide
  Arbitrary<TestMoney> money() {
    return TestMoney.any(DAY);
  }
}
