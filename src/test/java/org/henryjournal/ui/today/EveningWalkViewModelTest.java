package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.DayStore;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveningWalkViewModelTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private TestSession test;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
  }

  @AfterEach
  void close() {
    assertThat(test.failures).isEmpty();
    test.close();
  }

  private EveningWalkViewModel walk() {
    return new TodayViewModel(test.session, new RunningGoals(test.session)).eveningWalk();
  }

  private static void answer(EveningWalkViewModel walk, String line) {
    walk.lineProperty().set(line);
    walk.accept();
  }

  private NextStep.State stateOf(String customer) {
    long id = test.journal.customers().find(customer).orElseThrow().id();
    return test.journal.steps().ofCustomer(id).getFirst().step().state();
  }

  @Test
  void walks_through_what_was_planned_the_target_the_next_target_and_the_words() {
    for (String name : new String[] {"Acme", "Beta", "Gamma"}) {
      log(test.journal, TODAY.minusDays(7), name + " !thinking >2026-11-22");
    }
    test.journal.dayBook().addTarget(TODAY, "Delta");
    EveningWalkViewModel walk = walk();
    assertThat(walk.size()).isEqualTo(6);

    answer(walk, "!deal 300 signed at last >fri");
    walk.turn(1);
    assertThat(walk.answerProperty().get()).isEqualTo(EveningWalkViewModel.Answer.MOVED);
    answer(walk, "tomorrow");
    walk.turn(-1);
    assertThat(walk.answerProperty().get()).isEqualTo(EveningWalkViewModel.Answer.CANCELLED);
    answer(walk, "shop is closed");
    answer(walk, "wants a better price");
    answer(walk, "Acme");
    answer(walk, "a good day");

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.answeredCount()).isEqualTo(6);
    assertThat(test.journal.visits().ofDay(TODAY))
        .singleElement()
        .matches(entry -> entry.visit().outcome() == Outcome.DEAL)
        .matches(entry -> entry.visit().note().equals("signed at last"));
    assertThat(test.journal.steps().dueBy(TODAY)).isEmpty();
    assertThat(test.journal.steps().openBetween(MONDAY, MONDAY)).hasSize(1);
    assertThat(test.journal.days().targets(TODAY, TODAY).getFirst().target().note())
        .isEqualTo("wants a better price");
    assertThat(test.journal.days().targets(MONDAY, MONDAY))
        .extracting(DayStore.Target::customerName)
        .containsExactly("Acme");
    assertThat(test.journal.days().note(TODAY).orElseThrow().text()).isEqualTo("a good day");
  }

  @Test
  void an_unread_date_stays_with_the_question_and_a_skip_changes_nothing() {
    log(test.journal, TODAY.minusDays(7), "Acme !thinking >2026-11-20");
    EveningWalkViewModel walk = walk();
    long before = test.journal.seq();
    walk.turn(1);
    answer(walk, "whenever");
    assertThat(walk.problemProperty().get()).isEqualTo("walk.date.unread");
    assertThat(walk.place()).isEqualTo(1);
    walk.skip();
    walk.back();
    assertThat(walk.place()).isEqualTo(1);
    assertThat(test.journal.seq()).isEqualTo(before);
    assertThat(stateOf("Acme")).isEqualTo(NextStep.State.OPEN);
  }

  @Test
  void that_it_happened_needs_a_word() {
    log(test.journal, TODAY.minusDays(7), "Acme !thinking >2026-11-20");
    EveningWalkViewModel walk = walk();
    walk.accept();
    assertThat(walk.problemProperty().get()).isEqualTo("walk.happened.empty");
    assertThat(test.journal.visits().ofDay(TODAY)).isEmpty();
  }

  @Test
  void an_empty_line_says_that_the_next_workday_has_no_target() {
    EveningWalkViewModel walk = walk();
    assertThat(walk.currentProperty().get()).isInstanceOf(EveningWalkViewModel.NextTarget.class);
    walk.accept();
    assertThat(test.journal.days().note(MONDAY).orElseThrow().noTarget()).isTrue();
    assertThat(walk().currentProperty().get()).isInstanceOf(EveningWalkViewModel.DayWords.class);
  }

  @Test
  void the_preview_says_what_will_be_saved() {
    log(test.journal, TODAY.minusDays(7), "Acme !thinking >2026-11-22");
    EveningWalkViewModel walk = walk();
    walk.lineProperty().set("!not reached try after 15:00");
    assertThat(walk.draftProperty().get())
        .isNotNull()
        .matches(d -> d != null && d.outcome() == Outcome.NOT_REACHED)
        .matches(d -> d != null && d.customer().equals("Acme"));
    walk.turn(1);
    walk.lineProperty().set("fri 10:00");
    assertThat(walk.draftProperty().get()).isNull();
    assertThat(walk.movedToProperty().get()).isEqualTo(LocalDate.of(2026, 11, 27));
  }

  @Test
  void a_number_that_is_no_suggestion_makes_no_customer() {
    EveningWalkViewModel walk = walk();
    for (String number : new String[] {"7", "0", "３"}) {
      answer(walk, number);
      assertThat(walk.problemProperty().get()).isEqualTo("walk.next.number.unknown");
      assertThat(test.journal.customers().find(number)).isEmpty();
    }
    TodayViewModel today = new TodayViewModel(test.session, new RunningGoals(test.session));
    today.addTarget("7", TODAY);
    today.plan("7");
    assertThat(test.journal.customers().find("7")).isEmpty();
  }

  @Test
  void answering_again_changes_the_first_answer() {
    log(test.journal, TODAY.minusDays(7), "Acme !thinking >2026-11-20");
    EveningWalkViewModel walk = walk();
    answer(walk, "!thinking wants a sample");
    walk.back();
    assertThat(walk.lineProperty().get()).isEqualTo("!thinking wants a sample");
    long before = test.journal.seq();
    walk.accept();
    assertThat(test.journal.seq()).isEqualTo(before);

    walk.back();
    answer(walk, "!refused no money");
    assertThat(test.journal.visits().ofDay(TODAY))
        .singleElement()
        .matches(entry -> entry.visit().outcome() == Outcome.REFUSED);

    walk.back();
    walk.turn(1);
    answer(walk, "mon");
    assertThat(test.journal.visits().ofDay(TODAY)).isEmpty();
    assertThat(stateOf("Acme")).isEqualTo(NextStep.State.OPEN);

    walk.back();
    assertThat(walk.answerProperty().get()).isEqualTo(EveningWalkViewModel.Answer.MOVED);
    walk.turn(-1);
    answer(walk, "!thinking it was on after all");
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
    assertThat(stateOf("Acme")).isEqualTo(NextStep.State.KEPT);
    assertThat(walk.answeredCount()).isEqualTo(1);
  }

  @Test
  void one_visit_answers_both_plans_and_the_second_can_say_otherwise() {
    log(test.journal, TODAY.minusDays(7), "Acme !thinking >2026-11-20 bring the sample");
    log(test.journal, TODAY.minusDays(6), "Acme !not reached");
    test.journal
        .stepBook()
        .plan("Acme", new VisitDraft.Step(TODAY, Optional.empty(), "bring the contract"));
    EveningWalkViewModel walk = walk();
    answer(walk, "!thinking has the sample");
    assertThat(walk.place()).isEqualTo(2);
    assertThat(walk.lineProperty().get()).isEqualTo("!thinking has the sample");
    walk.turn(1);
    answer(walk, "2026-11-27");
    assertThat(test.journal.visits().ofDay(TODAY)).hasSize(1);
    LocalDate later = LocalDate.of(2026, 11, 27);
    assertThat(test.journal.steps().openBetween(later, later)).hasSize(1);
    assertThat(test.journal.steps().dueBy(TODAY)).isEmpty();
  }
}
