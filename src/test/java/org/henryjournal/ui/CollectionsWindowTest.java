package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** The page Collections in the real window: a month is planned, a measure added, terms set. */
class CollectionsWindowTest extends WindowFixture {

  private void write(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
  }

  private void fire(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  private void choose(int row) {
    robot.interact(
        () -> {
          TableView<?> table = robot.lookup("#collections-table").queryAs(TableView.class);
          table.getSelectionModel().clearSelection();
          table.getSelectionModel().select(row);
        });
  }

  private List<String> labels(String query) {
    return robot.lookup(query).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  @Test
  void a_month_is_planned_measures_fill_the_gap_and_what_is_owed_is_seen() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    long acme;
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      acme = TestJournal.log(open, TestJournal.TODAY.minusDays(40), "Acme !deal 1000").customer();
      open.moneyBook()
          .save(new Payment(0, acme, TestJournal.TODAY, new BigDecimal("400"), "first half"));
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#collections-table") && text("#owed").equals("600"));
    assertThat(labels("#owed-ages")).containsSequence("31–60 days late", "600");
    assertThat(text("#owed-collected")).contains("40");
    assertThat(text("#owed-days")).contains("54 days");
    until(() -> rows("#collections-table") == 1);

    fire("#collections-save");
    until(() -> text("#collections-problem").contains("whose plan"));
    write("#collections-customer", "Acme");
    write("#collections-asked", "30万");
    write("#collections-promised", "200,000");
    fire("#collections-save");
    until(() -> has("#plan") && text("#plan-customer").equals("Acme"));
    until(() -> text("#collections-total").contains("100,000 to find"));
    assertThat(text("#collections-marks")).contains("1 promise has no supporting plan");
    assertThat(text("#plan-forecast")).contains("Too early to tell");
    // What is typed stays when the table is read anew, and is not written over by a chosen row.
    write("#collections-support", "half typed");
    write("#measure-expected", "60000");
    fire("#measure-add");
    until(() -> text("#plan-gap").contains("Measures of 60,000 leave 40,000"));

    assertThat(text("#collections-support")).isEqualTo("half typed");
    choose(0);
    assertThat(text("#collections-support")).isEqualTo("half typed");
    write("#collections-support", "");
    choose(0);
    assertThat(text("#collections-asked")).isEqualTo("300,000");
    write("#owed-terms", "60 days");
    robot.interact(() -> robot.lookup("#owed-terms").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> labels("#owed-ages").contains("600") && !has("#dues"));
    fire("#collections-before");
    until(() -> rows("#collections-table") == 0);
    closeNow();
    try (Journal again = openAgain()) {
      CollectionPlan plan = again.money().plans().getFirst();
      assertThat(plan.asked()).isEqualByComparingTo("300000");
      assertThat(again.money().measures()).hasSize(1);
      assertThat(again.money().usualTerms().code()).isEqualTo("100@60");
    }
  }
}
