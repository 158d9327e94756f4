package org.henryjournal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.GoalPlan;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Workdays;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.insight.Reach;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.board.ClearingViewModel;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.henryjournal.ui.today.DayData;
import org.henryjournal.ui.today.TodayViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same figure is the same wherever it is told. */
class FiguresAgreeTest {

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

  private DayData today() {
    return Objects.requireNonNull(
        new TodayViewModel(test.session, new RunningGoals(test.session)).dataProperty().get());
  }

  private TargetFigures clearing(ClearingViewModel.Range range) {
    ClearingViewModel model = new ClearingViewModel(test.session);
    model.rangeProperty().set(range);
    return Objects.requireNonNull(model.shownProperty().get()).targets();
  }

  /** The journal begins on Wednesday 18 November, today is Sunday. */
  @Test
  void target_coverage_begins_with_the_journal_wherever_it_is_told() {
    LocalDate wednesday = TODAY.minusDays(4);
    log(test.journal, wednesday, "Acme !thinking");
    test.journal.dayBook().addTarget(wednesday.plusDays(1), "Acme");
    TargetFigures month = today().followUps().month().orElseThrow();
    assertThat(month.workdays()).isEqualTo(3);
    for (ClearingViewModel.Range range : ClearingViewModel.Range.values()) {
      assertThat(clearing(range)).as(range.name()).isEqualTo(month);
    }
  }

  @Test
  void the_targets_of_a_day_are_counted_alike_on_the_page_and_in_the_weekly_summary() {
    log(test.journal, TODAY.minusDays(6), "Acme !thinking");
    test.journal.dayBook().addTarget(TODAY, "Acme");
    test.journal.dayBook().addTarget(TODAY, "Beta");
    log(test.journal, TODAY, "Acme !deal 100");
    TargetFigures day = today().targetFigures();
    TargetFigures week = WeekSummary.of(test.journal, TODAY, TODAY).targets().figures();
    TargetFigures month = today().followUps().month().orElseThrow();
    for (TargetFigures each : List.of(day, week, month)) {
      assertThat(each.hits()).isEqualTo(1);
      assertThat(each.targets()).isEqualTo(2);
      assertThat(each.open()).isEqualTo(1);
    }
    Messages english = new Messages(Messages.Language.ENGLISH);
    assertThat(english.get("week.targets.count", week.hits(), week.targets(), week.open()))
        .isEqualTo("1 of 2 target customers signed on the day, 1 is still open.");
    assertThat(english.get("figures.targets", day.hits(), day.targets()))
        .isEqualTo("1 of 2 targets signed");
  }

  /** A grade came long after the first entry: all days are still those of the journal. */
  @Test
  void all_days_of_targets_do_not_begin_with_the_first_grade() {
    long acme = log(test.journal, TODAY.minusDays(40), "Acme !thinking").customer();
    test.journal.dayBook().addTarget(TODAY.minusDays(39), "Acme");
    test.journal.gradeBook().setGrade(acme, Grade.A, "");
    assertThat(clearing(ClearingViewModel.Range.ALL).targets()).isEqualTo(1);
    assertThat(clearing(ClearingViewModel.Range.ALL).workdays()).isEqualTo(29);
  }

  @Test
  void done_and_to_go_add_up_and_are_the_same_on_the_rail_and_in_the_summary() {
    LocalDate friday = TODAY.minusDays(2);
    log(test.journal, friday, "Acme !thinking");
    log(test.journal, TODAY, "Beta !thinking");
    log(test.journal, TODAY, "Gamma !thinking");
    test.journal.goalBook().save(Goal.ofYear(2026, GoalMeasure.VISITS, new BigDecimal("118")));
    RunningGoals running = new RunningGoals(test.session);
    running.begin();
    GoalProgress rail = running.of(GoalMeasure.VISITS).orElseThrow();
    GoalStanding week = WeekSummary.of(test.journal, TODAY, TODAY).goals().getFirst().standing();
    assertThat(rail.standing()).isEqualTo(week);
    assertThat(week.done().add(week.toGo())).isEqualByComparingTo("118");
    GoalWords words = new GoalWords(new Messages(Messages.Language.ENGLISH));
    assertThat(words.toGo(rail)).startsWith("to go 115 in 29 workdays = 4 a day");
    assertThat(words.today(rail)).as("Sunday").isEqualTo("4 a workday");
    assertThat(words.todayOf(rail)).isEmpty();
  }

  @Test
  void the_days_figures_are_those_of_the_weekly_summary() {
    log(test.journal, TODAY, "Acme !deal 500 >fri");
    log(test.journal, TODAY, "Beta !deal");
    log(test.journal, TODAY, "Gamma !not reached");
    assertThat(WeekSummary.of(test.journal, TODAY, TODAY).week()).isEqualTo(today().tally());
  }

  /**
   * Before anything is done the day's figure and that from now on are the same; then each says of
   * which moment it is.
   */
  @Test
  void what_is_asked_of_today_says_of_which_moment_it_is() {
    LocalDate monday = TODAY.plusDays(1);
    Goal goal = Goal.ofYear(2026, GoalMeasure.AMOUNT, new BigDecimal("370000"));
    GoalPlan plan = GoalPlan.of(goal, Workdays.mondayToFriday(), Map.of());
    for (Messages.Language language : Messages.Language.values()) {
      boolean english = language == Messages.Language.ENGLISH;
      GoalWords words = new GoalWords(new Messages(language));
      GoalProgress morning = standing(plan, monday, "80000", "0");
      assertThat(words.today(morning)).contains("10,000");
      assertThat(words.toGo(morning)).contains("10,000");
      GoalProgress later = standing(plan, monday, "85800", "5800");
      assertThat(words.today(later)).isEqualTo(english ? "10,000 set for today" : "今日定额 10,000");
      assertThat(words.toGo(later))
          .isEqualTo(
              english
                  ? "to go 284,200 in 29 workdays = 9,800 a day"
                  : "还差 284,200，剩 29 个工作日 = 每天 9,800");
    }
  }

  private static GoalProgress standing(
      GoalPlan plan, LocalDate day, String done, String doneOnDay) {
    return new GoalProgress(
        GoalStanding.of(
            plan, Workdays.mondayToFriday(), day, new BigDecimal(done), new BigDecimal(doneOnDay)),
        new Reach(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, Optional.empty()),
        false);
  }
}
