package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts that were read once follow each change. */
class FigureStoreTest {

  @TempDir Path folder;
  private Journal journal;
  private long acme;

  @BeforeEach
  void read() {
    journal = TestJournal.open(folder);
    acme = log(journal, TODAY.minusDays(9), "Acme !thinking").customer();
    assertThat(facts().visits().size()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private Facts facts() {
    return journal.figures().facts();
  }

  @Test
  void a_visit_to_a_customer_that_was_known_is_added_and_taken_back() {
    log(journal, TODAY, "Acme !deal 500");
    assertThat(facts().visits().size()).isEqualTo(2);
    assertThat(facts().visits().number(1)).isEqualTo(2);
    journal.writer().undo();
    assertThat(facts().visits().size()).isEqualTo(1);
  }

  @Test
  void a_grade_is_there_when_it_was_given() {
    journal.gradeBook().setGrade(acme, Grade.A, "");
    assertThat(facts().grades()).containsKey(acme);
    assertThat(facts().grades().get(acme)).extracting(h -> h.stageAt(TODAY)).isEqualTo(Stage.A);
  }

  @Test
  void a_deleted_customer_goes_and_comes_back_with_all_it_had() {
    long beta = log(journal, TODAY, "Beta !deal 5").customer();
    journal.customerBook().deleteCustomer(beta);
    assertThat(facts().visits().size()).isEqualTo(1);
    assertThat(facts().grades()).doesNotContainKey(beta);
    journal.workLog().restore(journal.bin().all().getFirst().id());
    assertThat(facts().visits().size()).isEqualTo(2);
    assertThat(facts().grades()).containsKey(beta);
  }

  @Test
  void a_merge_makes_one_customer_of_two() {
    long beta = log(journal, TODAY, "Beta !thinking").customer();
    assertThat(facts().visits().customers()).isEqualTo(2);
    journal.customerBook().merge(acme, beta);
    assertThat(facts().visits().customers()).isEqualTo(1);
    assertThat(facts().visits().number(1)).isEqualTo(2);
  }
}
