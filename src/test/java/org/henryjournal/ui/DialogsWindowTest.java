package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Customer;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What is typed into a dialog stays until it is saved or given up. */
class DialogsWindowTest extends CustomersFixture {

  private static final String LONG = "Long Name ".repeat(20).strip();

  private void showTwo() throws Exception {
    showThree(
        made -> {
          TestJournal.log(made, TestJournal.TODAY.minusDays(2), "Beta !thinking @Li");
          TestJournal.log(made, TestJournal.TODAY, "Acme !thinking");
          made.customerBook().saveCustomer(Customer.named(LONG, TestJournal.TODAY));
        });
  }

  private String typedDate() {
    DatePicker picker = robot.lookup("#ask-date").query();
    return picker.getEditor().getText();
  }

  private void typeDate(String typed) {
    robot.interact(
        () -> ((DatePicker) robot.lookup("#ask-date").query()).getEditor().setText(typed));
    robot.interact(() -> robot.lookup("#ask-words").query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void a_click_beside_a_dialog_leaves_it_and_escape_closes_it() throws Exception {
    showTwo();
    fire("#customer-new");
    until(() -> has("#customers-name"));
    write("#customers-name", "ACME");
    robot.clickOn("#rail-settings");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text("#customers-name")).isEqualTo("ACME");
    fire("#customer-save");
    until(() -> has("#customer-problem") && text("#customer-problem").contains("already"));
    assertThat(has("#status")).isFalse();
    assertThat(text("#customers-name")).isEqualTo("ACME");
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#customers-name"));
  }

  @Test
  void a_date_that_is_none_or_has_passed_is_answered_in_the_dialog() throws Exception {
    showTwo();
    open("Acme");
    fire("#customer-plan");
    until(() -> has("#ask-date"));
    write("#ask-words", "bring samples");
    typeDate("someday");
    assertThat(typedDate()).isEqualTo("someday");
    fire("#ask-confirm");
    until(() -> has("#ask-problem") && text("#ask-problem").contains("Say the day"));
    typeDate(TestJournal.TODAY.minusDays(1).toString());
    fire("#ask-confirm");
    until(() -> text("#ask-problem").contains("has passed"));
    assertThat(text("#ask-problem"))
        .contains(String.valueOf(TestJournal.TODAY.minusDays(1).getYear()));
    assertThat(text("#ask-words")).isEqualTo("bring samples");
    typeDate(TestJournal.TODAY.toString());
    fire("#ask-confirm");
    until(() -> !has("#ask-date"));
  }

  @Test
  void the_name_takes_the_width_back_and_a_long_one_stays_in_the_window() throws Exception {
    showTwo();
    TableView<Object> table = robot.lookup("#customers").queryTableView();
    robot.interact(() -> table.getScene().getWindow().setWidth(1300));
    until(() -> width(table, "phone") > 0);
    open(LONG);
    Region name = robot.lookup("#customer-name").query();
    assertThat(name.getHeight()).isLessThanOrEqualTo(90);
    Region close = robot.lookup("#customer-close").query();
    assertThat(close.localToScene(close.getBoundsInLocal()).getMaxX())
        .isLessThanOrEqualTo(close.getScene().getWidth());
    fire("#customer-close");
    until(() -> !has(".customer-detail"));
    until(() -> width(table, "phone") >= 130 && width(table, "expected") > 0);
    until(() -> width(table, "name") > width(table, "expected"));
    assertThat(width(table, "expected")).isLessThanOrEqualTo(152);
  }

  private static double width(TableView<Object> table, String column) {
    return table.getColumns().stream()
        .filter(each -> each.getId().endsWith("-" + column))
        .filter(TableColumn::isVisible)
        .mapToDouble(TableColumn::getWidth)
        .sum();
  }

  @Test
  void what_becomes_of_two_fits_into_the_dialog() throws Exception {
    showTwo();
    open("Acme");
    fire("#customer-merge");
    until(() -> has("#merge-name"));
    assertThat(has("#merge-none")).isFalse();
    write("#merge-name", "zzz");
    until(() -> has("#merge-none"));
    write("#merge-name", "Long");
    until(() -> rows("#merge-found") == 1);
    robot.interact(() -> robot.lookup("#merge-name").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> has("#merge-do"));
    ScrollPane compared = robot.lookup("#merge-compared").query();
    until(
        () ->
            compared.getContent().getLayoutBounds().getWidth()
                <= compared.getViewportBounds().getWidth() + 1);
    assertThat(text("#merge-about")).contains("brings along no entry, no deal and no contact");
  }
}
