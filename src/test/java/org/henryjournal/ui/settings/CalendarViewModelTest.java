package org.henryjournal.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.ui.shell.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarViewModelTest {

  @TempDir Path folder;
  private TestSession test;
  private CalendarViewModel calendar;

  @BeforeEach
  void open() {
    test = new TestSession(folder);
    calendar = new SettingsViewModel(test.session).calendar();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private CalendarViewModel.Shown shown() {
    return Objects.requireNonNull(calendar.shownProperty().get());
  }

  @Test
  void weekdays_are_kept_in_the_journal_and_one_always_stays() {
    calendar.setWorked(DayOfWeek.SATURDAY, true);
    assertThat(test.journal.settings().workdays().weekdays()).contains(DayOfWeek.SATURDAY);
    for (DayOfWeek day : DayOfWeek.values()) {
      calendar.setWorked(day, false);
    }
    assertThat(shown().calendar().workdays().weekdays()).containsExactly(DayOfWeek.SATURDAY);
    assertThat(test.said()).isEqualTo("settings.weekdays.one");
  }

  @Test
  void weekdays_changed_leave_holidays_and_their_names() {
    calendar.takeOver(PublicHolidays.chinese(2026).orElseThrow());
    List<SpecialDays> before = shown().special(2026);
    calendar.setWorked(DayOfWeek.SATURDAY, true);
    assertThat(shown().special(2026)).isEqualTo(before);
  }

  @Test
  void known_years_are_offered_and_the_next_is_said_to_be_unknown() {
    assertThat(shown().offered())
        .extracting(PublicHolidays::year)
        .containsExactly(2026, 2025, 2024);
    assertThat(shown().unknown()).contains(2027);
    assertThat(shown().workdays(2026)).isEqualTo(261);
    calendar.showYear(2024);
    calendar.takeOver(shown().offered().getFirst());
    assertThat(calendar.yearProperty().get()).isEqualTo(2026);
    assertThat(shown().workdays(2026)).isEqualTo(248);
    assertThat(shown().special(2026)).hasSize(13);
    assertThat(shown().special(2025)).isEmpty();
    assertThat(test.said()).isEqualTo("calendar.taken");
    test.session.undo();
    assertThat(shown().workdays(2026)).isEqualTo(261);
  }

  @Test
  void days_are_added_shown_in_their_year_and_removed() {
    LocalDate from = LocalDate.of(2027, 3, 1);
    assertThat(calendar.add(Optional.of(from), Optional.empty(), false, "Fair")).isEmpty();
    assertThat(calendar.yearProperty().get()).isEqualTo(2027);
    SpecialDays fair = new SpecialDays(from, from, false, "Fair");
    assertThat(shown().special(2027)).containsExactly(fair);
    calendar.remove(fair);
    assertThat(shown().special(2027)).isEmpty();
    test.session.undo();
    assertThat(shown().special(2027)).containsExactly(fair);
    assertThat(calendar.add(Optional.of(TODAY), Optional.of(TODAY.plusDays(1)), true, ""))
        .isEmpty();
    assertThat(shown().special(2026))
        .containsExactly(new SpecialDays(TODAY, TODAY.plusDays(1), true, ""));
  }

  @Test
  void what_is_no_stretch_of_days_is_refused() {
    Optional<LocalDate> today = Optional.of(TODAY);
    assertThat(calendar.add(Optional.empty(), today, false, "").map(Refusal::key))
        .contains("calendar.from.missing");
    assertThat(calendar.add(today, Optional.of(TODAY.minusDays(1)), false, "").map(Refusal::key))
        .contains("calendar.to.before");
    assertThat(calendar.add(today, Optional.of(TODAY.plusYears(9)), false, "").map(Refusal::key))
        .contains("calendar.too.long");
    assertThat(shown().calendar().special()).isEmpty();
  }

  @Test
  void weeks_begin_where_the_rep_says() {
    calendar.beginWeeks(DayOfWeek.SUNDAY);
    assertThat(shown().weeks().firstDay()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(test.said()).isEqualTo("calendar.weeks.saved");
    test.session.undo();
    assertThat(shown().weeks().isNumbered()).isTrue();
  }

  @Test
  void a_calendar_file_is_shown_before_anything_is_added() throws Exception {
    Path file = folder.resolve("days.ics");
    Files.writeString(
        file,
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20271225
        SUMMARY:Christmas
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20271226
        SUMMARY:Boxing Day
        END:VEVENT
        END:VCALENDAR
        """);
    calendar.readFile(file);
    var preview = Objects.requireNonNull(calendar.previewProperty().get());
    assertThat(preview.read().days()).hasSize(2);
    assertThat(shown().calendar().special()).isEmpty();
    calendar.closeFile();
    assertThat(calendar.previewProperty().get()).isNull();
    calendar.addChosen(preview.read().days().subList(0, 1));
    assertThat(shown().special(2027)).extracting(SpecialDays::name).containsExactly("Christmas");
    assertThat(calendar.yearProperty().get()).isEqualTo(2027);
    test.session.undo();
    assertThat(shown().calendar().special()).isEmpty();
  }

  @Test
  void a_wrong_file_is_answered_and_adds_nothing() throws Exception {
    Path file = folder.resolve("visits.csv");
    Files.writeString(file, "Date,Customer\n2026-01-01,Acme\n");
    calendar.readFile(file);
    assertThat(calendar.previewProperty().get()).isNull();
    assertThat(test.failures)
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessage("calendar.file.wrong"));
    assertThat(test.said()).isEqualTo("calendar.file.wrong");
  }
}
