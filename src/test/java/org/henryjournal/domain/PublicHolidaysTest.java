package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static PublicHolidays of(int year) {
    return PublicHolidays.chinese(year).orElseThrow();
  }

  private static List<LocalDate> days(int year, boolean worked) {
    return of(year).days().stream()
        .filter(days -> days.worked() == worked)
        .flatMap(PublicHolidaysTest::dates)
        .toList();
  }

  private static Stream<LocalDate> dates(SpecialDays days) {
    return days.from().datesUntil(days.to().plusDays(1));
  }

  private static int workdays(int year) {
    return new WorkCalendar(Workdays.mondayToFriday(), Map.of())
        .with(of(year).days())
        .workdays()
        .count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void days_off_and_make_up_days_are_apart_in_their_year_and_make_up_days_on_weekends(int year) {
    assertThat(days(year, false)).doesNotHaveDuplicates();
    assertThat(days(year, true))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(days(year, false));
    assertThat(of(year).days())
        .allSatisfy(
            days -> {
              assertThat(days.from().getYear()).isEqualTo(year);
              assertThat(days.to().getYear()).isEqualTo(year);
              assertThat(days.name()).startsWith("cn.");
            });
    assertThat(days(year, true)).allMatch(day -> WEEKEND.contains(day.getDayOfWeek()));
    assertThat(of(year).notice()).contains("国务院办公厅", String.valueOf(year));
    assertThat(of(year).published().getYear()).isEqualTo(year - 1);
  }

  /**
   * The law gives 11 days until 2024 and 13 since 2025. A weekday off beyond those is worked on
   * some weekend, so that what a year loses in workdays is just those.
   */
  @ParameterizedTest
  @CsvSource({"2024, 11", "2025, 13", "2026, 13"})
  void a_year_loses_as_many_workdays_as_the_law_gives(int year, int given) {
    long weekdaysOff =
        days(year, false).stream().filter(day -> !WEEKEND.contains(day.getDayOfWeek())).count();
    assertThat(weekdaysOff - days(year, true).size()).isEqualTo(given);
  }

  /**
   * Counted by hand for 2026: 261 days from Monday to Friday; of them off are 2 at New Year, 6 at
   * the Spring Festival, 1 at Qingming, 3 at Labour Day, 1 at the Dragon Boat Festival, 1 at
   * Mid-Autumn and 5 at National Day, 19 in all; worked in their place are 4 January, 14 and 28
   * February, 9 May, 20 September and 10 October: 261 − 19 + 6 = 248. In the same way 2024 has 262
   * − 19 + 8 and 2025 has 261 − 18 + 5.
   */
  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void the_workdays_of_a_year_are_those_counted_by_hand(int year, int expected) {
    assertThat(workdays(year)).isEqualTo(expected);
  }

  @Test
  void the_holidays_of_2026_are_as_long_as_announced() {
    Map<String, Integer> lengths =
        of(2026).days().stream()
            .filter(days -> !days.worked())
            .collect(Collectors.toMap(SpecialDays::name, SpecialDays::days));
    assertThat(lengths)
        .isEqualTo(
            Map.of(
                "cn.new_year", 3,
                "cn.spring_festival", 9,
                "cn.qingming", 3,
                "cn.labour_day", 5,
                "cn.dragon_boat", 3,
                "cn.mid_autumn", 3,
                "cn.national_day", 7));
    assertThat(of(2026).daysOff()).isEqualTo(33);
    assertThat(of(2026).makeUpDays()).isEqualTo(6);
    assertThat(days(2026, false)).contains(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23));
    assertThat(LocalDate.of(2026, 2, 15).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(LocalDate.of(2026, 2, 23).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void a_year_that_was_not_announced_is_not_known() {
    assertThat(PublicHolidays.chinese(2027)).isEmpty();
    assertThat(PublicHolidays.chinese(2023)).isEmpty();
    assertThat(PublicHolidays.chineseUpTo(2027))
        .extracting(PublicHolidays::year)
        .containsExactly(2026, 2025, 2024);
    assertThat(PublicHolidays.chineseUpTo(2025))
        .extracting(PublicHolidays::year)
        .containsExactly(2025, 2024);
  }
}
