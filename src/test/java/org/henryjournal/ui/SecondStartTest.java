package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.henryjournal.cli.Answers;
import org.henryjournal.door.DoorPlace;
import org.henryjournal.door.Doorbell;
import org.henryjournal.door.Question;
import org.henryjournal.door.Reply;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What other starts of Henry want of a real window. */
class SecondStartTest extends WindowFixture {

  private static final String QUICK = ".quick-line #line";

  private Doorbell bell() {
    return new Doorbell(DoorPlace.of(places));
  }

  private Reply show(Path... file) {
    return bell()
        .askWindow(new Question.Show(Optional.of(file).filter(f -> f.length > 0).map(f -> f[0])));
  }

  private Reply run(String... words) {
    return bell().ask(journal, new Question.Run(List.of(words), folder, "", "en", new byte[0]));
  }

  private Reply quick() {
    return bell().ask(journal, new Question.Quick());
  }

  private static void shown(Reply reply) {
    assertThat(reply).isEqualTo(new Reply.Done("", "", 0));
  }

  /** Asks until somebody listens: the door opens a moment after the journal. */
  private void untilQuick() throws Exception {
    until(() -> Files.exists(DoorPlace.of(places).ofJournal(journal)));
    shown(quick());
    until(() -> focused(QUICK));
  }

  private void typeQuick(String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(QUICK).query()).setText(text));
  }

  private static boolean isShowing(String title) {
    return Window.getWindows().stream()
        .anyMatch(window -> window instanceof Stage stage && stage.getTitle().contains(title));
  }

  @Test
  void a_command_is_answered_while_a_dialog_is_open() throws Exception {
    commands = new Answers(places, Optional::empty);
    showOwn();
    enter("Acme !thinking", 1);
    robot.push(KeyCode.SHORTCUT, KeyCode.E);
    until(() -> has(".dialog"));
    Reply reply = run("stats", "--journal", journal.toString());
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Done.class,
            done -> {
              assertThat(done.err()).isEmpty();
              assertThat(done.out()).contains("1");
              assertThat(done.code()).isZero();
            });
  }

  @Test
  void what_a_command_writes_is_seen_at_once_and_is_one_undo() throws Exception {
    commands =
        (asked, lent, out, err) -> {
          try (Journal its = lent) {
            TestJournal.log(its, TODAY, String.join(" ", asked.arguments()));
          }
          return 0;
        };
    showOwn();
    shown(run("Acme", "!deal", "2000", ">fri"));
    until(() -> rows("#done") == 1);
    robot.interact(() -> robot.lookup("#page-title").query().requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    until(() -> rows("#done") <= 0);
  }

  @Test
  void another_journal_is_opened_in_the_window_but_not_over_what_is_written() throws Exception {
    showOwn();
    Path other = folder.resolve("Other.henry");
    Journal.create(other, false, TestJournal.CLOCK);
    type("half a line");
    shown(show(other));
    until(() -> has("#status") && text("#status").contains("Other.henry was to be opened here"));
    assertThat(isShowing("journal")).isTrue();
    type("");
    shown(show(journal));
    assertThat(isShowing("journal")).isTrue();
    shown(show(other));
    until(() -> isShowing("Other"));
    assertThat(run("stats"))
        .as("the door of the journal that was left")
        .isEqualTo(Reply.Not.NOBODY);
  }

  @Test
  void a_minimized_window_comes_back() throws Exception {
    showOwn();
    Stage stage = (Stage) robot.lookup("#line").query().getScene().getWindow();
    robot.interact(() -> stage.setIconified(true));
    shown(show());
    assertThat(WaitForAsyncUtils.asyncFx(stage::isIconified).get()).isFalse();
  }

  @Test
  void the_line_alone_saves_says_so_and_goes() throws Exception {
    showOwn();
    untilQuick();
    typeQuick("Hualian Market !thinking tasted samples");
    Node field = robot.lookup(QUICK).query();
    robot.push(KeyCode.ENTER);
    until(() -> has("#quick-said") && text("#quick-said").contains("Hualian Market"));
    until(() -> rows("#done") == 1);
    until(() -> !has(QUICK));
    // Its caret would blink for ever.
    assertThat(WaitForAsyncUtils.asyncFx(field::isFocused).get()).isFalse();
  }

  @Test
  void who_writes_on_is_not_hurried_and_escape_keeps_what_is_written() throws Exception {
    showOwn();
    untilQuick();
    typeQuick("!deal 20000");
    robot.push(KeyCode.ENTER);
    until(() -> text("#quick-said").contains("customer"));
    assertThat(text(QUICK)).isEqualTo("!deal 20000");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has(QUICK));
    assertThat(rows("#done")).isLessThanOrEqualTo(0);
    untilQuick();
    assertThat(text(QUICK)).isEqualTo("!deal 20000");
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    until(() -> !has(QUICK));
    assertThat(text("#line")).isEqualTo("!deal 20000");
  }

  @Test
  void a_start_for_the_line_opens_nothing_else_until_it_is_wanted() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    show(Messages.Language.CHINESE, made -> made.showLine(Optional.of(journal)));
    until(() -> focused(QUICK));
    assertThat(has("#page-title")).isFalse();
    typeQuick("华联超市 !考虑中");
    robot.push(KeyCode.ENTER);
    until(() -> text("#quick-said").contains("华联超市"));
    shown(show());
    until(() -> has("#page-title") && rows("#done") == 1);
  }

  @Test
  void where_the_journal_does_not_open_the_line_gives_way_to_the_window() throws Exception {
    show(Messages.Language.ENGLISH, made -> made.showLine(Optional.of(journal)));
    until(() -> has("#welcome-start"));
    assertThat(has(QUICK)).isFalse();
  }
}
