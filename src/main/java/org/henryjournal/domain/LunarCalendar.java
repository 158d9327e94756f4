package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The Chinese lunar calendar of the lunar years 1900 to 2100, that is 1900-01-31 to 2101-01-28. A
 * lunar year has the number of the year in which its first day lies.
 *
 * <p>Where the table comes from, and which three of its months are in doubt, says decision 15.
 */
public final class LunarCalendar {

  public static final int FIRST_YEAR = 1900;
  public static final int LAST_YEAR = 2100;

  /**
   * A year each, a decade in a line. The lowest four bits are the month that is followed by its
   * leap month, 0 for none. Above them each month of the year has a bit, the first month the
   * lowest, the leap month in its place: 1 for 30 days, 0 for 29.
   */
  private static final int[] YEARS = {
    0x16d28, 0x07520, 0x0ea50, 0x164a5, 0x064b0, 0x0a9b0, 0x15564, 0x056a0, 0x0b590, 0x17522,
    0x07520, 0x1b256, 0x0b250, 0x0a4b0, 0x14ab5, 0x02ad0, 0x056b0, 0x0b692, 0x0da90, 0x1d927,
    0x0e920, 0x0d250, 0x1a4d5, 0x0a560, 0x02b60, 0x15b54, 0x06d40, 0x0ea90, 0x1e922, 0x0e920,
    0x0d266, 0x052b0, 0x0a570, 0x12b65, 0x0b5a0, 0x06d40, 0x0ec93, 0x07490, 0x16937, 0x0a930,
    0x052b0, 0x0a5b6, 0x0aad0, 0x056a0, 0x1b554, 0x0ba40, 0x0b490, 0x1a932, 0x0a950, 0x152d7,
    0x05360, 0x0aad0, 0x15aa5, 0x05b20, 0x0da50, 0x1d4a3, 0x0d4a0, 0x0a958, 0x0a970, 0x05560,
    0x0ab56, 0x0ad50, 0x06d20, 0x0ea54, 0x0ea50, 0x064a0, 0x0c973, 0x0a9b0, 0x155a7, 0x056a0,
    0x0b690, 0x17525, 0x0b520, 0x0b250, 0x164b4, 0x0a4b0, 0x14ab8, 0x02ad0, 0x056d0, 0x0b696,
    0x0da90, 0x0d920, 0x1d254, 0x0d250, 0x1a4da, 0x0a560, 0x02b60, 0x05b56, 0x06d50, 0x0ea90,
    0x1e925, 0x0e920, 0x0d260, 0x0a563, 0x0a570, 0x14d68, 0x035a0, 0x06d50, 0x16c95, 0x07490,
    0x06930, 0x152b4, 0x052b0, 0x0a5b0, 0x155a2, 0x056a0, 0x1b557, 0x0ba40, 0x0b490, 0x1a935,
    0x0a950, 0x052d0, 0x0aad4, 0x0ab50, 0x15aa9, 0x05d20, 0x0da50, 0x1d4a6, 0x0d4a0, 0x0c950,
    0x152e4, 0x05560, 0x0ab50, 0x15b22, 0x06d20, 0x0ea56, 0x07250, 0x064b0, 0x0c975, 0x0cab0,
    0x055a0, 0x0ad63, 0x0b690, 0x1752b, 0x0b520, 0x0b250, 0x1a4b6, 0x0a4b0, 0x04ab0, 0x055b5,
    0x05ad0, 0x0b6a0, 0x1b522, 0x0d920, 0x1d257, 0x0d250, 0x0a550, 0x14ad5, 0x04b60, 0x05b50,
    0x0daa3, 0x0ec90, 0x1e928, 0x0e920, 0x0d260, 0x0a566, 0x0a570, 0x04d60, 0x06d54, 0x07550,
    0x07490, 0x0e933, 0x06930, 0x152b7, 0x052b0, 0x0a5b0, 0x155a5, 0x056a0, 0x0b650, 0x174a4,
    0x0b4a0, 0x1a958, 0x0a950, 0x052d0, 0x0aad6, 0x0ab50, 0x05aa0, 0x0ba54, 0x0da50, 0x0d4a0,
    0x1c953, 0x0c960, 0x194e7, 0x05560, 0x0ab50, 0x15b25, 0x06d20, 0x0ea50, 0x0e4a4, 0x068b0,
    0x0c978, 0x04ab0, 0x055b0, 0x0ad66, 0x0b6a0, 0x07520, 0x17254, 0x0b250, 0x0a8b0, 0x149b2,
    0x04ab0,
  };

