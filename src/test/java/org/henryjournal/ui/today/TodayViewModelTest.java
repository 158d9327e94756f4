package org.henryjournal.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Workdays;
import org.henryjournal.journal.StepStore;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayViewModelTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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

  private DayData data() {
    return Objects.requireNonNull(today.dataProperty().get());
  }

  @Test
  void birthdays_of_today_and_the_next_seven_days_are_told_today() {
    log(test.journal, TODAY, "Acme !thinking");
    long acme = test.journal.customers().find("Acme").orElseThrow().id();
    birthday(acme, "Wang", TODAY);
    birthday(acme, "Li", TODAY.plusDays(7));
    birthday(acme, "Zhao", TODAY.plusDays(8));
    birthday(acme, "Sun", TODAY.minusDays(1));
    assertThat(data().due().birthdays())
        .extracting(kept -> kept.contact().orElseThrow() + " " + kept.turns().orElseThrow())
        .containsExactly("Wang 40", "Li 40");
    today.goTo(TODAY.minusDays(1));
    assertThat(data().due().birthdays()).isEmpty();
  }

  private void birthday(long customer, String name, LocalDate kept) {
    test.journal
        .customerBook()
        .saveContact(
            Contact.named(customer, name)
                .withBirthday(Optional.of(Birthday.of(kept.minusYears(40)))));
  }

  @Test
  void the_days_figures_count_visits_returns_deals_and_steps() {
    log(test.journal, TODAY.minusDays(2), "Acme !thinking");
    log(test.journal, TODAY, "Acme !deal 500 >fri");
    log(test.journal, TODAY, "Beta !deal 250.50");
    log(test.journal, TODAY, "Gamma !not reached");
    assertThat(data().tally().visits()).isEqualTo(2);
    assertThat(data().tally().attempts()).isEqualTo(1);
    assertThat(data().tally().returns()).isEqualTo(1);
    assertThat(data().tally().deals()).isEqualTo(2);
    assertThat(data().tally().amount()).isEqualByComparingTo(new BigDecimal("750.50"));
    assertThat(data().tally().steps()).isEqualTo(1);
  }

  @Test
  void a_customer_who_signed_before_is_not_new() {
    log(test.journal, TODAY, "Acme !deal 500");
    log(test.journal, TODAY, "Acme !thinking");
    log(test.journal, TODAY, "Beta !thinking");
    assertThat(data().tally().visits()).isEqualTo(3);
    assertThat(data().tally().returns()).isEqualTo(1);
  }

  @Test
  void any_past_day_can_be_opened_and_written_to() {
    today.goTo(TODAY.minusDays(10));
    today.line().textProperty().set("Acme !deal 5 >fri");
    today.line().save();
    assertThat(data().day()).isEqualTo(TODAY.minusDays(10));
    assertThat(data().done()).hasSize(1);
    assertThat(data().done().getFirst().step().map(NextStep::date))
        .contains(LocalDate.of(2026, 11, 13));
    today.nextDay();
    assertThat(data().done()).isEmpty();
    today.goToToday();
    assertThat(data().isToday()).isTrue();
  }

  @Test
  void weekends_and_days_off_do_not_break_the_streak() {
    for (int day : new int[] {17, 18, 20}) {
      log(test.journal, LocalDate.of(2026, 11, day), "Acme !thinking");
    }
    assertThat(data().streak()).isEqualTo(1);
    today.setWorked(LocalDate.of(2026, 11, 19), false);
    assertThat(data().streak()).isEqualTo(3);
    assertThat(data().workdays().isWorkday(LocalDate.of(2026, 11, 19))).isFalse();
  }

  @Test
  void a_streak_goes_on_behind_months_without_work() {
    Set<LocalDate> off =
        TODAY.minusDays(100).datesUntil(TODAY.minusDays(2)).collect(Collectors.toSet());
    Workdays week = Workdays.mondayToFriday();
    test.journal.calendarBook().saveWorkdays(new Workdays(week.weekdays(), off, Set.of()));
    for (int back : new int[] {2, 101, 102, 103}) {
      log(test.journal, TODAY.minusDays(back), "Acme !thinking");
    }
    today.goToToday();
    assertThat(data().streak()).isEqualTo(4);
  }

  @Test
  void usually_is_said_from_five_days_on_and_over_the_workdays_that_the_journal_knows() {
    for (int back = 1; back <= 4; back++) {
      log(test.journal, LocalDate.of(2026, 11, 20).minusDays(back), "Acme !thinking");
    }
    assertThat(data().usualVisits()).isEmpty();
    log(test.journal, LocalDate.of(2026, 11, 20), "Acme !thinking");
    assertThat(data().usualVisits()).contains(1.0);
    // Four a day for a week, and nothing the Friday before: six workdays are known.
    for (int back = 0; back <= 4; back++) {
      for (int more = 0; more < 3; more++) {
        log(test.journal, LocalDate.of(2026, 11, 20).minusDays(back), "Beta" + more + " !thinking");
      }
    }
    assertThat(data().usualVisits()).contains(4.0);
    log(test.journal, LocalDate.of(2026, 11, 13), "Acme !not reached");
    assertThat(data().usualVisits()).contains(20.0 / 6);
    // Of a long journal it is the last twenty.
    log(test.journal, LocalDate.of(2026, 6, 1), "Acme !thinking");
    assertThat(data().usualVisits()).contains(1.0);
  }

  @Test
  void a_target_is_named_by_its_best_completion_and_can_be_removed() {
    log(test.journal, TODAY.minusDays(1), "华联超市 !考虑");
    today.addTarget("hlcs", TODAY);
    today.addTarget("Newcomer", MONDAY);
    assertThat(data().targets()).extracting(t -> t.customerName()).containsExactly("华联超市");
    assertThat(data().nextWorkday()).isEqualTo(MONDAY);
    assertThat(data().nextTargets()).extracting(t -> t.customerName()).containsExactly("Newcomer");
    today.removeTarget(data().targets().getFirst());
    assertThat(data().targets()).isEmpty();
    today.sayNoTarget(TODAY);
    assertThat(data().note().orElseThrow().noTarget()).isTrue();
  }

  @Test
  void a_plan_is_a_customer_a_date_and_what_to_do() {
    log(test.journal, TODAY.minusDays(1), "Acme !deal 1 >fri");
    today.plan("acm >mon 10:00 bring the sample");
    today.plan("Acme call back");
    assertThat(data().planned()).hasSize(1);
    assertThat(data().planned().getFirst().step().what()).isEqualTo("call back");
    today.goTo(MONDAY);
    StepStore.Planned monday = data().planned().getFirst();
    assertThat(monday.step().time()).contains(LocalTime.of(10, 0));
    assertThat(monday.step().what()).isEqualTo("bring the sample");
    today.movePlanned(monday, MONDAY.plusDays(1));
    assertThat(data().planned()).hasSize(1);
    today.cancelPlanned(data().planned().getFirst(), "closed");
    assertThat(data().planned()).isEmpty();
    today.plan(">fri nobody");
    assertThat(test.said()).isEqualTo("plan.customer.blank");
  }

  @Test
  void words_about_the_day_are_saved_once() {
    long before = test.journal.seq();
    today.noteDay(TODAY, "", () -> {}, () -> {});
    assertThat(test.journal.seq()).isEqualTo(before);
    today.noteDay(TODAY, "went well", () -> {}, () -> {});
    today.noteDay(TODAY, "went well", () -> {}, () -> {});
    assertThat(test.journal.seq()).isEqualTo(before + 1);
    assertThat(data().note().orElseThrow().text()).isEqualTo("went well");
  }

  @Test
  void undo_and_redo_are_said_with_what_they_took_back() {
    log(test.journal, TODAY, "Acme !thinking");
    today.delete(data().done().getFirst());
    assertThat(data().done()).isEmpty();
    test.session.undo();
    assertThat(data().done()).hasSize(1);
    assertThat(test.said()).isEqualTo("undo.done");
    test.session.redo();
    assertThat(data().done()).isEmpty();
    test.session.redo();
    assertThat(test.said()).isEqualTo("redo.nothing");
  }

  @Test
  void the_holidays_of_the_year_are_offered_once() {
    assertThat(data().offered()).isPresent();
    today.offers().declineHolidays();
    assertThat(data().offered()).isEmpty();
    assertThat(data().workdays().holidays()).isEmpty();
    test.session.undo();
    today.offers().takeOverHolidays(data().offered().orElseThrow());
    assertThat(data().offered()).isEmpty();
    assertThat(data().calendar().name(LocalDate.of(2026, 10, 1))).contains("cn.national_day");
    assertThat(test.said()).isEqualTo("calendar.taken");
  }

  @Test
  void the_week_of_the_strip_begins_where_the_journal_says() {
    log(test.journal, LocalDate.of(2026, 11, 16), "Acme !thinking");
    log(test.journal, LocalDate.of(2026, 11, 28), "Acme !thinking");
    assertThat(data().week()).containsOnlyKeys(LocalDate.of(2026, 11, 16));
    test.journal.calendarBook().beginWeeks(DayOfWeek.SUNDAY);
    assertThat(data().week()).containsOnlyKeys(LocalDate.of(2026, 11, 28));
  }
}
