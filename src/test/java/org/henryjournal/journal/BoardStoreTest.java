package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.junit.jupiter.api.Test;

/** The board of any day, and who is due to be seen again. */
class BoardStoreTest extends DayByDay {

  private BoardCard card(long customer, LocalDate day) {
    List<BoardCard> all = journal.board().cards(day, clock.day(), EnumSet.allOf(Stage.class));
    Optional<BoardCard> one = journal.board().card(customer, day, clock.day());
    BoardCard found =
        all.stream().filter(card -> card.customer() == customer).findFirst().orElseThrow();
    assertThat(one).contains(found);
    return found;
  }

  @Test
  void a_past_day_knows_nothing_of_what_came_later() {
    long acme = log("Acme !next step >2026-09-10").customer();
    journal.gradeBook().setGrade(acme, Grade.B, "");
    pass(1);
    journal
        .stepBook()
        .plan("Acme", new VisitDraft.Step(START.plusDays(2), Optional.empty(), "bring samples"));
    pass(4);
    log("Acme !thinking");
    pass(2);
    journal.gradeBook().setGrade(acme, Grade.A, "");
    pass(1);
    log("Acme !deal 700");
    pass(1);
    journal.gradeBook().setGrade(acme, Grade.D, "");

    BoardCard first = card(acme, START.plusDays(4));
    assertThat(first.stage()).isEqualTo(Stage.B);
    assertThat(first.daysLeft()).contains(16L);
    assertThat(first.visits()).isEqualTo(1);
    assertThat(first.last()).contains(START);
    assertThat(first.step().map(NextStep::date)).contains(START.plusDays(3));
    assertThat(first.step().map(NextStep::state)).contains(NextStep.State.OPEN);
    BoardCard second = card(acme, START.plusDays(5));
    assertThat(second.visits()).isEqualTo(2);
    assertThat(second.step()).isEmpty();
    BoardCard signed = card(acme, START.plusDays(8));
    assertThat(signed.stage()).isEqualTo(Stage.SIGNED);
    assertThat(signed.visits()).isEqualTo(3);
    assertThat(signed.signed())
        .contains(
            new BoardCard.Signed(
                START.plusDays(8),
                Optional.of(new BigDecimal("700.00")),
                Stage.A,
                Optional.of(8L)));
    assertThat(card(acme, clock.day()).stage()).isEqualTo(Stage.D);
  }

  @Test
  void the_amount_is_the_interest_noted_last_by_that_day() {
    long acme = log("Acme !thinking 900").customer();
    pass(2);
    log("Acme !thinking 1200.50");
    pass(1);
    log("Acme !not reached");
    assertThat(card(acme, START.plusDays(1)).amount()).contains(new BigDecimal("900.00"));
    assertThat(card(acme, clock.day()).amount()).contains(new BigDecimal("1200.50"));
    assertThat(card(acme, clock.day()).last()).contains(START.plusDays(2));
  }

  @Test
  void visits_before_a_later_drop_are_still_a_running_pursuit_on_their_day() {
    long acme = 0;
    for (int i = 0; i < 6; i++) {
      acme = log("Acme !thinking").customer();
    }
    journal.gradeBook().setGrade(acme, Grade.A, "");
    LocalDate asked = clock.day();
    pass(2);
    journal.gradeBook().answer(acme, 6, true, "");
    pass(9);
    assertThat(card(acme, asked).visits()).isEqualTo(6);
    assertThat(card(acme, asked).nudge()).isEqualTo(Nudge.ASK_WHY);
    assertThat(card(acme, asked.plusDays(2)).nudge()).isEqualTo(Nudge.PRESS_ON);
    assertThat(card(acme, clock.day()).visits()).isZero();
    assertThat(card(acme, clock.day()).nudge()).isEqualTo(Nudge.NONE);
  }

  @Test
  void a_step_planned_without_a_visit_stands_on_the_board_of_today_only() {
    long acme = log("Acme !thinking").customer();
    pass(3);
    VisitDraft.Step plan = new VisitDraft.Step(START.plusDays(9), Optional.empty(), "");
    journal.stepBook().plan("Acme", plan);
    assertThat(card(acme, clock.day()).step()).isPresent();
    assertThat(card(acme, START).step()).isEmpty();
  }

