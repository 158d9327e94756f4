package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Ways;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.RevisitStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Sentence;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Labels A = new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.UNKNOWN);

  private final Messages english = new Messages(Messages.Language.ENGLISH);
  @TempDir Path folder;
  private TestSession test;
  private TodayViewModel today;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    today = new TodayViewModel(test.session, new RunningGoals(test.session));
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  /** Logs a line on a day, as it was done on that day. */
  private long then(LocalDate day, String line, Labels labels) {
    test.close();
    long customer;
    try (Journal journal = TestJournal.openOn(folder, day)) {
      customer = log(journal, day, line).customer();
      journal.gradeBook().setLabels(customer, labels);
    }
    open();
    return customer;
  }

  private DayData data() {
    return Objects.requireNonNull(today.dataProperty().get());
  }

  private BoardCard card(long customer) {
    return data().followUps().card(customer).orElseThrow();
  }

  private String notice() {
    Notices.Notice notice = Objects.requireNonNull(test.notices.currentProperty().get());
    return new Sentence(notice.key(), notice.arguments()).said(english);
  }

  private static List<String> names(List<BoardCard> cards) {
    return cards.stream().map(BoardCard::name).toList();
  }

  @Test
  void targets_are_suggested_from_a_with_the_reason_in_words() {
    then(TODAY.minusDays(10), "Lastday !thinking", A);
    then(TODAY.minusDays(8), "Promised !thinking >11-22 promised a decision", A);
    then(TODAY.minusDays(8), "Waits !thinking", A);
    then(TODAY.minusDays(1), "Fresh !thinking", A);
    then(TODAY.minusDays(1), "Level C !thinking", Labels.UNKNOWN.withMet(Met.DEPARTMENT));
    List<BoardCard> suggested = data().followUps().suggested();
    assertThat(names(suggested)).containsExactly("Promised", "Lastday");
    CardWords words = new CardWords(english);
    assertThat(words.reason(suggested.get(0), TODAY))
        .startsWith("2 days left · agreed for Sun 22 Nov")
        .endsWith("this pursuit: 1 visit");
    assertThat(words.reason(suggested.get(1), TODAY))
        .startsWith("last day · this pursuit: 1 visit");
    assertThat(names(data().followUps().nextSuggested()))
        .as("the last day of one is today")
        .containsExactly("Promised", "Waits");
    assertThat(words.reason(data().followUps().nextSuggested().get(1), MONDAY))
        .startsWith("1 day left");
  }

  /** A target and a suggestion may be the same customer: one page, one count. */
  @Test
  void visits_are_those_of_the_pursuit_in_every_list_of_the_day() {
    CardWords words = new CardWords(english);
    for (int back = 9; back >= 7; back--) {
      log(test.journal, TODAY.minusDays(back), "Acme !thinking");
    }
    long acme = log(test.journal, TODAY.minusDays(6), "Acme !deal 500").customer();
    test.journal.dayBook().addTarget(TODAY, "Acme");
    assertThat(words.visits(card(acme), false)).isEqualTo("this pursuit: no visit yet");
    log(test.journal, TODAY.minusDays(2), "Acme !thinking");
    assertThat(words.visits(card(acme), false)).isEqualTo("this pursuit: 1 visit");
    log(test.journal, TODAY, "Acme !deal 500");
    assertThat(data().targets().getFirst().hit()).isTrue();
    assertThat(words.visits(card(acme), true))
        .as("of the pursuit that signed")
        .isEqualTo("this pursuit: 2 visits");
  }

  @Test
  void what_was_agreed_for_another_year_is_said_with_its_year() {
    then(TODAY.minusDays(1), "Acme !thinking >2027-01-08", A);
    assertThat(new CardWords(english).reason(data().followUps().nextSuggested().getFirst(), MONDAY))
        .contains("agreed for Fri 8 Jan 2027");
  }

  @Test
  void the_first_of_a_long_list_show_what_the_board_says() {
    test.close();
    try (Journal journal = TestJournal.openOn(folder, TODAY.minusDays(9))) {
      for (int i = 0; i < 160; i++) {
        log(journal, TODAY.minusDays(9), "Customer " + i + " !thinking >+" + (1 + i % 8) + "d");
      }
    }
    open();
    List<StepStore.Planned> planned = data().planned();
    assertThat(planned).hasSize(160);
    assertThat(data().followUps().card(planned.get(149).step().customer())).isPresent();
    assertThat(data().followUps().card(planned.get(150).step().customer())).isEmpty();
  }

  @Test
  void the_number_of_a_suggestion_names_it() {
    then(TODAY.minusDays(8), "Acme !thinking", A);
    then(TODAY.minusDays(2), "Beta !thinking", A);
    assertThat(today.targetCompletions("2", TODAY)).isEmpty();
    today.addTarget("2", TODAY);
    assertThat(data().targets()).extracting(t -> t.customerName()).containsExactly("Beta");
    assertThat(data().followUps().suggested()).as("a target is open").isEmpty();
    log(test.journal, TODAY, "Beta !deal 100");
    assertThat(names(data().followUps().suggested())).containsExactly("Acme");
    today.addTarget("1", MONDAY);
    assertThat(data().nextTargets()).extracting(t -> t.customerName()).containsExactly("Acme");
    today.goTo(TODAY.minusDays(1));
    assertThat(data().followUps().suggested()).as("a day that has passed").isEmpty();
  }

  @Test
  void the_evening_walk_takes_the_number_of_a_suggestion_for_the_next_workday() {
    then(TODAY.minusDays(8), "Acme !thinking", A);
    EveningWalkViewModel walk = today.eveningWalk();
    while (!(walk.currentProperty().get() instanceof EveningWalkViewModel.NextTarget)) {
      walk.skip();
    }
    walk.lineProperty().set("1");
    assertThat(walk.picked().map(BoardCard::name)).contains("Acme");
    assertThat(walk.suggestions()).isEmpty();
    walk.accept();
    assertThat(data().nextTargets()).extracting(t -> t.customerName()).containsExactly("Acme");
  }

  @Test
  void coverage_and_hits_are_those_of_the_month() {
    for (int day : new int[] {16, 17, 18}) {
      LocalDate date = LocalDate.of(2026, 11, day);
      test.journal.dayBook().addTarget(date, day == 18 ? "Beta" : "Acme");
    }
    log(test.journal, LocalDate.of(2026, 11, 18), "Beta !deal 100");
    TargetFigures month = data().followUps().month().orElseThrow();
    assertThat(new CardWords(english).month(month, TODAY))
        .isEqualTo(
            "Nov: a target on 3 of 5 workdays (60 %) · 1 of 3 targets signed on the day (33 %)");
  }

  @Test
  void who_is_due_is_listed_by_lateness_and_worth_and_planned_in_one_step() {
    due("Cheap", 23, "!deal 500");
    due("Dear", 22, "!deal 20000");
    due("Late", 60, "!thinking");
    due("Not yet", 3, "!thinking");
    assertThat(data().followUps().due())
        .extracting(RevisitStore.Due::customerName)
        .containsExactly("Late", "Dear", "Cheap");
    RevisitStore.Due dear = data().followUps().due().get(1);
    assertThat(new CardWords(english).due(dear)).isEqualTo("revisit every 20 days · 20,000");
    assertThat(dear.daysLate()).isEqualTo(2);
    today.plan(dear);
    assertThat(data().planned()).extracting(p -> p.customerName()).containsExactly("Dear");
    assertThat(data().planned().getFirst().step().date()).isEqualTo(TODAY);
    assertThat(data().followUps().due())
        .extracting(RevisitStore.Due::customerName)
        .containsExactly("Late", "Cheap");
    test.session.undo();
    assertThat(data().followUps().due()).hasSize(3);
    assertThat(data().planned()).isEmpty();
  }

  private void due(String name, int daysAgo, String outcome) {
    long id = log(test.journal, TODAY.minusDays(daysAgo), name + " " + outcome).customer();
    test.journal.customerBook().setRevisit(id, Optional.of(new Revisit.Every(20)));
  }

  @Test
  void one_that_is_due_can_be_put_off_kept_or_given_another_interval() {
    due("Acme", 25, "!thinking");
    RevisitStore.Due acme = data().followUps().due().getFirst();
    setRevisit(acme, new Revisit.PauseUntil(TODAY));
    assertThat(test.said()).isEqualTo("revisit.date.past");
    test.failures.clear();
    assertThat(data().followUps().due()).hasSize(1);
    for (Revisit revisit :
        List.of(
            new Revisit.PauseUntil(TODAY.plusDays(30)),
            new Revisit.Every(40),
            new Revisit.On(TODAY.plusDays(1)),
            new Revisit.Keep())) {
      setRevisit(acme, revisit);
      assertThat(data().followUps().due()).as(revisit.toString()).isEmpty();
      test.session.undo();
      assertThat(data().followUps().due()).as(revisit.toString()).hasSize(1);
    }
  }

  private void setRevisit(RevisitStore.Due due, Revisit revisit) {
    today.actions().setRevisit(due.customer(), due.customerName(), Optional.of(revisit));
  }

  @Test
  void a_visit_that_moves_the_grade_says_so_and_asks_what_the_next_grade_needs() {
    long acme = log(test.journal, TODAY.minusDays(1), "Acme !thinking").customer();
    test.journal
        .gradeBook()
        .setLabels(acme, Labels.UNKNOWN.withNeed(Answer.YES).withMoney(Answer.YES));
    save("Beta !thinking");
    assertThat(notice()).isEqualTo("Visit to Beta saved");
    AfterVisitViewModel after = today.line().after();
    assertThat(Objects.requireNonNull(after.askedProperty().get()).asked())
        .containsExactly(GradeRules.Label.MET);
    after.setLabels(Labels.UNKNOWN.withMet(Met.KP1));
    assertThat(notice()).isEqualTo("Beta is C: sign by Tue 22 Dec, 30 days left");
    assertThat(Objects.requireNonNull(after.askedProperty().get()).asked())
        .as("what was answered stays, so that nothing moves")
        .containsExactly(GradeRules.Label.MET, GradeRules.Label.NEED, GradeRules.Label.MONEY);
    after.setLabels(A);
    assertThat(notice()).isEqualTo("Beta is A: sign by Wed 2 Dec, 10 days left");
    test.session.undo();
    assertThat(Objects.requireNonNull(after.askedProperty().get()).card().stage())
        .isEqualTo(Stage.C);
    today.line().skipPrompt();
    assertThat(after.askedProperty().get()).isNull();
  }

  @Test
  void a_visit_to_who_decides_moves_the_grade_by_rule_and_the_notice_says_so() {
    long acme =
        then(
            TODAY.minusDays(1),
            "Acme !thinking",
            Labels.UNKNOWN.withNeed(Answer.YES).withMoney(Answer.YES));
    test.journal
        .customerBook()
        .saveContact(
            new Contact(
                0,
                acme,
                "Wang",
                "",
                Optional.of(1),
                Ways.NONE,
                Optional.empty(),
                Optional.empty()));
    save("Acme @Wang !thinking");
    assertThat(notice()).isEqualTo("Visit to Acme saved · A: sign by Wed 2 Dec, 10 days left");
    assertThat(today.line().after().askedProperty().get()).as("nothing is missing").isNull();
  }

  @Test
  void three_visits_say_press_on_and_more_than_five_ask_why_until_it_is_answered() {
    for (int visit = 1; visit <= 3; visit++) {
      save("Acme !thinking");
    }
    assertThat(notice()).isEqualTo("Visit to Acme saved · 3 visits unsigned: press on");
    for (int visit = 4; visit <= 6; visit++) {
      save("Acme !thinking");
    }
    assertThat(notice())
        .isEqualTo("Visit to Acme saved · 6 visits unsigned: why? Drop it or go on");
    today.plan("Acme call");
    long acme = data().planned().getFirst().step().customer();
    assertThat(card(acme).nudge()).isEqualTo(Nudge.ASK_WHY);
    today.actions().answer(card(acme), true, "the budget comes in January");
    assertThat(card(acme).nudge()).isEqualTo(Nudge.PRESS_ON);
    assertThat(test.journal.grades().answers(acme).getFirst().why())
        .isEqualTo("the budget comes in January");
    test.session.undo();
    assertThat(card(acme).nudge()).isEqualTo(Nudge.ASK_WHY);
    today.actions().answer(card(acme), false, "no money");
    assertThat(notice()).isEqualTo("Acme is now D; your answer is kept");
    assertThat(card(acme).stage()).isEqualTo(Stage.D);
    assertThat(test.journal.grades().changes(acme).getLast().stage()).isEqualTo(Stage.D);
    test.session.undo();
    assertThat(card(acme).stage()).isEqualTo(Stage.NONE);
  }

  @Test
  void the_third_attempt_in_a_row_suggests_another_hour() {
    save("9:00 Acme !not reached");
    save("10:00 Acme !not reached");
    assertThat(notice()).isEqualTo("Attempt at Acme saved");
    save("11:00 Acme !not reached");
    assertThat(notice())
        .isEqualTo("Attempt at Acme saved, no refusal · not reached 3 times: try in the afternoon");
    assertThat(today.line().after().askedProperty().get()).isNull();
  }

  private void save(String line) {
    today.line().textProperty().set(line);
    today.line().save();
  }
}
