package org.henryjournal.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.settings.LockAfter;
import org.junit.jupiter.api.Test;

/** What is typed and not saved, in the real window. */
class KeptTypingWindowTest extends WindowFixture {

  private void write(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
  }

  private void again() throws Exception {
    closeNow();
    showOwnOn("#line");
  }

  @Test
  void a_window_closed_over_a_half_written_line_asks_nothing_and_loses_nothing() throws Exception {
    showOwn();
    assertThat(has("#line-kept")).isFalse();
    type("Acme half a line");
    again();
    until(() -> text("#line").equals("Acme half a line"));
    assertThat(has("#line-clear")).isTrue();
    robot.clickOn("#line-clear");
    until(() -> text("#line").isEmpty() && has("#line-undo"));
    again();
    assertThat(text("#line")).isEmpty();
    assertThat(has("#line-kept")).isFalse();
  }

  @Test
  void what_is_typed_is_on_the_disk_while_the_window_is_open() throws Exception {
    showOwn();
    type("Acme half a line");
    Path drafts = places.indexOf(journal).resolve("drafts");
    until(() -> Files.exists(drafts));
    assertThat(Files.readString(drafts, ISO_8859_1)).contains("Acme half a line");
  }

  @Test
  void ctrl_z_brings_back_what_esc_took_and_then_names_what_it_undoes() throws Exception {
    showOwn();
    enter("Bell !thinking", 1);
    type("Acme half a line");
    robot.clickOn("#line");
    robot.push(KeyCode.ESCAPE);
    assertThat(text("#line")).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(text("#line")).isEqualTo("Acme half a line");
    assertThat(rows("#done")).isEqualTo(1);
    type("");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> rows("#done") == 0);
    assertThat(text("#status")).isEqualTo("Undone: entry logged, Bell");
  }

  @Test
  void a_form_that_was_open_is_offered_again_and_holds_what_it_held() throws Exception {
    showOwn();
    type("Acme !thinking");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-note"));
    write("#form-note", "a long talk about");
    write("#form-amount", "much");
    again();
    until(() -> has("#kept-form-open"));
    robot.interact(() -> robot.lookup("#kept-form-open").queryButton().fire());
    until(() -> has("#form-note"));
    assertThat(text("#form-note")).isEqualTo("a long talk about");
    assertThat(text("#form-amount")).isEqualTo("much");
    assertThat(has("#draft-back")).isTrue();
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#form-note"));
    assertThat(text("#line")).contains("a long talk about").contains("much");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-note"));
    assertThat(text("#form-amount")).isEqualTo("much");
  }

  @Test
  void the_words_of_the_day_and_the_walk_are_there_again() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open = openAgain()) {
      log(open, TODAY.minusDays(1), "Acme !thinking >" + TODAY);
    }
    showOwnOn("#day-note");
    robot.clickOn("#day-note");
    write("#day-note", "a day to remem");
    again();
    until(() -> has("#day-note") && text("#day-note").equals("a day to remem"));
    assertThat(has("#day-note-back")).isTrue();
    robot.interact(() -> robot.lookup("#evening-walk").queryButton().fire());
    until(() -> has("#walk-field"));
    write("#walk-field", "!deal 300 sig");
    again();
    until(() -> has("#evening-walk"));
    robot.interact(() -> robot.lookup("#evening-walk").queryButton().fire());
    until(() -> has("#walk-field") && text("#walk-field").equals("!deal 300 sig"));
  }

  @Test
  void the_lock_of_a_sealed_journal_keeps_a_half_filled_form() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    openAgain().close();
    TestSeal.seal(places, journal, "open sesame");
    show(Messages.Language.ENGLISH, Optional.of(journal));
    unlock();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-note"));
    write("#form-note", "Zanzibar");
    robot.interact(() -> window.orElseThrow().setLockAfter(LockAfter.FIVE));
    robot.interact(
        () -> window.orElseThrow().lockIfUnused(TestJournal.CLOCK.instant().plusSeconds(300)));
    Path drafts = places.indexOf(journal).resolve("drafts");
    until(() -> has("#unlock-password") && Files.exists(drafts));
    assertThat(Files.readString(drafts, ISO_8859_1)).doesNotContain("Zanzibar");
    unlock();
    until(() -> has("#kept-form-open"));
    robot.interact(() -> robot.lookup("#kept-form-open").queryButton().fire());
    until(() -> has("#form-note") && text("#form-note").equals("Zanzibar"));
  }

  private void unlock() throws Exception {
    until(() -> has("#unlock-password"));
    write("#unlock-password", "open sesame");
    robot.push(KeyCode.ENTER);
    until(() -> has("#line"));
    robot.clickOn("#line");
  }
}