  /**
   * New year's days as days of the epoch; the last is that of the year after {@link #LAST_YEAR}.
   */
  private static final long[] NEW_YEARS = newYears();

  private LunarCalendar() {}

  private static long[] newYears() {
    long[] days = new long[YEARS.length + 1];
    days[0] = LocalDate.of(FIRST_YEAR, 1, 31).toEpochDay();
    for (int i = 0; i < YEARS.length; i++) {
      days[i + 1] = days[i] + daysBefore(YEARS[i], monthsOf(YEARS[i]));
    }
    return days;
  }

  public static boolean hasYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  public static boolean hasDay(LocalDate day) {
    long epochDay = day.toEpochDay();
    return epochDay >= NEW_YEARS[0] && epochDay < NEW_YEARS[YEARS.length];
  }

  /**
   * The month that is followed by its leap month; empty in most years.
   *
   * @throws DateTimeException when the calendar does not have the year
   */
  public static OptionalInt leapMonth(int year) {
    int leap = leapOf(bits(year));
    return leap == 0 ? OptionalInt.empty() : OptionalInt.of(leap);
  }

  /**
   * 29 or 30 days.
   *
   * @param month 1 to 12
   * @param leap whether the leap month is meant that follows the month
   * @throws DateTimeException when the calendar does not have the year or the month
   */
  public static int monthLength(int year, int month, boolean leap) {
    int bits = bits(year);
    return lengthOf(bits, place(bits, year, month, leap));
  }

  /**
   * @throws DateTimeException when the calendar does not have the day: {@link #hasDay}
   */
  public static LunarDate lunar(LocalDate day) {
    if (!hasDay(day)) {
      throw new DateTimeException("No lunar date is known of " + day);
    }
    int found = Arrays.binarySearch(NEW_YEARS, day.toEpochDay());
    int index = found >= 0 ? found : -found - 2;
    int bits = YEARS[index];
    int left = (int) (day.toEpochDay() - NEW_YEARS[index]);
    int place = 0;
    while (left >= lengthOf(bits, place)) {
      left -= lengthOf(bits, place);
      place++;
    }
    int leap = leapOf(bits);
    boolean isLeap = leap != 0 && place == leap;
    int month = leap != 0 && place >= leap ? place : place + 1;
    return new LunarDate(FIRST_YEAR + index, month, isLeap, left + 1);
  }

  public static LocalDate solar(LunarDate date) {
    int bits = bits(date.year());
    int place = place(bits, date.year(), date.month(), date.leap());
    return LocalDate.ofEpochDay(
        NEW_YEARS[date.year() - FIRST_YEAR] + daysBefore(bits, place) + date.day() - 1);
  }

  private static int bits(int year) {
    if (!hasYear(year)) {
      throw new DateTimeException("No lunar year " + year + " is known");
    }
    return YEARS[year - FIRST_YEAR];
  }

  private static int leapOf(int bits) {
    return bits & 0xf;
  }

  private static int monthsOf(int bits) {
    return leapOf(bits) == 0 ? 12 : 13;
  }

  /** Of the month at a place in the year, counted from 0. */
  private static int lengthOf(int bits, int place) {
    return 29 + (bits >> (4 + place) & 1);
  }

  private static int daysBefore(int bits, int place) {
    int days = 0;
    for (int i = 0; i < place; i++) {
      days += lengthOf(bits, i);
    }
    return days;
  }

  private static int place(int bits, int year, int month, boolean leap) {
    int leapMonth = leapOf(bits);
    if (month < 1 || month > 12 || (leap && leapMonth != month)) {
      throw new DateTimeException(
          "The lunar year " + year + " has no " + (leap ? "leap " : "") + "month " + month);
    }
    return leap || (leapMonth != 0 && month > leapMonth) ? month : month - 1;
  }
}
