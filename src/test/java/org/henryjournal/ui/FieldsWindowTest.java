package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.goals.GoalsViewModel;
import org.junit.jupiter.api.Test;

/** What fields of forms say about themselves: marks, stars, and a cross that clears. */
class FieldsWindowTest extends CustomersFixture {

  private boolean isMarked(String query) {
    Node field = robot.lookup(query).query();
    return field.getPseudoClassStates().contains(Styles.STATE_DANGER);
  }

  private String help(String query) {
    return String.valueOf(robot.lookup(query).query().getAccessibleHelp());
  }

  private void set(String query, String text) {
    robot.interact(() -> ((TextInputControl) robot.lookup(query).query()).setText(text));
  }

  /** Whether a field is marked, has the focus, and a screen reader says the sentence below. */
  private boolean tells(String query, String problem) {
    return isMarked(query) && focused(query) && help(query).equals(text(problem));
  }

  @Test
  void each_wrong_field_of_a_visit_is_marked_until_it_is_mended() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-customer"));
    assertThat(isMarked("#form-customer")).isFalse();
    assertThat(has("#form-problem")).isFalse();
    fire("#form-save");
    until(() -> tells("#form-customer", "#form-problem"));
    set("#form-amount", "much");
    fire("#form-save");
    until(() -> isMarked("#form-amount"));
    assertThat(tells("#form-customer", "#form-problem")).isTrue();
    assertThat(isMarked("#form-amount")).isTrue();
    set("#form-customer", "Acme");
    until(() -> !isMarked("#form-customer"));
    assertThat(text("#form-problem")).isEqualTo(help("#form-amount"));
    set("#form-amount", "200");
    until(() -> !has("#form-problem") && !isMarked("#form-amount"));
    assertThat(help("#form-amount")).isEmpty();
  }

  @Test
  void a_deal_asks_for_its_terms_and_products() throws Exception {
    showOwn();
    type("Acme tasted");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-outcome"));
    assertThat(has("#form-terms")).isFalse();
    ComboBox<Outcome> outcome = robot.lookup("#form-outcome").queryComboBox();
    robot.interact(() -> outcome.setValue(Outcome.DEAL));
    until(() -> has("#form-terms") && has("#form-products"));
    set("#form-terms", "one day");
    fire("#form-save");
    until(() -> tells("#form-terms", "#form-problem"));
    set("#form-terms", "30 days");
    set("#form-products", "milk 3; cheese");
    fire("#form-save");
    until(() -> rows("#done") == 1);
    closeNow();
    try (Journal again = openAgain()) {
      VisitStore.Entry entry = again.visits().ofDay(TestJournal.TODAY).getFirst();
      assertThat(entry.deal().orElseThrow().terms()).contains(PaymentTerms.after(30));
      assertThat(entry.sold()).hasSize(2);
    }
  }

  @Test
  void the_state_is_chosen_and_taken_back_by_keys() throws Exception {
    showOwn();
    type("Acme tasted");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> has("#form-state"));
    Node state = robot.lookup("#form-state").query();
    robot.interact(state::requestFocus);
    robot.push(KeyCode.DIGIT4);
    assertThat(state.getAccessibleText()).isEqualTo("My state before: 4 · good");
    assertThat(state.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(state.getAccessibleText()).contains("5 · ");
    robot.push(KeyCode.DELETE);
    assertThat(state.getAccessibleText()).isEqualTo("My state before");
    List<Node> stars = List.copyOf(robot.from(state).lookup(".button").queryAll());
    robot.clickOn(stars.get(1));
    assertThat(state.getAccessibleText()).contains("2 · ");
    robot.clickOn(stars.get(1));
    assertThat(state.getAccessibleText()).isEqualTo("My state before");
    robot.clickOn(stars.get(2));
    fire("#form-save");
    until(() -> rows("#done") == 1);
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.visits().ofDay(TestJournal.TODAY).getFirst().visit().details().state())
          .contains(3);
    }
  }

  @Test
  void a_customer_and_a_contact_say_what_is_wrong_with_them() throws Exception {
    showOwn();
    enter("Acme !thinking", 1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> has("#customers") && rows("#customers") == 1);
    fire("#customer-new");
    until(() -> has("#customers-name"));
    set("#customers-expected", "much");
    fire("#customer-save");
    until(() -> tells("#customers-name", "#customer-problem"));
    assertThat(isMarked("#customers-expected")).isTrue();
    set("#customers-name", "Acme");
    set("#customers-expected", "");
    set("#customers-birthday", "someday");
    fire("#customer-save");
    until(() -> isMarked("#customers-birthday"));
    set("#customers-birthday", "");
    fire("#customer-save");
    until(() -> isMarked("#customers-name") && text("#customer-problem").contains("already"));
    set("#customers-name", "Bell");
    until(() -> !isMarked("#customers-name") && !has("#customer-problem"));
    fire("#customer-save");
    until(() -> rows("#customers") == 2);
    open("Bell");
    fire("#part-record");
    fire("#contact-add");
    until(() -> has("#contact-name"));
    fire("#contact-save");
    until(() -> tells("#contact-name", "#contact-problem"));
    set("#contact-name", "Wang");
    until(() -> !isMarked("#contact-name"));
    set("#contact-birthday", "someday");
    fire("#contact-save");
    until(() -> tells("#contact-birthday", "#contact-problem"));
    set("#contact-birthday", "农历八月十五");
    set("#contact-title", "buyer");
    fire("#contact-save");
    until(() -> !has("#contact-name"));
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.customers().contactsByCustomer().values().stream().flatMap(List::stream))
          .extracting(Contact::name, Contact::title, Contact::birthday)
          .containsExactly(tuple("Wang", "buyer", Birthday.read("农历八月十五")));
    }
  }

  @Test
  void a_goal_says_what_is_wrong_with_it() throws Exception {
    showOwn();
    fire("#rail-" + PageList.of(GoalsViewModel.class).id().name());
    until(() -> has("#goal-amount"));
    assertThat(has("#goal-problem")).isFalse();
    set("#goal-amount", "much");
    fire("#goal-save");
    until(() -> tells("#goal-amount", "#goal-problem"));
    robot.interact(
        () -> {
          ComboBox<?> days = robot.lookup("#goal-days").queryComboBox();
          days.getSelectionModel().selectLast();
        });
    until(() -> has("#goal-from") && !isMarked("#goal-amount"));
    set("#goal-from .text-field", "someday");
    fire("#goal-save");
    until(() -> isMarked("#goal-from") && help("#goal-from").equals(text("#goal-problem")));
    assertThat(isMarked("#goal-amount")).isFalse();
  }

  @Test
  void a_search_is_cleared_with_one_click() throws Exception {
    showOwn();
    enter("Acme !thinking", 1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> rows("#customers") == 1);
    Node cross = robot.lookup("#customer-search .clear-button").query();
    fire("#customer-new");
    until(() -> has("#customers-name"));
    assertThat(cross.isVisible()).isFalse();
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#customers-name"));
    assertThat(cross.isVisible()).isFalse();
    robot.clickOn("#customer-search").write("xyz");
    until(() -> rows("#customers") == 0);
    until(() -> cross.isVisible() && cross.getOpacity() == 1);
    assertThat(cross.getAccessibleText()).isEqualTo("Clear the search");
    robot.clickOn(cross);
    until(() -> rows("#customers") == 1);
    assertThat(text("#customer-search")).isEmpty();
  }
}
