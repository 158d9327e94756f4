package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come back find the journal changed: whatever they named may be gone or another. */
class RowsReturnTest {

  private static final ImportOrigin CUSTOMERS = ImportOrigin.of("customers", "customers.csv");
  private static final ImportOrigin VISITS = ImportOrigin.of("visits", "calls.csv");

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  /** Nothing names what is not there, and everything goes out and in again. */
  @AfterEach
  void everythingNamedIsThere() throws Exception {
    try (Journal open = journal) {
      assertThat(open.dangling()).isEmpty();
      assertThat(open.check(Files.createTempDirectory(folder, "scratch"), Progress.NONE)).isEmpty();
    }
  }

  private long customer(String name) {
    return journal.customers().find(name).orElseThrow().id();
  }

  private long importCustomer(Customer customer, List<Contact> contacts, List<Tag> tags) {
    ImportedCustomer imported = new ImportedCustomer(customer, contacts, tags, Optional.empty());
    return journal.imports().addCustomers(CUSTOMERS, List.of(imported)).orElseThrow();
  }

  private long importVisits(String... lines) {
    return journal
        .imports()
        .addVisits(
            VISITS, List.of(lines).stream().map(l -> TestJournal.draft(journal, TODAY, l)).toList())
        .orElseThrow();
  }

  private void takeBack(long batch, EditedEntry.Key... keep) {
    journal.imports().takeBack(batch, Set.of(keep), Progress.NONE);
  }

  private void restoreLast() {
    journal.binBook().restore(journal.bin().all().getFirst().id());
  }

  private NextStep onlyStep(String customer) {
    return journal.steps().ofCustomer(customer(customer)).getFirst().step();
  }

  @Test
  void a_kept_customer_keeps_the_tag_that_came_with_it() {
    long batch =
        importCustomer(Customer.named("Acme", TODAY), List.of(), List.of(Tag.parse("hot")));
    long acme = customer("Acme");
    journal
        .customerBook()
        .saveCustomer(journal.customers().find(acme).orElseThrow().withPhone("1"));

    takeBack(batch, new EditedEntry.Key(EditedEntry.Kind.CUSTOMER, acme));
    assertThat(journal.customers().tags(acme)).extracting(Tag::name).containsExactly("hot");
  }

  @Test
  void a_visit_from_the_bin_names_no_import_or_contact_that_is_gone() {
    long batch = importVisits("Acme !thinking one @Li", "Acme !thinking two @Li");
    log(journal, TODAY, "Acme !thinking own @Wang");
    journal.visitBook().delete(journal.visits().ofDay(TODAY).getFirst().visit().id());
    journal.visitBook().delete(journal.visits().ofDay(TODAY).getFirst().visit().id());
    takeBack(batch);
    journal
        .customers()
        .contacts(customer("Acme"))
        .forEach(contact -> journal.customerBook().deleteContact(contact.id()));
    restoreLast();
    restoreLast();
    assertThat(journal.visits().ofDay(TODAY)).isNotEmpty();
  }

  @Test
  void what_an_import_changed_names_nothing_that_went_before_it_is_taken_back() {
    long visits = importVisits("Acme !thinking one @Li", "Acme !thinking two @Li");
    long deals =
        journal
            .imports()
            .addDeals(
                ImportOrigin.of("deals", "deals.csv"),
                List.of(TestJournal.draft(journal, TODAY, "Acme !deal 5")))
            .orElseThrow();
    long edited =
        journal.visits().ofDay(TODAY).stream()
            .filter(entry -> entry.deal().isPresent())
            .findFirst()
            .orElseThrow()
            .visit()
            .id();
    takeBack(visits, new EditedEntry.Key(EditedEntry.Kind.VISIT, edited));
    journal
        .customers()
        .contacts(customer("Acme"))
        .forEach(contact -> journal.customerBook().deleteContact(contact.id()));
    takeBack(deals);
    assertThat(journal.visits().ofDay(TODAY)).hasSize(1);
    assertThat(journal.visits().ofDay(TODAY).getFirst().deal()).isEmpty();
  }

  @Test
  void two_imports_taken_back_in_the_order_they_came_leave_what_was_there_before() {
    journal.customerBook().saveCustomer(Customer.named("Acme", TODAY).withPhone("own"));
    Customer acme = journal.customers().find("Acme").orElseThrow();
    long first = importCustomer(acme.withPhone("first"), List.of(), List.of());
    long second =
        importCustomer(
            journal.customers().find("Acme").orElseThrow().withPhone("second"),
            List.of(),
            List.of());
    takeBack(first);
    assertThat(journal.customers().find("Acme").orElseThrow().ways().phone()).isEqualTo("second");
    takeBack(second);
    assertThat(journal.customers().find("Acme").orElseThrow().ways().phone()).isEqualTo("own");
  }

  @Test
  void what_the_rep_wrote_after_an_import_stays_when_it_is_taken_back() {
    journal.customerBook().saveCustomer(Customer.named("Acme", TODAY).withPhone("own"));
    Customer acme = journal.customers().find("Acme").orElseThrow();
    long batch = importCustomer(acme.withPhone("imported"), List.of(), List.of());
    journal
        .customerBook()
        .saveCustomer(journal.customers().find("Acme").orElseThrow().withNote("mine"));
    takeBack(batch);
    Customer now = journal.customers().find("Acme").orElseThrow();
    assertThat(now.ways().phone()).isEqualTo("own");
    assertThat(now.note()).isEqualTo("mine");
  }

