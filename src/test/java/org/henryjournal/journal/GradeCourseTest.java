package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.LabelsFrom;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.Clearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visits show holds from their day, in whatever order they are written down. */
@Execution(ExecutionMode.CONCURRENT)
class GradeCourseTest extends DayByDay {

  private static final LocalDate TUESDAY = START.plusDays(1);
  private static final LocalDate WEDNESDAY = START.plusDays(2);

  private record Place(LocalDate from, Stage stage, Optional<LocalDate> until) {}

  private List<Place> places(long customer) {
    return journal.grades().history(customer).spans().stream()
        .map(
            span -> new Place(span.from(), span.stage(), span.change().flatMap(GradeChange::until)))
        .toList();
  }

  private List<LabelsFrom> labelRows(long customer) {
    return journal
        .index()
        .read()
        .selectFrom(org.henryjournal.journal.db.Tables.LABEL)
        .where(org.henryjournal.journal.db.Tables.LABEL.CUSTOMER.eq(customer))
        .fetch(Mapping::labels)
        .stream()
        .sorted(LabelsFrom.ORDER)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void last_week_written_down_today_is_what_it_was(boolean dealFirst) {
    pass(7);
    String visit = "10:30 Northwind !next 2k >wed @Olga KP2";
    String deal = "Northwind !deal 2,400";
    if (dealFirst) {
      log(WEDNESDAY, deal);
      assertThat(log(TUESDAY, visit).grade()).isEmpty();
    } else {
      assertThat(log(TUESDAY, visit).grade()).contains(Grade.C);
      log(WEDNESDAY, deal);
    }
    long northwind = customer("Northwind");
    assertThat(places(northwind))
        .containsExactly(
            new Place(TUESDAY, Stage.C, Optional.of(TUESDAY.plusDays(30))),
            new Place(WEDNESDAY, Stage.SIGNED, Optional.empty()));
    assertThat(numbers(northwind)).containsExactly(1, 2);
    assertThat(journal.board().cards(clock.day(), clock.day(), EnumSet.of(Stage.SIGNED)))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.signed().orElseThrow().amount().orElseThrow())
                  .isEqualByComparingTo("2400");
              assertThat(card.signed().orElseThrow().from()).isEqualTo(Stage.C);
            });
    Clearing clearing =
        Clearing.of(journal.figures().histories(clock.day()).values(), START, clock.day());
    assertThat(clearing.in()).isEqualTo(1);
    assertThat(clearing.signed()).isEqualTo(1);
    assertThat(clearing.dropped()).isZero();
    LocalDate later = pass(40);
    assertThat(journal.board().ranOut(START, later)).isEmpty();
    assertThat(stage(northwind)).isEqualTo(Stage.SIGNED);
  }

  @Test
  void a_visit_of_the_day_of_the_deal_is_before_it_or_after_it_by_its_time() {
    pass(3);
    log(WEDNESDAY, "12:00 Acme !deal 5");
    long acme = customer("Acme");
    log(WEDNESDAY, "9:00 Acme !thinking @Li KP3");
    assertThat(places(acme)).extracting(Place::stage).containsExactly(Stage.C, Stage.SIGNED);
    long beta = log(WEDNESDAY, "12:00 Beta !deal 5").customer();
    log(WEDNESDAY, "15:00 Beta !thinking @Li KP3");
    assertThat(places(beta).subList(0, 2))
        .extracting(Place::stage)
        .containsExactly(Stage.SIGNED, Stage.C);
  }

  @Test
  void what_a_visit_showed_goes_with_it_and_comes_back_with_it() {
    long first = log(TUESDAY, "Acme !thinking @Li KP3").visit();
    long acme = customer("Acme");
    log(WEDNESDAY, "Acme !thinking @Wang KP1");
    List<Place> before = places(acme);
    journal.visitBook().delete(first);
    assertThat(places(acme).getFirst().from()).isEqualTo(WEDNESDAY);
    journal.binBook().restore(journal.bin().all().getFirst().id());
    assertThat(places(acme)).isEqualTo(before);
    VisitDraft moved = TestJournal.draft(journal, START.plusDays(4), "Acme !thinking @Li");
    journal.visitBook().change(first, moved);
    assertThat(places(acme).getFirst().from()).isEqualTo(WEDNESDAY);
    VisitDraft other = TestJournal.draft(journal, TUESDAY, "Beta !thinking @Li KP3");
    journal.visitBook().change(first, other);
    assertThat(places(customer("Beta")).getFirst().stage()).isEqualTo(Stage.C);
    journal.writer().undo();
    assertThat(places(acme).getFirst().from()).isEqualTo(WEDNESDAY);
  }

  @Test
  void what_the_rep_said_on_a_later_day_is_not_overruled_by_an_earlier_visit() {
    pass(4);
    long acme = log("Acme !thinking").customer();
    journal.gradeBook().setLabels(acme, Labels.UNKNOWN.withMet(Met.KP3).withNeed(Answer.NO));
    assertThat(stage(acme)).isEqualTo(Stage.D);
    log(TUESDAY, "Acme !thinking @Wang KP1");
    assertThat(journal.grades().labels(acme, TUESDAY)).isEqualTo(Labels.UNKNOWN.withMet(Met.KP1));
    assertThat(journal.grades().labels(acme))
        .isEqualTo(Labels.UNKNOWN.withMet(Met.KP3).withNeed(Answer.NO));
    assertThat(stage(acme)).isEqualTo(Stage.D);
    assertThat(labelRows(acme)).hasSize(2);
  }

  @Test
  void what_the_rep_did_not_say_follows_from_an_earlier_visit() {
    pass(4);
    long acme = log("Acme !thinking").customer();
    Labels said = Labels.UNKNOWN.withNeed(Answer.YES).withMoney(Answer.YES);
    journal.gradeBook().setLabels(acme, said);
    assertThat(stage(acme)).isEqualTo(Stage.NONE);
    assertThat(log(TUESDAY, "Acme !thinking @Wang KP1").grade()).contains(Grade.A);
    assertThat(places(acme).subList(0, 2))
        .containsExactly(
            new Place(TUESDAY, Stage.C, Optional.of(TUESDAY.plusDays(30))),
            new Place(clock.day(), Stage.A, Optional.of(clock.day().plusDays(10))));
    assertThat(journal.grades().labels(acme)).isEqualTo(said.withMet(Met.KP1));
  }

  @Test
  void a_grade_set_by_hand_later_stays() {
    pass(4);
    long acme = log("Acme !thinking").customer();
    journal.gradeBook().setGrade(acme, Grade.B, "");
    log(TUESDAY, "Acme !thinking @Wang KP3");
    assertThat(places(acme)).extracting(Place::stage).startsWith(Stage.C, Stage.B);
    log(clock.day(), "Acme !thinking @Li KP1");
    assertThat(stage(acme)).isEqualTo(Stage.B);
  }

  @Test
  void what_is_said_on_the_day_of_a_visit_holds_and_a_later_visit_of_the_day_adds_to_it() {
    long acme = log("Acme !thinking @Li KP1").customer();
    journal.gradeBook().setLabels(acme, Labels.UNKNOWN.withMet(Met.DEPARTMENT));
    assertThat(journal.grades().labels(acme).met()).isEqualTo(Met.DEPARTMENT);
    long beta = log("Beta !not reached").customer();
    journal.gradeBook().setLabels(beta, Labels.UNKNOWN.withMet(Met.DEPARTMENT));
    log("Beta !thinking @Li KP1");
    assertThat(journal.grades().labels(beta).met()).isEqualTo(Met.KP1);
  }

  @Test
  void labels_said_after_the_deal_of_the_day_do_not_open_the_pursuit_again() {
    long acme = log("Acme !deal 5 @Li KP1").customer();
    Labels known = journal.grades().labels(acme).withNeed(Answer.YES).withMoney(Answer.YES);
    assertThat(journal.gradeBook().setLabels(acme, known)).isEmpty();
    assertThat(stage(acme)).isEqualTo(Stage.SIGNED);
    assertThat(journal.grades().labels(acme)).isEqualTo(known);
  }

  @Test
  void rows_of_an_older_henry_stay() {
    long acme = log("Acme !not reached").customer();
    journal
        .writer()
        .change(
            Deed.GRADE_LABELS,
            c -> {
              c.put(
                  Mapping.row(
                      new LabelsFrom(
                          c.newId(org.henryjournal.journal.db.Tables.LABEL),
                          acme,
                          Optional.empty(),
                          Labels.UNKNOWN.withMet(Met.KP3),
                          java.util.Set.of())));
              new GradeRows(c, WEDNESDAY).give(acme, Grade.C, Cause.LABELS, "");
            });
    pass(5);
    log(TUESDAY, "Acme !thinking @Wang KP2");
    assertThat(journal.grades().labels(acme, START.minusDays(99)).met()).isEqualTo(Met.KP3);
    assertThat(places(acme).getFirst())
        .isEqualTo(new Place(WEDNESDAY, Stage.C, Optional.of(WEDNESDAY.plusDays(30))));
    log("Acme !thinking @Wang");
    assertThat(places(acme)).hasSize(2);
  }

  @Test
  void signed_by_hand_says_where_the_card_stands_and_nothing_of_deals() {
    long acme = log("Acme !thinking @Li KP3").customer();
    pass(2);
    journal.gradeBook().setStage(acme, Stage.SIGNED, "on paper");
    assertThat(stage(acme)).isEqualTo(Stage.SIGNED);
    assertThat(journal.figures().facts().visits().size()).isEqualTo(1);
    Clearing clearing =
        Clearing.of(journal.figures().histories(clock.day()).values(), START, clock.day());
    assertThat(clearing.signed()).isEqualTo(1);
    var card = journal.board().cards(clock.day(), clock.day(), EnumSet.of(Stage.SIGNED)).getFirst();
    assertThat(card.isByHand()).isTrue();
    assertThat(card.daysLeft()).isEmpty();
    assertThat(card.visits()).isEqualTo(1);
    LocalDate later = pass(60);
    assertThat(stage(acme)).isEqualTo(Stage.SIGNED);
    assertThat(journal.board().cards(later, later, EnumSet.of(Stage.NONE))).isEmpty();
    journal.gradeBook().setGrade(acme, Grade.C, "no, not yet");
    assertThat(stage(acme)).isEqualTo(Stage.C);
    journal.writer().undo();
    assertThat(stage(acme)).isEqualTo(Stage.SIGNED);
  }

  private record Entered(String customer, LocalDate day, VisitDraft draft) {}

  private List<Entered> life(Random random, String customer) {
    List<Entered> life = new ArrayList<>();
    List<String> people = List.of("@Li KP1", "@Wang KP2", "@Zhao KP3", "@Sun", "");
    List<String> outcomes =
        List.of("!thinking", "!refused", "!next >fri", "!not reached", "!objection", "!deal 50");
    for (int i = 0; i < 8; i++) {
      LocalDate day = START.plusDays(random.nextInt(50));
      String time = String.format("%02d:%02d", 8 + random.nextInt(10), 10 + i);
      String line =
          "%s %s %s %s"
              .formatted(
                  time,
                  customer,
                  outcomes.get(random.nextInt(outcomes.size())),
                  people.get(random.nextInt(people.size())));
      VisitDraft draft = TestJournal.draft(journal, day, line);
      assertThat(draft.time()).isNotEqualTo(Optional.<LocalTime>empty());
      life.add(
          new Entered(
              customer,
              day,
              random.nextInt(4) == 0 && draft.outcome() != Outcome.NOT_REACHED
                  ? draft.withDetails(
                      new VisitDraft.Details(
                          "", "", "fridges", "", Optional.empty(), Optional.empty()))
                  : draft));
    }
    return life;
  }

  private static List<Object> spans(GradeHistory history) {
    return history.spans().stream()
        .<Object>map(
            span -> List.of(span.from(), span.stage(), span.change().flatMap(GradeChange::until)))
        .toList();
  }

  private List<Labels> everyDay(long customer) {
    List<Labels> labels = new ArrayList<>();
    for (int day = -1; day < 60; day++) {
      labels.add(journal.grades().labels(customer, START.plusDays(day)));
    }
    return labels;
  }

  /** Ranks are known first, so that they are not among what is entered in another order. */
  private void people(long customer) {
    contact(customer, "Li", 1);
    contact(customer, "Wang", 2);
    contact(customer, "Zhao", 3);
  }

  @Test
  void the_same_visits_in_any_order_give_the_same_history() {
    Random random = new Random(20260907);
    pass(60);
    for (int round = 0; round < 60; round++) {
      String one = "One" + round;
      String two = "Two" + round;
      long seed = random.nextLong();
      boolean said = random.nextBoolean();
      List<Entered> inOrder = life(new Random(seed), one);
      List<Entered> shuffled = life(new Random(seed), two);
      Collections.shuffle(shuffled, random);
      List<Long> customers = new ArrayList<>();
      for (String name : List.of(one, two)) {
        journal.stepBook().plan(name, new VisitDraft.Step(clock.day(), Optional.empty(), ""));
        customers.add(customer(name));
        if (said) {
          people(customer(name));
        }
      }
      inOrder.forEach(entered -> journal.visitBook().log(entered.draft()));
      shuffled.forEach(entered -> journal.visitBook().log(entered.draft()));
      assertThat(spans(journal.grades().history(customers.getFirst())))
          .as("round %d: %s", round, inOrder)
          .isEqualTo(spans(journal.grades().history(customers.getLast())));
      assertThat(everyDay(customers.getFirst())).isEqualTo(everyDay(customers.getLast()));
    }
  }

  @Test
  void labels_that_are_said_move_a_customer_of_a_contact_without_a_rank() {
    long acme = log("Acme !thinking @Sun").customer();
    Contact sun = journal.customers().contacts(acme).getFirst();
    pass(3);
    journal.customerBook().saveContact(sun.withKp(Optional.of(3)));
    assertThat(places(acme).getFirst())
        .isEqualTo(new Place(START, Stage.C, Optional.of(START.plusDays(30))));
    journal.customerBook().saveContact(sun.withKp(Optional.empty()));
    assertThat(places(acme)).isEmpty();
  }

  /** The questions under the line are about the visit just saved, whatever day it is of. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_answered_of_an_earlier_visit_holds_from_its_day_and_reopens_no_deal(
      boolean dealFirst) {
    pass(7);
    if (dealFirst) {
      log(WEDNESDAY, "Acme !deal 4800");
    }
    log(TUESDAY, "Acme !thinking 5k @Ann KP1");
    long acme = customer("Acme");
    journal.gradeBook().setLabels(acme, A_LABELS, TUESDAY);
    if (!dealFirst) {
      assertThat(places(acme))
          .startsWith(new Place(TUESDAY, Stage.A, Optional.of(TUESDAY.plusDays(10))));
      log(WEDNESDAY, "Acme !deal 4800");
    }
    assertThat(places(acme))
        .containsExactly(
            new Place(TUESDAY, Stage.A, Optional.of(TUESDAY.plusDays(10))),
            new Place(WEDNESDAY, Stage.SIGNED, Optional.empty()));
  }

  /** On the day of a deal that was logged after the answer it is the same. */
  @Test
  void what_is_answered_and_signed_on_one_earlier_day_is_signed() {
    pass(7);
    log(TUESDAY, "Acme !thinking 5k @Ann KP1");
    long acme = customer("Acme");
    journal.gradeBook().setLabels(acme, A_LABELS, TUESDAY);
    log(TUESDAY, "Acme !deal 4800");
    assertThat(journal.grades().history(acme).stageAt(clock.day())).isEqualTo(Stage.SIGNED);
  }

  @Test
  void who_counts_met_again_after_a_deal_or_a_run_out_begins_a_new_pursuit() {
    log("Acme !thinking @Ann KP1");
    long acme = customer("Acme");
    LocalDate later = pass(40);
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.D);
    log("Acme !thinking @Ann");
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.C);
    log("Acme !deal 500");
    log("Acme !thinking @Ann brings the rest of it");
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.SIGNED);
    later = pass(1);
    log("Acme !not reached @Ann");
    log("Acme !thinking the doorman");
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.SIGNED);
    log("Acme !thinking @Ann");
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.C);
  }

  @Test
  void what_was_given_up_by_hand_stays_so_when_the_same_person_is_met_again() {
    log("Acme !thinking @Ann KP1");
    long acme = customer("Acme");
    journal.gradeBook().answer(acme, 1, false, "no use");
    LocalDate later = pass(1);
    log("Acme !thinking @Ann");
    assertThat(journal.grades().history(acme).stageAt(later)).isEqualTo(Stage.D);
  }

  /** The list, its export and the board tell of one customer one thing. */
  @Test
  void who_signed_long_ago_and_was_seen_since_stands_at_one_place_everywhere() {
    log("Acme !deal 500");
    log("Bell !deal 500");
    LocalDate later = pass(60);
    log("Acme !thinking another order");
    for (String name : List.of("Acme", "Bell")) {
      long id = customer(name);
      Stage card = journal.board().card(id, later, later).orElseThrow().stage();
      assertThat(card).as(name).isEqualTo(name.equals("Acme") ? Stage.NONE : Stage.SIGNED);
      assertThat(journal.customers().list(later))
          .filteredOn(listed -> listed.customer().id() == id)
          .singleElement()
          .satisfies(listed -> assertThat(listed.stage()).as(name).isEqualTo(card));
    }
  }
}
