package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.Ways;
import org.junit.jupiter.api.Test;

class GradeBookTest extends DayByDay {

  private GradeBook book() {
    return journal.gradeBook();
  }

  private List<Cause> causes(long customer) {
    return journal.grades().changes(customer).stream().map(GradeChange::cause).toList();
  }

  private Optional<LocalDate> until(long customer) {
    return journal
        .grades()
        .history(customer)
        .at(clock.day())
        .flatMap(span -> span.change())
        .flatMap(GradeChange::until);
  }

  private static void refused(ThrowingCallable work, String key) {
    assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessage(key);
  }

  @Test
  void labels_give_a_grade_by_rule_with_its_last_day() {
    long acme = log("Acme !thinking").customer();
    assertThat(book().setLabels(acme, Labels.UNKNOWN.withMet(Met.KP1))).contains(Grade.C);
    assertThat(until(acme)).contains(START.plusDays(30));
    assertThat(book().setLabels(acme, A_LABELS)).contains(Grade.A);
    assertThat(until(acme)).contains(START.plusDays(10));
    assertThat(causes(acme)).containsExactly(Cause.SHOWN);
    assertThat(book().setLabels(acme, A_LABELS.withValue(Answer.NO))).contains(Grade.D);
    assertThat(until(acme)).isEmpty();
    assertThat(journal.grades().labels(acme)).isEqualTo(A_LABELS.withValue(Answer.NO));
  }

  @Test
  void labels_that_say_nothing_new_leave_a_grade_given_by_hand() {
    long acme = log("Acme !thinking").customer();
    book().setLabels(acme, A_LABELS);
    book().setGrade(acme, Grade.C, " not yet ");
    assertThat(book().setLabels(acme, A_LABELS.withValue(Answer.YES))).isEmpty();
    assertThat(stage(acme)).isEqualTo(Stage.C);
    assertThat(journal.grades().changes(acme).getLast().reason()).isEqualTo("not yet");
    long seq = journal.seq();
    book().setLabels(acme, A_LABELS.withValue(Answer.YES));
    assertThat(journal.seq()).isEqualTo(seq);
    assertThat(book().setLabels(acme, A_LABELS.withMoney(Answer.NO))).contains(Grade.D);
  }

