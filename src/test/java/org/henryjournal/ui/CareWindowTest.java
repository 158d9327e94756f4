package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.CareStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.after.AfterViewModel;
import org.junit.jupiter.api.Test;

/** The tab Care in the real window: a rule is made, what is due is logged, a message is written. */
class CareWindowTest extends WindowFixture {

  private void write(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
  }

  private void fire(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  private List<String> labels(String query) {
    return robot.lookup(query).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private void open() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#after-tabs"));
    robot.interact(
        () ->
            robot
                .lookup("#after-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(AfterViewModel.Tab.CARE.ordinal()));
    until(() -> has("#care-due-hint") && !text("#care-due-hint").isEmpty());
  }

  @Test
  void what_is_due_is_logged_with_one_key_and_a_message_is_written_for_those_who_are()
      throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    long acme;
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      acme =
          TestJournal.log(open, TestJournal.TODAY.minusDays(250), "Acme !deal 1000 #VIP")
              .customer();
      open.customerBook().saveContact(Contact.named(acme, "Ms Li"));
      TestJournal.log(open, TestJournal.TODAY.minusDays(8), "Bell !deal 200");
    }
    open();
    // The rep has not begun to care: nothing is asked.
    until(() -> has("#care-due-hint") && text("#care-due-hint").contains("Nobody is due"));
    robot.interact(
        () -> robot.lookup("#care-checks").queryAs(TextField.class).fireEvent(new ActionEvent()));
    // Bell's deal of 8 days ago is asked about; nothing else is ruled yet.
    until(() -> rows("#care-due") == 1);
    assertThat(labels("#care-due")).contains("Usage check").anyMatch(s -> s.contains("7 days"));

    fire("#care-offer-vip");
    until(() -> rows("#care-due") == 2 && !has("#care-offers"));
    assertThat(labels("#care-due")).contains("Service call").contains("68 days late");
    fire("#care-rule-add");
    until(() -> text("#care-problem").contains("1 to 52"));
    robot.interact(
        () -> robot.lookup("#care-tag").queryAs(ComboBox.class).getEditor().setText("VIP"));
    write("#care-often", "4");
    fire("#care-rule-add");
    until(() -> labels("#care-rules").contains("VIP: Service call, 4 a year"));
    assertThat(text("#care-often")).isEmpty();

    fire("#care-write");
    until(() -> rows("#draft-recipients") == 2);
    write("#draft-text", "Dear {name}, thank you");
    fire("#draft-copy");
    assertThat(text("#draft-preview")).isEqualTo("Dear Bell, thank you");
    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("Dear Ms Li, thank you"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#draft-text"));
    fire("#care-write");
    until(() -> has("#draft-text") && text("#draft-text").startsWith("Dear {name}"));
    robot.interact(() -> robot.lookup("#draft-name").<String>queryComboBox().setValue("thanks"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#draft-text"));

    robot.interact(() -> robot.lookup("#care-due").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> rows("#care-due") == 1 && labels("#care-recent").contains("Service call"));
    robot.push(KeyCode.ENTER);
    until(() -> !has("#care-due") && text("#care-due-hint").contains("Nobody is due"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> rows("#care-due") == 1);
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.care().ofCustomer(acme))
          .singleElement()
          .satisfies(touch -> assertThat(touch.kind()).isEqualTo(Touch.Kind.SERVICE_CALL))
          .satisfies(touch -> assertThat(touch.date()).isEqualTo(TestJournal.TODAY));
      assertThat(again.care().rules()).hasSize(1);
      assertThat(again.care().texts())
          .isEqualTo(Map.of("", "Dear {name}, thank you", "thanks", "Dear {name}, thank you"));
    }
  }

  private void chooseItem(String menu, String item) {
    robot.interact(
        () ->
            robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void a_list_of_the_customers_who_bought_is_touched_at_once_and_one_of_them_alone()
      throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    long acme;
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      acme = TestJournal.log(open, TestJournal.TODAY, "Acme !deal 1000").customer();
      TestJournal.log(open, TestJournal.TODAY, "Bell !deal 200");
      TestJournal.log(open, TestJournal.TODAY, "Cold !thinking");
    }
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> rows("#customers") == 3);
    robot.interact(
        () ->
            ((CustomMenuItem)
                    robot.lookup("#filter-bought").queryAs(MenuButton.class).getItems().get(2))
                .fire());
    until(() -> rows("#customers") == 2);
    assertThat(text("#customer-count")).isEqualTo("2 of 3 customers");
    chooseItem("#customer-list", "lists-touch");
    until(() -> has("#touch-words"));
    write("#touch-words", "winter offer");
    fire("#touch-log");
    until(() -> has("#status") && text("#status").contains("Touch of 2 customers logged"));
    fire("#status-undo");
    until(() -> text("#status").contains("touch logged"));

    robot.clickOn("Bell");
    until(() -> has("#customer-touch") && text("#customer-name").equals("Bell"));
    fire("#customer-touch");
    until(() -> has("#touch-words"));
    write("#touch-words", "called about the delivery");
    fire("#touch-log");
    until(() -> text("#status").contains("Touch of Bell logged"));
    fire("#part-timeline");
    until(() -> labels("#timeline").contains("called about the delivery"));
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.care().between(TestJournal.TODAY, TestJournal.TODAY))
          .singleElement()
          .satisfies(logged -> assertThat(logged.customerName()).isEqualTo("Bell"));
      assertThat(again.visits().ofCustomer(acme)).hasSize(1);
    }
  }

  /** From 22 November Christmas is 33 days ahead, New Year 40. */
  @Test
  void a_greeting_on_a_festival_goes_to_a_list_and_one_can_be_switched_off() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      TestJournal.log(open, TestJournal.TODAY, "Acme !deal 1000");
      TestJournal.log(open, TestJournal.TODAY, "Bell !thinking");
    }
    open();
    until(() -> has("#greet-christmas") && has("#greet-new_year"));
    assertThat(labels("#care-festivals")).contains("Christmas").anyMatch(s -> s.contains("33"));
    MenuButton greet = robot.lookup("#greet-christmas").queryAs(MenuButton.class);
    robot.interact(() -> greet.getItems().get(1).fire());
    until(() -> has("#draft-recipients") && rows("#draft-recipients") == 1);
    fire("#draft-log");
    until(() -> !has("#draft-recipients"));
    fire("#festival-christmas");
    until(() -> !has("#greet-christmas"));
    assertThat(has("#greet-new_year")).isTrue();
    closeNow();
    try (Journal again =
        Journal.open(journal, places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      assertThat(again.care().between(TestJournal.TODAY, TestJournal.TODAY))
          .extracting(CareStore.Logged::customerName, logged -> logged.touch().kind())
          .containsExactly(tuple("Acme", Touch.Kind.GREETING));
    }
  }
}
