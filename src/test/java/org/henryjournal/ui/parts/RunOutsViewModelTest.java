package org.henryjournal.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.GradeStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutsViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private RunOutsViewModel runOuts;

  /** Acme was A until yesterday, Beta until 15 days ago, Gamma is A still. */
  @BeforeEach
  void open() {
    grade("Beta", 26);
    grade("Acme", 11);
    grade("Gamma", 5);
    test = new TestSession(folder);
    runOuts = new RunOutsViewModel(test.session);
  }

  private void grade(String customer, int daysAgo) {
    try (Journal then = TestJournal.openOn(folder, TODAY.minusDays(daysAgo))) {
      long id = log(then, TODAY.minusDays(daysAgo), customer + " !thinking").customer();
      then.gradeBook().setGrade(id, Grade.A, "");
    }
  }

  @AfterEach
  void close() {
    test.close();
  }

  private GradeStore.RanOut first() {
    return runOuts.shownProperty().get().list().getFirst();
  }

  private Stage stage(GradeStore.RanOut ranOut) {
    return test.journal.grades().history(ranOut.customer()).stageAt(TODAY);
  }

  @Test
  void what_ran_out_since_the_journal_was_begun_is_listed_with_the_grade_it_had() {
    assertThat(runOuts.shownProperty().get().list())
        .extracting(GradeStore.RanOut::customerName)
        .containsExactly("Acme", "Beta");
    assertThat(first().was()).isEqualTo(Grade.A);
    assertThat(first().since()).isEqualTo(TODAY);
    assertThat(runOuts.shownProperty().get().count(Grade.A)).isEqualTo(2);
    assertThat(runOuts.shownProperty().get().count(Grade.B)).isZero();
    assertThat(stage(first())).isEqualTo(Stage.D);
  }

  @Test
  void undo_takes_it_back_and_undo_of_that_brings_it_again() {
    GradeStore.RanOut acme = first();
    runOuts.takeBack(acme);
    assertThat(test.said()).isEqualTo("run_outs.back");
    assertThat(runOuts.shownProperty().get().list()).doesNotContain(acme).hasSize(1);
    assertThat(stage(acme)).isEqualTo(Stage.A);
    test.session.undo();
    assertThat(runOuts.shownProperty().get().list()).startsWith(acme).hasSize(2);
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(test.failures).isEmpty();
  }

  @Test
  void an_extension_has_a_day_and_a_reason_and_a_day_that_has_passed_is_refused() {
    GradeStore.RanOut acme = first();
    assertThat(runOuts.offered(acme)).isEqualTo(TODAY.plusDays(10));
    runOuts.extend(acme, TODAY.minusDays(1), "too late");
    assertThat(test.said()).isEqualTo("grade.until.past");
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(runOuts.refused(TODAY.minusDays(1)).orElseThrow().key())
        .isEqualTo("grade.until.past");
    assertThat(runOuts.refused(TODAY.plusDays(3_651)).orElseThrow().key())
        .isEqualTo("grade.until.far");
    assertThat(runOuts.refused(TODAY)).isEmpty();
    runOuts.extend(acme, TODAY.plusDays(3), "the boss is back on Tuesday");
    assertThat(runOuts.shownProperty().get().list()).doesNotContain(acme);
    assertThat(test.journal.grades().changes(acme.customer()).getLast())
        .satisfies(
            change -> {
              assertThat(change.reason()).isEqualTo("the boss is back on Tuesday");
              assertThat(change.until()).contains(TODAY.plusDays(3));
            });
  }

  @Test
  void what_ran_out_before_the_journal_was_begun_is_no_news() {
    log(test.journal, TODAY.minusDays(60), "Old !thinking @Li KP1");
    assertThat(runOuts.shownProperty().get().list())
        .extracting(GradeStore.RanOut::customerName)
        .containsExactly("Acme", "Beta");
  }

  @Test
  void what_was_seen_is_not_shown_again() {
    GradeStore.RanOut acme = first();
    runOuts.acknowledge();
    assertThat(runOuts.shownProperty().get().list()).isEmpty();
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(new RunOutsViewModel(test.session).shownProperty().get().list()).isEmpty();
    assertThat(test.failures).isEmpty();
  }
}