  @Test
  void a_customer_with_a_row_of_the_progress_table_stays() {
    long batch = importVisits("Acme !thinking one");
    work("Acme", Optional.empty());
    takeBack(batch);
    assertThat(journal.customers().find("Acme")).isPresent();
    assertThat(journal.works().all().getFirst().customerName()).isEqualTo("Acme");
  }

  private void work(String customer, Optional<Long> goal) {
    journal
        .progressBook()
        .save(
            new Work(
                0,
                0,
                "fair",
                TODAY,
                TODAY.plusDays(9),
                "",
                "",
                "",
                "",
                "",
                Work.Stage.ofNumber(1),
                0,
                "",
                "",
                Optional.of(customer(customer)),
                goal));
  }

  @Test
  void a_row_of_the_progress_table_has_its_customer_again_when_that_comes_back() {
    log(journal, TODAY, "Acme !thinking one");
    long goal =
        journal.goalBook().save(Goal.ofYear(2026, GoalMeasure.DEALS, java.math.BigDecimal.TEN));
    work("Acme", Optional.of(goal));
    journal.customerBook().deleteCustomer(customer("Acme"));
    assertThat(journal.works().all().getFirst().work().customer()).isEmpty();
    restoreLast();
    assertThat(journal.works().all().getFirst().customerName()).isEqualTo("Acme");
    journal.goalBook().delete(goal);
    assertThat(journal.works().all().getFirst().work().goal()).isEmpty();
    journal.writer().undo();
    assertThat(journal.works().all().getFirst().work().goal()).contains(goal);
  }

  @Test
  void steps_are_kept_again_in_whatever_order_their_visits_come_back() {
    LocalDate day = TODAY.minusDays(6);
    for (boolean agreedFirst : List.of(true, false)) {
      for (boolean backInOrder : List.of(true, false)) {
        String name = "Customer " + agreedFirst + backInOrder;
        long agreed = log(journal, day, name + " !thinking one >+2d").visit();
        long kept = log(journal, day.plusDays(3), name + " !thinking two").visit();
        assertThat(onlyStep(name).keptBy()).contains(kept);
        journal.visitBook().delete(agreedFirst ? agreed : kept);
        long one = journal.bin().all().getFirst().id();
        journal.visitBook().delete(agreedFirst ? kept : agreed);
        long two = journal.bin().all().getFirst().id();
        journal.binBook().restore(backInOrder ? one : two);
        journal.binBook().restore(backInOrder ? two : one);
        assertThat(onlyStep(name).keptBy()).as(name).contains(kept);
        assertThat(onlyStep(name).closed()).contains(day.plusDays(3));
        assertThat(journal.bin().all()).isEmpty();
      }
    }
  }

  @Test
  void a_customer_whose_name_is_taken_comes_back_as_the_rep_says() {
    log(journal, TODAY, "Acme !thinking first @Li #dairy");
    long goneId = customer("Acme");
    journal.dayBook().addTarget(TODAY, "Acme");
    journal.customerBook().deleteCustomer(goneId);
    log(journal, TODAY, "acme !deal 5 second @li #Dairy");
    journal.dayBook().addTarget(TODAY, "acme");
    long entry = journal.bin().all().getFirst().id();

    assertThatThrownBy(() -> journal.binBook().restore(entry))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.key()).isEqualTo("bin.customer.same"));
    journal.binBook().restore(entry, BinBook.SameName.APART);
    assertThat(journal.visits().ofCustomer(customer("Acme 2"))).hasSize(1);
    assertThat(journal.writer().undo()).contains(Deed.BIN_RESTORE);

    journal.binBook().restore(entry, BinBook.SameName.TOGETHER);
    assertThat(journal.customers().size()).isEqualTo(1);
    long one = customer("acme");
    assertThat(one).isNotEqualTo(goneId);
    assertThat(journal.visits().ofCustomer(one)).hasSize(2);
    assertThat(journal.customers().contacts(one)).hasSize(1);
    assertThat(journal.customers().tags(one)).hasSize(1);
    assertThat(journal.days().targets(TODAY, TODAY)).hasSize(1);
    assertThat(journal.visits().ofCustomer(one)).allMatch(e -> e.visit().contact().isPresent());
  }

  @Test
  void deals_go_to_the_visit_that_is_numbered_last() {
    log(journal, TODAY, "Acme !thinking no time");
    log(journal, TODAY, "10:30 Acme !thinking morning");
    journal
        .imports()
        .addDeals(
            ImportOrigin.of("deals", "deals.csv"),
            List.of(TestJournal.draft(journal, TODAY, "Acme !deal 5")));
    VisitStore.Entry closing =
        journal.visits().ofCustomer(customer("Acme")).stream()
            .filter(entry -> entry.deal().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(closing.number()).hasValue(2);
    assertThat(closing.visit().note()).isEqualTo("no time");
  }

  @Test
  void an_imported_visit_keeps_the_steps_it_fulfils_and_ranks_its_contact() {
    log(journal, TODAY.minusDays(4), "Acme !next >+2d sample @Li");
    importVisits("Acme !thinking came back @Li KP1");
    assertThat(onlyStep("Acme").state()).isEqualTo(NextStep.State.KEPT);
    assertThat(journal.customers().contacts(customer("Acme")))
        .extracting(Contact::kp)
        .containsExactly(Optional.of(1));
  }
}
