package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.Journal;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The progress table by keyboard, in the real window on the headless platform. */
class ProgressWindowTest extends WindowFixture {

  private void showProgress() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    until(() -> has("#works") && focused("#work-new"));
  }

  private void set(String query, String text) {
    robot.interact(() -> ((TextField) robot.lookup(query).query()).setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void add(String text, int rowsThen) throws Exception {
    set("#work-new", text);
    robot.push(KeyCode.ENTER);
    until(() -> rows("#works") == rowsThen);
  }

  private Work read(int row) {
    try (Journal again = openAgain()) {
      return again.works().all().get(row).work();
    }
  }

  @Test
  void a_row_is_added_written_in_moved_and_deleted_by_keys() throws Exception {
    showProgress();
    add("Fair stand", 1);
    add("Samples", 2);
    robot.push(KeyCode.DOWN);
    until(() -> focused("#works"));
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    until(() -> focused(".cell-field"));
    set(".cell-field", "Dairy fair");
    robot.push(KeyCode.TAB);
    until(() -> focused(".cell-field") && !text(".cell-field").equals("Dairy fair"));
    set(".cell-field", "soon");
    robot.push(KeyCode.TAB);
    until(() -> problemSays("Write the days"));
    assertThat(text(".cell-field")).isEqualTo("soon");
    set(".cell-field", "18-22 Nov");
    robot.push(KeyCode.TAB);
    until(() -> focused(".cell-field") && text(".cell-field").isEmpty());
    set(".cell-field", "Hall 2");
    robot.push(KeyCode.ENTER);
    until(() -> !has(".cell-field") && focused("#works"));
    robot.push(KeyCode.F2);
    until(() -> has(".cell-field") && text(".cell-field").equals("Hall 2"));
    set(".cell-field", "Hall 9");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has(".cell-field") && focused("#works"));
    robot.push(KeyCode.ALT, KeyCode.DOWN);
    until(() -> robot.lookup("#status").tryQuery().isPresent());
    robot.write("x");
    until(() -> has(".cell-field") && text(".cell-field").equals("x"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has(".cell-field"));
    closeNow();
    Work moved = read(1);
    assertThat(moved.what()).isEqualTo("Dairy fair");
    assertThat(moved.where()).isEqualTo("Hall 2");
    assertThat(moved.from().getDayOfMonth()).isEqualTo(18);
    assertThat(moved.isOverdue(moved.to().plusDays(1))).isTrue();
  }

  private boolean problemSays(String words) {
    return Window.getWindows().stream()
        .flatMap(w -> w.getScene().getRoot().lookupAll(".cell-problem").stream())
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  @Test
  void a_plan_is_asked_step_by_step_left_and_taken_up() throws Exception {
    showProgress();
    robot.interact(() -> ((Button) robot.lookup("#plan-new").query()).fire());
    until(() -> focused("#plan-what"));
    robot.write("Fair stand");
    robot.push(KeyCode.ENTER);
    until(() -> focused("#plan-situation"));
    robot.push(KeyCode.ENTER);
    until(() -> focused("#plan-where"));
    robot.write("Hall 2");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#plan-where") && rows("#works") == 1);
    until(() -> has("#work-plan") && text("#work-plan").startsWith("Step 2"));
    robot.interact(() -> ((Button) robot.lookup("#work-plan").query()).fire());
    until(() -> has("#plan-where") && text("#plan-where").equals("Hall 2"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#plan-where"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    until(() -> has("#work-today") && rows("#work-today") == 1);
    robot.interact(() -> robot.lookup("#work-today").query().requestFocus());
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.RIGHT);
    until(() -> has("#status") && text("#status").contains("20 %"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#works") && focused("#works"));
    robot.push(KeyCode.DELETE);
    until(() -> rows("#works") == 0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> rows("#works") == 1);
    closeNow();
    assertThat(read(0).done()).isEqualTo(20);
  }
}
