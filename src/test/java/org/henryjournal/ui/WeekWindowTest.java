package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.henryjournal.ui.shell.ChartView;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The weekly summary, from the menu to the clipboard. */
class WeekWindowTest extends WindowFixture {

  private void press(String query) {
    robot.interact(() -> ((ToggleButton) robot.lookup(query).query()).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String clipboard(boolean html) {
    StringBuilder found = new StringBuilder();
    robot.interact(
        () -> {
          Clipboard clipboard = Clipboard.getSystemClipboard();
          String content = html ? clipboard.getHtml() : clipboard.getString();
          found.append(content == null ? "" : content);
        });
    return found.toString();
  }

  @Test
  void is_read_in_any_format_copied_and_closed() throws Exception {
    showOwn();
    enter("Acme !deal 20000 at last", 1);
    robot.interact(() -> ((MenuButton) robot.lookup("#menu").query()).getItems().get(1).fire());
    until(() -> has("#summary-text") && text("#summary-text").contains("Acme, 20,000"));
    assertThat(has("#summary-page")).isFalse();

    press("#summary-md");
    until(() -> text("#summary-text").startsWith("# Week 2026-W47"));

    press("#summary-pdf");
    until(() -> has("#summary-page") && !has("#summary-text"));
    assertThat(robot.lookup("#summary-page .week-cell").queryAll()).isNotEmpty();
    assertThat(robot.lookup("#summary-page .chart").queryAllAs(ChartView.class)).hasSize(2);
    CheckBox inner = robot.lookup("#summary-private").query();
    assertThat(inner.isSelected()).isFalse();

    robot.clickOn("#summary-copy");
    until(() -> text("#status").contains("pastes formatted"));
    assertThat(clipboard(false)).contains("Acme, 20,000");
    assertThat(clipboard(true)).contains("<td>Acme</td>");

    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#summary"));
  }
}
