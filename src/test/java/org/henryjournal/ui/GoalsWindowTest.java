package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.journal.Journal;
import org.junit.jupiter.api.Test;

/** Goals in the real window. */
class GoalsWindowTest extends WindowFixture {

  private void openGoals() throws Exception {
    showOwn();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    until(() -> has("#goal-amount") && focused("#goal-amount"));
  }

  private void goal(String amount, String rowThen) throws TimeoutException {
    robot.interact(() -> ((TextInputControl) robot.lookup("#goal-amount").query()).setText(amount));
    robot.push(KeyCode.ENTER);
    until(() -> has(rowThen) && text("#goal-amount").isEmpty());
  }

  @Test
  void a_years_plan_of_five_goals_by_keyboard_alone() throws Exception {
    openGoals();
    assertThat(has("#rail-goal")).isFalse();
    goal("190万", "#goal-row-amount");
    goal("40", "#goal-row-deals");
    goal("800", "#goal-row-visits");
    goal("1200", "#goal-row-calls");
    goal("90", "#goal-row-new_prospects");
    until(() -> has("#rail-goal"));
    closeNow();
    try (Journal again = openAgain()) {
      List<Goal> goals = again.goals().all();
      assertThat(goals)
          .extracting(Goal::measure)
          .containsExactly(
              GoalMeasure.AMOUNT,
              GoalMeasure.DEALS,
              GoalMeasure.VISITS,
              GoalMeasure.CALLS,
              GoalMeasure.NEW_PROSPECTS);
      assertThat(goals.getFirst().total()).isEqualByComparingTo("1900000");
      assertThat(goals).allMatch(goal -> goal.isOfYear(2026));
    }
  }

  @Test
  void what_is_no_number_is_answered_beside_the_field_and_stays_there() throws Exception {
    openGoals();
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#goal-amount").query()).setText("a lot"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#goal-problem"));
    assertThat(text("#goal-problem")).contains("a lot");
    assertThat(text("#goal-amount")).isEqualTo("a lot");
  }

  @Test
  void a_month_is_typed_over_and_the_others_share_the_rest() throws Exception {
    openGoals();
    goal("120", "#goal-row-amount");
    until(() -> has("#split-month-1") && text("#split-month-1").equals("10"));
    robot.interact(() -> robot.lookup("#split-month-1").query().requestFocus());
    robot.interact(() -> ((TextInputControl) robot.lookup("#split-month-1").query()).setText("65"));
    robot.push(KeyCode.ENTER);
    until(() -> text("#split-month-2").equals("5"));
    assertThat(focused("#split-month-2")).isTrue();
    robot.interact(() -> ((TextInputControl) robot.lookup("#split-month-2").query()).setText("70"));
    robot.push(KeyCode.ENTER);
    until(() -> has("#split-problem"));
    assertThat(text("#split-problem")).contains("15 more than the goal");
    closeNow();
    try (Journal again = openAgain()) {
      assertThat(again.goals().all().getFirst().byHand().values())
          .containsExactly(new BigDecimal("65.00"));
    }
  }
}
