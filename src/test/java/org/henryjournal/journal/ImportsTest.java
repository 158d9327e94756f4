package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.journal.db.Tables;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import does to a journal that is in use, and how it is taken back. */
class ImportsTest {

  private static final ImportOrigin VISITS = ImportOrigin.of("visits", "calls.csv");
  private static final ImportOrigin DEALS = ImportOrigin.of("deals", "deals.csv");

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

  private VisitDraft draft(String line) {
    return TestJournal.draft(journal, TODAY, line);
  }

  private long addVisits(String... lines) {
    List<VisitDraft> drafts = new ArrayList<>();
    for (String line : lines) {
      drafts.add(draft(line));
    }
    return journal.imports().addVisits(VISITS, drafts).orElseThrow();
  }

  private List<EditedEntry> takeBackUnlessEdited(long batch) {
    return journal.imports().takeBackUnlessEdited(batch, Progress.NONE);
  }

  private void takeBack(long batch, Set<EditedEntry.Key> keep) {
    journal.imports().takeBack(batch, keep, Progress.NONE);
  }

  /** Every row but those that only say what was imported and where the file stands. */
  /** Rows in any order; what only follows from others has the id that it was last made with. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (!table.equals(Tables.INDEX_STATE) && !table.equals(Tables.IMPORT_BATCH)) {
        journal
            .index()
            .read()
            .selectFrom(table)
            .forEach(
                row -> {
                  if (GradeRows.follows((TableRecord<?>) row)) {
                    row.set(JournalWriter.id(table), null);
                  }
                  rows.add(table.getName() + " " + row.valuesRow());
                });
      }
    }
    rows.sort(null);
    return rows;
  }

  @Test
  void a_deal_goes_to_the_visit_of_its_day_that_has_none() {
    log(journal, TODAY, "Acme !thinking first");
    log(journal, TODAY, "Acme !thinking second");
    log(journal, TODAY, "Acme !attempt busy");
    List<String> before = rows();
    VisitDraft deal = draft("Acme !deal 500");
    long batch =
        journal
            .imports()
            .addDeals(DEALS, List.of(deal, deal, deal, draft("Beta !deal 7")))
            .orElseThrow();

    List<VisitStore.Entry> entries = journal.visits().ofDay(TODAY);
    assertThat(entries).hasSize(5);
    assertThat(entries)
        .filteredOn(entry -> entry.deal().isPresent())
        .extracting(entry -> entry.visit().note(), entry -> entry.visit().outcome())
        .containsExactlyInAnyOrder(
            tuple("first", Outcome.DEAL),
            tuple("second", Outcome.DEAL),
            tuple("", Outcome.DEAL),
            tuple("", Outcome.DEAL));
    takeBack(batch, Set.of());
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void a_customer_comes_back_from_the_bin_without_a_tag_that_went_with_its_import() {
    long acme = log(journal, TODAY, "Acme !thinking first").customer();
    Customer found = journal.customers().find(acme).orElseThrow();
    long batch =
        journal
            .imports()
            .addCustomers(
                ImportOrigin.of("customers", "customers.csv"),
                List.of(
                    new ImportedCustomer(
                        found, List.of(), List.of(Tag.parse("hot")), Optional.empty())))
            .orElseThrow();
    assertThat(journal.customers().tags()).hasSize(1);
    journal.customerBook().deleteCustomer(acme);
    takeBack(batch, Set.of());
    assertThat(journal.customers().tags()).isEmpty();

    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.customers().find(acme)).isPresent();
    assertThat(journal.visits().ofDay(TODAY))
        .extracting(entry -> entry.visit().note())
        .contains("first");
  }

  @Test
  void entries_that_were_changed_since_are_listed_and_can_stay() {
    long batch = addVisits("Acme !thinking one @Wang", "Acme !thinking two", "Beta !deal 5 three");
    log(journal, TODAY, "Gamma !thinking");
    List<VisitStore.Entry> entries = journal.visits().ofDay(TODAY);
    long one = id(entries, "one");
    long three = id(entries, "three");
    journal.visitBook().change(one, draft("Acme !thinking ONE @Wang"));
    journal.visitBook().change(three, draft("Beta !deal 6 three"));
    Customer beta = journal.customers().find("Beta").orElseThrow();
    journal.customerBook().saveCustomer(beta.withPhone("1380000"));

    List<String> before = rows();
    assertThat(takeBackUnlessEdited(batch))
        .extracting(entry -> entry.key().kind(), EditedEntry::title)
        .containsExactly(
            tuple(EditedEntry.Kind.VISIT, "Acme"),
            tuple(EditedEntry.Kind.VISIT, "Beta"),
            tuple(EditedEntry.Kind.CUSTOMER, "Beta"));
    assertThat(rows()).isEqualTo(before);
    takeBack(batch, Set.of(new EditedEntry.Key(EditedEntry.Kind.VISIT, one)));

    assertThat(journal.visits().ofDay(TODAY))
        .extracting(entry -> entry.visit().note())
        .containsExactlyInAnyOrder("ONE", "");
    assertThat(journal.customers().find("Beta")).isEmpty();
    assertThat(journal.customers().contacts(journal.customers().find("Acme").orElseThrow().id()))
        .hasSize(1);
    assertThatThrownBy(() -> takeBack(batch, Set.of())).hasMessage("import.gone");
    assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
  }

  /** What the rep has a deal of the import sell is asked for, and stays with its visit. */
  @Test
  void products_said_since_are_an_edit_and_stay_with_their_visit() {
    VisitDraft.Sale milk = new VisitDraft.Sale(Optional.empty(), ProductWords.read("milk 3"));
    long batch =
        journal
            .imports()
            .addDeals(
                DEALS,
                List.of(
                    draft("Acme !deal 500").withSale(milk), draft("Bell !deal 6").withSale(milk)))
            .orElseThrow();
    List<String> before = rows();
    assertThat(journal.imports().takeBackUnlessEdited(batch, Progress.NONE)).isEmpty();
    journal.writer().undo();
    assertThat(rows()).isEqualTo(before);
    VisitStore.Entry acme =
        journal.visits().ofDay(TODAY).stream()
            .filter(entry -> entry.customerName().equals("Acme"))
            .findFirst()
            .orElseThrow();
    journal
        .productBook()
        .setSold(acme.deal().orElseThrow().id(), ProductWords.read("milk 3; cheese"));
    List<EditedEntry> edited = journal.imports().takeBackUnlessEdited(batch, Progress.NONE);
    assertThat(edited).extracting(EditedEntry::title).containsExactly("Acme");
    takeBack(batch, Set.of(edited.getFirst().key()));
    assertThat(journal.visits().ofDay(TODAY))
        .extracting(entry -> ProductWords.written(entry.sold()))
        .containsExactly("milk 3; cheese");
    assertThat(journal.dangling()).isEmpty();
  }

