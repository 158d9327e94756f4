package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.CommonElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 31);
  private static final LocalDate LAST = LocalDate.of(2101, 1, 28);

  /** Worked out as the first day of a month that is published as beginning a day later. */
  private static final LocalDate LATE_MONTH = LocalDate.of(1906, 4, 23);

  private static final LocalDate LATE_MONTH_ENDS = LocalDate.of(1906, 5, 22);

  /** As another library has it, which works out new moons and solar terms. */
  private static ChineseCalendar workedOut(LocalDate day) {
    return PlainDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
        .transform(ChineseCalendar.axis());
  }

  @Test
  void everyDayIsAsItIsWorkedOut() {
    LocalDate first = FIRST;
    while (!first.isAfter(LAST)) {
      ChineseCalendar month = workedOut(first);
      assertThat(month.getDayOfMonth()).as("%s", first).isEqualTo(1);
      int year = month.getInt(CommonElements.RELATED_GREGORIAN_YEAR);
      int number = month.getMonth().getNumber();
      boolean leap = month.getMonth().isLeap();
      int length = month.lengthOfMonth();
      for (int i = 1; i <= length; i++) {
        LocalDate day = first.plusDays(i - 1);
        LunarDate lunar = LunarCalendar.lunar(day);
        assertThat(LunarCalendar.solar(lunar)).isEqualTo(day);
        if (!first.equals(LATE_MONTH)) {
          assertThat(lunar).isEqualTo(new LunarDate(year, number, leap, i));
        }
      }
      first = first.plusDays(length);
    }
    assertThat(first).isEqualTo(LAST.plusDays(1));
  }

  @Test
  void theFourthMonthOf1906IsAsItIsPublished() {
    assertThat(LunarCalendar.lunar(LATE_MONTH)).isEqualTo(new LunarDate(1906, 3, false, 30));
    assertThat(LunarCalendar.lunar(LATE_MONTH.plusDays(1)))
        .isEqualTo(new LunarDate(1906, 4, false, 1));
    assertThat(LunarCalendar.lunar(LATE_MONTH_ENDS)).isEqualTo(new LunarDate(1906, 4, false, 29));
    assertThat(LunarCalendar.lunar(LATE_MONTH_ENDS.plusDays(1)))
        .isEqualTo(new LunarDate(1906, 4, true, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-28, 2017, 1, 1",
    "2023-01-22, 2023, 1, 1",
    "2026-02-17, 2026, 1, 1",
    "2027-02-06, 2027, 1, 1",
    "2028-01-26, 2028, 1, 1",
    "2029-02-13, 2029, 1, 1",
    "2030-02-03, 2030, 1, 1",
    "2034-02-19, 2034, 1, 1",
    "2026-06-19, 2026, 5, 5",
    "2027-06-09, 2027, 5, 5",
    "2013-06-12, 2013, 5, 5",
    "2026-09-25, 2026, 8, 15",
    "2027-09-15, 2027, 8, 15",
    "2026-02-16, 2025, 12, 29",
    "1900-01-31, 1900, 1, 1",
    "2101-01-28, 2100, 12, 29",
  })
  void knownDays(LocalDate day, int year, int month, int lunarDay) {
    LunarDate lunar = new LunarDate(year, month, false, lunarDay);
    assertThat(LunarCalendar.lunar(day)).isEqualTo(lunar);
    assertThat(LunarCalendar.solar(lunar)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "1984, 10",
    "2020, 4",
    "2023, 2",
    "2025, 6",
    "2028, 5",
    "2031, 3",
    "2033, 11",
    "2036, 6",
  })
  void knownLeapMonths(int year, int month) {
    assertThat(LunarCalendar.leapMonth(year)).isEqualTo(OptionalInt.of(month));
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2024, 2026, 2027, 2029, 2030, 2032, 2034})
  void yearsWithoutALeapMonth(int year) {
    assertThat(LunarCalendar.leapMonth(year)).isEmpty();
  }

  @Test
  void aLeapMonthFollowsItsMonth() {
    assertThat(LunarCalendar.lunar(LocalDate.of(2025, 7, 24)))
        .isEqualTo(new LunarDate(2025, 6, false, 30));
    assertThat(LunarCalendar.lunar(LocalDate.of(2025, 7, 25)))
        .isEqualTo(new LunarDate(2025, 6, true, 1));
    assertThat(LunarCalendar.lunar(LocalDate.of(2025, 8, 23)))
        .isEqualTo(new LunarDate(2025, 7, false, 1));
    assertThat(LunarCalendar.monthLength(2025, 6, false)).isEqualTo(30);
    assertThat(LunarCalendar.monthLength(2025, 6, true)).isEqualTo(29);
    assertThat(LunarCalendar.monthLength(2025, 7, false)).isEqualTo(30);
  }

  @Test
  void whatTheCalendarDoesNotHaveIsRefused() {
    assertThat(LunarCalendar.hasDay(FIRST.minusDays(1))).isFalse();
    assertThat(LunarCalendar.hasDay(FIRST)).isTrue();
    assertThat(LunarCalendar.hasDay(LAST)).isTrue();
    assertThat(LunarCalendar.hasDay(LAST.plusDays(1))).isFalse();
    refused(() -> LunarCalendar.lunar(FIRST.minusDays(1)));
    refused(() -> LunarCalendar.lunar(LAST.plusDays(1)));
    refused(() -> LunarCalendar.leapMonth(1899));
    refused(() -> LunarCalendar.leapMonth(2101));
    refused(() -> LunarCalendar.monthLength(2025, 13, false));
    refused(() -> LunarCalendar.monthLength(2025, 0, false));
    refused(() -> LunarCalendar.monthLength(2025, 5, true));
    refused(() -> new LunarDate(2025, 6, true, 30));
    refused(() -> new LunarDate(2025, 6, false, 0));
    refused(() -> new LunarDate(2026, 0, true, 1));
  }

  private static void refused(Runnable asked) {
    assertThatThrownBy(asked::run).isInstanceOf(DateTimeException.class);
  }

  @Property
  void aLunarDateIsTheSameAfterwards(@ForAll("lunarDates") LunarDate date) {
    assertThat(LunarCalendar.lunar(LunarCalendar.solar(date))).isEqualTo(date);
  }

  @Provide
  Arbitrary<LunarDate> lunarDates() {
    return Combinators.combine(
            Arbitraries.integers().between(LunarCalendar.FIRST_YEAR, LunarCalendar.LAST_YEAR),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(1, 30))
        .as(LunarCalendarTest::near);
  }

  /** The leap month of the year, where one is asked for and there is one. */
  private static LunarDate near(int year, int anyMonth, boolean inLeap, int anyDay) {
    OptionalInt leapMonth = LunarCalendar.leapMonth(year);
    boolean leap = inLeap && leapMonth.isPresent();
    int month = leap ? leapMonth.getAsInt() : anyMonth;
    int day = Math.min(anyDay, LunarCalendar.monthLength(year, month, leap));
    return new LunarDate(year, month, leap, day);
  }
}
