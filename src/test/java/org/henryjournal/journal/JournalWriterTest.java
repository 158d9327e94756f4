package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one writer does when the disk, the index or a thread does not do as it should. */
class JournalWriterTest {

  @TempDir Path folder;
  private final FailingDisk.Plan plan = new FailingDisk.Plan();
  private Journal journal;

  @BeforeEach
  void open() {
    TestJournal.open(folder).close();
    journal = openFailing();
    log(journal, TODAY, "Acme !deal 500 >fri #x @Li first");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private Path file() {
    return folder.resolve("test.henry");
  }

  private Journal openFailing() {
    JournalFile file = JournalFile.open(file(), disk -> new FailingDisk(disk, plan));
    return Journal.open(file, folder.resolve("index"), CLOCK, Damage.PLAIN, Progress.NONE);
  }

  private String refusedLog(String line) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> log(journal, TODAY, line));
    assertThat(refusal).isNotNull();
    return refusal.key();
  }

  private List<String> check() throws Exception {
    return journal.check(Files.createTempDirectory(folder, "scratch"), Progress.NONE);
  }

  @Test
  void a_full_disk_leaves_everything_as_it_was_and_the_next_write_works() throws Exception {
    Map<String, List<String>> before = Content.of(journal);
    long size = Files.size(file());
    for (long room : List.of(0L, 1L, 100L)) {
      plan.room = room;
      assertThat(refusedLog("Beta !deal 700 >fri #y @Wang lost")).isEqualTo("journal.write.failed");
      assertThat(Files.size(file())).isEqualTo(size);
      assertThat(Content.of(journal)).isEqualTo(before);
      assertThat(journal.seq()).isEqualTo(1);
      assertThat(journal.writer().lastUndoable().orElseThrow().seq()).isEqualTo(1);
    }
    plan.room = Long.MAX_VALUE;
    log(journal, TODAY, "Beta !thinking kept");
    assertThat(check()).isEmpty();
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(journal.seq()).isEqualTo(2);
    assertThat(check()).isEmpty();
  }

  @Test
  void a_disk_that_is_full_at_an_undo_leaves_the_undo_to_be_tried_again() throws Exception {
    plan.room = 10;
    assertThatThrownBy(() -> journal.writer().undo()).hasMessage("journal.write.failed");
    plan.room = Long.MAX_VALUE;
    assertThat(journal.writer().undo()).contains(Deed.VISIT_LOG);
    assertThat(journal.visits().isEmpty()).isTrue();
    assertThat(check()).isEmpty();
  }

  @Test
  void after_a_failed_force_nothing_is_written_until_the_journal_is_opened_anew() throws Exception {
    Map<String, List<String>> before = Content.of(journal);
    long size = Files.size(file());
    plan.failForce = true;
    assertThat(refusedLog("Beta !thinking lost")).isEqualTo("journal.write.failed");
    plan.failForce = false;
    assertThat(refusedLog("Beta !thinking lost")).isEqualTo("journal.write.stopped");
    assertThat(Files.size(file())).isEqualTo(size);
    assertThat(Content.of(journal)).isEqualTo(before);

    journal.close();
    assertThat(folder.resolve("index/index.marker")).doesNotExist();
    journal = TestJournal.openThere(folder);
    assertThat(Content.of(journal)).isEqualTo(before);
    log(journal, TODAY, "Beta !thinking kept");
    assertThat(check()).isEmpty();
  }

  @Test
  void a_tail_that_cannot_be_cut_off_stops_writing_and_is_set_aside_at_the_next_opening()
      throws Exception {
    plan.room = 50;
    plan.failTruncate = true;
    assertThat(refusedLog("Beta !thinking lost")).isEqualTo("journal.write.failed");
    plan.room = Long.MAX_VALUE;
    assertThat(refusedLog("Beta !thinking lost")).isEqualTo("journal.write.stopped");
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(journal.tornTail()).isPresent();
    assertThat(journal.seq()).isEqualTo(1);
    assertThat(check()).isEmpty();
  }

  @Test
  void an_error_in_the_middle_takes_everything_back() throws Exception {
    plan.atWrite =
        () -> {
          throw new OutOfMemoryError("as if");
        };
    assertThatThrownBy(() -> log(journal, TODAY, "Beta !thinking lost"))
        .isInstanceOf(OutOfMemoryError.class);
    plan.atWrite = () -> {};
    log(journal, TODAY, "Gamma !thinking kept");
    assertThat(journal.customers().find("Beta")).isEmpty();
    assertThat(check()).isEmpty();
  }

  @Test
  void a_refused_change_leaves_nothing() throws Exception {
    Map<String, List<String>> before = Content.of(journal);
    assertThatThrownBy(() -> journal.dayBook().noteTarget(77, "x")).hasMessage("target.gone");
    Customer worthTooMuch =
        Customer.named("Beta", TODAY).withExpectedAmount(Optional.of(new BigDecimal("1E+20")));
    assertThatThrownBy(() -> journal.customerBook().saveCustomer(worthTooMuch))
        .hasMessage("journal.value");
    assertThat(Content.of(journal)).isEqualTo(before);
    log(journal, TODAY, "Beta !thinking");
    assertThat(check()).isEmpty();
  }

  @Test
  void an_interrupted_thread_closes_nothing() throws Exception {
    Thread.currentThread().interrupt();
    log(journal, TODAY, "Beta !thinking written by an interrupted thread");
    journal.writer().undo();
    journal.writer().redo();
    assertThat(Thread.interrupted()).isTrue();
    log(journal, TODAY, "Beta !thinking written later");
    assertThat(check()).isEmpty();
    assertThat(Child.open(folder)).isEqualTo("journal.open.elsewhere");

    Thread.currentThread().interrupt();
    journal.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(folder.resolve("index/index.marker")).exists();
    Thread.currentThread().interrupt();
    journal = TestJournal.openThere(folder);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(journal.seq()).isEqualTo(5);
  }

  @Test
  void a_thread_that_is_interrupted_at_any_moment_loses_nothing() throws Exception {
    AtomicInteger logged = new AtomicInteger();
    Thread writing =
        new Thread(
            () -> {
              for (int i = 0; i < 60; i++) {
                log(journal, TODAY, "Beta !thinking " + i);
                journal.visits().ofDay(TODAY);
                logged.incrementAndGet();
              }
            });
    writing.start();
    while (writing.isAlive()) {
      writing.interrupt();
      Thread.sleep(1);
    }
    writing.join();
    assertThat(logged.get()).isEqualTo(60);
    assertThat(journal.seq()).isEqualTo(61);
    assertThat(check()).isEmpty();
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(journal.visits().ofDay(TODAY)).hasSize(61);
  }

  @Test
  void threads_that_write_at_once_lose_nothing() throws Exception {
    int threads = 4;
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> all = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int number = t;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                for (int i = 0; i < 25; i++) {
                  log(journal, TODAY, "Customer " + i % 5 + " !deal 5 >fri #t" + i + " n" + number);
                  journal.visits().ofDay(TODAY);
                }
              });
      all.add(thread);
      thread.start();
    }
    start.countDown();
    List<String> checked = check();
    for (Thread thread : all) {
      thread.join();
    }
    assertThat(checked).isEmpty();
    assertThat(journal.visits().ofDay(TODAY)).hasSize(1 + threads * 25);
    assertThat(journal.seq()).isEqualTo(1 + threads * 25);
    assertThat(journal.customers().size()).isEqualTo(6);
    assertThat(check()).isEmpty();
  }

  @Test
  @Logged("A listener of the journal failed")
  void a_listener_that_fails_does_not_look_like_a_failed_change() {
    AtomicInteger told = new AtomicInteger();
    journal
        .writer()
        .onChange(
            tables -> {
              throw new IllegalStateException("a page that is gone");
            });
    journal.writer().onChange(tables -> told.incrementAndGet());
    log(journal, TODAY, "Beta !thinking");
    journal.writer().undo();
    assertThat(told.get()).isEqualTo(2);
  }

  @Test
  void undo_and_redo_go_all_the_way_back_and_forth() throws Exception {
    List<Map<String, List<String>>> states = new ArrayList<>();
    states.add(Content.of(journal));
    long visit = log(journal, TODAY, "Acme !thinking keeps its step").visit();
    states.add(Content.of(journal));
    journal
        .visitBook()
        .change(visit, TestJournal.draft(journal, TODAY, "Beta, !deal 7 >fri #q @Q changed"));
    states.add(Content.of(journal));
    journal.visitBook().delete(visit);
    states.add(Content.of(journal));
    journal.binBook().restore(journal.bin().all().getFirst().id());
    states.add(Content.of(journal));
    journal.customerBook().deleteCustomer(journal.customers().find("Acme").orElseThrow().id());
    states.add(Content.of(journal));

    for (int round = 0; round < 2; round++) {
      for (int i = states.size() - 2; i >= 0; i--) {
        journal.writer().undo();
        assertThat(Content.of(journal)).isEqualTo(states.get(i));
      }
      for (int i = 1; i < states.size(); i++) {
        journal.writer().redo();
        assertThat(Content.of(journal)).isEqualTo(states.get(i));
      }
    }
    assertThat(check()).isEmpty();
  }

  @Test
  void a_customer_with_very_much_about_it_can_be_deleted_and_brought_back() throws Exception {
    VisitDraft draft =
        TestJournal.draft(journal, TODAY, "Giant !thinking " + "a long note ".repeat(60));
    journal
        .imports()
        .addVisits(ImportOrigin.of("visits", "calls.csv"), Collections.nCopies(2_000, draft));
    Map<String, List<String>> before = Content.of(journal);
    journal.customerBook().deleteCustomer(journal.customers().find("Giant").orElseThrow().id());
    assertThat(Content.of(journal).getOrDefault("BIN", List.of()).getFirst())
        .hasSizeGreaterThan(1 << 20);
    assertThat(journal.customers().find("Giant")).isEmpty();
    assertThat(check()).isEmpty();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(Content.of(journal)).isEqualTo(before);
    assertThat(check()).isEmpty();
  }

  @Test
  void text_of_any_kind_is_in_the_index_as_in_the_file() throws Exception {
    for (String text :
        List.of("half \ud83d emoji", "nul \u0000 \uffff", "line\r\nfeed\u2028", "  spaces  ")) {
      journal.dayBook().note(TODAY, text);
      assertThat(journal.days().note(TODAY).orElseThrow().text()).isEqualTo(text);
      assertThat(check()).isEmpty();
    }
  }

  @Test
  void damage_while_it_is_open_is_found_by_check_and_left_alone() throws Exception {
    log(journal, TODAY, "Beta !thinking");
    byte[] whole = Files.readAllBytes(file());
    byte[] bad = whole.clone();
    bad[whole.length - 30] ^= 1;
    try (var out = Files.newByteChannel(file(), StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(bad));
    }
    assertThatThrownBy(this::check).hasMessage("journal.damaged");
    assertThat(Files.readAllBytes(file())).isEqualTo(bad);
  }
}
