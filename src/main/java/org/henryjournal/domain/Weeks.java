package org.henryjournal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** Where a week begins. Weeks that begin on Monday have ISO numbers, all others their first day. */
public record Weeks(DayOfWeek firstDay) {

  /** The days on which a week may begin. */
  public static final List<DayOfWeek> FIRST_DAYS =
      List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);

  public static Weeks fromMonday() {
    return new Weeks(DayOfWeek.MONDAY);
  }

  /** Whether its weeks are those that ISO 8601 numbers. */
  public boolean isNumbered() {
    return firstDay == DayOfWeek.MONDAY;
  }

  /** First day of the week that holds the day. */
  public LocalDate start(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(firstDay));
  }

  /** The year that numbers the week of the day: that of its Thursday, where weeks are numbered. */
  public int year(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR);
  }

  /** The ISO number of the week of the day, where weeks are numbered. */
  public int number(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** {@code 2026-W47} where weeks are numbered, else the first day: {@code 2026-11-22}. */
  public String code(LocalDate day) {
    return isNumbered()
        ? String.format(Locale.ROOT, "%04d-W%02d", year(day), number(day))
        : start(day).toString();
  }
}