  @Test
  void signed_ones_stand_there_for_their_month_and_ungraded_ones_for_ninety_days() {
    long signed = log("Acme !deal 5").customer();
    long seen = log("Beta !thinking").customer();
    LocalDate end = LocalDate.of(2026, 9, 30);
    clock.set(LocalDate.of(2026, 12, 30));
    Set<Stage> all = EnumSet.allOf(Stage.class);
    assertThat(journal.board().cards(end, clock.day(), all))
        .extracting(BoardCard::customer)
        .containsExactlyInAnyOrder(signed, seen);
    assertThat(journal.board().cards(end.plusDays(1), clock.day(), all))
        .extracting(BoardCard::customer)
        .containsExactly(seen);
    assertThat(journal.board().cards(START.plusDays(89), clock.day(), all)).hasSize(1);
    assertThat(journal.board().cards(START.plusDays(90), clock.day(), all)).isEmpty();
    assertThat(journal.board().cards(START.minusDays(1), clock.day(), all)).isEmpty();
    assertThat(journal.board().cards(end, clock.day(), EnumSet.of(Stage.A))).isEmpty();
  }

  @Test
  void who_signed_in_an_earlier_month_and_is_visited_again_is_to_be_graded() {
    long acme = log("Acme !deal 5").customer();
    log("Bell !deal 5");
    pass(2);
    log("Acme !thinking");
    assertThat(card(acme, clock.day()).stage()).isEqualTo(Stage.SIGNED);
    pass(28);
    log("Bell !not reached");
    assertThat(journal.board().cards(clock.day(), clock.day(), EnumSet.allOf(Stage.class)))
        .extracting(BoardCard::name)
        .containsExactly("Acme");
    BoardCard again = card(acme, clock.day());
    assertThat(again.stage()).isEqualTo(Stage.NONE);
    assertThat(again.visits()).isEqualTo(1);
    assertThat(again.signed()).isEmpty();
    assertThat(again.since()).isEmpty();
  }

  @Test
  void who_is_due_comes_by_weeks_late_then_by_worth() {
    long small = seenAndDue("Small", "100");
    long large = seenAndDue("Large", "90000");
    long late = log(START.minusDays(20), "Late !deal 5").customer();
    journal.customerBook().setRevisit(late, Optional.of(new Revisit.Every(20)));
    long planned = seenAndDue("Planned", "5");
    long kept = seenAndDue("Kept", "5");
    journal.customerBook().setRevisit(kept, Optional.of(new Revisit.Keep()));
    long paused = seenAndDue("Paused", "5");
    journal
        .customerBook()
        .setRevisit(paused, Optional.of(new Revisit.PauseUntil(START.plusDays(60))));
    VisitDraft.Step step = new VisitDraft.Step(START.plusDays(30), Optional.empty(), "");
    journal.stepBook().plan("Planned", step);
    long never =
        journal.customerBook().saveCustomer(Customer.named("Never seen", START.minusDays(50)));
    journal.customerBook().setRevisit(never, Optional.of(new Revisit.On(START.plusDays(20))));

    assertThat(journal.revisits().due(START.plusDays(19)))
        .extracting(RevisitStore.Due::customer)
        .containsExactly(late);
    LocalDate day = START.plusDays(21);
    List<RevisitStore.Due> due = journal.revisits().due(day);
    assertThat(due)
        .extracting(RevisitStore.Due::customer)
        .containsExactly(late, large, small, never);
    assertThat(due.getFirst().daysLate()).isEqualTo(21);
    assertThat(due.getFirst().worth()).isEqualByComparingTo("5");
    assertThat(due.getLast().last()).isEmpty();
    assertThat(due.get(1).due()).isEqualTo(START.plusDays(20));

    log(START.plusDays(10), "Large !not reached");
    assertThat(journal.revisits().due(day)).hasSize(4);
    log(START.plusDays(10), "Large !thinking");
    log(START.plusDays(20), "Never seen !thinking");
    assertThat(journal.revisits().due(day))
        .extracting(RevisitStore.Due::customer)
        .containsExactly(late, small);
    journal
        .steps()
        .ofCustomer(planned)
        .forEach(s -> journal.stepBook().cancel(s.step().id(), START, ""));
    assertThat(journal.revisits().due(day)).hasSize(3);
  }

  private long seenAndDue(String name, String worth) {
    long id = log(START, name + ", !thinking").customer();
    Customer customer = journal.customers().find(id).orElseThrow();
    journal
        .customerBook()
        .saveCustomer(customer.withExpectedAmount(Optional.of(new BigDecimal(worth))));
    journal.customerBook().setRevisit(id, Optional.of(new Revisit.Every(20)));
    return id;
  }
}
