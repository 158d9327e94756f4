package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.time.LocalDate;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** Several visits at once, in the real window and by the keyboard alone. */
class NotesWindowTest extends WindowFixture {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static final String TEN =
      """
      Wed 18 Nov:
      Acme !thinking wants a sample
      Acme signed for 2,400
      Bell Store !not reached
      Acme !objection price
      !no answer
      Thu 19 Nov:
      Acme !next >fri bring the offer
      Acme !not reached
      Acme !deal 300
      Acme !refused bought elsewhere
      Acme !thinking asks for references
      """;

  private void paste() {
    robot.interact(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, TEN)));
    robot.push(KeyCode.CONTROL, KeyCode.V);
  }

  private void mend(String line) {
    robot.interact(() -> ((TextInputControl) robot.lookup("#notes-line").query()).setText(line));
    robot.push(KeyCode.ENTER);
  }

  @Test
  void ten_lines_are_pasted_two_mended_saved_and_taken_back() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open = openAgain()) {
      log(open, TODAY.minusDays(30), "Acme !thinking");
    }
    showOwn();
    paste();
    until(() -> rows("#notes-rows") == 10 && focused("#notes-line"));
    assertThat(text("#notes-line")).isEqualTo("Acme signed for 2,400");
    robot.push(KeyCode.ENTER);
    until(() -> text("#notes-line").startsWith("Bell Store"));
    mend("Bell Tower !not reached");
    until(() -> text("#notes-line").equals("!no answer"));
    mend("Acme !no answer");
    until(() -> text("#notes-save").equals("Save 10 lines"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> !has("#notes-rows") && text("#status").startsWith("10 lines of the notes saved"));
    assertThat(has("#notes-open")).isTrue();
    until(() -> focused("#line"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> text("#status").equals("Undone: notes logged"));
    closeNow();
    try (Journal open = openAgain()) {
      assertThat(open.visits().ofDay(WEDNESDAY)).isEmpty();
      assertThat(open.visits().ofDay(WEDNESDAY.plusDays(1))).isEmpty();
    }
  }

  @Test
  void esc_keeps_the_notes_and_the_next_start_offers_them() throws Exception {
    showOwn();
    paste();
    until(() -> rows("#notes-rows") == 10);
    mend("Acme and Sons !thinking wants a sample");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#notes-rows"));
    assertThat(text("#notes-open")).isEqualTo("Notes not saved: 12 lines");
    closeNow();
    showOwnOn("#notes-open");
    assertThat(text("#notes-open")).isEqualTo("Notes not saved: 12 lines");
    robot.push(KeyCode.CONTROL, KeyCode.L);
    until(() -> rows("#notes-rows") == 10 && has("#draft-back"));
    robot.push(KeyCode.CONTROL, KeyCode.L);
    until(() -> has("#notes-text") && text("#notes-text").contains("Acme and Sons"));
  }
}