  private static long id(List<VisitStore.Entry> entries, String note) {
    return entries.stream()
        .map(VisitStore.Entry::visit)
        .filter(visit -> visit.note().equals(note))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void a_customer_whose_imported_grade_ran_out_goes_all_the_same() {
    ImportedCustomer customer =
        new ImportedCustomer(
            Customer.named("Acme", TODAY), List.of(), List.of(), Optional.of(Grade.A));
    journal.imports().addCustomers(ImportOrigin.of("customers", "c.csv"), List.of(customer));
    journal.close();
    journal = TestJournal.openOn(folder, TODAY.plusDays(40));

    takeBack(journal.batches().all().getFirst().id(), Set.of());
    assertThat(journal.customers().size()).isZero();
  }

  @Test
  void what_was_kept_of_one_import_stays_when_another_is_taken_back() {
    log(journal, TODAY, "Acme !thinking");
    Customer acme = journal.customers().find("Acme").orElseThrow();
    long first = update(acme.withPhone("1380000"));
    takeBack(first, Set.of(new EditedEntry.Key(EditedEntry.Kind.CUSTOMER, acme.id())));
    Customer kept = journal.customers().find("Acme").orElseThrow();
    assertThat(kept.ways().phone()).isEqualTo("1380000");

    long second = update(kept.withNote("imported"));
    takeBack(second, Set.of());
    assertThat(journal.customers().find("Acme")).contains(kept);
  }

  private long update(Customer customer) {
    return journal
        .imports()
        .addCustomers(
            ImportOrigin.of("customers", "c.csv"),
            List.of(new ImportedCustomer(customer, List.of(), List.of(), Optional.empty())))
        .orElseThrow();
  }

  @Test
  void a_grade_that_the_import_made_needless_is_there_again() {
    long acme = log(journal, TODAY, "Acme !thinking").customer();
    journal
        .gradeBook()
        .setLabels(acme, new Labels(Met.DEPARTMENT, Answer.YES, Answer.YES, Answer.YES));
    journal.gradeBook().setGrade(acme, Grade.D, "gone quiet");
    List<String> before = rows();
    long batch = addVisits("Acme !deal 5 @Wang");
    takeBack(batch, Set.of());
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void after_undo_and_redo_it_is_taken_back_as_well() {
    List<String> before = rows();
    long batch = addVisits("Acme !thinking one @Wang", "Beta !deal 5");
    journal.writer().undo();
    assertThat(rows()).isEqualTo(before);
    journal.writer().redo();
    assertThat(takeBackUnlessEdited(batch)).isEmpty();
    assertThat(rows()).isEqualTo(before);
    journal.writer().undo();
    assertThat(journal.visits().ofDay(TODAY)).hasSize(2);
    takeBack(batch, Set.of());
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void reading_what_was_written_can_be_cancelled() {
    long batch = addVisits("Acme !thinking one");
    long seq = journal.seq();
    assertThatThrownBy(
            () ->
                journal
                    .imports()
                    .takeBack(
                        batch,
                        Set.of(),
                        (done, total) -> {
                          throw new CancellationException();
                        }))
        .isInstanceOf(CancellationException.class);
    assertThat(journal.seq()).isEqualTo(seq);
  }

  /** Whatever was in the journal is there again, to the last column. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 14, 18, 32})
  void taking_an_import_back_at_once_leaves_no_trace(int seed) {
    Random random = new Random(seed);
    RandomWork work = new RandomWork(random, () -> journal);
    for (int i = 0; i < 60; i++) {
      work.step();
    }
    List<String> before = rows();
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      drafts.add(draft("customer " + random.nextInt(9) + " !deal 5 @Wang"));
      drafts.add(draft("customer " + random.nextInt(9) + " !thinking >+3d @Li"));
    }
    List<Long> batches = new ArrayList<>();
    batches.add(journal.imports().addVisits(VISITS, drafts).orElseThrow());
    batches.add(
        journal
            .imports()
            .addDeals(DEALS, drafts.stream().filter(d -> d.outcome() == Outcome.DEAL).toList())
            .orElseThrow());
    List<ImportedCustomer> customers =
        journal.batches().people(TODAY).stream()
            .map(
                known ->
                    new ImportedCustomer(
                        known.customer().withNote("imported"),
                        List.of(Contact.named(known.customer().id(), "Zhao")),
                        List.of(),
                        Optional.of(Grade.B)))
            .toList();
    batches.add(
        journal
            .imports()
            .addCustomers(ImportOrigin.of("customers", "c.csv"), customers)
            .orElseThrow());
    for (long batch : batches.reversed()) {
      takeBack(batch, Set.of());
    }
    assertThat(rows()).isEqualTo(before);
  }
}
