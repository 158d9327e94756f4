package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.domain.VisitDraft;
import org.junit.jupiter.api.Test;

class CustomerBookTest extends DayByDay {

  private CustomerBook book() {
    return journal.customerBook();
  }

  private List<String> tags(long customer) {
    return journal.customers().tags(customer).stream().map(Tag::written).toList();
  }

  private void refused(Runnable work, String key) {
    long seq = journal.seq();
    assertThatThrownBy(work::run).isInstanceOf(Refusal.class).hasMessage(key);
    assertThat(journal.seq()).isEqualTo(seq);
  }

  @Test
  void a_name_that_is_too_long_is_refused_in_the_form_and_in_a_line() {
    String longest = "n".repeat(Customer.LONGEST_NAME);
    refused(() -> book().saveCustomer(Customer.named(longest + "n", START)), "customer.name.long");
    refused(() -> TestJournal.log(journal, START, longest + "n !thinking"), "customer.name.long");
    TestJournal.log(journal, START, longest + " !thinking");
    assertThat(journal.customers().find(longest)).isPresent();
  }

  @Test
  void a_customer_has_exactly_the_tags_it_is_saved_with() {
    Customer acme = Customer.named("Acme", START);
    long id =
        book()
            .saveCustomer(
                acme, List.of(Tag.parse("size: large"), Tag.parse("vip"), Tag.parse("#")));
    assertThat(tags(id)).containsExactly("vip", "size: large");
    book().saveCustomer(acme.withId(id), List.of(Tag.parse("LARGE"), Tag.parse("wants: tea")));
    assertThat(tags(id)).containsExactly("size: large", "wants: tea");
    book().saveCustomer(acme.withId(id), List.of(Tag.parse("wants: large")));
    assertThat(tags(id)).containsExactly("wants: large");
    assertThat(journal.customers().tagsByCustomer().get(id)).hasSize(1);
    book().saveCustomer(acme.withId(id));
    assertThat(tags(id)).containsExactly("wants: large");
    book().saveCustomer(acme.withId(id), List.of());
    assertThat(tags(id)).isEmpty();
    journal.writer().undo();
    assertThat(tags(id)).containsExactly("wants: large");
  }

  @Test
  void a_source_that_is_there_already_stays_one_however_it_is_typed() {
    Customer acme = Customer.named("Acme", START).withSource("trade fair ");
    long id = book().saveCustomer(acme);
    assertThat(source(id)).isEqualTo("trade fair");
    // What it alone has can be written otherwise.
    book().saveCustomer(acme.withId(id).withSource("Trade fair"));
    assertThat(source(id)).isEqualTo("Trade fair");
    long bell = book().saveCustomer(Customer.named("Bell", START).withSource("TRADE  FAIR"));
    assertThat(source(bell)).isEqualTo("Trade fair");
    Customer cole = Customer.named("Cole", START).withSource("tradefair");
    journal
        .imports()
        .addCustomers(
            ImportOrigin.of("customers", "customers.csv"),
            List.of(new ImportedCustomer(cole, List.of(), List.of(), Optional.empty())));
    assertThat(journal.customers().find("Cole").orElseThrow().source()).isEqualTo("Trade fair");
  }

  private String source(long customer) {
    return journal.customers().find(customer).orElseThrow().source();
  }

  @Test
  void what_a_customer_said_is_judged_and_the_judgement_taken_back() {
    long acme = log("Acme !thinking").customer();
    long first = book().saveStatement(Statement.open(acme, START, "I decide"));
    book().saveStatement(Statement.open(acme, START.plusDays(1), "we buy next month"));
    Statement said = journal.customers().statements(acme).getLast();
    assertThat(said.id()).isEqualTo(first);
    book().saveStatement(said.judged(Statement.State.REFUTED, START.plusDays(2), "Wang"));
    assertThat(journal.customers().statements(acme))
        .extracting(Statement::state)
        .containsExactly(Statement.State.OPEN, Statement.State.REFUTED);
    Statement judged = journal.customers().statements(acme).getLast();
    assertThat(judged.judge()).isEqualTo("Wang");
    assertThat(judged.judged()).contains(START.plusDays(2));
    book().saveStatement(judged.judged(Statement.State.OPEN, START, "nobody"));
    assertThat(journal.customers().statements(acme).getLast()).isEqualTo(said);
    book().deleteStatement(first);
    assertThat(journal.customers().statements(acme)).hasSize(1);
    refused(() -> book().saveStatement(Statement.open(acme, START, " ")), "statement.blank");
    refused(() -> book().saveStatement(Statement.open(99, START, "x")), "customer.gone");
  }

