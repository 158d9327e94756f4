package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Customer;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;

/** A file is brought in, and taken back. */
class ImportWindowTest extends CustomersFixture {

  private static final String PEOPLE =
      """
      Name,Phone,Birthday,Industry
      Acme Ltd,13800001111,,bakery
      Beta,13900002222,whenever,
      Gamma,,1980-05-06,
      """;

  private void showAcme() throws Exception {
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal made = openAgain()) {
      made.customerBook()
          .saveCustomer(Customer.named("Acme", TestJournal.TODAY).withPhone("13800001111"));
    }
    showOwn();
  }

  private void importFile(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("people.csv"), text);
    robot.interact(() -> window.orElseThrow().openImport(file));
    until(() -> has("#import-rows") && has("#import-counts") && !text("#import-counts").isEmpty());
  }

  private boolean isDisabled(String query) {
    return robot.lookup(query).queryAs(Button.class).isDisabled();
  }

  @Test
  void an_empty_list_of_customers_offers_to_bring_them_in() throws Exception {
    showOwn();
    fire("#rail-customers");
    until(() -> has("#customers-import") && robot.lookup("#customers-import").query().isVisible());
    fire("#customers-import");
    until(() -> has("#import-choose"));
  }

  @Test
  void what_a_card_holds_is_said_in_the_language_of_the_window() throws Exception {
    showAcme();
    closeNow();
    show(Messages.Language.CHINESE, Optional.of(journal));
    until(() -> has("#line"));
    Path cards =
        Files.writeString(
            folder.resolve("people.vcf"),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:王小明\r\nORG:华联超市\r\nEND:VCARD\r\n");
    robot.interact(() -> window.orElseThrow().openImport(cards));
    until(() -> has("#import-rows") && text("#import-counts").equals("导入 1 行"));
    assertThat(robot.lookup(".import-head .strong").queryAllAs(Label.class))
        .extracting(Label::getText)
        .startsWith("姓名", "姓", "名", "公司", "部门", "职务")
        .endsWith("备注", "标签", "网址")
        .hasSize(17);
  }

  @Test
  void a_cell_is_mended_a_duplicate_taken_over_and_the_file_saved_and_taken_back()
      throws Exception {
    showAcme();
    importFile(PEOPLE);
    assertThat(text("#import-file")).isEqualTo("people.csv");
    assertThat(text("#import-counts")).isEqualTo("1 to import, 1 duplicate skipped, 1 rejected");
    assertThat(text("#import-detail")).contains("same phone number as Acme");
    assertThat(isDisabled("#import-rejects")).isFalse();

    robot.interact(() -> robot.lookup("#import-rows").queryTableView().requestFocus());
    robot.write("2");
    until(() -> text("#import-counts").equals("2 to import, 1 rejected"));

    fire("#import-filter-rejected");
    until(() -> rows("#import-rows") == 1);
    assertThat(text("#import-detail")).contains("\"whenever\" is not a birthday");
    robot.doubleClickOn("whenever");
    until(() -> has(".cell-field"));
    write(".cell-field", "1979-01-02");
    robot.push(KeyCode.ENTER);
    until(() -> text("#import-counts").equals("3 to import"));
    assertThat(rows("#import-rows")).isZero();
    assertThat(isDisabled("#import-rejects")).isTrue();
    assertThat(text("#import-write")).isEqualTo("Import 3 rows");
    fire("#import-write");
    until(() -> !has("#import-rows"));
    until(() -> has("#status") && text("#status").contains("2 rows added, 1 updated"));

    fire("#rail-customers");
    until(() -> has("#customers") && rows("#customers") == 3);
    robot.clickOn("Gamma");
    until(() -> has("#customer-name") && text("#customer-name").equals("Gamma"));
    robot.push(KeyCode.F2);
    until(() -> has(".cell-field"));
    write(".cell-field", "Gamma Foods");
    robot.push(KeyCode.ENTER);
    until(() -> text("#customer-name").equals("Gamma Foods"));

    fire("#rail-settings");
    until(() -> has(".take-back"));
    fire(".take-back");
    until(() -> has("#take-back-entries"));
    assertThat(rows("#take-back-entries")).isEqualTo(1);
    assertThat(has("Gamma Foods · customer")).isTrue();
    fire("#take-back-rest");
    until(() -> has("#status") && text("#status").contains("taken back"));
    closeNow();
    try (Journal after = openAgain()) {
      assertThat(after.customers().size()).isEqualTo(2);
      assertThat(after.customers().find("Gamma Foods")).isPresent();
      assertThat(after.customers().find("Beta")).isEmpty();
    }
  }

  @Test
  void columns_are_told_what_they_hold_and_escape_leaves_all_as_it_was() throws Exception {
    showAcme();
    Path file = Files.writeString(folder.resolve("list.csv"), "a,b\nDelta,1\nEpsilon,2\n");
    robot.interact(() -> window.orElseThrow().openImport(file));
    until(() -> has("#import-said") && text("#import-said").contains("No column holds this yet"));
    assertThat(isDisabled("#import-write")).isTrue();
    TableView<Object> table = robot.lookup("#import-rows").queryTableView();
    assertThat(table.getItems()).hasSize(2);
    fire("#import-holds-0");
    robot.clickOn("customer");
    until(() -> text("#import-counts").equals("2 to import"));
    fire("#import-kind-visits");
    until(() -> has("#import-said") && text("#import-said").contains("date"));
    robot.push(KeyCode.ESCAPE);
    until(() -> !has("#import-rows"));
    closeNow();
    try (Journal after = openAgain()) {
      assertThat(after.customers().size()).isEqualTo(1);
    }
  }
}
