package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.CollectionFigures;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.Receivables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyBookTest {

  private static final YearMonth MONTH = YearMonth.from(TODAY);

  @TempDir Path folder;
  private Journal journal;
  private long acme;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
    acme = log(journal, TODAY.minusDays(40), "Acme !deal 1000").customer();
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  private long plan(String asked, String promised) {
    return journal
        .moneyBook()
        .save(new CollectionPlan(0, acme, MONTH, money(asked), money(promised), " shelf ", true));
  }

  private long measure(long plan, CollectionMeasure.Kind kind, String text, String expected) {
    return journal.moneyBook().save(new CollectionMeasure(0, plan, kind, text, money(expected)));
  }

  private CollectionMonth month() {
    return CollectionMonth.of(
        MONTH, journal.money().plans(), journal.money().measures(), journal.money().receipts());
  }

  /** 300,000 asked and 200,000 promised: 100,000 to find; measures of 60,000 leave 40,000. */
  @Test
  void a_month_is_planned_and_measures_cover_the_gap() {
    long plan = plan("300000", "200000");
    measure(plan, CollectionMeasure.Kind.PROMOTION, "", "25000");
    measure(plan, CollectionMeasure.Kind.OWN, "open two shops", "35000");
    journal.moneyBook().save(new Payment(0, acme, TODAY, money("50000"), ""));
    journal.moneyBook().save(new Payment(0, acme, TODAY, money("-500"), "given back"));
    CollectionFigures figures = month().total();
    assertThat(figures.gap()).isEqualByComparingTo("100000");
    assertThat(figures.left()).isEqualByComparingTo("40000");
    assertThat(figures.received()).isEqualByComparingTo("49500");
    assertThat(figures.open()).isEqualByComparingTo("250500");
    assertThat(month().rows().getFirst().isOursAlone()).isTrue();
    assertThat(journal.money().plans().getFirst().support()).isEqualTo("shelf");
  }

  @Test
  void a_second_plan_of_a_month_takes_the_place_of_the_first_with_its_measures() {
    long first = plan("300", "0");
    measure(first, CollectionMeasure.Kind.TRAINING, "", "20");
    assertThat(plan("500", "100")).isEqualTo(first);
    assertThat(journal.money().plans()).hasSize(1);
    assertThat(month().total().asked()).isEqualByComparingTo("500");
    assertThat(month().total().measures()).isEqualByComparingTo("20");
    journal.writer().undo();
    assertThat(month().total().asked()).isEqualByComparingTo("300");
  }

  @Test
  void a_plan_goes_with_its_measures_and_with_its_customer_and_comes_back() {
    long plan = plan("300", "0");
    measure(plan, CollectionMeasure.Kind.TRAINING, "", "20");
    journal.moneyBook().deletePlan(plan);
    assertThat(journal.money().measures()).isEmpty();
    journal.writer().undo();
    assertThat(journal.money().measures()).hasSize(1);
    journal.customerBook().deleteCustomer(acme);
    assertThat(journal.money().plans()).isEmpty();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.money().plans()).hasSize(1);
    assertThat(journal.money().measures()).hasSize(1);
    assertThat(journal.dangling()).isEmpty();
  }

  /** The bin brings a customer back who has been entered anew: the two are one then. */
  @Test
  void a_plan_that_comes_back_to_a_customer_with_one_keeps_its_measures() {
    long plan = plan("300", "0");
    measure(plan, CollectionMeasure.Kind.TRAINING, "", "20");
    journal.customerBook().deleteCustomer(acme);
    acme = log(journal, TODAY, "Acme !thinking").customer();
    plan("70", "10");
    long entry = journal.bin().all().getFirst().id();
    journal.binBook().restore(entry, BinBook.SameName.TOGETHER);
    assertThat(journal.money().plans()).hasSize(1);
    assertThat(month().total().asked()).isEqualByComparingTo("370");
    assertThat(month().total().measures()).isEqualByComparingTo("20");
    assertThat(journal.dangling()).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_sentence() {
    long plan = plan("300", "0");
    refuses(() -> plan("-1", "0"), "collection.amount.low");
    refuses(() -> plan("0", "-1"), "collection.amount.low");
    refuses(() -> plan("10000000000000", "0"), "goal.total.high");
    refuses(() -> measure(plan, CollectionMeasure.Kind.OWN, " ", "5"), "collection.measure.words");
    refuses(
        () -> journal.moneyBook().save(new Payment(0, acme, TODAY, money("0"), "")),
        "payment.amount.none");
  }

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  /** 40 days ago 1,000: on signing it is 40 days late; in 60 days it is not due yet. */
  @Test
  void the_usual_terms_say_when_a_deal_is_due() {
    Receivables.Account signing = journal.money().receivables(TODAY).of(acme);
    assertThat(open(signing, Receivables.Age.TO_60)).isEqualByComparingTo("1000");
    journal.moneyBook().setUsualTerms(PaymentTerms.after(60));
    Receivables.Account later = journal.money().receivables(TODAY).of(acme);
    assertThat(later.late().dues()).isZero();
    assertThat(open(later, Receivables.Age.NOT_DUE)).isEqualByComparingTo("1000");
  }

  private static BigDecimal open(Receivables.Account account, Receivables.Age age) {
    return requireNonNull(account.ageing().get(age)).open();
  }

  /** What two customers that are one were asked for one month adds up, and no measure is lost. */
  @Test
  void plans_follow_a_merged_customer() {
    plan("300", "0");
    long other = log(journal, TODAY, "Bell !thinking").customer();
    long second =
        journal
            .moneyBook()
            .save(new CollectionPlan(0, other, MONTH, money("70"), money("0"), "", false));
    measure(second, CollectionMeasure.Kind.TRAINING, "", "20");
    journal
        .moneyBook()
        .save(
            new CollectionPlan(0, other, MONTH.minusMonths(1), money("40"), money("0"), "", false));
    journal.customerBook().merge(acme, other);
    assertThat(journal.money().plans())
        .allMatch(plan -> plan.customer() == acme)
        .extracting(plan -> plan.asked().intValue())
        .containsExactlyInAnyOrder(370, 40);
    assertThat(month().total().measures()).isEqualByComparingTo("20");
    assertThat(journal.dangling()).isEmpty();
    journal.writer().undo();
    assertThat(journal.money().plans()).hasSize(3);
  }
}