  @Test
  void a_customer_is_seen_again_as_said_last_or_as_nobody_says() {
    long acme = log("Acme !thinking").customer();
    for (Revisit revisit :
        List.of(
            new Revisit.Every(40),
            new Revisit.On(START.plusDays(1)),
            new Revisit.PauseUntil(START.plusDays(9)),
            new Revisit.Keep())) {
      book().setRevisit(acme, Optional.of(revisit));
      assertThat(journal.customers().revisit(acme)).contains(revisit);
    }
    book().setRevisit(acme, Optional.empty());
    assertThat(journal.customers().revisit(acme)).isEmpty();
    long seq = journal.seq();
    book().setRevisit(acme, Optional.empty());
    for (Revisit past : List.of(new Revisit.On(START), new Revisit.PauseUntil(START))) {
      refused(() -> book().setRevisit(acme, Optional.of(past)), "revisit.date.past");
    }
    assertThat(journal.seq()).isEqualTo(seq);
    refused(() -> book().setRevisit(99, Optional.of(new Revisit.Keep())), "customer.gone");
  }

  @Test
  void a_filter_of_a_name_is_kept_once() {
    book().saveFilter(" VIP ", CustomerFilter.NONE);
    long seq = journal.seq();
    CustomerFilter unseen = CustomerFilter.NONE.withText("two").withUnseenDays(OptionalInt.of(30));
    book().saveFilter("vip", unseen);
    assertThat(journal.seq()).isEqualTo(seq + 1);
    assertThat(Content.of(journal).get("SAVED_FILTER"))
        .hasSize(1)
        .first()
        .asString()
        .contains("two");
    book().deleteFilter(1);
    assertThat(Content.of(journal).get("SAVED_FILTER")).isEmpty();
    refused(() -> book().saveFilter(" ", unseen), "filter.name.blank");
  }

  @Test
  void visits_keep_everything_but_whom_they_met() {
    long acme = log("Acme !deal 5 @Li tasted").customer();
    Contact li = journal.customers().contacts(acme).getFirst();
    VisitStore.Entry before = journal.visits().ofDay(START).getFirst();
    book().deleteContact(li.id());
    VisitStore.Entry after = journal.visits().ofDay(START).getFirst();
    assertThat(journal.customers().contacts(acme)).isEmpty();
    assertThat(after.visit().contact()).isEmpty();
    assertThat(after.visit().note()).isEqualTo("tasted");
    assertThat(after.deal()).isEqualTo(before.deal());
    journal.writer().undo();
    assertThat(journal.visits().ofDay(START)).containsExactly(before);
  }

  @Test
  void names_are_taken_without_regard_to_case() {
    log("Acme !thinking");
    refused(() -> book().saveCustomer(Customer.named("ACME", START)), "customer.name.taken");
    refused(() -> book().saveCustomer(Customer.named(" ", START)), "customer.name.blank");
    refused(() -> book().saveCustomer(Customer.named("Beta", START).withId(99)), "customer.gone");
    refused(() -> book().saveContact(Contact.named(99, "Li")), "customer.gone");
    refused(() -> book().saveContact(Contact.named(1, " ")), "contact.name.blank");
  }

  /** Everything that can be known of one customer. */
  private long full(String name, int kp) {
    long id = log(START, name + ", !next step >2026-09-09 @Li #dairy #" + name).customer();
    contact(id, "Only of " + name, kp);
    log(START.plusDays(2), name + " !thinking @Wang");
    log(START.plusDays(4), name + " !deal 500 @li >2026-09-30");
    journal.dayBook().addTarget(START, name);
    journal.gradeBook().setLabels(id, A_LABELS);
    journal.gradeBook().answer(id, 6, true, "why of " + name);
    book().saveStatement(Statement.open(id, START, "words of " + name));
    book().setRevisit(id, Optional.of(new Revisit.Every(20)));
    return id;
  }

