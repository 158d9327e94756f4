package org.henryjournal.ui.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.Circumstance;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalLine;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.GoalChain;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private GoalsViewModel model;
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    model = new GoalsViewModel(test.session);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private GoalsViewModel.Shown shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private GoalsViewModel.Chosen chosen() {
    return shown().chosen().orElseThrow();
  }

  private Goal goal() {
    return chosen().progress().goal();
  }

  private void type(String amount) {
    model.form().amountProperty().set(amount);
    model.form().save();
  }

  private void refuse(Refusal refusal) {
    refused.add(refusal.key());
  }

  @Test
  void a_number_makes_a_goal_of_the_year_and_the_next_measure_is_offered() {
    assertThat(shown().chosen()).isEmpty();
    type("38万");
    assertThat(model.form().measureProperty().get()).isEqualTo(GoalMeasure.DEALS);
    assertThat(model.form().amountProperty().get()).isEmpty();
    type("40");
    assertThat(shown().goals())
        .extracting(progress -> progress.goal().total().toPlainString())
        .containsExactly("380000.00", "40");
    assertThat(test.said()).isEqualTo("goals.saved");
    test.session.undo();
    assertThat(shown().goals()).hasSize(1);
  }

  @Test
  void what_cannot_be_saved_is_said_at_the_form_and_stays_there() {
    for (String wrong : List.of("", "a lot", "0")) {
      type(wrong);
      assertThat(model.form().problemProperty().get()).isPresent();
      assertThat(model.form().amountProperty().get()).isEqualTo(wrong);
    }
    model.form().measureProperty().set(GoalMeasure.DEALS);
    type("2.5");
    assertThat(model.form().problemProperty().get().map(Refusal::key))
        .hasValue("goals.amount.whole");
    assertThat(shown().goals()).isEmpty();
  }

  @Test
  void the_standing_is_spread_over_the_workdays_that_are_left() {
    log(test.journal, TODAY.minusDays(2), "Acme !deal 100000");
    type("370000");
    GoalWords words = new GoalWords(new Messages(Messages.Language.ENGLISH));
    // From Sunday 22 November to 31 December there are 29 workdays.
    assertThat(words.toGo(chosen().progress()))
        .isEqualTo("to go 270,000 in 29 workdays = 9,310 a day");
    assertThat(words.chance(chosen().progress())).contains("too early");
    RunningGoals running = new RunningGoals(test.session);
    assertThat(running.goalsProperty().get()).isEmpty();
    running.begin();
    assertThat(running.goalsProperty().get()).containsExactly(chosen().progress());
    assertThat(running.of(GoalMeasure.AMOUNT)).contains(chosen().progress());
    assertThat(running.of(GoalMeasure.VISITS)).isEmpty();
    type("40");
    model.choose(shown().goals().get(1).goal().id());
    assertThat(words.toGo(chosen().progress())).isEqualTo("to go 39 in 29 workdays = 2 a day");
  }

  @Test
  void a_month_is_set_by_hand_shared_out_again_and_refused() {
    type("120");
    LocalDate march = LocalDate.of(2026, 3, 1);
    model.setMonth(goal(), march, "65", this::refuse);
    assertThat(chosen().cut().parts().get(2).byHand()).isTrue();
    assertThat(chosen().cut().parts().get(3).planned()).isEqualByComparingTo("5");
    assertThat(chosen().cut().planned()).isEqualByComparingTo("120");
    model.setMonth(goal(), march, "121", this::refuse);
    model.setMonth(goal(), march, "much", this::refuse);
    assertThat(refused).containsExactly("goal.months.more", "goals.amount.unreadable");
    model.setMonth(goal(), march, "", this::refuse);
    assertThat(chosen().cut().parts().get(2).planned()).isEqualByComparingTo("10");
    model.setTotal(goal(), "240", this::refuse);
    assertThat(chosen().cut().planned()).isEqualByComparingTo("240");
  }

  @Test
  void a_year_opens_into_months_weeks_and_days_that_add_up() {
    type("1000.01");
    LocalDate november = LocalDate.of(2026, 11, 1);
    BigDecimal month = chosen().cut().parts().get(10).planned();
    model.goTo(Place.WHOLE.into(november));
    assertThat(chosen().cut().planned()).isEqualByComparingTo(month);
    BigDecimal week = chosen().cut().parts().get(3).planned();
    model.goTo(chosen().cut().place().into(LocalDate.of(2026, 11, 16)));
    assertThat(chosen().cut().parts()).hasSize(7);
    assertThat(chosen().cut().planned()).isEqualByComparingTo(week);
  }

  @Test
  void the_total_of_differences_is_the_sum_of_its_rows_as_of_today() {
    log(test.journal, LocalDate.of(2026, 3, 5), "Acme !deal 100");
    log(test.journal, TODAY.minusDays(2), "Acme !deal 150");
    type("1200");
    for (Place place : List.of(Place.WHOLE, Place.WHOLE.into(LocalDate.of(2026, 11, 1)))) {
      model.goTo(place);
      Cut cut = chosen().cut();
      assertThat(
              cut.parts().stream()
                  .filter(GoalPart::begun)
                  .map(GoalPart::differenceByDay)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(cut.differenceByDay());
    }
    assertThat(chosen().cut().parts()).filteredOn(part -> !part.begun()).hasSize(2);
    model.goTo(Place.WHOLE);
    assertThat(chosen().cut().differenceByDay())
        .as("what the stroke of the plan says")
        .isEqualByComparingTo(
            chosen()
                .progress()
                .standing()
                .done()
                .subtract(chosen().progress().standing().planned()));
    assertThat(chosen().cut().done()).isEqualByComparingTo(chosen().progress().standing().done());
  }

  @Test
  void typed_rates_check_one_goal_against_the_next() {
    model.form().measureProperty().set(GoalMeasure.NEW_PROSPECTS);
    type("100");
    model.form().measureProperty().set(GoalMeasure.DEALS);
    type("40");
    assertThat(chosen().chain().checks()).isEmpty();
    model.setRate(GoalChain.Link.DEALS, "25 %", this::refuse);
    GoalChain.Check check = chosen().chain().checks().getFirst();
    assertThat(check.need()).isEqualTo(160);
    assertThat(check.isShort()).isTrue();
    model.setRate(GoalChain.Link.DEALS, "some", this::refuse);
    assertThat(refused).containsExactly("goals.chain.unreadable");
    model.setRate(GoalChain.Link.DEALS, "", this::refuse);
    assertThat(chosen().chain().checks()).isEmpty();
  }

  @Test
  void goals_that_are_over_are_kept_and_are_the_base_of_the_next() {
    log(test.journal, LocalDate.of(2025, 5, 5), "Acme !deal 150");
    Goal amount = Goal.ofYear(2025, GoalMeasure.AMOUNT, new BigDecimal("120"));
    test.journal.goalBook().save(amount.withMonth(LocalDate.of(2025, 2, 1), new BigDecimal("30")));
    test.journal.goalBook().save(Goal.ofYear(2025, GoalMeasure.DEALS, BigDecimal.TEN));
    assertThat(shown().goals()).isEmpty();
    assertThat(shown().earlier())
        .extracting(progress -> progress.standing().isReached())
        .containsExactly(true, false);
    model.previousYear();
    assertThat(shown().earlier()).isEmpty();
    model.makeNext(GoalsViewModel.grown(shown().base(), BigDecimal.TEN));
    assertThat(shown().year()).isEqualTo(2026);
    assertThat(shown().goals())
        .extracting(progress -> progress.goal().total().toPlainString())
        .containsExactly("165.00", "11");
    assertThat(goal().byHand())
        .containsOnlyKeys(LocalDate.of(2026, 2, 1))
        .containsValue(new BigDecimal("41.25"));
    model.previousYear();
    assertThat(shown().base()).isEmpty();
  }

  @Test
  void a_deleted_goal_comes_back_with_undo() {
    type("120");
    GoalProgress before = chosen().progress();
    model.delete(goal());
    assertThat(shown().goals()).isEmpty();
    test.session.undo();
    assertThat(chosen().progress()).isEqualTo(before);
  }

  @Test
  void a_payment_needs_a_customer_that_is_there_and_counts_as_collected() {
    log(test.journal, TODAY, "Acme !thinking");
    model.form().measureProperty().set(GoalMeasure.COLLECTED);
    type("1000");
    pay("Nobody", "10");
    pay("", "10");
    pay("Acme", "much");
    assertThat(refused)
        .containsExactly("goals.payment.nobody", "goals.payment.who", "goals.amount.unreadable");
    pay("acme", "250");
    assertThat(chosen().progress().standing().done()).isEqualByComparingTo("250");
    model.payments().delete(shown().payments().getFirst());
    assertThat(chosen().progress().standing().done()).isEqualByComparingTo("0");
    assertThat(model.payments().completions("Ac")).hasSize(1);
  }

  private void pay(String customer, String amount) {
    model
        .payments()
        .save(
            new PaymentsViewModel.Typed(customer, Optional.of(TODAY), amount, ""),
            () -> {},
            this::refuse);
  }

  @Test
  void the_worksheet_is_saved_as_it_is_left() {
    type("120");
    WorksheetViewModel sheet = model.worksheet(goal());
    sheet.write(Circumstance.Kind.CASH, "", " enough ", "");
    sheet.add(GoalLine.Kind.STRATEGY, "call all old customers", "me, March");
    sheet.add(GoalLine.Kind.STRATEGY, " ", "nobody");
    GoalLine line = Objects.requireNonNull(sheet.shownProperty().get()).lines().getFirst();
    sheet.write(line.id(), "call all", "me, March");
    WorksheetViewModel.Shown again =
        Objects.requireNonNull(model.worksheet(goal()).shownProperty().get());
    assertThat(again.circumstances().get(Circumstance.Kind.CASH))
        .extracting(Circumstance::missing)
        .isEqualTo("enough");
    assertThat(again.lines()).extracting(GoalLine::text).containsExactly("call all");
    long seq = test.journal.seq();
    sheet.write(Circumstance.Kind.CASH, "", "enough", "");
    assertThat(test.journal.seq()).isEqualTo(seq);
    sheet.write(line.id(), "", "");
    assertThat(test.journal.goals().lines(goal().id())).isEmpty();
  }
}
