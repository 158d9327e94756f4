package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarBookTest {

  private static final PublicHolidays OF_2026 = PublicHolidays.chinese(2026).orElseThrow();
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  private static final SpecialDays OUTING =
      new SpecialDays(TODAY.plusDays(1), TODAY.plusDays(2), false, "Company outing");

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private WorkCalendar calendar() {
    return journal.settings().calendar();
  }

  @Test
  void holidays_are_taken_over_in_one_change_and_taken_back_in_one() {
    journal.calendarBook().add(List.of(OUTING));
    WorkCalendar before = calendar();
    long changes = journal.seq();
    journal.calendarBook().takeOver(OF_2026);
    assertThat(journal.seq()).isEqualTo(changes + 1);
    assertThat(calendar().holds(OF_2026.days())).isTrue();
    assertThat(calendar().special()).contains(OUTING).containsAll(OF_2026.days());
    assertThat(calendar().name(NATIONAL_DAY)).contains("cn.national_day");
    assertThat(journal.settings().workdays().isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
    assertThat(journal.writer().undo()).contains(Deed.CALENDAR_TAKEN);
    assertThat(calendar()).isEqualTo(before);
  }

  @Test
  void the_calendar_is_in_the_file_and_not_in_the_index_alone() throws Exception {
    journal.calendarBook().takeOver(OF_2026);
    journal.calendarBook().add(List.of(OUTING));
    journal.calendarBook().beginWeeks(DayOfWeek.SATURDAY);
    WorkCalendar before = calendar();
    journal.close();
    TestJournal.forgetIndex(folder);
    journal = TestJournal.openThere(folder);
    assertThat(calendar()).isEqualTo(before);
    assertThat(calendar().special()).contains(OUTING);
    assertThat(journal.settings().get(Setting.WEEKS)).isEqualTo(new Weeks(DayOfWeek.SATURDAY));
  }

  @Test
  void days_are_added_over_what_was_there_and_removed() {
    journal.calendarBook().takeOver(OF_2026);
    SpecialDays worked = new SpecialDays(NATIONAL_DAY, NATIONAL_DAY, true, "On call");
    journal.calendarBook().add(List.of(worked));
    assertThat(calendar().workdays().isWorkday(NATIONAL_DAY)).isTrue();
    assertThat(calendar().name(NATIONAL_DAY)).contains("On call");
    journal.calendarBook().remove(worked);
    assertThat(calendar().workdays().isWorkday(NATIONAL_DAY)).isTrue();
    assertThat(calendar().name(NATIONAL_DAY)).isEmpty();
    assertThat(calendar().workdays().isWorkday(NATIONAL_DAY.plusDays(1))).isFalse();
  }

  @Test
  void a_day_changed_on_its_own_leaves_the_names_of_all_others() {
    journal.calendarBook().takeOver(OF_2026);
    Workdays changed = journal.settings().workdays().with(NATIONAL_DAY, true);
    journal.calendarBook().saveWorkdays(changed);
    assertThat(calendar().name(NATIONAL_DAY)).isEmpty();
    assertThat(calendar().name(NATIONAL_DAY.plusDays(1))).contains("cn.national_day");
  }

  @Test
  void holidays_are_offered_until_there_is_an_answer() {
    assertThat(journal.settings().holidaysToOffer(TODAY)).contains(OF_2026);
    assertThat(journal.settings().holidaysToOffer(TODAY.plusYears(1))).isEmpty();
    journal.calendarBook().decline();
    assertThat(journal.settings().holidaysToOffer(TODAY)).isEmpty();
    journal.writer().undo();
    assertThat(journal.settings().holidaysToOffer(TODAY)).contains(OF_2026);
    journal.calendarBook().takeOver(OF_2026);
    OF_2026.days().forEach(days -> journal.calendarBook().remove(days));
    assertThat(calendar().names()).isEqualTo(Map.of());
    assertThat(journal.settings().holidaysToOffer(TODAY)).isEmpty();
  }

  @Test
  void whoever_took_a_year_over_is_asked_again_the_next_year_and_an_older_one_changes_nothing() {
    PublicHolidays older = PublicHolidays.chinese(2025).orElseThrow();
    journal.calendarBook().takeOver(older);
    assertThat(journal.settings().holidaysToOffer(LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(journal.settings().holidaysToOffer(TODAY)).contains(OF_2026);
    journal.calendarBook().takeOver(OF_2026);
    journal.calendarBook().takeOver(PublicHolidays.chinese(2024).orElseThrow());
    OF_2026.days().forEach(days -> journal.calendarBook().remove(days));
    assertThat(journal.settings().holidaysToOffer(TODAY)).isEmpty();
  }

  @Test
  void whoever_keeps_a_calendar_of_the_year_is_not_asked() {
    journal.calendarBook().add(List.of(OUTING));
    assertThat(journal.settings().holidaysToOffer(TODAY)).isEmpty();
  }

  @Test
  void figures_by_week_follow_where_weeks_begin_and_undo_too() {
    log(journal, TODAY, "Acme !thinking");
    log(journal, TODAY.plusDays(1), "Beta !thinking");
    assertThat(weeks()).containsExactly(1, 1);
    journal.calendarBook().beginWeeks(DayOfWeek.SUNDAY);
    assertThat(weeks()).containsExactly(2);
    log(journal, TODAY, "Gamma !thinking");
    assertThat(weeks()).containsExactly(3);
    journal.writer().undo();
    journal.writer().undo();
    assertThat(weeks()).containsExactly(1, 1);
  }

  private List<Integer> weeks() {
    return Figures.by(
            Step.WEEK, Selection.of(journal.figures().facts().visits(), TODAY, TODAY.plusDays(1)))
        .stream()
        .map(Period::visits)
        .toList();
  }
}
