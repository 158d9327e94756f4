package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Promise;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.after.AfterViewModel;
import org.junit.jupiter.api.Test;

/** Complaints, promises and referrals in the real window. */
class ComplaintsWindowTest extends CustomersFixture {

  private static void three(Journal journal) {
    TestJournal.log(journal, TestJournal.TODAY.minusDays(9), "Acme !deal 1000");
    TestJournal.log(journal, TestJournal.TODAY.minusDays(8), "Bell !deal 300");
    TestJournal.log(journal, TestJournal.TODAY.minusDays(7), "Cole !thinking");
  }

  private List<String> words(String query) {
    return robot.lookup(query).lookup(".label").queryAll().stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<String> buttons(String query) {
    return robot.lookup(query).lookup(".button").queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  private void pressEnterIn(String query) {
    robot.interact(() -> robot.lookup(query).<Node>query().requestFocus());
    robot.push(KeyCode.ENTER);
  }

  private void openTab(AfterViewModel.Tab tab) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    until(() -> has("#after-tabs"));
    robot.interact(
        () ->
            robot
                .lookup("#after-tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .select(tab.ordinal()));
  }

  @Test
  void a_promise_of_the_line_is_told_before_the_next_visit_until_it_is_kept() throws Exception {
    showThree(ComplaintsWindowTest::three);
    fire("#rail-today");
    until(() -> has("#line"));
    robot.clickOn("#line");
    type("Acme !deal 500 ^send the sample by fri ^^decide");
    until(() -> previewSays("I promise: send the sample, by Fri 27 Nov"));
    assertThat(previewSays("They promise: decide")).isTrue();
    robot.push(KeyCode.ENTER);
    until(() -> has("#referral-yes"));
    fire("#referral-yes");
    until(() -> !has("#referral-yes"));
    type("Acme ");
    until(() -> has("#line-open"));
    assertThat(words("#line-open"))
        .containsExactly("I promise: send the sample, by Fri 27 Nov", "They promise: decide");
    type("");
    until(() -> !has("#line-open"));

    fire("#rail-customers");
    open("Acme");
    until(() -> has("#promise-keep-1"));
    fire("#promise-keep-1");
    until(() -> has("#promise-reopen-1"));
    write("#promise-field", "a new price list");
    write("#promise-due", "no day");
    pressEnterIn("#promise-field");
    until(() -> text("#promise-problem").contains("no day"));
    write("#promise-due", "+3d");
    pressEnterIn("#promise-field");
    until(() -> words("#promises").stream().anyMatch(word -> word.contains("price list")));
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.promises().all())
          .extracting(Promise::state)
          .containsExactly(Promise.State.KEPT, Promise.State.OPEN, Promise.State.OPEN);
      assertThat(again.referrals().questions()).hasSize(1);
    }
  }

  @Test
  void a_complaint_is_seen_where_its_customer_is_until_it_is_settled() throws Exception {
    showThree(ComplaintsWindowTest::three);
    open("Bell");
    write("#complaint-field", "two boxes were broken");
    pressEnterIn("#complaint-field");
    until(() -> has("#customer-complaints"));
    assertThat(text("#customer-complaints")).isEqualTo("1 open complaint");
    fire("#rail-today");
    until(() -> has("#line"));
    type("Bell ");
    until(() -> has("#line-open"));
    assertThat(words("#line-open").getFirst()).contains("two boxes were broken");
    type("");

    openTab(AfterViewModel.Tab.COMPLAINTS);
    until(() -> has("#complaint-settle-1"));
    assertThat(text("#complaints-figures")).contains("1 is open");
    fire("#complaints-save");
    until(() -> text("#complaints-problem").contains("who complains"));
    write("#complaints-customer", "Cole");
    write("#complaints-text", "came late");
    fire("#complaints-save");
    until(() -> has("#complaint-2"));
    fire("#complaint-step-1");
    until(() -> has("#ask-words"));
    write("#ask-words", "called the carrier");
    fire("#ask-confirm");
    until(() -> words("#complaint-1").stream().anyMatch(word -> word.contains("the carrier")));
    fire("#complaint-settle-1");
    until(() -> has("#ask-rating"));
    robot.interact(() -> robot.lookup("#ask-rating").<Node>query().requestFocus());
    robot.push(KeyCode.DIGIT4);
    fire("#ask-confirm");
    until(() -> has("#complaint-reopen-1"));
    until(() -> text("#complaints-figures").contains("Settled within 0 days (median of 1)"));
    assertThat(text("#complaints-figures")).contains("Satisfaction 4.0 of 5");
    assertThat(text("#complaints-again")).contains("0 of 2");
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.complaints().all())
          .extracting(Complaint::isOpen)
          .containsExactly(true, false);
    }
  }

  /** Acme brought Bell, which bought for 300; Bell can not have brought Acme. */
  @Test
  void who_brought_whom_is_said_seen_and_taken_back() throws Exception {
    showThree(ComplaintsWindowTest::three);
    openTab(AfterViewModel.Tab.REFERRALS);
    until(() -> has("#referral-save"));
    write("#referral-referrer", "Acme");
    write("#referral-customer", "Bell");
    fire("#referral-save");
    until(() -> has("#referral-tree"));
    assertThat(buttons("#referral-tree")).containsExactly("Acme", "Bell");
    assertThat(words("#referral-tree")).containsSequence("1,000", "1", "300");
    assertThat(words("#referral-sources")).containsSequence("not known", "3", "2", "1,300");
    write("#referral-referrer", "Bell");
    write("#referral-customer", "Acme");
    fire("#referral-save");
    until(() -> text("#referral-problem").contains("was brought"));

    fire("#rail-customers");
    open("Cole");
    fire("#customer-edit");
    until(() -> has("#customers-referrer"));
    write("#customers-referrer", "Bell");
    fire("#customer-save");
    until(() -> !has("#customers-referrer"));
    openTab(AfterViewModel.Tab.REFERRALS);
    until(() -> buttons("#referral-tree").equals(List.of("Acme", "Bell", "Cole")));
  }
}
