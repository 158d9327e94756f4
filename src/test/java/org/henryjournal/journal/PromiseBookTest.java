package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseBookTest {

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

  private static void refuses(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private long promise(Promise.Side side, String text, int dueIn) {
    return journal
        .promiseBook()
        .save(
            Promise.open(
                acme,
                Optional.empty(),
                side,
                TODAY.minusDays(3),
                text,
                Optional.of(TODAY.plusDays(dueIn))));
  }

  @Test
  void a_promise_is_made_kept_and_opened_again() {
    long sample = promise(Promise.Side.REP, " send the sample ", 0);
    Promise made = journal.promises().ofCustomer(acme).getFirst();
    assertThat(made.text()).isEqualTo("send the sample");
    journal.promiseBook().close(sample, Promise.State.KEPT, TODAY);
    assertThat(journal.promises().all()).containsExactly(made.closed(Promise.State.KEPT, TODAY));
    journal.promiseBook().close(sample, Promise.State.OPEN, TODAY);
    assertThat(journal.promises().all()).containsExactly(made);
    journal.promiseBook().delete(sample);
    assertThat(journal.promises().all()).isEmpty();
    journal.writer().undo();
    assertThat(journal.promises().all()).hasSize(1);
  }

  @Test
  void the_open_ones_that_are_due_are_told_with_their_customer() {
    long late = promise(Promise.Side.CUSTOMER, "decide", -1);
    promise(Promise.Side.REP, "quote", 1);
    long today = promise(Promise.Side.REP, "call", 0);
    long kept = promise(Promise.Side.REP, "sample", 0);
    journal.promiseBook().close(kept, Promise.State.KEPT, TODAY);
    assertThat(journal.promises().due(TODAY))
        .extracting(named -> named.promise().id())
        .containsExactly(late, today);
    assertThat(journal.promises().due(TODAY).getFirst().customerName()).isEqualTo("Acme");
    assertThat(journal.promises().ofCustomer(acme).getLast().id()).isEqualTo(kept);
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_sentence() {
    long sample = promise(Promise.Side.REP, "sample", 0);
    LocalDate before = TODAY.minusDays(4);
    refuses(() -> promise(Promise.Side.REP, " ", 0), "promise.blank");
    refuses(() -> promise(Promise.Side.REP, "sample", -4), "promise.early");
    PromiseBook book = journal.promiseBook();
    refuses(() -> book.close(sample, Promise.State.BROKEN, before), "promise.early");
    refuses(() -> book.close(sample + 1, Promise.State.KEPT, TODAY), "promise.gone");
  }

  @Test
  void what_a_line_promises_is_saved_with_its_visit_as_one_change() {
    log(journal, TODAY, "Acme !thinking ^send the sample fri ^^decide");
    assertThat(journal.promises().all())
        .extracting(Promise::side, Promise::text)
        .containsExactly(
            tuple(Promise.Side.REP, "send the sample"), tuple(Promise.Side.CUSTOMER, "decide"));
    assertThat(journal.promises().all().getFirst().due()).contains(TODAY.plusDays(5));
    journal.writer().undo();
    assertThat(journal.promises().all()).isEmpty();
    assertThat(journal.visits().ofCustomer(acme)).hasSize(1);
  }

  @Test
  void it_goes_along_to_the_customer_of_its_visit_and_outlives_the_visit() {
    long visit = log(journal, TODAY, "Acme !thinking ^send the sample").visit();
    long bell =
        journal
            .visitBook()
            .change(visit, TestJournal.draft(journal, TODAY, "Bell !thinking"))
            .customer();
    assertThat(journal.promises().ofCustomer(bell)).hasSize(1);
    journal.visitBook().delete(visit);
    assertThat(journal.promises().ofCustomer(bell).getFirst().visit()).isEmpty();
    assertThat(journal.dangling()).isEmpty();
  }
}
