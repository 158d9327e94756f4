package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;

/** What is worth a look, on Today in the real window. */
class AlertsWindowTest extends WindowFixture {

  /** Customers that bought long ago and nothing since; the last one bought most. */
  private void write(int falling) {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal then =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      for (int i = 1; i <= falling; i++) {
        log(then, TODAY.minusDays(120), "Shop" + i + " !deal " + i * 1000);
      }
    }
  }

  private int rows() {
    return robot
        .lookup("#alerts")
        .tryQuery()
        .filter(Node::isVisible)
        .map(node -> ((Pane) node).getChildren().size())
        .orElse(0);
  }

  private List<String> sentences() {
    return robot.lookup("#alerts .alert").queryAllAs(Pane.class).stream()
        .map(row -> ((Labeled) row.getChildren().getFirst()).getText())
        .toList();
  }

  private void press(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  private void silenceFirst() {
    robot.interact(
        () -> {
          robot.lookup(".alert-why").queryAll().iterator().next().requestFocus();
          robot.lookup(".alert-not-now").queryAs(MenuButton.class).getItems().getFirst().fire();
        });
  }

  private void untilFirstSays(String words) throws TimeoutException {
    until(() -> rows() > 0 && sentences().getFirst().startsWith(words));
  }

  @Test
  void nothing_is_shown_where_there_is_nothing() throws Exception {
    showOwn();
    enter("Acme !thinking", 1);
    until(() -> has("#figures-visits"));
    assertThat(has(".alerts")).isFalse();
  }

  @Test
  void three_are_shown_with_their_rule_the_rest_on_demand() throws Exception {
    write(5);
    showOwn();
    until(() -> rows() == 3);
    assertThat(sentences().getFirst())
        .isEqualTo("Shop5 is falling: 0 in 90 days, after 5,000 in the 90 before");
    assertThat(has(".alert-rule")).isFalse();
    robot.interact(() -> robot.lookup(".alert-why").queryAll().iterator().next().requestFocus());
    robot.push(KeyCode.SPACE);
    until(() -> has(".alert-rule"));
    assertThat(robot.lookup(".alert-rule").queryAllAs(Label.class).iterator().next().getText())
        .contains("Deals of Tue 25 Aug to Sun 22 Nov: 0", "under half");

    assertThat(text("#alerts-all")).isEqualTo("all 5");
    press("#alerts-all");
    until(() -> rows() == 5);
    press("#alerts-all");
    until(() -> rows() == 3);
  }

  @Test
  void one_is_put_aside_the_focus_goes_on_and_undo_brings_it_back() throws Exception {
    write(2);
    showOwn();
    until(() -> rows() == 2);
    silenceFirst();
    untilFirstSays("Shop1");
    assertThat(text("#status"))
        .isEqualTo("Put aside. It is shown again from Sun 29 Nov on if it still holds");
    until(() -> focused(".alert-why"));
    silenceFirst();
    until(() -> !has(".alerts"));
    until(() -> focused("#line"));
    press("#status-undo");
    untilFirstSays("Shop1");
  }

  @Test
  void the_customer_is_a_click_away() throws Exception {
    write(1);
    showOwn();
    until(() -> rows() == 1);
    press(".alert-open");
    until(() -> has("#customers"));
    assertThat(robot.lookup("Shop1").tryQuery()).isPresent();
  }

  @Test
  void another_day_has_none_and_a_deal_ends_one() throws Exception {
    write(1);
    show(Messages.Language.CHINESE, Optional.of(journal));
    until(() -> rows() == 1);
    assertThat(sentences()).containsExactly("Shop1 在下滑：近 90 天 0，之前 90 天 1,000");
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> !has(".alerts"));
    robot.push(KeyCode.CONTROL, KeyCode.T);
    until(() -> has(".alerts"));
    enter("Shop1 !签单 600", 1);
    until(() -> !has(".alerts"));
  }
}
