package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.SolarTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FestivalTest {

  /** 2023 has a leap second month, 2025 a leap sixth month, 2028 a leap fifth month. */
  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-22, 2023-02-05, 2023-04-05, 2023-06-22, 2023-08-22, 2023-09-29, 2023-10-23",
    "2024, 2024-02-10, 2024-02-24, 2024-04-04, 2024-06-10, 2024-08-10, 2024-09-17, 2024-10-11",
    "2025, 2025-01-29, 2025-02-12, 2025-04-04, 2025-05-31, 2025-08-29, 2025-10-06, 2025-10-29",
    "2026, 2026-02-17, 2026-03-03, 2026-04-05, 2026-06-19, 2026-08-19, 2026-09-25, 2026-10-18",
    "2027, 2027-02-06, 2027-02-20, 2027-04-05, 2027-06-09, 2027-08-08, 2027-09-15, 2027-10-08",
    "2028, 2028-01-26, 2028-02-09, 2028-04-04, 2028-05-28, 2028-08-26, 2028-10-03, 2028-10-26",
  })
  void knownDays(
      int year,
      LocalDate spring,
      LocalDate lantern,
      LocalDate qingming,
      LocalDate dragonBoat,
      LocalDate qixi,
      LocalDate midAutumn,
      LocalDate doubleNinth) {
    assertThat(Festival.SPRING.in(year)).contains(spring);
    assertThat(Festival.LANTERN.in(year)).contains(lantern);
    assertThat(Festival.QINGMING.in(year)).contains(qingming);
    assertThat(Festival.DRAGON_BOAT.in(year)).contains(dragonBoat);
    assertThat(Festival.QIXI.in(year)).contains(qixi);
    assertThat(Festival.MID_AUTUMN.in(year)).contains(midAutumn);
    assertThat(Festival.DOUBLE_NINTH.in(year)).contains(doubleNinth);
    assertThat(Festival.NEW_YEAR.in(year)).contains(LocalDate.of(year, 1, 1));
    assertThat(Festival.WOMENS_DAY.in(year)).contains(LocalDate.of(year, 3, 8));
    assertThat(Festival.NATIONAL_DAY.in(year)).contains(LocalDate.of(year, 10, 1));
    assertThat(Festival.CHRISTMAS.in(year)).contains(LocalDate.of(year, 12, 25));
  }

  @Test
  void qingmingIsTheDayOnWhichTheSunReachesItsFifteenthDegree() {
    for (int year = LunarCalendar.FIRST_YEAR; year <= LunarCalendar.LAST_YEAR; year++) {
      PlainDate term =
          ChineseCalendar.ofNewYear(year)
              .with(ChineseCalendar.SOLAR_TERM, SolarTerm.MINOR_03_QINGMING_015)
              .transform(PlainDate.axis());
      assertThat(Festival.QINGMING.in(year))
          .contains(LocalDate.of(term.getYear(), term.getMonth(), term.getDayOfMonth()));
    }
  }

  @Test
  void theStateGivesTheirDaysOff() {
    Map<Festival, String> names = new EnumMap<>(Festival.class);
    names.put(Festival.NEW_YEAR, "cn.new_year");
    names.put(Festival.SPRING, "cn.spring_festival");
    names.put(Festival.QINGMING, "cn.qingming");
    names.put(Festival.DRAGON_BOAT, "cn.dragon_boat");
    names.put(Festival.MID_AUTUMN, "mid_autumn");
    names.put(Festival.NATIONAL_DAY, "cn.national_day");
    assertThat(PublicHolidays.chineseUpTo(2026)).isNotEmpty();
    for (PublicHolidays holidays : PublicHolidays.chineseUpTo(2026)) {
      names.forEach(
          (festival, name) -> {
            LocalDate date = festival.in(holidays.year()).orElseThrow();
            assertThat(holidays.days())
                .as("%s %s", festival, date)
                .anyMatch(
                    days ->
                        !days.worked()
                            && days.name().contains(name)
                            && !date.isBefore(days.from())
                            && !date.isAfter(days.to()));
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNextOneIsOfThisYearOrTheNext(Festival festival) {
    LocalDate thisYear = festival.in(2026).orElseThrow();
    assertThat(festival.next(LocalDate.of(2026, 1, 1))).contains(thisYear);
    assertThat(festival.next(thisYear)).contains(thisYear);
    assertThat(festival.next(thisYear.plusDays(1))).isEqualTo(festival.in(2027));
  }

  @Test
  void theNextOnesAreInOrder() {
    assertThat(Festival.between(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 8)))
        .extracting(Festival.Day::festival)
        .containsExactly(
            Festival.CHRISTMAS,
            Festival.NEW_YEAR,
            Festival.SPRING,
            Festival.LANTERN,
            Festival.WOMENS_DAY);
    assertThat(Festival.between(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 6)))
        .isEqualTo(
            List.of(
                new Festival.Day(Festival.NATIONAL_DAY, LocalDate.of(2025, 10, 1)),
                new Festival.Day(Festival.MID_AUTUMN, LocalDate.of(2025, 10, 6))));
    assertThat(Festival.between(LocalDate.of(2025, 10, 2), LocalDate.of(2025, 10, 5))).isEmpty();
  }

  @Test
  void beyondTheLunarCalendarThereAreOnlySolarOnes() {
    assertThat(Festival.MID_AUTUMN.in(2100)).isPresent();
    assertThat(Festival.MID_AUTUMN.in(2101)).isEmpty();
    assertThat(Festival.QINGMING.in(2101)).isEmpty();
    assertThat(Festival.CHRISTMAS.in(2101)).isPresent();
    assertThat(Festival.MID_AUTUMN.next(LocalDate.of(2100, 12, 1))).isEmpty();
  }
}
