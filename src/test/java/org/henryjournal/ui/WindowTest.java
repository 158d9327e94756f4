package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.log.Logged;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.Shortcut;
import org.junit.jupiter.api.Test;

/** The main path of every page, in the real window on the headless platform. */
class WindowTest extends WindowFixture {

  @Test
  void first_run_begins_a_journal_and_the_line_has_the_focus() throws Exception {
    show(Messages.Language.ENGLISH, Optional.empty());
    until(() -> has("#welcome-start"));
    assertThat(journal).doesNotExist();
    robot.push(KeyCode.ENTER);
    until(() -> has("#line"));
    until(() -> focused("#line"));
    assertThat(journal).exists();
    robot.write("Acme !deal 500");
    until(() -> previewSays("signed 500"));
    robot.push(KeyCode.ENTER);
    until(() -> rows("#done") == 1);
    assertThat(text("#line")).isEmpty();
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.visits().ofDay(TestJournal.TODAY))
          .extracting(VisitStore.Entry::customerName)
          .containsExactly("Acme");
    }
  }

  @Test
  void a_day_of_visits_with_completion_prompt_undo_and_form() throws Exception {
    showOwn();
    enter("华联超市 !考虑 看样品", 1);
    until(() -> has("#step-prompt"));
    type(">fri bring the price list");
    robot.push(KeyCode.ENTER);
    until(() -> !has("#step-prompt"));

    robot.clickOn("#line").write("hlcs");
    until(() -> robot.listWindows().size() > 1);
    robot.push(KeyCode.ENTER);
    until(() -> text("#line").equals("华联超市 "));
    robot.write("!deal 2000");
    until(() -> previewSays("2nd visit"));
    robot.push(KeyCode.ENTER);
    until(() -> rows("#done") == 2);
    until(() -> text("#figures-deals").equals("1"));

    robot.clickOn("#status-undo");
    until(() -> rows("#done") == 1);
    robot.clickOn("#line").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> rows("#done") == 2);

    type("Acme !objection too dear");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-customer"));
    assertThat(text("#form-customer")).isEqualTo("Acme");
    robot.interact(() -> ((TextInputControl) robot.lookup("#form-amount").query()).setText("x"));
    robot.clickOn("#form-save");
    until(() -> !text("#form-problem").isEmpty());
    robot.interact(() -> ((TextInputControl) robot.lookup("#form-amount").query()).setText("2万"));
    robot.clickOn("#form-save");
    until(() -> rows("#done") == 3);
    assertThat(has("#form-customer")).isFalse();
  }

  @Test
  void the_evening_walk_needs_the_keyboard_only() throws Exception {
    showOwn();
    enter("Acme !thinking >today", 1);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    until(() -> focused("#walk-field") && text("#walk-title").equals("Acme"));
    robot.write("!deal 100 >fri");
    until(() -> text("#walk-preview").contains("signed 100"));
    robot.push(KeyCode.ENTER);
    until(() -> text("#walk-title").contains("23 Nov"));
    robot.write("Acme");
    robot.push(KeyCode.ENTER);
    until(() -> text("#walk-title").contains("worth remembering"));
    robot.write("good");
    robot.push(KeyCode.ENTER);
    until(() -> text("#walk-title").contains("3 answers"));
    robot.push(KeyCode.ENTER);
    until(() -> !has("#walk-title"));
    assertThat(rows("#done")).isEqualTo(2);
    until(() -> text("#day-note").equals("good"));
    goThroughThePages();
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.days().note(TestJournal.TODAY).orElseThrow().text()).isEqualTo("good");
    }
  }

  /** Looking at pages writes nothing. */
  private void goThroughThePages() throws TimeoutException {
    for (PageId page : PageList.ids().reversed()) {
      robot.interact(() -> press(page));
      until(() -> isChosen(page));
    }
    until(() -> text("#day-note").equals("good"));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> text("#day-note").isEmpty());
  }

  @Test
  void customers_are_found_by_pinyin_and_their_page_opens() throws Exception {
    showOwn();
    enter("华联超市 !签单 500 @王总", 1);
    enter("Acme !thinking", 2);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> has("#customers") && rows("#customers") == 2);
    until(() -> focused("#customer-search"));
    robot.write("hlcs");
    until(() -> rows("#customers") == 1);
    robot.clickOn("华联超市");
    until(() -> has("#customer-name") && text("#customer-name").equals("华联超市"));
    until(() -> rows("#timeline") == 1);
    robot.clickOn("#customer-new");
    until(() -> focused("#customers-name"));
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#customers-name").query()).setText("华联超市"));
    robot.clickOn("#customer-save");
    until(() -> has("#customer-problem") && text("#customer-problem").contains("already"));
  }

  private void press(PageId page) {
    KeyCodeCombination keys = (KeyCodeCombination) page.keys().getFirst();
    Event.fireEvent(
        robot.lookup("#rail-today").query(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", keys.getCode(), false, true, false, false));
  }

  private boolean isChosen(PageId page) {
    return robot.lookup("#rail-" + page.name()).queryAs(ToggleButton.class).isSelected();
  }

  @Test
  void every_page_opens_from_the_rail_and_is_remembered() throws Exception {
    showOwn();
    for (PageId page : PageList.ids()) {
      robot.interact(() -> robot.lookup("#rail-" + page.name()).queryAs(ToggleButton.class).fire());
      until(() -> isChosen(page) && has(".page"));
      assertThat(new Preferences(HenryApp.preferences(places)).get(Preferences.PAGE))
          .contains(page.name());
      assertThat(PageList.named(page.name().toUpperCase(Locale.ROOT))).contains(page);
    }
  }

  @Test
  void no_two_shortcuts_have_the_same_keys_and_all_are_named() {
    assertThat(PageList.shortcuts())
        .hasSize(PageList.ids().size() + Action.values().length)
        .flatExtracting(Shortcut::keys)
        .doesNotHaveDuplicates();
    for (Messages.Language language : Messages.Language.values()) {
      Messages messages = new Messages(language);
      assertThat(PageList.shortcuts()).allMatch(shortcut -> messages.has(shortcut.messageKey()));
    }
  }

  @Test
  void a_window_at_rest_asks_for_no_frames() throws Exception {
    showOwn();
    Scene scene = robot.lookup("#line").query().getScene();
    // The caret of a field blinks.
    robot.interact(() -> robot.lookup("#rail-today").query().requestFocus());
    AtomicInteger frames = new AtomicInteger();
    robot.interact(() -> scene.addPreLayoutPulseListener(frames::incrementAndGet));
    int most = 10;
    for (int second = 0; second < 20 && most >= 10; second++) {
      frames.set(0);
      robot.sleep(1_000);
      most = frames.get();
    }
    assertThat(most).isLessThan(10);
  }

  @Test
  void a_tool_tip_and_a_menu_come_when_they_are_asked_for() throws Exception {
    showOwn();
    enter("Acme !thinking tasted samples", 1);
    robot.moveTo("#rail-board").moveBy(1, 1);
    until(() -> tips().contains("Board  Ctrl+2"));
    robot.rightClickOn("Acme");
    until(() -> robot.lookup("Delete").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  private List<String> tips() {
    return robot.listWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(tip -> ((Tooltip) tip).getText())
        .toList();
  }

  @Test
  void language_and_theme_change_at_once_and_are_remembered() throws Exception {
    showOwn();
    type("Acme !deal 500");
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> has("#language-chinese"));
    robot.clickOn("#language-chinese");
    until(() -> text("#rail-today").equals("今日"));
    robot.clickOn("#theme-dark");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> has("#line"));
    assertThat(text("#line")).isEqualTo("Acme !deal 500");
    until(() -> previewSays("签单 500"));
    closeNow();
    Preferences kept = new Preferences(HenryApp.preferences(places));
    assertThat(kept.get(Preferences.LANGUAGE)).contains("zh");
    assertThat(kept.get(Preferences.THEME)).contains("dark");
    assertThat(kept.get(Preferences.PAGE)).contains("today");
    assertThat(kept.get(Preferences.WINDOW)).isPresent();
  }

  @Test
  void a_file_that_is_no_journal_is_answered_by_a_sentence() throws Exception {
    Path text = Files.writeString(folder.resolve("letter.henry"), "Dear customer");
    show(Messages.Language.ENGLISH, Optional.of(text));
    until(() -> has("#welcome-problem"));
    assertThat(text("#welcome-problem")).contains("is not a Henry journal");
    assertThat(text).hasContent("Dear customer");
  }

  @Test
  @Logged("Told the rep")
  void a_journal_that_is_gone_is_not_made_again_and_another_can_be_begun() throws Exception {
    showOwn();
    enter("Acme !thinking", 1);
    closeNow();
    Path gone = journal;
    Files.move(gone, folder.resolve("elsewhere.henry"));
    show(Messages.Language.ENGLISH, Optional.empty());
    until(() -> has("#welcome-problem") && has("#welcome-new"));
    assertThat(text("#welcome-problem")).contains(gone.toString()).doesNotContain("--journal");
    robot.interact(() -> window.orElseThrow().begin(gone));
    until(() -> text("#status").contains(gone.toString()));
    assertThat(gone).doesNotExist();
    robot.interact(() -> window.orElseThrow().begin(folder.resolve("elsewhere.henry")));
    Path fresh = folder.resolve("fresh.henry");
    robot.interact(() -> window.orElseThrow().begin(fresh));
    until(() -> has("#line"));
    closeNow();
    assertThat(fresh).exists();
    assertThat(folder.resolve("elsewhere.henry")).content().contains("Acme");
  }

  @Test
  void a_past_day_is_reached_by_keys() throws Exception {
    showOwn();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> text("#page-title").contains("21 November"));
    enter("Acme !thinking", 1);
    robot.push(KeyCode.CONTROL, KeyCode.T);
    until(() -> rows("#done") == 0);
    closeNow();
    try (Journal again = openAgain()) {
      LocalDate yesterday = TestJournal.TODAY.minusDays(1);
      assertThat(again.visits().ofDay(yesterday)).hasSize(1);
    }
  }

  /** As sync programs do: a file that they have got from elsewhere is renamed over the open one. */
  @Test
  void a_journal_replaced_from_outside_is_opened_anew_and_what_it_lacks_is_put_beside_it()
      throws Exception {
    showOwn();
    enter("Acme !thinking first", 1);
    byte[] older = Files.readAllBytes(journal);
    enter("Beta !thinking second", 2);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> rows("#done") == 0);
    type("Gamma !thi");
    Path other = Files.write(folder.resolve("other"), older);
    Files.move(other, journal, StandardCopyOption.REPLACE_EXISTING);
    until(() -> has("#status") && text("#status").contains(".unsaved-"));
    until(() -> text("#line").equals("Gamma !thi"));
    enter("Gamma !thinking third", 1);
    robot.push(KeyCode.CONTROL, KeyCode.T);
    until(() -> text("#line").isEmpty() && rows("#done") == 1);
    Files.delete(journal);
    until(() -> has("#welcome-problem"));
    assertThat(text("#welcome-problem")).contains(".unsaved-");
  }
}
