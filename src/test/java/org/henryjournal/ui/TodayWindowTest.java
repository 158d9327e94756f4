package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.draft;
import static org.henryjournal.journal.TestJournal.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Diary;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;

/** What the Today page says of grades and revisits, in the real window. */
class TodayWindowTest extends WindowFixture {

  private long on(LocalDate day, ToLongFunction<Journal> work) {
    if (!journal.toFile().exists()) {
      Journal.create(journal, false, TestJournal.noon(day));
    }
    try (Journal then =
        Journal.open(journal, places.indexOf(journal), TestJournal.noon(day), Progress.NONE)) {
      return work.applyAsLong(then);
    }
  }

  private long graded(String name, int daysAgo) {
    LocalDate day = TODAY.minusDays(daysAgo);
    return on(
        day,
        then -> {
          long id = log(then, day, name + " !thinking >+40d").customer();
          then.gradeBook().setGrade(id, Grade.A, "");
          return id;
        });
  }

  private int children(String query) {
    return robot.lookup(query).tryQuery().map(node -> ((Pane) node).getChildren().size()).orElse(0);
  }

  private void press(String query) {
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  private Stage stage(long customer) {
    try (Journal again = openAgain()) {
      return again.grades().history(customer).stageAt(TODAY);
    }
  }

  @Test
  void the_head_of_a_rep_who_never_missed_a_workday_fits_the_window() throws Exception {
    on(
        TODAY,
        then -> {
          List<VisitDraft> drafts =
              TODAY.minusYears(5).datesUntil(TODAY).map(day -> draft(then, day, "Acme")).toList();
          then.visitBook().writeAll(Diary.ofVisits(drafts));
          return drafts.size();
        });
    showOwn();
    robot.interact(() -> robot.lookup("#line").query().getScene().getWindow().setWidth(1280));
    until(() -> has("#evening-walk .key"));
    until(() -> has("#streak") && !text("#streak").isEmpty());
    assertThat(text("#streak")).isEqualTo("1,305 workdays in a row");
    assertThat(cut(".page-head .label")).isEmpty();
    assertThat(right("#evening-walk")).isEqualTo(right(".line-card"));
  }

  @Test
  void what_became_of_a_target_is_whole_in_the_narrowest_window() throws Exception {
    String market = "Ashford Corner Supermarket";
    String buyer = "Christopher Featherstonehaugh";
    on(
        TODAY,
        then -> {
          then.dayBook().addTarget(TODAY, market);
          then.dayBook().addTarget(TODAY, "Bluebird Market");
          log(then, TODAY, "Bluebird Market !thinking @Linda");
          log(then, TODAY, market + " !thinking @" + buyer);
          return log(then, TODAY, market + " !deal 2580").customer();
        });
    showOwn();
    robot.interact(() -> robot.lookup("#line").query().getScene().getWindow().setWidth(900));
    until(() -> children("#targets") == 2 && right(".line-card") == 900 - 24);
    assertThat(texts("#targets .label")).contains("●", "signed", "this pursuit: 2 visits");
    assertThat(cut("#targets .label")).isSubsetOf(market, buyer);
    Label said =
        robot.lookup((Label label) -> "1 of 2 targets signed".equals(label.getText())).query();
    until(() -> !said.isTextTruncated());
    assertThat(robot.lookup(".figure-bar").queryAllAs(Region.class))
        .isNotEmpty()
        .allSatisfy(bar -> assertThat(bar.getHeight()).isGreaterThanOrEqualTo(6));
  }

  @Test
  void a_birthday_of_the_next_days_opens_its_customer() throws Exception {
    on(
        TODAY,
        then -> {
          long acme = log(then, TODAY, "Acme !thinking").customer();
          Contact wang = Contact.named(acme, "Wang");
          return then.customerBook()
              .saveContact(wang.withBirthday(Optional.of(Birthday.of(TODAY.minusYears(46)))));
        });
    showOwn();
    until(() -> rows("#due-today") == 1 && has("#due-today .strong"));
    assertThat(texts("#due-today .label")).contains("Wang", "Acme · turns 46");
    robot.interact(() -> robot.lookup("#due-today").query().requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> has("#customers"));
  }

  @Test
  void the_page_reaches_as_far_down_as_every_other_page() throws Exception {
    showOwn();
    until(() -> has("#done"));
    assertThat(bottom(".today") - bottom(".page-scroll")).isEqualTo(24);
  }

  @Test
  void a_long_list_says_how_long_it_is_and_shows_where_it_stands() throws Exception {
    LocalDate day = TODAY.minusDays(9);
    on(
        day,
        then -> {
          List<VisitDraft> drafts =
              IntStream.range(0, 400)
                  .mapToObj(
                      i -> draft(then, day, "Customer " + i + " !thinking >+" + (1 + i % 8) + "d"))
                  .toList();
          then.visitBook().writeAll(Diary.ofVisits(drafts));
          return drafts.size();
        });
    showOwn();
    until(() -> rows("#planned") == 400);
    assertThat(texts(".card-heading .muted")).contains("400 planned");
    until(() -> has("#planned .stage-badge"));
    assertThat(robot.lookup("#planned .scroll-bar:vertical .thumb").<Region>query().getHeight())
        .isGreaterThanOrEqualTo(24);
    robot.interact(() -> robot.lookup("#planned").<ListView<?>>query().scrollTo(399));
    until(() -> !has("#planned .stage-badge"));
  }

  private List<String> texts(String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  @Test
  void suggestions_for_the_next_workday_stand_below_each_other() throws Exception {
    graded("Acme", 2);
    graded("Beta", 3);
    showOwn();
    until(() -> children("#next-suggestions") == 3);
    robot.interact(() -> robot.lookup("#line").query().getScene().getWindow().setHeight(600));
    until(() -> bottom(".page") <= 600);
    assertThat(robot.lookup(".narrow-suggestion").queryAllAs(Region.class))
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(row.getHeight()).isGreaterThanOrEqualTo(row.prefHeight(row.getWidth())));
  }

  /** Those that show less than they say. */
  private List<String> cut(String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream()
        .filter(Node::isVisible)
        .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1))
        .map(Label::getText)
        .toList();
  }

  private double right(String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private double bottom(String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  @Test
  void what_ran_out_overnight_is_shown_with_undo_extend_and_got_it() throws Exception {
    long acme = graded("Acme", 11);
    long beta = graded("Beta", 12);
    long gamma = graded("Gamma", 13);
    showOwn();
    until(() -> children("#run-outs") == 3);
    press("#run-out-undo-" + acme);
    until(() -> children("#run-outs") == 2);

    press("#run-out-extend-" + beta);
    until(() -> focused("#run-out-reason"));
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#run-out-reason").query()).setText("boss is away"));
    robot.push(KeyCode.ENTER);
    until(() -> children("#run-outs") == 1);

    press("#run-outs-seen");
    until(() -> !has("#run-outs"));
    closeNow();
    assertThat(stage(acme)).isEqualTo(Stage.A);
    assertThat(stage(beta)).isEqualTo(Stage.A);
    assertThat(stage(gamma)).isEqualTo(Stage.D);
    try (Journal again = openAgain()) {
      assertThat(again.grades().changes(beta).getLast().reason()).isEqualTo("boss is away");
    }
  }

  @Test
  void more_than_five_that_ran_out_are_counted_and_can_all_be_seen() throws Exception {
    for (int i = 0; i < 6; i++) {
      graded("Customer " + i, 11);
    }
    showOwn();
    until(() -> has("#run-outs-all") && children("#run-outs") == 5);
    assertThat(text("#run-outs-all")).isEqualTo("and 1 more");
    press("#run-outs-all");
    until(() -> children("#run-outs") == 6);
    robot.push(KeyCode.CONTROL, KeyCode.G);
    until(() -> !has("#run-outs"));
  }

  @Test
  void a_customer_that_is_due_becomes_a_plan_by_enter_and_the_next_is_selected() throws Exception {
    for (String name : new String[] {"Acme", "Beta"}) {
      LocalDate day = TODAY.minusDays(name.equals("Acme") ? 40 : 30);
      on(
          day,
          then -> {
            long id = log(then, day, name + " !thinking").customer();
            then.customerBook().setRevisit(id, Optional.of(new Revisit.Every(20)));
            return id;
          });
    }
    showOwn();
    until(() -> has("#planned") && rows("#planned") == 2);
    robot.interact(() -> robot.lookup("#planned").query().requestFocus());
    robot.push(KeyCode.ENTER);
    untilPlanned("Acme");
    until(() -> selected() == 1);
    robot.push(KeyCode.ENTER);
    untilPlanned("Beta");
    robot.interact(
        () -> {
          ListView<?> list = robot.lookup("#planned").query();
          list.requestFocus();
          list.getSelectionModel().select(0);
        });
    robot.push(KeyCode.ENTER);
    until(() -> text("#line").endsWith(" "));
    assertThat(text("#line").strip()).isIn("Acme", "Beta");
  }

  private int selected() {
    ListView<?> list = robot.lookup("#planned").query();
    return list.getSelectionModel().getSelectedIndex();
  }

  private void untilPlanned(String name) throws TimeoutException {
    until(() -> text("#status").startsWith("Visit to " + name + " planned"));
  }

  @Test
  void a_suggested_target_is_named_by_a_click_and_by_its_number() throws Exception {
    graded("Acme", 8);
    graded("Beta", 2);
    showOwn();
    until(() -> children("#suggestions") == 3);
    robot.interact(
        () ->
            robot.lookup("#suggestions .suggestion-use").queryAll().stream()
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    until(() -> !has("#suggestions"));
    robot.clickOn("#line");
    enter("Acme !deal 100", 1);
    until(() -> children("#suggestions") == 2);
    robot.interact(() -> ((TextInputControl) robot.lookup("#target-field").query()).setText("1"));
    robot.interact(() -> robot.lookup("#target-field").queryAs(TextField.class).requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> !has("#suggestions"));
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.days().targets(TODAY, TODAY))
          .extracting(target -> target.customerName())
          .containsExactly("Acme", "Beta");
    }
  }

  @Test
  void a_long_name_and_its_reason_are_whole_in_the_narrow_card() throws Exception {
    graded("华联超市 Hualian Market", 2);
    try (Journal journal = openAgain()) {
      log(journal, TODAY.minusDays(1), "华联超市 Hualian Market !thinking promised a decision >+9d");
    }
    showOwn();
    robot.interact(() -> Window.getWindows().getFirst().setHeight(600));
    until(() -> children("#next-suggestions") == 2);
    until(
        () ->
            robot.lookup("#next-suggestions .narrow-suggestion .label").queryAll().stream()
                .map(Label.class::cast)
                .allMatch(label -> label.getHeight() + 0.5 >= label.prefHeight(label.getWidth())));
  }

  @Test
  void labels_are_answered_right_after_a_visit_and_many_visits_ask_why() throws Exception {
    showOwn();
    for (int visit = 1; visit <= 6; visit++) {
      enter("Acme !thinking", visit);
    }
    until(() -> has("#label-met") && has(".line-hints .chip-why"));
    press(".line-hints .chip-why");
    until(() -> focused("#ask-words"));
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#ask-words").query()).setText("new budget"));
    robot.push(KeyCode.ENTER);
    until(() -> !has("#ask-words") && !has(".line-hints .chip-why"));
    until(() -> focused("#line"));
    assertThat(has("#label-met")).isTrue();
    robot.push(KeyCode.ENTER);
    until(() -> !has("#label-met"));
    assertThat(robot.lookup("#step-prompt").tryQuery().filter(Node::isVisible)).isEmpty();
  }

  private double left(String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  @Test
  void a_label_stays_below_the_mouse_while_it_is_answered() throws Exception {
    showOwn();
    enter("Acme !thinking", 1);
    until(() -> has("#label-met") && !has("#label-need"));
    robot.interact(
        () -> ((MenuButton) robot.lookup("#label-met").query()).getItems().getLast().fire());
    until(() -> has("#label-need"));
    double met = left("#label-met");
    double need = left("#label-need");
    assertThat(met).isLessThan(need);
    for (String answered : new String[] {"✓", "✗", "?"}) {
      press("#label-need");
      until(() -> text("#label-need").endsWith(answered));
      assertThat(left("#label-need")).isEqualTo(need);
      assertThat(left("#label-met")).isEqualTo(met);
    }
  }

  @Test
  void a_line_begun_elsewhere_is_written_on_not_over() throws Exception {
    graded("Acme", 2);
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    until(() -> focused("#board-a"));
    robot.push(KeyCode.L);
    until(() -> has("#line") && focused("#line"));
    TextField line = robot.lookup("#line").queryAs(TextField.class);
    until(() -> line.getSelection().getLength() == 0);
    String begun = line.getText();
    assertThat(begun).startsWith("Acme ");
    robot.push(KeyCode.DIGIT5);
    until(() -> line.getText().length() != begun.length());
    assertThat(line.getText()).isEqualTo(begun + "5");
  }

  @Test
  void tab_leaves_the_note_and_arrows_go_by_a_day_and_done_says_what_was_agreed() throws Exception {
    showOwnOn("#day-note");
    enter("Acme !next >fri bring the contract", 1);
    until(() -> robot.lookup("next step Fri 27 Nov: bring the contract").tryQuery().isPresent());
    TextInputControl note = robot.lookup("#day-note").query();
    robot.clickOn(note);
    robot.write("a");
    robot.push(KeyCode.TAB);
    assertThat(note.isFocused()).isFalse();
    assertThat(note.getText()).isEqualTo("a");
    robot.clickOn(note);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(note.isFocused()).isFalse();
    assertThat(text("#page-title")).contains("22");
    robot.interact(() -> robot.lookup(".day-strip .button-icon").<Button>query().fire());
    until(() -> text("#page-title").contains("21"));
  }
}
