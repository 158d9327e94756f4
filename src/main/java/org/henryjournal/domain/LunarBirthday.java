package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A birthday by the Chinese lunar calendar. That of a leap month is kept in the ordinary month in
 * years without that leap month, that of an ordinary month always in the ordinary one, which is the
 * first of the two, and that of the 30th on the last day of a month of 29 days.
 *
 * @param leap whether it is in the leap month that follows the month of this number
 */
public record LunarBirthday(Optional<Integer> year, int month, boolean leap, int day)
    implements Birthday {

  /**
   * @throws DateTimeException when there is no such day, or the calendar does not have it in the
   *     year
   */
  public LunarBirthday {
    if (month < 1 || month > 12 || day < 1 || day > 30) {
      throw new DateTimeException("No lunar month " + month + " has a day " + day);
    }
    if (year.isPresent()) {
      LunarCalendar.solar(new LunarDate(year.get(), month, leap, day));
    }
  }

  @Override
  public String code() {
    return "lunar %s%s%02d-%02d"
        .formatted(leap ? "leap " : "", year.map("%04d-"::formatted).orElse(""), month, day);
  }

  @Override
  public Birthday withoutYear() {
    return new LunarBirthday(Optional.empty(), month, leap, day);
  }

  @Override
  public Optional<LocalDate> keptIn(int kept) {
    if (!LunarCalendar.hasYear(kept)) {
      return Optional.empty();
    }
    boolean inLeap = leap && LunarCalendar.leapMonth(kept).equals(OptionalInt.of(month));
    int last = LunarCalendar.monthLength(kept, month, inLeap);
    return Optional.of(
        LunarCalendar.solar(new LunarDate(kept, month, inLeap, Math.min(day, last))));
  }
}
