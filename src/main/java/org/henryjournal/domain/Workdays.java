package org.henryjournal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The journal's own calendar: chosen weekdays, minus holidays, plus make-up days.
 *
 * @param weekdays days of the week that are worked, unless a date says otherwise
 * @param holidays dates that are not worked
 * @param makeUpDays dates that are worked though their weekday or a holiday says no
 */
public record Workdays(
    Set<DayOfWeek> weekdays, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

  public Workdays {
    weekdays = Set.copyOf(weekdays);
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
  }

  /** Monday to Friday, no holidays. */
  public static Workdays mondayToFriday() {
    return new Workdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
  }

  public boolean isWorkday(LocalDate date) {
    return makeUpDays.contains(date)
        || (weekdays.contains(date.getDayOfWeek()) && !holidays.contains(date));
  }

  /** The first workday after the date; at most two years ahead, else the day after. */
  public LocalDate next(LocalDate date) {
    for (int days = 1; days < 732; days++) {
      if (isWorkday(date.plusDays(days))) {
        return date.plusDays(days);
      }
    }
    return date.plusDays(1);
  }

  /** The last workday before the date; at most two years back, else the day before. */
  public LocalDate previous(LocalDate date) {
    for (int days = 1; days < 732; days++) {
      if (isWorkday(date.minusDays(days))) {
        return date.minusDays(days);
      }
    }
    return date.minusDays(1);
  }

  /** The first of so many workdays in a row that end before the date. */
  public LocalDate back(LocalDate date, int workdays) {
    LocalDate first = date;
    for (int i = 0; i < workdays; i++) {
      first = previous(first);
    }
    return first;
  }

  /** The day that is so many workdays after the date. */
  public LocalDate plus(LocalDate date, int workdays) {
    LocalDate day = date;
    for (int i = 0; i < workdays; i++) {
      day = next(day);
    }
    return day;
  }

  /** Workdays after one day up to another; negative where the other is before it. */
  public long between(LocalDate day, LocalDate last) {
    return last.isBefore(day) ? -count(last.plusDays(1), day) : (long) count(day.plusDays(1), last);
  }

  /** Workdays in the range, both ends included. */
  public int count(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        count++;
      }
    }
    return count;
  }

  /**
   * Workdays in a row that have an entry, counted back from today. Holidays and weekends do not
   * break it, and neither does today before its first entry. An entry on a day off adds nothing.
   */
  public int streak(LocalDate today, Predicate<LocalDate> hasEntry) {
    LocalDate day = today;
    if (!isWorkday(day) || !hasEntry.test(day)) {
      day = previous(day);
    }
    int streak = 0;
    while (isWorkday(day) && hasEntry.test(day)) {
      streak++;
      day = previous(day);
    }
    return streak;
  }

  /** The same calendar with one date worked or not. */
  public Workdays with(LocalDate date, boolean worked) {
    Set<LocalDate> off = new HashSet<>(holidays);
    Set<LocalDate> on = new HashSet<>(makeUpDays);
    off.remove(date);
    on.remove(date);
    if (worked != weekdays.contains(date.getDayOfWeek())) {
      (worked ? on : off).add(date);
    }
    return new Workdays(weekdays, off, on);
  }
}
