package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalBookTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private GoalBook book() {
    return journal.goalBook();
  }

  private static Goal amount(String total) {
    return Goal.ofYear(2026, GoalMeasure.AMOUNT, new BigDecimal(total));
  }

  private void refused(Goal goal, String key) {
    long seq = journal.seq();
    assertThatThrownBy(() -> book().save(goal)).isInstanceOf(Refusal.class).hasMessage(key);
    assertThat(journal.seq()).isEqualTo(seq);
  }

  private long pay(long customer, String amount) {
    return journal
        .moneyBook()
        .save(new Payment(0, customer, TODAY, new BigDecimal(amount), " first "));
  }

  @Test
  void a_goal_is_saved_with_its_months_deleted_with_its_worksheet_and_brought_back() {
    long id = book().save(amount("1200").withMonth(JANUARY, new BigDecimal("7.5")));
    book().save(new Circumstance(0, id, Circumstance.Kind.BRAND, "known", "", "fair"));
    book().save(new GoalLine(0, id, GoalLine.Kind.WHAT_IF, 0, "it rains", "tent"));
    Goal saved = journal.goals().all().getFirst();
    assertThat(saved.byHand()).containsExactly(Map.entry(JANUARY, new BigDecimal("7.50")));
    book().delete(id);
    assertThat(journal.goals().all()).isEmpty();
    assertThat(journal.goals().circumstances(id)).isEmpty();
    assertThat(journal.goals().lines(id)).isEmpty();
    journal.writer().undo();
    assertThat(journal.goals().all()).containsExactly(saved);
    assertThat(journal.goals().circumstances(id)).extracting(Circumstance::how).contains("fair");
    assertThat(journal.goals().lines(id)).extracting(GoalLine::answer).contains("tent");
  }

  @Test
  void what_cannot_be_a_goal_is_refused_and_nothing_is_written() {
    book().save(amount("1200"));
    refused(amount("7"), "goal.there");
    Goal visits = Goal.ofYear(2026, GoalMeasure.VISITS, BigDecimal.TEN);
    refused(visits.withTotal(BigDecimal.ZERO), "goal.total.low");
    refused(visits.withMonth(JANUARY, new BigDecimal("11")), "goal.months.more");
    refused(visits.withMonth(JANUARY, new BigDecimal("-1")), "goal.month.low");
    refused(visits.withMonth(JANUARY.minusMonths(1), BigDecimal.ONE), "goal.month.outside");
    refused(visits.withMonth(JANUARY.plusYears(1), BigDecimal.ZERO), "goal.month.outside");
    refused(visits.withMonth(JANUARY.plusDays(14), BigDecimal.ONE), "goal.month.outside");
    Goal all = visits;
    for (int month = 0; month < 12; month++) {
      all = all.withMonth(JANUARY.plusMonths(month), BigDecimal.ZERO);
    }
    refused(all, "goal.months.less");
  }

  /** A goal from 15 January on has January among its months, by its first day. */
  @Test
  void the_first_month_of_a_goal_may_begin_before_it() {
    Goal cut =
        new Goal(
            0,
            JANUARY.plusDays(14),
            JANUARY.plusMonths(3).minusDays(1),
            GoalMeasure.VISITS,
            BigDecimal.TEN,
            Goal.Split.EVEN,
            Map.of(JANUARY, BigDecimal.ZERO));
    assertThat(book().save(cut)).isPositive();
  }

  @Test
  void several_goals_are_one_change() {
    book().save(List.of(amount("1"), Goal.ofYear(2026, GoalMeasure.DEALS, BigDecimal.ONE)));
    assertThat(journal.goals().all()).hasSize(2);
    journal.writer().undo();
    assertThat(journal.goals().all()).isEmpty();
  }

  @Test
  void payments_go_with_their_customer_into_the_bin_and_come_back() {
    long acme = TestJournal.log(journal, TODAY, "Acme !thinking").customer();
    pay(acme, "100.25");
    pay(acme, "50");
    assertThat(journal.money().collected())
        .containsExactly(Map.entry(TODAY, new BigDecimal("150.25")));
    journal.customerBook().deleteCustomer(acme);
    assertThat(journal.money().payments(TODAY, TODAY)).isEmpty();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.money().payments(TODAY, TODAY))
        .extracting(paid -> paid.payment().note())
        .containsExactly("first", "first");
  }

  @Test
  void payments_follow_a_merged_customer() {
    long acme = TestJournal.log(journal, TODAY, "Acme !thinking").customer();
    long other = TestJournal.log(journal, TODAY, "Beta !thinking").customer();
    pay(other, "10");
    journal.customerBook().merge(acme, other);
    assertThat(journal.money().payments(TODAY, TODAY))
        .extracting(MoneyStore.Paid::customerName)
        .containsExactly("Acme");
    journal.writer().undo();
    assertThat(journal.money().payments(TODAY, TODAY))
        .extracting(MoneyStore.Paid::customerName)
        .containsExactly("Beta");
  }

  @Test
  void typed_rates_are_kept() {
    book().saveRates(Map.of("deals", new BigDecimal("0.25")));
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(journal.settings().get(Setting.CHAIN_RATES))
        .containsExactly(Map.entry("deals", new BigDecimal("0.25")));
  }
}
