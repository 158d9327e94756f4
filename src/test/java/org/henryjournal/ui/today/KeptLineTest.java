package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Drafts;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that is not saved, the forms left from it, the day's words and the evening walk. */
class KeptLineTest {

  @TempDir Path folder;

  private static final class MovedClock extends Clock {
    private Instant now = CLOCK.instant();

    @Override
    public ZoneId getZone() {
      return CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final MovedClock clock = new MovedClock();
  private Journal journal;
  private Session session;
  private TodayViewModel today;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
    Background background =
        Background.sameThread(
            failure -> {
              throw new AssertionError(failure);
            });
    session = new Session(journal, clock, background, new Notices(), Runnable::run);
    today = new TodayViewModel(session, new RunningGoals(session));
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private void openAgain() {
    journal.close();
    open();
  }

  private void type(String line) {
    today.line().textProperty().set(line);
  }

  private String line() {
    return today.line().textProperty().get();
  }

  private KeptLine kept() {
    return today.line().kept();
  }

  private KeptLine.State state() {
    return kept().stateProperty().get();
  }

  private void leave(VisitFormViewModel form) {
    form.backToLine(today.line(), outcome -> outcome.code().replace('_', ' '), kind -> kind.code());
    kept().look();
  }

  private VisitDraft last() {
    var entry = journal.visits().ofDay(today.dayProperty().get()).getLast();
    return VisitFormViewModel.of(session, entry, PaymentTerms::code).readable();
  }

  @Test
  void a_half_written_line_is_there_again_with_its_day_until_it_is_saved() {
    today.previousDay();
    type("Acme !thinking half a");
    assertThat(state().returned()).isFalse();
    openAgain();
    assertThat(line()).isEqualTo("Acme !thinking half a");
    assertThat(today.dayProperty().get()).isEqualTo(TODAY.minusDays(1));
    assertThat(state().returned()).isTrue();
    today.line().save();
    assertThat(last().customer()).isEqualTo("Acme");
    openAgain();
    assertThat(line()).isEmpty();
    assertThat(today.dayProperty().get()).isEqualTo(TODAY);
    assertThat(state()).isEqualTo(KeptLine.State.NOTHING);
  }

  @Test
  void a_line_is_kept_until_it_is_saved_and_not_only_until_enter() {
    type("Acme !thinking half");
    journal.keepDrafts();
    journal
        .writer()
        .onChange(
            tables ->
                assertThat(journal.drafts().keys(Drafts.Place.LINE)).as("while saving").hasSize(1));
    today.line().save();
    assertThat(journal.drafts().keys(Drafts.Place.LINE)).isEmpty();
    type("  ");
    today.line().save();
    type("next");
    assertThat(journal.drafts().keys(Drafts.Place.LINE)).hasSize(1);
    type("");
    assertThat(journal.drafts().keys(Drafts.Place.LINE)).isEmpty();
  }

  @Test
  void what_esc_takes_away_comes_back_once_and_nothing_is_undone_for_it() {
    log(journal, TODAY, "Bell !thinking");
    type("Acme half");
    kept().clear();
    assertThat(line()).isEmpty();
    assertThat(state().cleared()).contains("Acme half");
    assertThat(kept().undoClear()).isTrue();
    assertThat(line()).isEqualTo("Acme half");
    assertThat(state().cleared()).isEmpty();
    kept().clear();
    type("some");
    assertThat(kept().undoClear()).isFalse();
    assertThat(line()).isEqualTo("some");
    openAgain();
    assertThat(line()).isEqualTo("some");
    assertThat(journal.customers().size()).isEqualTo(1);
  }

  @Test
  void a_line_begun_elsewhere_does_not_take_the_place_of_a_half_written_one() {
    type("Acme half");
    kept().begin("Bell ");
    assertThat(line()).isEqualTo("Bell ");
    assertThat(state().cleared()).contains("Acme half");
    assertThat(kept().undoClear()).isTrue();
    assertThat(line()).isEqualTo("Acme half");
  }

  @Test
  void midnight_leaves_the_day_under_a_half_written_line_and_offers_the_new_one() {
    type("Acme half");
    clock.now = clock.now.plus(Duration.ofDays(1));
    today.wake();
    session.dayPassed();
    assertThat(today.dayProperty().get()).isEqualTo(TODAY);
    assertThat(line()).isEqualTo("Acme half");
    assertThat(state().newDay()).contains(TODAY.plusDays(1));
    today.goToToday();
    assertThat(today.dayProperty().get()).isEqualTo(TODAY.plusDays(1));
    assertThat(line()).isEqualTo("Acme half");
    assertThat(state().newDay()).isEmpty();
    today.previousDay();
    today.nextDay();
    type("");
    clock.now = clock.now.plus(Duration.ofDays(1));
    today.wake();
    session.dayPassed();
    assertThat(today.dayProperty().get()).isEqualTo(TODAY.plusDays(2));
  }

  @Test
  void the_new_day_is_offered_still_when_the_line_it_waited_for_is_saved() {
    type("Acme !thinking");
    clock.now = clock.now.plus(Duration.ofDays(1));
    today.wake();
    session.dayPassed();
    today.line().save();
    assertThat(last().date()).isEqualTo(TODAY);
    assertThat(state().newDay()).contains(TODAY.plusDays(1));
  }

  @Test
  void a_line_for_a_past_day_is_not_offered_today() {
    today.previousDay();
    type("Acme half");
    assertThat(state().newDay()).isEmpty();
  }

  @Test
  void an_unreadable_field_drops_nothing_and_comes_back_as_it_was_typed() {
    type("Acme !thinking");
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.amount.set("about lots");
    form.note.set("a long talk");
    form.objection.set("too dear");
    form.minutes.set("an hour");
    leave(form);
    assertThat(line()).contains("Acme").contains("a long talk").contains("about lots");
    VisitFormViewModel again = today.newForm(PaymentTerms::code);
    assertThat(again.amount.get()).isEqualTo("about lots");
    assertThat(again.note.get()).isEqualTo("a long talk");
    assertThat(again.objection.get()).isEqualTo("too dear");
    assertThat(again.minutes.get()).isEqualTo("an hour");
    leave(again);
    openAgain();
    VisitFormViewModel later = today.newForm(PaymentTerms::code);
    assertThat(later.amount.get()).isEqualTo("about lots");
    assertThat(later.objection.get()).isEqualTo("too dear");
  }

  @Test
  void the_line_of_a_left_form_saves_what_only_the_form_could_say_also_after_a_restart() {
    type("Acme !thinking");
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.objection.set("too dear");
    leave(form);
    assertThat(state().form()).isEmpty();
    openAgain();
    type(line() + " and more");
    kept().clear();
    assertThat(kept().undoClear()).isTrue();
    openAgain();
    today.line().save();
    assertThat(last().details().objection()).isEqualTo("too dear");
    assertThat(last().note()).isEqualTo("and more");
    assertThat(state()).isEqualTo(KeptLine.State.NOTHING);
    openAgain();
    assertThat(state()).isEqualTo(KeptLine.State.NOTHING);
  }

  @Test
  void a_form_that_was_open_is_offered_from_the_line_and_filled_in_again() {
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.customer.set("Acme");
    form.date.set(TODAY.minusDays(3));
    form.state.set(4);
    form.note.set("in the middle of a");
    openAgain();
    assertThat(state().form()).isPresent();
    assertThat(kept().customer(state().form().orElseThrow())).isEqualTo("Acme");
    VisitFormViewModel again = today.newForm(PaymentTerms::code);
    assertThat(again.kept().backProperty().get()).isTrue();
    assertThat(again.note.get()).isEqualTo("in the middle of a");
    assertThat(again.date.get()).isEqualTo(TODAY.minusDays(3));
    assertThat(again.state.get()).isEqualTo(4);
    again.save(today.line(), () -> {});
    kept().look();
    assertThat(state().form()).isEmpty();
    openAgain();
    assertThat(today.newForm(PaymentTerms::code).customer.get()).isEmpty();
  }

  @Test
  void a_form_for_another_line_does_not_take_the_place_of_one_that_waits() {
    today.newForm(PaymentTerms::code).note.set("without a customer yet");
    kept().look();
    type("Bell !thinking");
    assertThat(state().form()).isEmpty();
    VisitFormViewModel bell = today.newForm(PaymentTerms::code);
    assertThat(bell.note.get()).isEmpty();
    bell.note.set("seen Bell");
    bell.save(today.line(), () -> {});
    assertThat(state().form()).isPresent();
    assertThat(today.newForm(PaymentTerms::code).note.get()).isEqualTo("without a customer yet");
    kept().giveUp(state().form().orElseThrow());
    assertThat(today.newForm(PaymentTerms::code).note.get()).isEmpty();
  }

  @Test
  void a_form_without_a_customer_leaves_the_line_alone() {
    type("Acme");
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.customer.set("");
    form.note.set("whose was it");
    leave(form);
    assertThat(line()).isEqualTo("Acme");
    assertThat(state().form()).isPresent();
    assertThat(today.newForm(PaymentTerms::code).note.get()).isEqualTo("whose was it");
    assertThat(today.newForm(PaymentTerms::code).customer.get()).isEmpty();
  }

  @Test
  void a_form_in_which_nothing_is_changed_leaves_nothing() {
    type("Acme !thinking tasted");
    today.newForm(PaymentTerms::code);
    assertThat(state().form()).isEmpty();
    VisitFormViewModel form = today.newForm(PaymentTerms::code);
    form.note.set("x");
    form.note.set("tasted");
    kept().look();
    assertThat(state().form()).isEmpty();
  }

  @Test
  void changes_of_a_visit_come_back_until_saved_or_started_afresh() {
    log(journal, TODAY, "Acme !thinking first");
    var entry = journal.visits().ofDay(TODAY).getLast();
    today.formOf(entry, PaymentTerms::code).note.set("changed");
    openAgain();
    VisitFormViewModel again = today.formOf(entry, PaymentTerms::code);
    assertThat(again.note.get()).isEqualTo("changed");
    assertThat(again.kept().backProperty().get()).isTrue();
    again.kept().startAfresh();
    assertThat(again.note.get()).isEqualTo("first");
    assertThat(today.formOf(entry, PaymentTerms::code).note.get()).isEqualTo("first");
  }

  @Test
  void the_words_of_a_day_are_there_again_until_they_are_saved() {
    LocalDate day = today.dayProperty().get();
    today.words().show(DayData.read(journal, day, day), false);
    today.words().textProperty().set("a long");
    openAgain();
    today.words().show(DayData.read(journal, day, day), false);
    assertThat(today.words().textProperty().get()).isEqualTo("a long");
    assertThat(today.words().backProperty().get()).isTrue();
    today.words().save();
    assertThat(today.words().backProperty().get()).isFalse();
    openAgain();
    assertThat(journal.days().note(day).orElseThrow().text()).isEqualTo("a long");
    assertThat(journal.drafts().keys(Drafts.Place.DAY_NOTE)).isEmpty();
  }

  @Test
  void an_answer_of_the_evening_walk_is_there_again() {
    log(journal, TODAY.minusDays(1), "Acme !thinking >" + TODAY);
    log(journal, TODAY.minusDays(1), "Bell !thinking >" + TODAY);
    EveningWalkViewModel walk = today.eveningWalk();
    walk.skip();
    walk.answerProperty().set(EveningWalkViewModel.Answer.MOVED);
    walk.lineProperty().set("next fri");
    openAgain();
    EveningWalkViewModel again = today.eveningWalk();
    assertThat(again.place()).isEqualTo(2);
    assertThat(again.lineProperty().get()).isEqualTo("next fri");
    assertThat(again.answerProperty().get()).isEqualTo(EveningWalkViewModel.Answer.MOVED);
    again.back();
    assertThat(again.lineProperty().get()).isEmpty();
    again.skip();
    assertThat(again.lineProperty().get()).isEqualTo("next fri");
    again.accept();
    assertThat(today.eveningWalk().place()).isEqualTo(1);
    assertThat(journal.drafts().keys(Drafts.Place.WALK)).isEmpty();
  }
}
