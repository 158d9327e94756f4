package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.henryjournal.journal.Damage;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.TestSeal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.settings.LockAfter;
import org.henryjournal.ui.shell.Preferences;
import org.junit.jupiter.api.Test;

/** A journal with a password in the real window. */
class SealedWindowTest extends WindowFixture {

  private void sealed() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open = openAgain()) {
      TestJournal.log(open, TODAY, "Hualian !thinking");
    }
    TestSeal.seal(places, journal, "open sesame");
    show(Messages.Language.ENGLISH, Optional.of(journal));
    until(() -> focused("#unlock-password"));
  }

  private void password(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
  }

  @Test
  void a_wrong_password_stays_in_the_field_and_the_right_one_opens() throws Exception {
    sealed();
    password("#unlock-password", "close sesame");
    robot.push(KeyCode.ENTER);
    until(() -> has("#unlock-problem"));
    assertThat(text("#unlock-problem")).startsWith("That is not the password");
    assertThat(text("#unlock-password")).isEqualTo("close sesame");
    until(() -> focused("#unlock-password"));
    password("#unlock-password", "open sesame");
    robot.push(KeyCode.ENTER);
    until(() -> rows("#done") == 1);
  }

  @Test
  void an_unused_journal_is_closed_and_opens_where_it_was() throws Exception {
    sealed();
    password("#unlock-password", "open sesame");
    robot.push(KeyCode.ENTER);
    until(() -> rows("#done") == 1);
    type("Acme half a line");
    robot.interact(() -> window.orElseThrow().setLockAfter(LockAfter.FIVE));
    robot.interact(
        () -> window.orElseThrow().lockIfUnused(TestJournal.CLOCK.instant().plusSeconds(299)));
    assertThat(has("#line")).isTrue();
    robot.interact(
        () -> window.orElseThrow().lockIfUnused(TestJournal.CLOCK.instant().plusSeconds(300)));
    until(() -> has("#unlock-password"));
    assertThat(has("#line")).isFalse();
    password("#unlock-password", "open sesame");
    robot.push(KeyCode.ENTER);
    until(() -> has("#line") && text("#line").equals("Acme half a line"));
  }

  @Test
  void a_password_is_set_and_the_settings_come_back() throws Exception {
    new Preferences(HenryApp.preferences(places)).set(Preferences.PAGE, "settings");
    showOwnOn("#seal-set");
    robot.interact(() -> robot.lookup("#seal-set").queryButton().fire());
    until(() -> has("#password-new"));
    password("#password-new", "open sesame");
    password("#password-again", "open sesame");
    robot.interact(() -> robot.lookup("#password-confirm").queryButton().fire());
    until(() -> has("#seal-change"));
    assertThat(robot.lookup("#choice-lock").queryAs(ComboBox.class).getItems()).hasSize(4);
    closeNow();
    try (Journal again =
        Journal.open(
            journal,
            places.indexOf(journal),
            TestJournal.CLOCK,
            Damage.PLAIN,
            Progress.NONE,
            TestSeal.with("open sesame"))) {
      assertThat(again.isSealed()).isTrue();
    }
  }
}
