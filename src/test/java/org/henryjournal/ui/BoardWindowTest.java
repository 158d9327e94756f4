package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.Stage;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The grade board in the real window: by mouse and by keyboard. */
class BoardWindowTest extends WindowFixture {

  private void showBoard() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal made = openAgain()) {
      long acme =
          TestJournal.log(made, TestJournal.TODAY.minusDays(2), "Acme !thinking").customer();
      long bell =
          TestJournal.log(made, TestJournal.TODAY.minusDays(1), "Bell !thinking").customer();
      made.gradeBook().setGrade(acme, Grade.C, "");
      made.gradeBook().setGrade(bell, Grade.B, "");
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    until(() -> has("#board-c") && rows("#board-c") == 1 && rows("#board-b") == 1);
    until(() -> focused("#board-b"));
  }

  private Optional<BoardCard> card(String list) {
    ListView<?> found = robot.lookup(list).query();
    return found.getItems().stream().map(item -> (BoardCard) item).findFirst();
  }

  @Test
  void letters_move_the_card_and_its_questions_are_answered_by_keys() throws Exception {
    showBoard();
    robot.push(KeyCode.RIGHT);
    until(() -> focused("#board-c"));
    robot.push(KeyCode.A);
    until(() -> rows("#board-a") == 1 && rows("#board-c") == 0);
    assertThat(card("#board-a").orElseThrow().isByHand()).isTrue();
    until(() -> focused("#label-met"));
    robot.push(KeyCode.TAB);
    until(() -> focused("#label-need"));
    robot.push(KeyCode.SPACE);
    until(() -> card("#board-a").orElseThrow().missing().size() == 2);
    until(() -> focused("#label-need"));
    robot.push(KeyCode.ESCAPE);
    until(() -> focused("#board-a") && !has("#label-met"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> rows("#board-a") == 0 && rows("#board-c") == 1);
  }

  @Test
  void a_drag_moves_the_card_to_the_column_it_is_let_go_over() throws Exception {
    showBoard();
    Node dragged =
        robot.lookup("#board-b .board-card").queryAll().stream()
            .filter(node -> node.getParent().isVisible())
            .findFirst()
            .orElseThrow();
    Node target = robot.lookup("#board-a").query();
    robot.interact(
        () -> {
          Bounds from = dragged.localToScene(dragged.getLayoutBounds());
          Bounds to = target.localToScene(target.getLayoutBounds());
          fire(dragged, MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
          fire(dragged, MouseEvent.MOUSE_DRAGGED, from.getCenterX() - 20, from.getCenterY());
          fire(dragged, MouseEvent.MOUSE_DRAGGED, to.getCenterX(), to.getCenterY());
        });
    until(() -> has(".card-ghost") && has(".drop-target"));
    robot.interact(
        () -> {
          Bounds to = target.localToScene(target.getLayoutBounds());
          fire(dragged, MouseEvent.MOUSE_RELEASED, to.getCenterX(), to.getCenterY());
        });
    until(() -> rows("#board-a") == 1 && rows("#board-b") == 0);
    assertThat(has(".card-ghost")).isFalse();
    assertThat(text("#status")).contains("Bell").contains("A");
    until(() -> has("#label-need"));
    closeNow();
    try (Journal again = openAgain()) {
      long bell = again.customers().find("Bell").orElseThrow().id();
      assertThat(again.grades().changes(bell)).hasSize(2);
      assertThat(again.grades().changes(bell).getLast().stage()).isEqualTo(Stage.A);
    }
  }

  private static void fire(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    node.fireEvent(
        new MouseEvent(
            node,
            node,
            type,
            sceneX,
            sceneY,
            sceneX,
            sceneY,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            new PickResult(node, sceneX, sceneY)));
  }

  @Test
  void a_key_begins_the_line_with_the_deal_and_another_signs_by_hand() throws Exception {
    showBoard();
    robot.push(KeyCode.S);
    until(() -> card("#board-signed").filter(BoardCard::isByHand).isPresent());
    assertThat(text("#status")).contains("Bell");
    until(() -> focused("#board-signed"));
    robot.push(KeyCode.B);
    until(() -> card("#board-signed").isEmpty() && rows("#board-b") > 0);
    until(() -> has("#label-need"));
    robot.push(KeyCode.ESCAPE);
    until(() -> focused("#board-b"));
    robot.push(KeyCode.L);
    until(() -> has("#line") && text("#line").equals("Bell !deal "));
  }

  @Test
  void a_deadline_is_extended_and_why_is_answered_by_keys() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    long acme;
    try (Journal made = openAgain()) {
      acme = 0;
      for (int visit = 1; visit <= 6; visit++) {
        acme = TestJournal.log(made, TestJournal.TODAY, "Acme !thinking").customer();
      }
      made.gradeBook().setGrade(acme, Grade.B, "");
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    until(() -> has("#board-b") && focused("#board-b"));
    robot.push(KeyCode.X);
    until(() -> focused("#ask-words"));
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#ask-words").query()).setText("holidays"));
    robot.push(KeyCode.ENTER);
    until(() -> card("#board-b").orElseThrow().daysLeft().equals(Optional.of(27L)));
    until(() -> focused("#board-b"));
    robot.push(KeyCode.W);
    until(() -> focused("#ask-words"));
    robot.interact(() -> ((ButtonBase) robot.lookup("#ask-other").query()).fire());
    until(() -> rows("#board-b") == 0 && card("#board-d").isPresent());
    assertThat(text("#status")).isEqualTo("Acme is now D; your answer is kept");
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.grades().changes(acme)).extracting(GradeChange::reason).contains("holidays");
      assertThat(again.grades().answers(acme).getFirst().visits()).isEqualTo(6);
    }
  }

  @Test
  void the_past_board_can_only_be_looked_at_and_clearing_opens() throws Exception {
    showBoard();
    robot.interact(
        () ->
            ((DatePicker) robot.lookup("#board-day").query())
                .setValue(TestJournal.TODAY.minusDays(1)));
    robot.interact(() -> robot.lookup("#board-day").query().fireEvent(new ActionEvent()));
    until(() -> has(".board-past") && rows("#board-b") == 0 && rows("#board-none") == 2);
    robot.interact(() -> ((ToggleButton) robot.lookup("#clearing").query()).fire());
    until(() -> has(".chart"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("#clearing-stock")).isEqualTo("0 → 2");
  }
}
