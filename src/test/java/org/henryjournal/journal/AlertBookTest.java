package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.Alert;
import org.henryjournal.insight.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acme and Beta are falling; Beta is an A of which nothing is known, too. */
class AlertBookTest {

  private static final LocalDate LONG_AGO = TODAY.minusDays(120);

  @TempDir Path folder;
  private Journal journal;
  private long acme;
  private long beta;

  @BeforeEach
  void write() {
    journal = TestJournal.open(folder);
    acme = log(journal, LONG_AGO, "Acme !deal 500").customer();
    beta = log(journal, LONG_AGO, "Beta !deal 900").customer();
    journal.gradeBook().setGrade(beta, Grade.A, "");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static Alert.Subject falling(long customer) {
    return new Alert.Subject(Alert.Kind.FALLING, Optional.of(customer));
  }

  private static Alert.Subject unknown(long customer) {
    return new Alert.Subject(Alert.Kind.UNKNOWN_LABELS, Optional.of(customer));
  }

  private List<Alert.Subject> subjects() {
    return subjects(TODAY);
  }

  private List<Alert.Subject> subjects(LocalDate day) {
    return journal.alerts().found(day, day).stream().map(found -> found.alert().subject()).toList();
  }

  @Test
  void what_is_found_has_its_customers_name() {
    assertThat(journal.alerts().found(TODAY, TODAY))
        .extracting(AlertStore.Found::customerName)
        .containsExactly("Beta", "Beta", "Acme");
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta), falling(acme));
  }

  @Test
  void one_kind_of_one_customer_is_put_aside_with_undo_and_redo() {
    assertThat(journal.alertBook().silence(falling(beta), Silence.WEEK))
        .isEqualTo(TODAY.plusDays(7));
    assertThat(subjects()).containsExactly(unknown(beta), falling(acme));
    assertThat(journal.writer().undo()).contains(Deed.ALERT_SILENCE);
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta), falling(acme));
    journal.writer().redo();
    assertThat(subjects()).containsExactly(unknown(beta), falling(acme));
  }

  @Test
  void it_is_silent_up_to_the_day_before_the_end_and_after_the_journal_was_opened_again() {
    journal.alertBook().silence(falling(acme), Silence.WEEK);
    journal.alertBook().silence(falling(beta), Silence.MONTH);
    journal.close();
    journal = TestJournal.openThere(folder);
    assertThat(subjects(TODAY.plusDays(6))).doesNotContain(falling(acme), falling(beta));
    assertThat(subjects(TODAY.plusDays(7))).contains(falling(acme)).doesNotContain(falling(beta));
    assertThat(subjects(TODAY.plusMonths(1).minusDays(1))).doesNotContain(falling(beta));
    assertThat(subjects(TODAY.plusMonths(1))).contains(falling(beta));
  }

  @Test
  void putting_aside_again_counts_from_today() {
    journal.alertBook().silence(falling(acme), Silence.QUARTER);
    journal.alertBook().silence(falling(acme), Silence.WEEK);
    assertThat(subjects(TODAY.plusDays(7))).contains(falling(acme));
  }

  @Test
  void a_customer_that_is_deleted_and_brought_back_is_still_silent() {
    journal.alertBook().silence(falling(acme), Silence.MONTH);
    journal.customerBook().deleteCustomer(acme);
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta));
    assertThatThrownBy(() -> journal.alertBook().silence(falling(acme), Silence.WEEK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("customer.gone");
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta));
    assertThat(subjects(TODAY.plusMonths(1))).contains(falling(acme));
  }

  @Test
  void a_merged_customer_speaks_for_itself() {
    journal.alertBook().silence(falling(acme), Silence.MONTH);
    journal.customerBook().merge(beta, acme);
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta));
    journal.writer().undo();
    assertThat(subjects()).containsExactly(unknown(beta), falling(beta));
  }
}
