package org.henryjournal.journal;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.UnaryOperator;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.SpecialDays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;

/** What the rep says of holidays, make-up days and weeks, each as one change. */
public final class CalendarBook {

  private final JournalWriter writer;

  CalendarBook(JournalWriter writer) {
    this.writer = writer;
  }

  /** Takes over the public holidays of a year; what was said of their days before gives way. */
  public void takeOver(PublicHolidays holidays) {
    writer.change(
        Deed.CALENDAR_TAKEN,
        c -> {
          save(c, calendar -> calendar.with(holidays.days()));
          int answer = new SettingStore(c.sql()).get(Setting.HOLIDAYS_ANSWER);
          if (answer == Setting.NEVER_ASK || answer < holidays.year()) {
            SettingRows.set(c, Setting.HOLIDAYS_ANSWER, holidays.year());
          }
        });
  }

  /** The rep will not be asked about public holidays again. */
  public void decline() {
    writer.change(
        Deed.CALENDAR_DECLINED,
        c -> SettingRows.set(c, Setting.HOLIDAYS_ANSWER, Setting.NEVER_ASK));
  }

  /** Adds holidays and make-up days; what was said of their days before gives way. */
  public void add(List<SpecialDays> special) {
    writer.change(Deed.CALENDAR_ADDED, c -> save(c, calendar -> calendar.with(special)));
  }

  /** The days are again as their weekday says. */
  public void remove(SpecialDays special) {
    writer.change(Deed.CALENDAR_REMOVED, c -> save(c, calendar -> calendar.without(special)));
  }

  /** Saves the journal's calendar. */
  public void saveWorkdays(Workdays workdays) {
    writer.change(
        Deed.SETTINGS_WORKDAYS,
        c -> {
          SettingRows.set(c, Setting.WEEKDAYS, workdays.weekdays());
          SettingRows.set(c, Setting.HOLIDAYS, workdays.holidays());
          SettingRows.set(c, Setting.MAKE_UP_DAYS, workdays.makeUpDays());
        });
  }

  public void beginWeeks(DayOfWeek firstDay) {
    writer.change(Deed.CALENDAR_WEEKS, c -> SettingRows.set(c, Setting.WEEKS, new Weeks(firstDay)));
  }

  private static void save(Composer c, UnaryOperator<WorkCalendar> change) {
    WorkCalendar changed = change.apply(new SettingStore(c.sql()).calendar());
    Workdays workdays = changed.workdays();
    SettingRows.set(c, Setting.HOLIDAYS, workdays.holidays());
    SettingRows.set(c, Setting.MAKE_UP_DAYS, workdays.makeUpDays());
    SettingRows.set(c, Setting.DAY_NAMES, changed.names());
  }
}
