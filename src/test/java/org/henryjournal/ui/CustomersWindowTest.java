package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Statement;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The main paths of the customers page, in the real window on the headless platform. */
class CustomersWindowTest extends CustomersFixture {

  private void showThree() throws Exception {
    showThree(
        made -> {
          TestJournal.log(made, TestJournal.TODAY.minusDays(40), "Jinlong Cold !thinking @Li");
          TestJournal.log(made, TestJournal.TODAY.minusDays(2), "华联超市 !签单 500");
          TestJournal.log(made, TestJournal.TODAY, "Acme !thinking");
        });
  }

  private void choose(String menu, String item) {
    robot.interact(
        () -> {
          MenuButton button = robot.lookup(menu).query();
          button.getItems().stream()
              .filter(i -> item.equals(i.getId()) || item.equals(i.getText()))
              .findFirst()
              .ifPresent(MenuItem::fire);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private CustomerStore.Listed first() {
    TableView<?> table = robot.lookup("#customers").query();
    return (CustomerStore.Listed) table.getItems().getFirst();
  }

  @Test
  void a_cell_is_written_in_by_keys_and_a_refusal_puts_the_old_name_back() throws Exception {
    showThree();
    robot.push(KeyCode.DOWN);
    until(() -> has("#customer-name") && text("#customer-name").equals("Acme"));
    robot.push(KeyCode.F2);
    until(() -> has(".cell-field"));
    write(".cell-field", "Acme Foods");
    robot.push(KeyCode.ENTER);
    until(() -> text("#customer-name").equals("Acme Foods"));
    assertThat(first().customer().name()).isEqualTo("Acme Foods");
    robot.push(KeyCode.F2);
    until(() -> has(".cell-field"));
    write(".cell-field", "华联超市");
    robot.push(KeyCode.ENTER);
    until(() -> has("#status") && text("#status").contains("already"));
    assertThat(first().customer().name()).isEqualTo("Acme Foods");
    robot.push(KeyCode.F2);
    until(() -> has(".cell-field"));
    write(".cell-field", "Nobody");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has(".cell-field"));
    assertThat(first().customer().name()).isEqualTo("Acme Foods");
  }

  @Test
  void a_click_opens_the_page_but_not_one_on_a_cell_to_write_in() throws Exception {
    showThree();
    robot.interact(() -> robot.lookup("#customers").queryTableView().edit(0, industryColumn()));
    until(() -> has(".cell-field"));
    write(".cell-field", "dairy");
    robot.push(KeyCode.ENTER);
    until(() -> robot.lookup("dairy").tryQuery().isPresent());
    assertThat(has(".customer-detail")).isFalse();
    robot.clickOn("dairy");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(has(".customer-detail")).isFalse();
    open("Acme");
    until(() -> has(".customer-detail"));
    fire("#customer-close");
    until(() -> !has(".customer-detail"));
  }

  private <T> TableColumn<T, ?> industryColumn() {
    TableView<T> table = robot.lookup("#customers").queryTableView();
    return table.getVisibleLeafColumns().stream()
        .filter(column -> column.getText().equals("Industry"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_filter_is_made_of_chips_saved_cleared_and_chosen_again() throws Exception {
    showThree();
    fire("#filter-stage-signed");
    until(() -> rows("#customers") == 1);
    assertThat(text("#customer-count")).isEqualTo("1 of 3 customers");
    choose("#filter-saved", "filter-save");
    until(() -> has("#ask-words"));
    write("#ask-words", "signed ones");
    fire("#ask-confirm");
    until(() -> text("#filter-saved").equals("signed ones"));
    fire("#filter-clear");
    until(() -> rows("#customers") == 3);
    assertThat(text("#customer-count")).isEqualTo("3 customers");
    choose("#filter-saved", "signed ones · 1");
    until(() -> rows("#customers") == 1);
  }

  @Test
  void labels_move_the_grade_and_statements_are_verified() throws Exception {
    showThree();
    open("Acme");
    choose("#label-met", "met KP1");
    until(() -> has("#status") && text("#status").endsWith("30 days left"));
    until(() -> text("#customer-stage").equals("C"));
    fire("#label-need");
    until(() -> text("#label-need").equals("need ✓"));
    fire("#label-money");
    until(() -> text("#customer-stage").equals("A"));
    assertThat(text("#customer-standing")).contains("10 days left");
    until(() -> first().stage() == Stage.A);

    write("#statement-field", "I decide");
    robot.interact(() -> robot.lookup("#statement-field").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> has("#statement-confirm-1"));
    fire("#statement-refute-1");
    until(() -> has("#ask-words"));
    write("#ask-words", "Li");
    fire("#ask-confirm");
    until(() -> has("#statement-reopen-1"));

    choose("#grade-menu", "grade-d");
    until(() -> has("#ask-words"));
    fire("#ask-confirm");
    until(() -> text("#customer-stage").equals("D"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> text("#customer-stage").equals("A"));
    closeNow();
    try (Journal again = openAgain()) {
      long acme = again.customers().find("Acme").orElseThrow().id();
      assertThat(again.grades().labels(acme)).extracting(Labels::met).isEqualTo(Met.KP1);
      assertThat(again.customers().statements(acme).getFirst().state())
          .isEqualTo(Statement.State.REFUTED);
    }
  }

  @Test
  void two_customers_are_merged_and_parted_again() throws Exception {
    showThree();
    open("Acme");
    fire("#customer-merge");
    until(() -> has("#merge-name"));
    write("#merge-name", "jin");
    until(() -> rows("#merge-found") == 1);
    robot.interact(() -> robot.lookup("#merge-name").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> has("#merge-do"));
    assertThat(text("#merge-about")).contains("Acme stays").contains("2 entries");
    fire("#merge-do");
    until(() -> rows("#customers") == 2);
    until(() -> text("#figure-visits").equals("2"));
    fire("#status-undo");
    until(() -> rows("#customers") == 3);
    until(() -> text("#figure-visits").equals("1"));
  }

  @Test
  void a_customer_has_contacts_and_its_visit_is_logged_on_today() throws Exception {
    showThree();
    open("Acme");
    fire("#part-record");
    fire("#contact-add");
    until(() -> has("#contact-name"));
    write("#contact-name", "Wang");
    fire("#rank-1");
    write("#contact-phone", "13800000000");
    fire("#contact-save");
    until(() -> robot.lookup("KP1").tryQuery().isPresent() && !has("#contact-name"));
    fire("#customer-edit");
    until(() -> has("#customers-tag"));
    write("#customers-tag", "size: large");
    fire("#customer-save");
    until(() -> !has("#customers-tag") && robot.lookup(".tag").tryQuery().isPresent());
    fire("#customer-log");
    until(() -> has("#line") && text("#line").equals("Acme "));
  }
}