  @Test
  void merging_makes_one_customer_of_two_and_undo_parts_them_again() {
    long into = full("Acme", 1);
    long from = full("Zeta", 2);
    journal.dayBook().addTarget(START.plusDays(1), "Zeta");
    noteTargets("first", "second");
    Map<String, List<String>> before = Content.of(journal);

    book().merge(into, from);

    assertThat(journal.customers().find(from)).isEmpty();
    assertThat(journal.customers().contacts(into))
        .extracting(Contact::name)
        .containsExactly("Only of Acme", "Only of Zeta", "Li", "Wang");
    assertThat(journal.visits().ofCustomer(into)).hasSize(6);
    assertThat(journal.visits().ofCustomer(into))
        .extracting(VisitStore.Entry::contactName)
        .containsExactly("Li", "Li", "Wang", "Wang", "Li", "Li");
    assertThat(numbers(into)).containsExactly(1, 2, 3, 4, 5, 1);
    assertThat(tags(into)).containsExactly("Acme", "dairy", "Zeta");
    assertThat(journal.customers().statements(into)).hasSize(2);
    assertThat(journal.customers().revisit(into)).isPresent();
    assertThat(journal.grades().answers(into)).hasSize(2);
    assertThat(journal.grades().changes(into)).hasSize(1);
    assertThat(journal.grades().labels(into)).isEqualTo(A_LABELS);
    assertThat(journal.steps().ofCustomer(into)).hasSize(4);
    assertThat(journal.days().targets(START, START.plusDays(1)))
        .extracting(DayStore.Target::target)
        .extracting(TargetCustomer::note)
        .containsExactly("first\nsecond", "");
    Map<String, List<String>> merged = Content.of(journal);
    for (String table : List.of("VISIT", "DEAL", "NEXT_STEP", "STATEMENT", "GO_ON")) {
      assertThat(merged.get(table)).hasSameSizeAs(before.get(table));
    }

    assertThat(journal.writer().undo()).contains(Deed.CUSTOMER_MERGE);
    assertThat(Content.of(journal)).isEqualTo(before);
    assertThat(journal.writer().redo()).contains(Deed.CUSTOMER_MERGE);
    assertThat(Content.of(journal)).isEqualTo(merged);
  }

  private void noteTargets(String... words) {
    List<DayStore.Target> targets = journal.days().targets(START, START);
    for (int i = 0; i < words.length; i++) {
      journal.dayBook().noteTarget(targets.get(i).target().id(), words[i]);
    }
  }

  @Test
  void merging_takes_what_only_the_second_has() {
    long into = log("Acme !thinking").customer();
    long from = full("Beta", 1);
    log(START.plusDays(6), "Beta !thinking >2026-10-05");
    book().merge(into, from);
    assertThat(journal.grades().labels(into)).isEqualTo(A_LABELS);
    assertThat(journal.customers().revisit(into)).contains(new Revisit.Every(20));
    assertThat(journal.days().targets(START, START)).hasSize(1);
    assertThat(stage(into)).isEqualTo(Stage.A);
    log(START.plusDays(30), "Acme !thinking");
    assertThat(journal.steps().dueBy(START.plusDays(60))).isEmpty();
  }

  @Test
  void the_one_that_ran_out_does_not_drop_the_one_it_is_merged_with() {
    long from = log("Beta !thinking").customer();
    journal.gradeBook().setGrade(from, Grade.A, "");
    pass(5);
    long into = log("Acme !thinking").customer();
    journal.gradeBook().setGrade(into, Grade.C, "");
    pass(10);
    book().merge(into, from);
    assertThat(stage(into)).isEqualTo(Stage.C);
    assertThat(numbers(into)).containsExactly(1, 2);
  }

  @Test
  void nothing_is_merged_with_itself_or_with_what_is_not_there() {
    long acme = log("Acme !thinking").customer();
    long beta = log("Beta !thinking").customer();
    refused(() -> book().merge(acme, acme), "customer.merge.same");
    book().deleteCustomer(beta);
    refused(() -> book().merge(acme, beta), "customer.gone");
    refused(() -> book().merge(beta, acme), "customer.gone");
    journal.binBook().restore(journal.bin().all().getFirst().id());
    book().merge(acme, beta);
    assertThat(journal.visits().ofCustomer(acme)).hasSize(2);
  }