  @Test
  void giving_the_same_grade_again_keeps_its_deadline() {
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.B, "");
    pass(4);
    long seq = journal.seq();
    book().setGrade(acme, Grade.B, "");
    assertThat(journal.seq()).isEqualTo(seq);
    assertThat(until(acme)).contains(START.plusDays(20));
  }

  @Test
  void what_ran_out_in_a_week_away_is_d_from_the_day_after_its_last_and_nobody_wrote_it() {
    long a = log("Acme !thinking").customer();
    long b = log("Beta !thinking").customer();
    book().setGrade(a, Grade.A, "");
    book().setGrade(b, Grade.B, "");
    long seq = journal.seq();
    pass(10);
    assertThat(stage(a)).isEqualTo(Stage.A);
    LocalDate back = pass(7);
    assertThat(stage(a)).isEqualTo(Stage.D);
    assertThat(journal.grades().history(a).stageAt(START.plusDays(10))).isEqualTo(Stage.A);
    assertThat(journal.grades().history(a).drops()).containsExactly(START.plusDays(11));
    assertThat(stage(b)).isEqualTo(Stage.B);
    assertThat(journal.board().ranOut(START, back))
        .containsExactly(new GradeStore.RanOut(a, "Acme", Grade.A, START.plusDays(11)));
    assertThat(journal.board().ranOut(START.plusDays(11), back)).isEmpty();
    assertThat(journal.board().ranOut(START, START.plusDays(10))).isEmpty();
    restart();
    assertThat(journal.board().ranOut(START, back)).hasSize(1);
    assertThat(journal.seq()).isEqualTo(seq);
    assertThat(journal.board().ranOut(START, pass(400))).hasSize(2);
  }

  @Test
  void undo_after_a_run_out_takes_back_what_the_rep_did() {
    log("Beta !thinking");
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.A, "");
    pass(11);
    assertThat(stage(acme)).isEqualTo(Stage.D);
    book().acknowledgeRunOuts();
    assertThat(journal.settings().get(Setting.RUN_OUTS_SEEN)).contains(clock.day());
    assertThat(journal.writer().undo()).contains(Deed.GRADE_SEEN);
    assertThat(journal.settings().get(Setting.RUN_OUTS_SEEN)).isEmpty();
    assertThat(journal.writer().undo()).contains(Deed.GRADE_SET);
    assertThat(stage(acme)).isEqualTo(Stage.NONE);
    assertThat(journal.board().ranOut(START, clock.day())).isEmpty();
    assertThat(journal.board().cards(clock.day(), clock.day(), Set.of(Stage.NONE))).hasSize(2);
    refused(() -> book().takeBackRunOut(acme), "grade.nothing.to.extend");
    assertThat(journal.writer().undo()).contains(Deed.VISIT_LOG);
    assertThat(journal.customers().find("Acme")).isEmpty();
    assertThat(journal.writer().undo()).contains(Deed.VISIT_LOG);
    assertThat(journal.writer().redo()).contains(Deed.VISIT_LOG);
  }

  @Test
  void taking_back_a_run_out_leaves_no_drop_and_the_visit_numbers_go_on() {
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.A, "");
    LocalDate back = pass(14);
    log("Acme !thinking");
    assertThat(numbers(acme)).containsExactly(1, 1);
    book().takeBackRunOut(acme);
    assertThat(numbers(acme)).containsExactly(1, 2);
    assertThat(stage(acme)).isEqualTo(Stage.A);
    assertThat(until(acme)).contains(back.plusDays(10));
    assertThat(journal.grades().history(acme).upTo(back).drops()).isEmpty();
    assertThat(journal.grades().history(acme).stageAt(START.plusDays(11))).isEqualTo(Stage.A);
    assertThat(journal.board().ranOut(START, back)).isEmpty();
    assertThat(journal.writer().undo()).contains(Deed.GRADE_TAKE_BACK);
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(numbers(acme)).containsExactly(1, 1);
  }

  @Test
  void taking_back_twice_is_refused_and_shortens_nothing() {
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.A, "");
    LocalDate back = pass(11);
    book().extend(acme, back.plusDays(40), "holidays");
    refused(() -> book().takeBackRunOut(acme), "grade.nothing.to.extend");
    assertThat(until(acme)).contains(back.plusDays(40));
  }

  @Test
  void an_open_grade_is_extended_from_today_and_one_that_ran_out_from_its_end() {
    long open = log("Acme !thinking").customer();
    long ranOut = log("Beta !thinking").customer();
    book().setGrade(open, Grade.B, "");
    book().setGrade(ranOut, Grade.A, "");
    LocalDate today = pass(13);
    refused(() -> book().extend(open, START.plusDays(20), ""), "grade.until.earlier");
    refused(() -> book().extend(open, today.minusDays(1), ""), "grade.until.past");
    refused(() -> book().extend(open, today.plusDays(3651), ""), "grade.until.far");
    refused(() -> book().extend(ranOut, today.plusDays(3651), ""), "grade.until.far");
    book().extend(open, START.plusDays(21), "last chance");
    book().extend(ranOut, today.plusDays(2), " they moved ");
    GradeChange first = journal.grades().changes(open).getLast();
    assertThat(first.date()).isEqualTo(today);
    assertThat(first.until()).contains(START.plusDays(21));
    GradeChange second = journal.grades().changes(ranOut).getLast();
    assertThat(second.cause()).isEqualTo(Cause.EXTENDED);
    assertThat(second.date()).isEqualTo(START.plusDays(11));
    assertThat(second.stage()).isEqualTo(Stage.A);
    assertThat(second.reason()).isEqualTo("they moved");
    assertThat(journal.grades().history(ranOut).drops()).containsExactly(START.plusDays(16));
  }

  @Test
  void what_cannot_be_done_is_refused_and_nothing_changes() {
    long acme = log("Acme !deal 5").customer();
    long seq = journal.seq();
    refused(() -> book().extend(acme, START, ""), "grade.nothing.to.extend");
    refused(() -> book().takeBackRunOut(acme), "grade.nothing.to.extend");
    refused(() -> book().extend(99, START, ""), "grade.nothing.to.extend");
    refused(() -> book().setGrade(99, Grade.A, ""), "customer.gone");
    refused(() -> book().setLabels(99, A_LABELS), "customer.gone");
    refused(() -> book().answer(99, 6, true, ""), "customer.gone");
    assertThat(journal.seq()).isEqualTo(seq);
    book().setGrade(acme, Grade.D, "");
    refused(() -> book().extend(acme, START, ""), "grade.nothing.to.extend");
  }

  @Test
  void a_grade_after_the_deal_of_the_day_holds_and_a_deal_after_a_grade_signs() {
    long acme = log("Acme !deal 5").customer();
    book().setGrade(acme, Grade.B, "they want more");
    assertThat(stage(acme)).isEqualTo(Stage.B);
    long beta = log("Beta !thinking").customer();
    book().setGrade(beta, Grade.A, "");
    long visit = log("Beta !deal 5").visit();
    assertThat(stage(beta)).isEqualTo(Stage.SIGNED);
    book().setGrade(beta, Grade.C, "");
    journal.visitBook().delete(visit);
    book().setGrade(beta, Grade.B, "no deal after all");
    assertThat(stage(beta)).isEqualTo(Stage.B);
    log("Beta !deal 5");
    assertThat(stage(beta)).isEqualTo(Stage.SIGNED);
  }

  @Test
  void a_deal_entered_late_makes_a_run_out_void_and_deleting_it_brings_it_again() {
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.A, "");
    pass(12);
    long deal = log(START.plusDays(10), "Acme !deal 5").visit();
    assertThat(stage(acme)).isEqualTo(Stage.SIGNED);
    assertThat(journal.board().ranOut(START, clock.day())).isEmpty();
    log("Acme !thinking");
    assertThat(numbers(acme)).containsExactly(1, 2, 1);
    journal.visitBook().delete(deal);
    assertThat(stage(acme)).isEqualTo(Stage.D);
  }

  @Test
  void an_answer_is_kept_and_dropping_makes_it_d() {
    long acme = log("Acme !thinking").customer();
    book().setGrade(acme, Grade.A, "");
    book().answer(acme, 6, true, " budget in spring ");
    assertThat(stage(acme)).isEqualTo(Stage.A);
    pass(3);
    book().answer(acme, 12, false, "no");
    assertThat(journal.grades().answers(acme))
        .extracting(GoOn::goOn, GoOn::visits, GoOn::why)
        .containsExactly(tuple(true, 6, "budget in spring"), tuple(false, 12, "no"));
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(causes(acme)).containsExactly(Cause.HAND, Cause.GIVEN_UP);
    journal.writer().undo();
    assertThat(stage(acme)).isEqualTo(Stage.A);
    assertThat(journal.grades().answers(acme)).hasSize(1);
  }

  @Test
  void new_days_hold_for_new_grades_and_names_stay() {
    long old = log("Acme !thinking").customer();
    book().setGrade(old, Grade.A, "");
    GradeRules rules =
        new GradeRules(
            Map.of(Grade.A, 3, Grade.B, 20, Grade.C, 30), Map.of(Grade.A, " 热 ", Grade.B, "B"));
    book().saveRules(rules);
    long young = log("Beta !thinking").customer();
    book().setGrade(young, Grade.A, "");
    assertThat(until(old)).contains(START.plusDays(10));
    assertThat(until(young)).contains(START.plusDays(3));
    restart();
    GradeRules read = journal.settings().gradeRules();
    assertThat(read.daysOf(Grade.A)).isEqualTo(3);
    assertThat(read.nameOf(Grade.A)).isEqualTo("热");
    assertThat(read.nameOf(Grade.B)).isEqualTo("B");
    book().saveRules(GradeRules.usual());
    assertThat(journal.settings().gradeRules().nameOf(Grade.A)).isEqualTo("A");
  }

  @Test
  void days_of_grades_can_be_workdays_from_then_on() {
    long old = log("Acme !thinking").customer();
    book().setGrade(old, Grade.A, "");
    GradeRules usual = GradeRules.usual();
    book().saveRules(new GradeRules(usual.days(), usual.names(), true));
    assertThat(journal.settings().gradeRules().inWorkdays()).isTrue();
    long young = log("Beta !thinking").customer();
    book().setGrade(young, Grade.A, "");
    assertThat(until(old)).contains(START.plusDays(10));
    assertThat(until(young)).contains(START.plusDays(14));
    LocalDate saturday = pass(5);
    assertThat(journal.board().card(young, saturday, saturday).orElseThrow().daysLeft())
        .contains(6L);
    pass(10);
    assertThat(stage(young)).isEqualTo(Stage.D);
    book().saveRules(usual);
    assertThat(journal.settings().gradeRules().inWorkdays()).isFalse();
  }

  @Test
  void a_visit_to_a_ranked_contact_with_a_need_moves_the_grade() {
    long acme = log("Acme !not reached").customer();
    contact(acme, "Li", 1);
    assertThat(log("Acme !not reached @Li").grade()).isEmpty();
    assertThat(journal.grades().labels(acme)).isEqualTo(Labels.UNKNOWN);
    assertThat(log("Acme !thinking @Li").grade()).contains(Grade.C);
    book().setLabels(acme, journal.grades().labels(acme).withMoney(Answer.YES));
    assertThat(stage(acme)).isEqualTo(Stage.C);
    VisitDraft draft = TestJournal.draft(journal, START, "Acme !thinking @Li");
    VisitDraft needing =
        draft.withDetails(
            new VisitDraft.Details("", "", "fridges", "", Optional.empty(), Optional.empty()));
    long visit = journal.visitBook().log(draft).visit();
    assertThat(journal.visitBook().change(visit, needing).grade()).contains(Grade.A);
    assertThat(journal.visitBook().change(visit, needing).grade()).isEmpty();
    journal.writer().undo();
    journal.writer().undo();
    assertThat(stage(acme)).isEqualTo(Stage.C);
    assertThat(journal.grades().labels(acme).need()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_visit_long_ago_counts_from_its_day_and_one_that_signs_gives_no_grade() {
    long acme = log("Acme !not reached").customer();
    contact(acme, "Li", 2);
    assertThat(log(START.minusDays(41), "Acme !thinking @Li").grade()).isEmpty();
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.KP2);
    assertThat(journal.grades().labels(acme, START.minusDays(42))).isEqualTo(Labels.UNKNOWN);
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(journal.grades().history(acme).stageAt(START.minusDays(11))).isEqualTo(Stage.C);
    long beta = log("Beta !deal 5 @Li KP2").customer();
    assertThat(journal.grades().labels(beta).met()).isEqualTo(Met.KP2);
    assertThat(journal.grades().changes(beta)).isEmpty();
    assertThat(stage(beta)).isEqualTo(Stage.SIGNED);
  }

  @Test
  void ranking_a_contact_counts_from_the_visit_that_met_it_and_an_attempt_met_nobody() {
    long acme = log("Acme !thinking @Li").customer();
    log("Acme !not reached @Wang");
    log(START.minusDays(5), "Acme !thinking @Zhao");
    for (Contact contact : journal.customers().contacts(acme)) {
      int kp =
          switch (contact.name()) {
            case "Li" -> 2;
            case "Zhao" -> 3;
            default -> 1;
          };
      journal
          .customerBook()
          .saveContact(
              new Contact(
                  contact.id(),
                  acme,
                  contact.name(),
                  "",
                  Optional.of(kp),
                  Ways.NONE,
                  Optional.empty(),
                  Optional.empty()));
    }
    assertThat(journal.grades().labels(acme)).isEqualTo(Labels.UNKNOWN.withMet(Met.KP2));
    assertThat(journal.grades().labels(acme, START.minusDays(1)))
        .isEqualTo(Labels.UNKNOWN.withMet(Met.KP3));
    assertThat(journal.grades().history(acme).at(START.minusDays(3)).orElseThrow().from())
        .isEqualTo(START.minusDays(5));
    assertThat(stage(acme)).isEqualTo(Stage.C);
    assertThat(causes(acme)).containsExactly(Cause.SHOWN);
  }

  private List<String> contacts(long customer) {
    return journal.customers().contacts(customer).stream()
        .map(contact -> contact.name() + contact.kp().map(kp -> " KP" + kp).orElse(""))
        .toList();
  }

  @Test
  void a_rank_said_with_the_visit_is_the_contacts_and_moves_labels_and_grade() {
    VisitBook.Logged first = log("Acme !thinking @Wang(KP1)");
    long acme = first.customer();
    assertThat(contacts(acme)).containsExactly("Wang KP1");
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.KP1);
    assertThat(first.grade()).contains(Grade.C);
    log("Acme !thinking @Wang");
    assertThat(contacts(acme)).containsExactly("Wang KP1");
    journal.writer().undo();
    journal.writer().undo();
    assertThat(journal.customers().contacts(acme)).isEmpty();
  }

  @Test
  void a_rank_said_of_a_known_contact_replaces_what_was_known() {
    long acme = log("Acme !thinking @Wang").customer();
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.NOBODY);
    log("Acme !thinking @wang kp3");
    assertThat(contacts(acme)).containsExactly("Wang KP3");
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.KP3);
    log("Acme !thinking @Wang KP1");
    assertThat(contacts(acme)).containsExactly("Wang KP1");
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.KP1);
    journal.writer().undo();
    assertThat(contacts(acme)).containsExactly("Wang KP3");
  }
}
