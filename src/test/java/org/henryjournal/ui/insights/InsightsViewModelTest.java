package org.henryjournal.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.Objects;
import org.henryjournal.insight.Step;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsViewModelTest {

  @TempDir Path folder;
  private TestSession test;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private static InsightsViewModel.Shown shown(InsightsViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  @Test
  void an_empty_journal_has_no_figures_and_says_so() {
    InsightsViewModel.Shown shown = shown(new InsightsViewModel(test.session));
    assertThat(shown.total().visits()).isZero();
    assertThat(shown.lineIsTooEarly()).isTrue();
    assertThat(shown.sharesAreTooEarly()).isTrue();
    assertThat(shown.curve()).isEmpty();
  }

  @Test
  void the_range_and_the_step_choose_what_is_counted() {
    log(test.journal, TODAY.minusYears(2), "Acme !thinking");
    log(test.journal, TODAY.minusMonths(6), "Acme !thinking");
    log(test.journal, TODAY.minusDays(1), "Acme !deal 5");
    InsightsViewModel model = new InsightsViewModel(test.session);
    assertThat(shown(model).total().visits()).isEqualTo(3);
    assertThat(shown(model).periods()).hasSize(25);
    model.rangeProperty().set(InsightsViewModel.Range.LAST_12_MONTHS);
    assertThat(shown(model).total().visits()).isEqualTo(2);
    model.rangeProperty().set(InsightsViewModel.Range.THIS_YEAR);
    assertThat(shown(model).total().visits()).isEqualTo(2);
    model.rangeProperty().set(InsightsViewModel.Range.LAST_3_MONTHS);
    assertThat(shown(model).total().visits()).isEqualTo(1);
    assertThat(shown(model).byNumber().byNumber()).containsOnlyKeys(3);
    model.stepProperty().set(Step.WEEK);
    assertThat(shown(model).periods().size()).isGreaterThan(10);
  }

  @Test
  void a_new_visit_is_counted_at_once() {
    InsightsViewModel model = new InsightsViewModel(test.session);
    log(test.journal, TODAY, "Acme !deal 5");
    assertThat(shown(model).total().deals()).isEqualTo(1);
    test.session.undo();
    assertThat(shown(model).total().deals()).isZero();
  }
}
