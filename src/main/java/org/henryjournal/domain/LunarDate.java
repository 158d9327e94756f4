package org.henryjournal.domain;

import java.time.DateTimeException;

/**
 * A day of the Chinese lunar calendar.
 *
 * @param year the year in which the lunar year begins
 * @param month 1 to 12
 * @param leap whether the month is the leap month that follows the month of this number
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {

  /**
   * @throws DateTimeException when {@link LunarCalendar} has no such day
   */
  public LunarDate {
    if (day < 1 || day > LunarCalendar.monthLength(year, month, leap)) {
      throw new DateTimeException(
          "The lunar month %d%s of %d has no day %d".formatted(month, leap ? "L" : "", year, day));
    }
  }
}
