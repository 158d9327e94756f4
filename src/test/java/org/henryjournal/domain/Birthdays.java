package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Birthdays of every kind, for properties. */
public final class Birthdays {

  private Birthdays() {}

  public static Arbitrary<Birthday> any() {
    Arbitrary<Birthday> solar = days().map(Birthday::of);
    Arbitrary<Birthday> solarWithoutYear =
        days()
            .map(
                day ->
                    new SolarBirthday(Optional.empty(), day.getMonthValue(), day.getDayOfMonth()));
    Arbitrary<Birthday> lunar =
        days()
            .map(LunarCalendar::lunar)
            .map(d -> new LunarBirthday(Optional.of(d.year()), d.month(), d.leap(), d.day()));
    Arbitrary<Birthday> lunarWithoutYear =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 30))
            .as((month, leap, day) -> new LunarBirthday(Optional.empty(), month, leap, day));
    return Arbitraries.oneOf(solar, solarWithoutYear, lunar, lunarWithoutYear);
  }

  /** Of the lunar calendar, without its last years, so that each has a next birthday. */
  static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 31).toEpochDay(), LocalDate.of(2098, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
