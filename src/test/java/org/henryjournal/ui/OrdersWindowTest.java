package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Payment;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.after.AfterViewModel;
import org.junit.jupiter.api.Test;

/** The tab Orders in the real window: growth, the next order, and who orders again. */
class OrdersWindowTest extends WindowFixture {

  private List<String> words(String query) {
    return robot.lookup(query).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  /**
   * Today is Sunday 22 November. Acme ordered 1,000 on 3 September, 3 October and 2 November: every
   * 30 days, so the next order is to be expected on 2 December. October came to 1,000 + 500 of
   * Bell, November to 1,000: a third less, with as many days of October: 2 November against 1 to 22
   * October. 600 came in of the 1,000 of November.
   */
  @Test
  void growth_next_orders_and_reorders_are_seen() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      long acme = 0;
      for (int days : new int[] {80, 50, 20}) {
        acme =
            TestJournal.log(open, TestJournal.TODAY.minusDays(days), "Acme !deal 1000").customer();
      }
      TestJournal.log(open, TestJournal.TODAY.minusDays(40), "Bell !deal 500");
      open.moneyBook().save(new Payment(0, acme, TestJournal.TODAY, new BigDecimal("600"), ""));
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#after-tabs"));
    robot.interact(
        () ->
            robot
                .lookup("#after-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(AfterViewModel.Tab.ORDERS.ordinal()));
    until(() -> has("#growth") && words("#growth").contains("Nov 2026"));
    assertThat(words("#growth"))
        .containsSequence("Nov 2026", "1,000", "-33 %", "600", "60 %", "2,900")
        .contains("1 against 2; 1");
    assertThat(words("#next-orders")).contains("Wed 2 Dec", "3");
    assertThat(robot.lookup("#next-orders").lookup(".button").queryAll())
        .extracting(node -> ((Labeled) node).getText())
        .containsExactly("Acme");
    assertThat(text("#orders-again")).contains("1 of 2 customers").contains("50 %");
    assertThat(text("#orders-repeats")).contains("2 of 4 deals");
    assertThat(words("#order-shares")).containsSequence("3", "3,000", "86 %");
    robot.interact(
        () -> robot.lookup("#choice-by").queryAs(ComboBox.class).getSelectionModel().select(1));
    until(() -> words("#growth").contains("2026 Q4"));
  }

  @Test
  void an_empty_journal_says_what_is_missing_instead_of_noughts() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#after-tabs"));
    robot.interact(
        () ->
            robot
                .lookup("#after-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(AfterViewModel.Tab.ORDERS.ordinal()));
    until(() -> robot.lookup("No deal and no receipt in these periods.").tryQuery().isPresent());
    assertThat(has("#growth")).isFalse();
    assertThat(has("#leaky-bucket")).isFalse();
  }
}
