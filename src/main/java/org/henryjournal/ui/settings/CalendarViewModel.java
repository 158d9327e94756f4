package org.henryjournal.ui.settings;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.henryjournal.exchange.calendar.HolidayFile;
import org.henryjournal.journal.Setting;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The journal's calendar: weekdays, weeks, holidays and make-up days. */
public final class CalendarViewModel {

  /**
   * What the section shows of the journal.
   *
   * @param offered public holidays that are known, the latest year first
   * @param unknown the next year, where its public holidays are not known yet
   */
  public record Shown(
      WorkCalendar calendar, Weeks weeks, List<PublicHolidays> offered, Optional<Integer> unknown) {

    /** Workdays of a year. */
    public int workdays(int year) {
      return calendar.workdays().count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public List<SpecialDays> special(int year) {
      return calendar.special().stream().filter(days -> days.isIn(year)).toList();
    }
  }

  /** What a calendar file would add. */
  public record Preview(Path file, HolidayFile read) {}

  /** Entries of a file count from the year before this one to so many years after it. */
  private static final int YEARS_AHEAD = 2;

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper year;
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;

  CalendarViewModel(Session session) {
    this.session = session;
    year = new ReadOnlyIntegerWrapper(session.today().getYear());
    refresh = new Refresh(session, this::load);
  }

  /** Told when the page is shown and when it is left. */
  Refresh refresh() {
    return refresh;
  }

  private void load() {
    int next = session.today().getYear() + 1;
    session
        .background()
        .run(
            () -> {
              List<PublicHolidays> known = PublicHolidays.chineseUpTo(next);
              boolean isNextKnown = known.stream().anyMatch(each -> each.year() == next);
              return new Shown(
                  session.journal().settings().calendar(),
                  session.journal().settings().get(Setting.WEEKS),
                  known,
                  isNextKnown ? Optional.empty() : Optional.of(next));
            },
            shown::set);
  }

  /** Null until the journal has been read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The year whose holidays and make-up days are listed. */
  public ReadOnlyIntegerProperty yearProperty() {
    return year.getReadOnlyProperty();
  }

  public void showYear(int other) {
    year.set(other);
  }

  public LocalDate today() {
    return session.today();
  }

  /** Says whether a weekday is worked; at least one always is. */
  public void setWorked(DayOfWeek day, boolean worked) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    Workdays workdays = now.calendar().workdays();
    Set<DayOfWeek> days = new HashSet<>(workdays.weekdays());
    if (worked ? !days.add(day) : !days.remove(day)) {
      return;
    }
    if (days.isEmpty()) {
      session.notices().done("settings.weekdays.one");
      load();
      return;
    }
    Workdays changed = new Workdays(days, workdays.holidays(), workdays.makeUpDays());
    session.change(
        () -> session.journal().calendarBook().saveWorkdays(changed),
        () -> session.notices().changed("settings.weekdays.saved"));
  }

  public void beginWeeks(DayOfWeek firstDay) {
    session.change(
        () -> session.journal().calendarBook().beginWeeks(firstDay),
        () -> session.notices().changed("calendar.weeks.saved"));
  }

  public void takeOver(PublicHolidays holidays) {
    session.change(
        () -> session.journal().calendarBook().takeOver(holidays),
        () -> {
          showYear(holidays.year());
          session
              .notices()
              .changed("calendar.taken", String.valueOf(holidays.year()), holidays.daysOff());
        });
  }

  /**
   * Adds days off or make-up days as they were written.
   *
   * @param from empty where it is no date
   * @param to empty where one day is meant
   * @return why it is refused; empty where it was added
   */
  public Optional<Refusal> add(
      Optional<LocalDate> from, Optional<LocalDate> to, boolean worked, String name) {
    if (from.isEmpty()) {
      return Optional.of(new Refusal("calendar.from.missing"));
    }
    try {
      SpecialDays days = new SpecialDays(from.get(), to.orElse(from.get()), worked, name);
      add(List.of(days));
      showYear(days.from().getYear());
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private void add(List<SpecialDays> days) {
    int count = days.stream().mapToInt(SpecialDays::days).sum();
    session.change(
        () -> session.journal().calendarBook().add(days),
        () -> session.notices().changed("calendar.added", count));
  }

  public void remove(SpecialDays days) {
    session.change(
        () -> session.journal().calendarBook().remove(days),
        () -> session.notices().changed("calendar.removed", days.days()));
  }

  /** Null unless a calendar file has been read and waits for an answer. */
  public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Reads a calendar file; a wrong one is answered with a sentence. */
  public void readFile(Path file) {
    int first = session.today().getYear() - 1;
    session
        .background()
        .run(
            () -> new Preview(file, HolidayFile.read(file, first, first + 1 + YEARS_AHEAD)),
            preview::set);
  }

  /** Adds the entries of the file that were chosen. */
  public void addChosen(List<SpecialDays> chosen) {
    add(chosen);
    showYear(chosen.getFirst().from().getYear());
  }

  /** The file has been looked at; another may be read. */
  public void closeFile() {
    preview.set(null);
  }
}
