package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.insight.Alert;
import org.henryjournal.insight.Silence;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acme is falling, and an A of which nothing is known. */
class AlertsViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private AlertsViewModel alerts;
  private long acme;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    alerts = new TodayViewModel(test.session, new RunningGoals(test.session)).alerts();
    assertThat(alerts.foundProperty().get()).isEmpty();
    acme = log(test.journal, TODAY.minusDays(120), "Acme !deal 500").customer();
    test.journal.gradeBook().setGrade(acme, Grade.A, "");
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private List<Alert.Kind> kinds() {
    return alerts.foundProperty().get().stream()
        .map(found -> found.alert().subject().kind())
        .toList();
  }

  @Test
  void they_follow_every_change_of_the_journal() {
    assertThat(kinds()).containsExactly(Alert.Kind.UNKNOWN_LABELS, Alert.Kind.FALLING);
    test.journal
        .gradeBook()
        .setLabels(acme, new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN));
    assertThat(kinds()).containsExactly(Alert.Kind.FALLING);
    log(test.journal, TODAY, "Acme !deal 250");
    assertThat(kinds()).isEmpty();
  }

  @Test
  void one_is_put_aside_and_comes_back_by_undo() {
    AlertStore.Found falling = alerts.foundProperty().get().getLast();
    alerts.silence(falling, Silence.MONTH);
    assertThat(kinds()).containsExactly(Alert.Kind.UNKNOWN_LABELS);
    Notices.Notice notice = Objects.requireNonNull(test.notices.currentProperty().get());
    assertThat(notice.key()).isEqualTo("alerts.silenced");
    assertThat(notice.arguments()).containsExactly(TODAY.plusMonths(1));
    assertThat(notice.undo()).isTrue();
    test.session.undo();
    assertThat(alerts.foundProperty().get()).hasSize(2).last().isEqualTo(falling);
  }

  @Test
  void while_the_page_is_left_nothing_is_read_until_it_is_shown_again() {
    alerts.refresh().hidden();
    log(test.journal, TODAY, "Acme !deal 250");
    assertThat(kinds()).hasSize(2);
    alerts.refresh().shown();
    assertThat(kinds()).isEmpty();
  }
}
