package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.GradeRules.Label;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Ways;
import org.henryjournal.domain.Workdays;
import org.junit.jupiter.api.Test;

class BoardCardTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Contact WANG =
      new Contact(1, 1, "Wang", "", Optional.of(1), Ways.NONE, Optional.empty(), Optional.empty());
  private static final Contact LI = Contact.named(1, "Li").withId(2);

  private static Visit visit(
      long id, int day, Outcome outcome, Optional<Long> contact, Optional<BigDecimal> amount) {
    return new Visit(
        id,
        1,
        contact,
        DAY.plusDays(day),
        Optional.empty(),
        VisitKind.CALL,
        outcome,
        amount,
        "",
        VisitDraft.Details.NONE,
        Optional.empty());
  }

  private static Visit visit(long id, int day, Outcome outcome) {
    return visit(id, day, outcome, Optional.empty(), Optional.empty());
  }

  private static GradeChange given(long id, int day, Grade grade, Cause cause) {
    return new GradeChange(
        id,
        1,
        DAY.plusDays(day),
        grade,
        cause,
        "",
        grade.isOpen() ? Optional.of(DAY.plusDays(day + 10)) : Optional.empty(),
        false);
  }

  private static Optional<BigDecimal> money(int amount) {
    return Optional.of(BigDecimal.valueOf(amount));
  }

  private static Deal deal(long id, long visit, int day, int amount) {
    return new Deal(
        id, 1, visit, DAY.plusDays(day), money(amount), Optional.empty(), Optional.empty());
  }

  private static NextStep step(int day) {
    return new NextStep(
        1,
        1,
        Optional.empty(),
        DAY.plusDays(day),
        Optional.empty(),
        "",
        NextStep.State.OPEN,
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static BoardCard card(
      List<GradeChange> changes, List<Visit> visits, List<Deal> deals, int day, GoOn... answers) {
    Map<Long, Visit> byId = new HashMap<>();
    visits.forEach(visit -> byId.put(visit.id(), visit));
    List<Pursuits.Entry> entries =
        visits.stream().map(Pursuits.Entry::of).sorted(Pursuits.ORDER).toList();
    Past past =
        new Past(
            entries,
            visits.stream()
                .filter(visit -> visit.amount().isPresent())
                .max(Comparator.comparing(Pursuits.Entry::of, Pursuits.ORDER))
                .flatMap(Visit::amount));
    return BoardCard.of(
        new BoardCard.Known(
            Customer.named("Acme", DAY).withId(1),
            GradeHistory.of(changes, deals.stream().map(Deal::date).toList()),
            past,
            past.end().stream().map(byId::get).toList(),
            deals,
            List.of(WANG, LI),
            Optional.empty(),
            List.of(),
            Labels.UNKNOWN.withMet(Met.KP3),
            Arrays.stream(answers).findFirst(),
            0),
        DAY.plusDays(day),
        GradeRules.usual(),
        Workdays.mondayToFriday());
  }

  private static List<Visit> thinking(int count) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      visits.add(visit(i + 1, i, Outcome.THINKING));
    }
    return visits;
  }

  @Test
  void a_card_says_the_days_left_the_visits_and_the_last_contact() {
    BoardCard card =
        card(
            List.of(given(1, 1, Grade.B, Cause.HAND)),
            List.of(
                visit(1, 0, Outcome.THINKING, Optional.of(2L), money(900)),
                visit(2, 2, Outcome.THINKING),
                visit(3, 3, Outcome.NOT_REACHED)),
            List.of(),
            11);
    assertThat(card.stage()).isEqualTo(Stage.B);
    assertThat(card.since()).contains(DAY.plusDays(1));
    assertThat(card.daysLeft()).contains(0L);
    assertThat(card.visits()).isEqualTo(2);
    assertThat(card.last()).contains(DAY.plusDays(2));
    assertThat(card.person()).contains(WANG);
    assertThat(card.amount()).isEqualTo(money(900));
    assertThat(card.isByHand()).isTrue();
    assertThat(card.missing()).containsExactly(Label.NEED, Label.MONEY, Label.VALUE);
    assertThat(card.signed()).isEmpty();
  }

  @Test
  void the_person_met_last_comes_before_the_one_of_the_highest_rank() {
    assertThat(
            card(
                    List.of(),
                    List.of(visit(1, 0, Outcome.THINKING, Optional.of(2L), Optional.empty())),
                    List.of(),
                    0)
                .person())
        .contains(LI);
  }

  @Test
  void a_grade_by_hand_that_the_labels_carry_is_not_marked() {
    assertThat(card(List.of(given(1, 0, Grade.C, Cause.HAND)), List.of(), List.of(), 0).isByHand())
        .isFalse();
    assertThat(
            card(List.of(given(1, 0, Grade.C, Cause.EXTENDED)), List.of(), List.of(), 0).isByHand())
        .isFalse();
    assertThat(
            card(List.of(given(1, 0, Grade.A, Cause.LABELS)), List.of(), List.of(), 0).isByHand())
        .isFalse();
  }

  @Test
  void a_signed_card_says_the_amount_the_visits_and_the_days_in_stock() {
    BoardCard card =
        card(
            List.of(given(1, 0, Grade.C, Cause.HAND), given(2, 3, Grade.A, Cause.HAND)),
            List.of(
                visit(1, 0, Outcome.THINKING),
                visit(2, 5, Outcome.DEAL),
                visit(3, 5, Outcome.DEAL),
                visit(4, 6, Outcome.THINKING)),
            List.of(deal(1, 2, 5, 100), deal(2, 3, 5, 20)),
            8);
    assertThat(card.stage()).isEqualTo(Stage.SIGNED);
    assertThat(card.signed())
        .contains(new BoardCard.Signed(DAY.plusDays(5), money(120), Stage.A, Optional.of(5L)));
    assertThat(card.visits()).isEqualTo(1);
    assertThat(card.daysLeft()).isEmpty();
    assertThat(card.missing()).isEmpty();
    BoardCard first =
        card(List.of(), List.of(visit(1, 0, Outcome.DEAL)), List.of(deal(1, 1, 0, 5)), 0);
    assertThat(first.signed())
        .contains(new BoardCard.Signed(DAY, money(5), Stage.NONE, Optional.empty()));
  }

  @Test
  void an_answer_holds_for_its_own_pursuit_only() {
    GoOn answer = new GoOn(1, 1, DAY.plusDays(5), 6, true, "");
    List<GradeChange> open = List.of(given(1, 0, Grade.A, Cause.HAND));
    assertThat(card(open, thinking(6), List.of(), 5).nudge()).isEqualTo(Nudge.ASK_WHY);
    assertThat(card(open, thinking(6), List.of(), 5, answer).nudge()).isEqualTo(Nudge.PRESS_ON);
    List<Visit> signedBetween = thinking(7);
    signedBetween.set(5, visit(6, 5, Outcome.DEAL));
    for (int i = 0; i < 5; i++) {
      signedBetween.add(visit(20 + i, 9, Outcome.THINKING));
    }
    assertThat(
            card(
                    List.of(given(1, 0, Grade.A, Cause.HAND), given(2, 6, Grade.A, Cause.HAND)),
                    signedBetween,
                    List.of(deal(1, 6, 5, 5)),
                    9,
                    answer)
                .nudge())
        .isEqualTo(Nudge.ASK_WHY);
  }

  @Test
  void after_a_drop_the_visits_count_anew_and_d_is_not_pressed() {
    List<Visit> visits = thinking(7);
    List<GradeChange> dropped = new ArrayList<>(List.of(given(1, 0, Grade.A, Cause.HAND)));
    dropped.add(given(2, 4, Grade.D, Cause.HAND));
    BoardCard card = card(dropped, visits, List.of(), 6);
    assertThat(card.visits()).isEqualTo(2);
    assertThat(card.nudge()).isEqualTo(Nudge.NONE);
    dropped.set(1, given(2, 9, Grade.D, Cause.HAND));
    assertThat(card(dropped, visits, List.of(), 9).visits()).isZero();
  }

  private static BoardCard open(
      long id, Stage stage, Optional<Long> daysLeft, Optional<NextStep> step, int amount) {
    return new BoardCard(
        id,
        "customer " + id,
        "",
        List.of(),
        stage,
        Optional.of(DAY),
        Optional.empty(),
        daysLeft,
        Optional.empty(),
        new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.YES),
        1,
        1,
        Optional.empty(),
        Optional.empty(),
        step,
        amount == 0 ? Optional.empty() : money(amount),
        Optional.empty(),
        Nudge.NONE,
        Optional.empty(),
        0);
  }

  @Test
  void the_board_begins_with_the_fewest_days_left_and_then_the_earliest_step() {
    List<BoardCard> cards =
        new ArrayList<>(
            List.of(
                open(1, Stage.A, Optional.of(-2L), Optional.empty(), 0),
                open(2, Stage.A, Optional.of(3L), Optional.of(step(1)), 0),
                open(3, Stage.A, Optional.of(3L), Optional.of(step(4)), 0),
                open(4, Stage.A, Optional.of(3L), Optional.empty(), 0),
                open(5, Stage.D, Optional.empty(), Optional.of(step(1)), 0)));
    Collections.shuffle(cards, new Random(1));
    assertThat(cards.stream().sorted(BoardCard.ORDER))
        .extracting(BoardCard::customer)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void those_to_sign_today_are_a_with_a_step_that_is_due_first() {
    List<BoardCard> cards =
        new ArrayList<>(
            List.of(
                open(1, Stage.A, Optional.of(9L), Optional.of(step(0)), 0),
                open(2, Stage.A, Optional.of(0L), Optional.of(step(1)), 0),
                open(3, Stage.A, Optional.of(5L), Optional.of(step(2)), 0),
                open(4, Stage.A, Optional.of(5L), Optional.empty(), 70),
                open(5, Stage.A, Optional.of(5L), Optional.empty(), 0),
                open(6, Stage.A, Optional.empty(), Optional.empty(), 0),
                open(7, Stage.A, Optional.of(-1L), Optional.of(step(-1)), 0),
                open(8, Stage.B, Optional.of(1L), Optional.of(step(0)), 0),
                open(9, Stage.A, Optional.of(1L), Optional.of(step(0)), 0)));
    Collections.shuffle(cards, new Random(1));
    assertThat(SignToday.suggest(cards, DAY, Set.of(9L), 10))
        .extracting(BoardCard::customer)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(SignToday.suggest(cards, DAY, Set.of(), 2))
        .extracting(BoardCard::customer)
        .containsExactly(9L, 1L);
    BoardCard tomorrow = open(1, Stage.A, Optional.empty(), Optional.of(step(1)), 0);
    assertThat(SignToday.isDue(tomorrow, DAY)).isFalse();
    assertThat(SignToday.isDue(tomorrow, DAY.plusDays(1))).isTrue();
  }
}
