package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitBookTest {

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

  private List<Integer> numbersOf(String customer) {
    long id = journal.customers().find(customer).orElseThrow().id();
    return journal.visits().ofCustomer(id).stream().map(e -> e.number().orElse(0)).toList();
  }

  @Test
  void one_line_becomes_visit_deal_step_contact_and_tag() {
    log(journal, TODAY, "华联超市 !签单 20000 》周五 #乳品 @王总 试吃样品");

    VisitStore.Entry entry = journal.visits().ofDay(TODAY).getFirst();
    assertThat(entry.customerName()).isEqualTo("华联超市");
    assertThat(entry.contactName()).isEqualTo("王总");
    assertThat(entry.visit().outcome()).isEqualTo(Outcome.DEAL);
    assertThat(entry.visit().note()).isEqualTo("试吃样品");
    assertThat(entry.deal().flatMap(Deal::amount)).contains(new BigDecimal("20000.00"));
    assertThat(entry.step().map(NextStep::date)).contains(TODAY.plusDays(5));
    assertThat(entry.number()).hasValue(1);
    assertThat(journal.customers().tags(entry.visit().customer()))
        .extracting(Tag::name)
        .containsExactly("乳品");
  }

  @Test
  void visit_numbers_follow_a_visit_that_is_entered_later_for_an_earlier_day() {
    log(journal, TODAY, "Acme !thinking first entered");
    log(journal, TODAY.minusDays(3), "Acme !objection price");
    log(journal, TODAY.minusDays(2), "Acme !not reached");
    assertThat(numbersOf("Acme")).containsExactly(1, 0, 2);

    VisitBook.Logged deal = log(journal, TODAY.minusDays(1), "Acme !deal 500");
    assertThat(numbersOf("Acme")).containsExactly(1, 0, 2, 1);

    journal.visitBook().delete(deal.visit());
    assertThat(numbersOf("Acme")).containsExactly(1, 0, 2);
  }

  @Test
  void moving_a_visit_to_another_day_and_customer_moves_its_deal_too() {
    VisitBook.Logged logged = log(journal, TODAY, "Acme !deal 500");
    journal
        .visitBook()
        .change(logged.visit(), TestJournal.draft(journal, TODAY.minusDays(7), "Beta, !deal 700"));

    VisitStore.Entry moved = journal.visits().ofDay(TODAY.minusDays(7)).getFirst();
    assertThat(moved.customerName()).isEqualTo("Beta");
    assertThat(moved.deal().map(Deal::date)).contains(TODAY.minusDays(7));
    assertThat(moved.deal().flatMap(Deal::amount)).contains(new BigDecimal("700.00"));
    assertThat(journal.visits().ofDay(TODAY)).isEmpty();
  }

  @Test
  void a_visit_keeps_the_steps_that_were_due_and_an_attempt_does_not() {
    log(journal, TODAY.minusDays(7), "Acme !next step >2026-11-20");
    log(journal, TODAY, "Acme !not reached");
    assertThat(journal.steps().dueBy(TODAY)).hasSize(1);

    VisitBook.Logged kept = log(journal, TODAY, "Acme !thinking");
    assertThat(journal.steps().dueBy(TODAY)).isEmpty();

    journal.visitBook().delete(kept.visit());
    assertThat(journal.steps().dueBy(TODAY)).hasSize(1);
  }

  @Test
  void undo_and_redo_take_back_and_bring_again() {
    log(journal, TODAY, "Acme !deal 500 >fri #x @Li");
    assertThat(journal.writer().undo()).contains(Deed.VISIT_LOG);
    assertThat(journal.visits().ofDay(TODAY)).isEmpty();
    assertThat(journal.customers().size()).isZero();

    assertThat(journal.writer().redo()).contains(Deed.VISIT_LOG);
    assertThat(journal.visits().ofDay(TODAY)).hasSize(1);
    assertThat(journal.writer().redo()).isEmpty();
  }

  @Test
  void a_deleted_customer_comes_back_from_the_bin_whole() {
    VisitBook.Logged logged = log(journal, TODAY, "Acme !deal 500 >fri #x @Li");
    log(journal, TODAY, "Acme !thinking again");
    journal.dayBook().addTarget(TODAY, "Acme");
    List<VisitStore.Entry> before = journal.visits().ofDay(TODAY);

    journal.customerBook().deleteCustomer(logged.customer());
    assertThat(journal.customers().size()).isZero();
    assertThat(journal.visits().ofDay(TODAY)).isEmpty();

    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.visits().ofDay(TODAY)).isEqualTo(before);
    assertThat(journal.days().targets(TODAY, TODAY)).hasSize(1);
    assertThat(journal.bin().all()).isEmpty();
  }

  @Test
  void a_visit_does_not_come_back_without_its_customer() {
    VisitBook.Logged logged = log(journal, TODAY, "Acme !thinking");
    journal.visitBook().delete(logged.visit());
    long bin = journal.bin().all().getFirst().id();
    journal.customerBook().deleteCustomer(logged.customer());

    assertThatThrownBy(() -> journal.binBook().restore(bin))
        .isInstanceOf(Refusal.class)
        .hasMessage("bin.customer.gone");
    assertThat(journal.bin().all()).hasSize(2);
  }

  @Test
  void what_was_saved_is_there_after_a_restart_with_and_without_its_index() throws Exception {
    log(journal, TODAY, "Acme !deal 500 >fri #x @Li note with \"quotes\" and 表情 😀");
    journal.dayBook().note(TODAY, "two\nlines");
    List<VisitStore.Entry> before = journal.visits().ofDay(TODAY);
    journal.close();

    journal = TestJournal.open(folder);
    assertThat(journal.visits().ofDay(TODAY)).isEqualTo(before);
    journal.close();

    Files.delete(folder.resolve("index/index.mv.db"));
    journal = TestJournal.open(folder);
    assertThat(journal.visits().ofDay(TODAY)).isEqualTo(before);
    assertThat(journal.days().note(TODAY).orElseThrow().text()).isEqualTo("two\nlines");
    assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
  }

  @Test
  void a_visit_comes_back_though_its_import_was_taken_back() {
    journal
        .imports()
        .addVisits(
            ImportOrigin.of("visits", "calls.csv"),
            List.of(TestJournal.draft(journal, TODAY, "Acme !deal 5 @Li")));
    log(journal, TODAY, "Acme !thinking so that the customer stays");
    VisitStore.Entry imported = journal.visits().ofDay(TODAY).getFirst();
    journal.visitBook().delete(imported.visit().id());
    journal.imports().takeBack(journal.batches().all().getFirst().id(), Set.of(), Progress.NONE);

    journal.binBook().restore(journal.bin().all().getFirst().id());
    VisitStore.Entry back = journal.visits().find(imported.visit().id()).orElseThrow();
    assertThat(back.visit().batch()).isEmpty();
    assertThat(back.contactName()).isEmpty();
    assertThat(back.deal().flatMap(Deal::amount)).contains(new BigDecimal("5.00"));
  }

  @Test
  void a_visit_that_comes_back_leaves_a_step_alone_that_went_its_own_way() {
    log(journal, TODAY.minusDays(7), "Acme !next step >2026-11-20");
    VisitBook.Logged kept = log(journal, TODAY, "Acme !thinking");
    NextStep step = journal.steps().ofCustomer(kept.customer()).getFirst().step();
    journal.visitBook().delete(kept.visit());
    journal.stepBook().cancel(step.id(), TODAY, "closed for good");

    journal.binBook().restore(journal.bin().all().getFirst().id());
    NextStep after = journal.steps().find(step.id()).orElseThrow().step();
    assertThat(after.state()).isEqualTo(NextStep.State.CANCELLED);
    assertThat(after.reason()).isEqualTo("closed for good");
  }

  @Test
  void a_step_that_was_deleted_meanwhile_does_not_come_back_with_the_visit_that_kept_it() {
    long first = log(journal, TODAY.minusDays(7), "Acme !next step >2026-11-20").visit();
    VisitBook.Logged kept = log(journal, TODAY, "Acme !thinking");
    journal.visitBook().delete(kept.visit());
    long bin = journal.bin().all().getFirst().id();
    journal.visitBook().delete(first);

    journal.binBook().restore(bin);
    assertThat(journal.visits().find(kept.visit())).isPresent();
    assertThat(journal.steps().ofCustomer(kept.customer())).isEmpty();
  }

  @Test
  void a_visit_moved_to_another_customer_takes_its_kept_steps_along() {
    VisitBook.Logged moved = log(journal, TODAY.minusDays(7), "Acme !next step >2026-11-20");
    log(journal, TODAY, "Acme !thinking keeps it");
    journal
        .visitBook()
        .change(moved.visit(), TestJournal.draft(journal, TODAY.minusDays(7), "Beta, !thinking"));
    long beta = journal.customers().find("Beta").orElseThrow().id();
    assertThat(journal.steps().ofCustomer(beta)).hasSize(1);

    journal.customerBook().deleteCustomer(moved.customer());
    assertThat(journal.steps().ofCustomer(beta).getFirst().step().state())
        .isEqualTo(NextStep.State.OPEN);
    journal.customerBook().deleteCustomer(beta);
    assertThat(journal.customers().size()).isZero();
    journal.binBook().restore(journal.bin().all().getLast().id());
    journal.binBook().restore(journal.bin().all().getLast().id());
    assertThat(journal.customers().size()).isEqualTo(2);
    assertThat(journal.visits().ofDay(TODAY)).hasSize(1);
  }

  @Test
  void a_new_step_of_an_attempt_takes_the_place_of_the_old_one() {
    log(journal, TODAY.minusDays(7), "Acme !thinking >2026-11-22 bring the sample");
    VisitBook.Logged attempt = log(journal, TODAY, "Acme !not reached >2026-11-23");
    LocalDate monday = LocalDate.of(2026, 11, 23);
    assertThat(journal.steps().dueBy(TODAY)).isEmpty();
    assertThat(journal.steps().openBetween(TODAY.minusDays(30), monday)).hasSize(1);
    journal.visitBook().delete(attempt.visit());
    assertThat(journal.steps().dueBy(TODAY)).hasSize(1);
  }

  @Test
  void a_step_that_is_added_to_an_attempt_takes_the_place_of_the_old_one() {
    log(journal, TODAY.minusDays(7), "Acme !thinking >2026-11-22 bring the sample");
    VisitBook.Logged attempt = log(journal, TODAY, "Acme !not reached");
    assertThat(journal.steps().dueBy(TODAY)).hasSize(1);
    LocalDate monday = LocalDate.of(2026, 11, 23);
    journal
        .stepBook()
        .add(attempt.visit(), new VisitDraft.Step(monday, Optional.empty(), "try again"));
    assertThat(journal.steps().dueBy(TODAY)).isEmpty();
    assertThat(journal.steps().openBetween(monday, monday)).hasSize(1);
  }

  @Test
  void a_refused_visit_leaves_no_step_planned() {
    log(journal, TODAY.minusDays(7), "Acme !thinking >2026-11-22");
    log(journal, TODAY, "Acme !refused");
    assertThat(journal.steps().dueBy(TODAY)).isEmpty();
  }
}
