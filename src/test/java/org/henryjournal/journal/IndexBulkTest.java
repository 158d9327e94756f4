package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A change of many new rows, which goes into tables without keys, is whole or nothing as well. */
@Logged("The journal was closed without a closing line")
@Execution(ExecutionMode.CONCURRENT)
class IndexBulkTest {

  private static final int ROWS = IndexBulk.MANY + 200;

  @TempDir Path folder;
  private final FailingDisk.Plan plan = new FailingDisk.Plan();
  private Journal journal;
  private List<String> keys = List.of();
  private Map<String, List<String>> before = Map.of();

  @BeforeEach
  void open() {
    TestJournal.open(folder).close();
    JournalFile file =
        JournalFile.open(folder.resolve("test.henry"), disk -> new FailingDisk(disk, plan));
    journal = Journal.open(file, folder.resolve("index"), CLOCK, Damage.PLAIN, Progress.NONE);
    log(journal, TODAY, "Acme !deal 500 >fri #x @Li first");
    keys = keys();
    before = Content.of(journal);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  /** Indexes and foreign keys; those that the database names by itself under their table only. */
  private List<String> keys() {
    List<String> all = new ArrayList<>();
    for (String question :
        List.of(
            "select table_name || ' ' || case when index_name like '%\\_INDEX\\__' then '' else"
                + " index_name end from information_schema.indexes",
            "select table_name || ' ' || constraint_name from information_schema.table_constraints"
                + " where constraint_type = 'FOREIGN KEY'")) {
      journal.index().read().fetch(question).forEach(row -> all.add(row.get(0, String.class)));
    }
    return all.stream().sorted().toList();
  }

  private List<String> check() throws Exception {
    return journal.check(Files.createTempDirectory(folder, "scratch"), Progress.NONE);
  }

  private void assertUntouched() throws Exception {
    assertThat(Content.of(journal)).isEqualTo(before);
    assertThat(keys()).isEqualTo(keys);
    assertThat(check()).isEmpty();
  }

  private void importMany() {
    importVisits(ROWS);
  }

  private void importVisits(int count) {
    List<VisitDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      drafts.add(TestJournal.draft(journal, TODAY.minusDays(i), "C" + i + ", !deal 5 @Li n" + i));
    }
    while (drafts.size() < count) {
      drafts.addAll(drafts.subList(0, Math.min(drafts.size(), count - drafts.size())));
    }
    journal.imports().addVisits(ImportOrigin.of("visits", "calls.csv"), drafts);
  }

  /** Changes the journal by many visits to the first customer, and by what else is given. */
  private void write(Consumer<Composer> more) {
    long customer = journal.customers().find("Acme").orElseThrow().id();
    journal
        .writer()
        .change(
            Deed.IMPORT_VISITS,
            c -> {
              VisitRecord old = Objects.requireNonNull(c.sql().fetchAny(VISIT));
              for (int i = 0; i < ROWS; i++) {
                VisitRecord visit = old.copy();
                visit.setId(c.newId(VISIT));
                visit.setCustomer(customer);
                c.put(visit);
              }
              more.accept(c);
            });
  }

  @Test
  void many_visits_are_as_if_they_had_come_one_by_one_and_can_be_undone() throws Exception {
    importMany();
    Map<String, List<String>> after = Content.of(journal);
    assertThat(journal.index().read().fetchCount(VISIT)).isEqualTo(1 + ROWS);
    assertThat(keys()).isEqualTo(keys);
    assertThat(check()).isEmpty();

    journal.writer().undo();
    assertUntouched();
    journal.writer().redo();
    assertThat(Content.of(journal)).isEqualTo(after);
    assertThat(check()).isEmpty();

    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(Content.of(journal)).isEqualTo(after);
    assertThat(keys()).isEqualTo(keys);
  }

  @Test
  void a_full_disk_leaves_everything_as_it_was_and_the_next_import_works() throws Exception {
    plan.room = 5_000;
    assertThatThrownBy(this::importMany).hasMessage("journal.write.failed");
    plan.room = Long.MAX_VALUE;
    assertUntouched();
    importMany();
    assertThat(check()).isEmpty();
  }

  @Test
  void an_error_in_the_middle_takes_everything_back() throws Exception {
    plan.atWrite =
        () -> {
          throw new OutOfMemoryError("as if");
        };
    assertThatThrownBy(this::importMany).isInstanceOf(OutOfMemoryError.class);
    plan.atWrite = () -> {};
    assertUntouched();
  }

  @Test
  void a_visit_to_nobody_takes_everything_back() throws Exception {
    assertThatThrownBy(
            () ->
                write(
                    c -> {
                      VisitRecord visit = Objects.requireNonNull(c.sql().fetchAny(VISIT)).copy();
                      visit.setId(c.newId(VISIT));
                      visit.setCustomer(77L);
                      c.put(visit);
                    }))
        .hasMessage("journal.change.refused");
    assertUntouched();
  }

  @Test
  void a_row_that_does_not_fit_takes_everything_back() throws Exception {
    assertThatThrownBy(() -> write(c -> c.put(visit(c.newId(VISIT)))))
        .hasMessage("journal.change.refused");
    assertUntouched();
  }

  @Test
  void rows_that_were_there_and_rows_given_twice_change_in_their_order() throws Exception {
    Customer acme = journal.customers().find("Acme").orElseThrow();
    AtomicReference<Long> twice = new AtomicReference<>(0L);
    write(
        c -> {
          c.put(Mapping.row(acme.withPhone("1")));
          c.put(Mapping.row(acme.withPhone("2")));
          long id = c.newId(CUSTOMER);
          c.put(Mapping.row(Customer.named("Beta", TODAY).withId(id)));
          c.put(Mapping.row(Customer.named("Gamma", TODAY).withId(id)));
          twice.set(id);
        });
    assertThat(journal.customers().find("Acme").orElseThrow().ways().phone()).isEqualTo("2");
    assertThat(journal.customers().find("Gamma").orElseThrow().id()).isEqualTo(twice.get());
    assertThat(check()).isEmpty();
    journal.writer().undo();
    assertUntouched();
  }

  @Test
  void nobody_sees_rows_that_are_not_yet_in_the_file() throws Exception {
    List<CompletableFuture<Integer>> asked = new ArrayList<>();
    plan.room = 5_000;
    plan.atWrite =
        () -> {
          if (asked.isEmpty()) {
            asked.add(
                CompletableFuture.supplyAsync(() -> journal.index().read().fetchCount(VISIT)));
            try {
              Thread.sleep(200);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            assertThat(asked.getFirst()).isNotDone();
          }
        };
    assertThatThrownBy(this::importMany).hasMessage("journal.write.failed");
    assertThat(asked.getFirst().get()).isEqualTo(1);
    assertUntouched();
  }

  @Test
  void few_rows_beside_many_go_in_one_transaction() {
    importVisits(5 * IndexBulk.MANY);
    assertThat(IndexBulk.among(rows(IndexBulk.MANY), journal.index())).isEmpty();
    assertThat(IndexBulk.among(rows(ROWS * 2), journal.index())).isPresent();
  }

  private static VisitRecord visit(long id) {
    VisitRecord visit = new VisitRecord();
    visit.setId(id);
    return visit;
  }

  private List<Row> rows(int count) {
    long last = journal.index().lastId(VISIT);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(new Row.Put(visit(last + i)));
    }
    return rows;
  }
}
