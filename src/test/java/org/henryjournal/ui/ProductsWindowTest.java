package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** The tab Products in the real window: what a deal sold is said, compared, and a wish noted. */
class ProductsWindowTest extends WindowFixture {

  private List<String> words(String query) {
    return robot.lookup(query).lookup(Labeled.class::isInstance).queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  /** Types into the first field of the deals of which nothing is said. */
  private void say(String products) {
    robot.interact(
        () -> {
          TextField field =
              robot.lookup("#products-unsaid").lookup(".text-field").queryAs(TextField.class);
          field.setText(products);
          field.fireEvent(new ActionEvent());
        });
  }

  private void type(String query, String text) {
    robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
  }

  private void choose(String query, int at) {
    robot.interact(
        () -> robot.lookup(query).queryAs(ComboBox.class).getSelectionModel().select(at));
  }

  @Test
  void what_sells_is_said_and_seen() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      TestJournal.log(open, TestJournal.TODAY.minusDays(2), "Acme !deal 1000");
      TestJournal.log(open, TestJournal.TODAY.minusDays(1), "Bell !deal 500");
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#after-tabs"));
    robot.interact(
        () -> {
          TabPane tabs = robot.lookup("#after-tabs").queryAs(TabPane.class);
          tabs.getTabs().stream()
              .filter(tab -> tab.getText().equals("Products"))
              .forEach(tabs.getSelectionModel()::select);
        });
    until(() -> has("#products-unsaid") && words("#products-unsaid").contains("Bell, Sat 21 Nov"));
    say("milk 30; cheese ¥200");
    until(() -> words("#products-sold").contains("cheese"));
    until(() -> !words("#products-unsaid").contains("Bell, Sat 21 Nov"));
    say("milk");
    until(() -> words("#products-unsaid").contains("Every deal says what it sold."));
    assertThat(words("#products-sold"))
        .containsSequence("milk", "2", "2", "0", "30", "1,000", "1 of 2")
        .containsSequence("cheese", "1", "1", "0", "—", "200", "1 of 1");
    choose("#products-bought", 1);
    choose("#products-not", 0);
    until(() -> has("#products-buyers .button"));
    assertThat(robot.lookup("#products-buyers").lookup(".button").queryAll())
        .extracting(node -> ((Labeled) node).getText())
        .containsExactly("Acme");
    type("#wanted-customer", "Acme");
    type("#wanted-product", "ham");
    robot.interact(
        () ->
            robot.lookup("#wanted-product").queryAs(TextField.class).fireEvent(new ActionEvent()));
    until(() -> words("#products-wishes").contains("ham"));
    robot.interact(() -> robot.lookup("#products-list").queryAs(Button.class).fire());
    until(() -> has("#customers") && rows("#customers") == 1);
    assertThat(text("#filter-product")).isEqualTo("bought milk");
    assertThat(text("#filter-not-product")).isEqualTo("not bought cheese");
  }
}
