package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The calendar in the settings, and the offer of holidays on Today. */
class CalendarWindowTest extends WindowFixture {

  private void fire(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void openSettings() throws Exception {
    fire("#rail-settings");
    until(() -> has("#calendar-workdays") && !text("#calendar-workdays").isEmpty());
  }

  private boolean listed(String words) {
    return robot.lookup("#calendar-days .label").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().equals(words));
  }

  private void date(String query, String typed) {
    robot.interact(() -> ((DatePicker) robot.lookup(query).query()).getEditor().setText(typed));
  }

  @Test
  void holidays_are_taken_over_listed_removed_and_brought_back() throws Exception {
    showOwn();
    openSettings();
    assertThat(text("#calendar-workdays")).isEqualTo("261 workdays");
    fire("#take-over-2026");
    until(() -> text("#calendar-workdays").equals("248 workdays"));
    assertThat(has("#take-over-2026")).isFalse();
    assertThat(listed("Spring Festival")).isTrue();
    assertThat(listed("9 days off")).isTrue();
    Pane days = robot.lookup("#calendar-days").query();
    Pane first = (Pane) days.getChildren().getFirst();
    robot.interact(
        () -> {
          for (Node node : first.getChildren()) {
            if (node instanceof ButtonBase button) {
              button.fire();
            }
          }
        });
    until(() -> text("#calendar-workdays").equals("250 workdays"));
    fire("#status-undo");
    until(() -> text("#calendar-workdays").equals("248 workdays"));
  }

  @Test
  void days_are_added_by_hand_and_a_wrong_date_is_answered_in_place() throws Exception {
    showOwn();
    openSettings();
    fire("#calendar-add");
    until(() -> has("#calendar-problem"));
    assertThat(text("#calendar-problem")).startsWith("Say the first day");
    date("#calendar-from", "2026-12-24");
    date("#calendar-to", "someday");
    robot.interact(() -> ((TextField) robot.lookup("#calendar-name").query()).setText("Outing"));
    fire("#calendar-add");
    assertThat(text("#calendar-problem")).startsWith("The last day is no date");
    date("#calendar-to", "2026-12-25");
    fire("#calendar-add");
    until(() -> listed("Outing"));
    assertThat(has("#calendar-problem")).isFalse();
    assertThat(text("#calendar-name")).isEmpty();
    assertThat(listed("2 days off")).isTrue();
  }

  @Test
  void the_strip_follows_where_weeks_begin() throws Exception {
    showOwn();
    until(() -> has(".day-strip .day"));
    assertThat(firstDay()).isEqualTo("M 16");
    openSettings();
    assertThat(robot.lookup("#weekday-1").queryAs(CheckBox.class).isSelected()).isTrue();
    fire("#first-day-sunday");
    until(() -> text("#status").contains("Weeks changed"));
    fire("#rail-today");
    until(() -> has(".day-strip .day") && firstDay().equals("S 22"));
  }

  private String firstDay() {
    return robot.lookup(".day-strip .day-name").queryAllAs(Label.class).iterator().next().getText();
  }

  @Test
  void chinese_holidays_are_offered_in_chinese_and_never_taken_by_themselves() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    show(Messages.Language.CHINESE, Optional.of(journal));
    until(() -> has("#holiday-offer"));
    fire("#offer-no");
    until(() -> !has("#holiday-offer"));
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.settings().workdays().holidays()).isEmpty();
    }
    show(Messages.Language.CHINESE, Optional.of(journal));
    until(() -> has(".day-strip .day"));
    assertThat(has("#holiday-offer")).isFalse();
  }

  @Test
  void whoever_uses_english_is_not_asked() throws Exception {
    showOwn();
    until(() -> has(".day-strip .day"));
    assertThat(has("#holiday-offer")).isFalse();
  }
}
