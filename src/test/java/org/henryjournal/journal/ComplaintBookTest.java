package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintBookTest {

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

  private long complain(String text) {
    return journal.complaintBook().save(Complaint.open(acme, TODAY.minusDays(9), text));
  }

  private long step(long complaint, String text) {
    return journal.complaintBook().save(new Complaint.Step(0, complaint, TODAY.minusDays(3), text));
  }

  @Test
  void a_complaint_is_opened_worked_on_settled_and_opened_again() {
    long complaint = complain(" two boxes were broken ");
    step(complaint, "called the carrier");
    Complaint open = journal.complaints().all().getFirst();
    assertThat(open.text()).isEqualTo("two boxes were broken");
    assertThat(journal.complaints().steps(complaint))
        .extracting(Complaint.Step::text)
        .containsExactly("called the carrier");
    journal.complaintBook().settle(complaint, TODAY, OptionalInt.of(4));
    assertThat(journal.complaints().open(TODAY)).isEmpty();
    assertThat(journal.complaints().open(TODAY.minusDays(1))).containsExactly(entry(acme, 1));
    assertThat(journal.board().card(acme, TODAY.minusDays(1), TODAY).orElseThrow().complaints())
        .isEqualTo(1);
    assertThat(journal.complaints().all().getFirst())
        .isEqualTo(open.settled(TODAY, OptionalInt.of(4)));
    journal.complaintBook().reopen(complaint);
    assertThat(journal.complaints().ofCustomer(acme)).containsExactly(open);
  }

  @Test
  void the_open_ones_come_first() {
    long first = complain("late");
    long second = complain("broken");
    journal.complaintBook().settle(second, TODAY, OptionalInt.empty());
    assertThat(journal.complaints().all()).extracting(Complaint::id).containsExactly(first, second);
  }

  @Test
  void it_goes_with_its_steps_and_with_its_customer_and_comes_back() {
    long complaint = complain("late");
    step(complaint, "asked the driver");
    journal.complaintBook().delete(complaint);
    assertThat(journal.complaints().steps()).isEmpty();
    journal.writer().undo();
    assertThat(journal.complaints().steps().get(complaint)).hasSize(1);
    journal.customerBook().deleteCustomer(acme);
    assertThat(journal.complaints().all()).isEmpty();
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(journal.complaints().all()).hasSize(1);
    assertThat(journal.complaints().steps().get(complaint)).hasSize(1);
    assertThat(journal.dangling()).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_sentence() {
    long complaint = complain("late");
    refuses(() -> complain(" "), "complaint.blank");
    refuses(() -> step(complaint, " "), "complaint.step.blank");
    refuses(() -> step(complaint + 1, "called"), "complaint.gone");
    ComplaintBook book = journal.complaintBook();
    refuses(
        () -> book.settle(complaint, TODAY.minusDays(10), OptionalInt.empty()),
        "complaint.settled.early");
    refuses(() -> book.settle(complaint, TODAY, OptionalInt.of(6)), "complaint.satisfaction");
    refuses(
        () ->
            book.save(
                new Complaint(0, acme + 1, TODAY, "late", Optional.empty(), OptionalInt.empty())),
        "customer.gone");
  }
}
