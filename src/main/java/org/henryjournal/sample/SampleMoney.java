package org.henryjournal.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Due;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyBook;
import org.henryjournal.text.Messages;

/**
 * The money of a sample: what came in for its deals, most of it in time and some of it late, and
 * what was asked and promised in its last months.
 */
final class SampleMoney {

  private static final PaymentTerms TERMS = PaymentTerms.after(30);
  private static final int PLANNED_MONTHS = 5;
  private static final int MOST_PLANS = 6;

  /** Nothing is owed for longer than the sample's rep would stand. */
  private static final int LONGEST = 75;

  private final LocalDate endsOn;
  private final Random random;
  private final List<String> supports;
  private final List<Payment> payments = new ArrayList<>();

  private SampleMoney(LocalDate endsOn, Messages.Language language) {
    this.endsOn = endsOn;
    this.random = new Random(endsOn.toEpochDay());
    this.supports = new SampleText(language, new Random(0)).all("support");
  }

  /** For the deals that the journal holds; payments up to the last day. */
  static void write(Journal journal, LocalDate endsOn, Messages.Language language) {
    SampleMoney money = new SampleMoney(endsOn, language);
    List<Due> dues =
        journal.money().deals().stream().flatMap(deal -> TERMS.dues(deal).stream()).toList();
    dues.forEach(money::pay);
    journal.moneyBook().writeAll(TERMS, money.payments, money.plans(dues));
  }

  /** In time, late, in two parts, or not yet. */
  private void pay(Due due) {
    int kind = random.nextInt(10);
    LocalDate early = due.date().minusDays(random.nextInt(6));
    LocalDate late = due.date().plusDays(3L + random.nextInt(LONGEST));
    if (kind < 7) {
      add(due, early, due.amount());
    } else if (kind < 9) {
      add(due, late, due.amount());
    } else {
      BigDecimal half = due.amount().divide(BigDecimal.TWO, 0, RoundingMode.DOWN).setScale(2);
      add(due, early, half);
      add(due, late, due.amount().subtract(half));
    }
  }

  private void add(Due due, LocalDate day, BigDecimal amount) {
    if (!day.isAfter(endsOn) && amount.signum() > 0) {
      payments.add(new Payment(0, due.customer(), day, amount, ""));
    }
  }

  /** The customers with the most due in each of the last months, the running one among them. */
  private List<MoneyBook.Planned> plans(List<Due> dues) {
    List<MoneyBook.Planned> plans = new ArrayList<>();
    YearMonth last = YearMonth.from(endsOn);
    for (YearMonth month = last.minusMonths(PLANNED_MONTHS - 1L);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Map<Long, BigDecimal> asked = new TreeMap<>();
      for (Due due : dues) {
        if (YearMonth.from(due.date()).equals(month)) {
          asked.merge(due.customer(), due.amount(), BigDecimal::add);
        }
      }
      YearMonth of = month;
      asked.entrySet().stream()
          .sorted(Map.Entry.<Long, BigDecimal>comparingByValue().reversed())
          .limit(MOST_PLANS)
          .forEach(each -> plans.add(plan(each.getKey(), of, each.getValue())));
    }
    return plans;
  }

  private MoneyBook.Planned plan(long customer, YearMonth month, BigDecimal asked) {
    int share = 6 + random.nextInt(5);
    BigDecimal promised =
        asked.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP);
    boolean alone = random.nextInt(6) == 0;
    String support = random.nextInt(4) == 0 ? "" : supports.get(random.nextInt(supports.size()));
    BigDecimal gap = asked.subtract(promised);
    List<CollectionMeasure> measures = new ArrayList<>();
    if (gap.signum() > 0 && random.nextBoolean()) {
      CollectionMeasure.Kind[] kinds = CollectionMeasure.Kind.values();
      measures.add(
          new CollectionMeasure(
              0,
              0,
              // The last kind is in own words.
              kinds[random.nextInt(kinds.length - 1)],
              "",
              gap.divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP).setScale(2)));
    }
    return new MoneyBook.Planned(
        new CollectionPlan(
            0, customer, month, asked, alone ? BigDecimal.ZERO : promised, support, alone),
        measures);
  }
}