  @Test
  void a_visit_in_the_bin_comes_back_to_the_customer_its_own_was_merged_into() {
    long acme = log("Acme !thinking @Li").customer();
    VisitBook.Logged deleted = log("Beta !deal 5 @LI >2026-09-30 tasted");
    log("Beta !thinking");
    journal.visitBook().delete(deleted.visit());
    Map<String, List<String>> before = Content.of(journal);
    book().merge(acme, deleted.customer());
    assertThat(journal.bin().all().getFirst().title()).isEqualTo("Acme");
    journal.binBook().restore(journal.bin().all().getFirst().id());
    VisitStore.Entry back = journal.visits().find(deleted.visit()).orElseThrow();
    assertThat(back.customerName()).isEqualTo("Acme");
    assertThat(back.contactName()).isEqualTo("Li");
    assertThat(back.deal().orElseThrow().customer()).isEqualTo(acme);
    assertThat(back.step().orElseThrow().customer()).isEqualTo(acme);
    journal.writer().undo();
    journal.writer().undo();
    assertThat(Content.of(journal)).isEqualTo(before);
  }

  @Test
  void a_visit_whose_customer_is_nowhere_is_refused_and_stays_in_the_bin() {
    VisitBook.Logged deleted = log("Beta !thinking");
    journal.visitBook().delete(deleted.visit());
    book().deleteCustomer(deleted.customer());
    long bin = journal.bin().all().getLast().id();
    refused(() -> journal.binBook().restore(bin), "bin.customer.gone");
    assertThat(journal.bin().all()).hasSize(2);
  }

  @Test
  void a_customer_comes_back_from_the_bin_with_all_that_is_known_of_it() {
    full("Acme", 1);
    long beta = full("Beta", 2);
    Map<String, List<String>> before = Content.of(journal);
    book().deleteCustomer(beta);
    for (String table : List.of("GRADE_CHANGE", "LABEL", "GO_ON", "STATEMENT", "REVISIT")) {
      assertThat(Content.of(journal).get(table)).hasSize(1);
    }
    restart();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(Content.of(journal)).isEqualTo(before);
  }

  @Test
  void a_graded_customer_stays_when_its_import_is_taken_back() {
    List<VisitDraft> drafts =
        List.of("Acme, !deal 5 @Li", "Beta, !deal 5 @Li", "Gamma, !thinking").stream()
            .map(line -> TestJournal.draft(journal, START, line))
            .toList();
    long batch =
        journal.imports().addVisits(ImportOrigin.of("visits", "calls.csv"), drafts).orElseThrow();
    journal.gradeBook().setGrade(customer("Acme"), Grade.A, "");
    book().setRevisit(customer("Gamma"), Optional.of(new Revisit.Keep()));
    long acme = customer("Acme");
    assertThat(stage(acme)).isEqualTo(Stage.A);
    Map<String, List<String>> before = Content.of(journal);
    journal.imports().takeBack(batch, Set.of(), Progress.NONE);
    assertThat(journal.customers().find("Beta")).isEmpty();
    assertThat(journal.customers().find("Gamma")).isPresent();
    assertThat(journal.customers().find(acme).orElseThrow().batch()).isEmpty();
    assertThat(stage(acme)).isEqualTo(Stage.A);
    assertThat(journal.visits().ofCustomer(acme)).isEmpty();
    journal.writer().undo();
    assertThat(Content.of(journal)).isEqualTo(before);
  }

  @Test
  void what_the_rep_wrote_stays_when_the_import_it_was_merged_into_is_taken_back() {
    List<VisitDraft> drafts = List.of(TestJournal.draft(journal, START, "Acme, !deal 5 @Li"));
    long batch =
        journal.imports().addVisits(ImportOrigin.of("visits", "calls.csv"), drafts).orElseThrow();
    long own =
        book().saveCustomer(Customer.named("Zeta", LocalDate.of(2026, 1, 5)).withPhone("138"));
    book().merge(customer("Acme"), own);
    journal.imports().takeBack(batch, Set.of(), Progress.NONE);
    Customer acme = journal.customers().find("Acme").orElseThrow();
    assertThat(acme.ways().phone()).isEqualTo("138");
    assertThat(acme.created()).isEqualTo(LocalDate.of(2026, 1, 5));
  }
}
