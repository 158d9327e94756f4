package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** The journal as of a past day, in the real window: seen, not written in, and left again. */
class HistoryWindowTest extends WindowFixture {

  private void fire(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  private void openHistory() throws Exception {
    robot.interact(
        () ->
            ((MenuButton) robot.lookup("#menu").query())
                .getItems().stream()
                    .filter(item -> "History".equals(item.getText()))
                    .findFirst()
                    .ifPresent(MenuItem::fire));
    until(() -> has("#history"));
  }

  @Test
  void yesterday_is_looked_at_and_left() throws Exception {
    Clock yesterday = Clock.offset(TestJournal.CLOCK, Duration.ofDays(-1));
    Journal.create(journal, false, yesterday);
    try (Journal open = Journal.open(journal, places.indexOf(journal), yesterday, Progress.NONE)) {
      TestJournal.log(open, TestJournal.TODAY.minusDays(1), "Acme !thinking first");
    }
    showOwn();
    enter("Beta !deal 500 second", 1);
    openHistory();
    until(() -> rows("#history") == 1);
    robot.interact(
        () ->
            robot
                .lookup("#history-day")
                .queryAs(DatePicker.class)
                .setValue(TestJournal.TODAY.minusDays(1)));
    until(() -> rows("#history") == 1 && !robot.lookup("#history-show").query().isDisabled());
    fire("#history-show");
    until(() -> has("#history-back"));
    assertThat(text("#read-only")).contains("as it was on Sat 21 Nov");
    until(() -> rows("#done") == 1);
    fire("#history-back");
    until(() -> !has("#history-back") && has("#line"));
    enter("Gamma !thinking third", 2);
  }
}
