package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayTest {

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<LocalDate> days(String... texts) {
    return List.of(texts).stream().map(LocalDate::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "--05-17, 2026-11-30, 2027-05-17",
    "--05-17, 2027-05-17, 2027-05-17",
    "--05-17, 2027-05-18, 2028-05-17",
    "1980-05-17, 2026-11-30, 2027-05-17",
    "--01-01, 2026-12-31, 2027-01-01",
    "--02-29, 2026-11-30, 2027-02-28",
    "--02-29, 2027-03-01, 2028-02-29",
    "--02-29, 2028-02-28, 2028-02-29",
    "--02-29, 2100-01-01, 2100-02-28",
    "2020-02-29, 2020-02-29, 2021-02-28",
    "2030-05-17, 2026-11-30, 2031-05-17",
    // The Mid-Autumn festivals.
    "lunar 08-15, 2026-09-25, 2026-09-25",
    "lunar 08-15, 2026-11-30, 2027-09-15",
    "lunar 1980-08-15, 2027-09-16, 2028-10-03",
    // New Year and the days before it.
    "lunar 01-01, 2026-11-30, 2027-02-06",
    "lunar 01-01, 2029-06-01, 2030-02-03",
    "lunar 12-23, 2026-11-30, 2027-01-30",
    "lunar 12-23, 2027-01-31, 2028-01-19",
    // A last month of 29 days in 2025 and 2026 and of 30 in 2027.
    "lunar 12-30, 2026-01-01, 2026-02-16",
    "lunar 12-30, 2026-11-30, 2027-02-05",
    "lunar 12-30, 2027-03-01, 2028-01-25",
    // Of the leap month in 2025, of the ordinary one before and afterwards.
    "lunar leap 06-03, 2024-01-01, 2024-07-08",
    "lunar leap 06-03, 2025-01-01, 2025-07-27",
    "lunar leap 06-03, 2026-01-01, 2026-07-16",
    "lunar leap 2025-06-03, 2025-01-01, 2026-07-16",
    // The leap sixth month of 2025 has 29 days, the sixth of 2025 has 30.
    "lunar leap 06-30, 2025-07-01, 2025-08-22",
    "lunar 06-30, 2025-07-01, 2025-07-24",
    // In a year with both it is in the first of the two.
    "lunar 06-03, 2025-01-01, 2025-06-27",
    "lunar 06-03, 2025-06-28, 2026-07-16",
    "lunar 05-05, 2028-01-01, 2028-05-28",
    "lunar 05-05, 2028-05-29, 2029-06-16",
  })
  void theNextDayOnWhichItIsKept(String code, LocalDate from, LocalDate kept) {
    assertThat(Birthday.ofCode(code).next(from)).contains(kept);
  }

  @Test
  void beyondTheLunarCalendarThereIsNoNextOne() {
    assertThat(Birthday.ofCode("lunar 12-01").next(day("2100-12-31"))).contains(day("2100-12-31"));
    assertThat(Birthday.ofCode("lunar 12-01").next(day("2101-01-01"))).isEmpty();
    assertThat(Birthday.ofCode("--12-01").next(day("2101-01-01"))).contains(day("2101-12-01"));
  }

  @Test
  void theDaysOfARange() {
    assertThat(Birthday.ofCode("--05-17").between(day("2026-05-17"), day("2028-05-17")))
        .isEqualTo(days("2026-05-17", "2027-05-17", "2028-05-17"));
    assertThat(Birthday.ofCode("--05-17").between(day("2026-05-18"), day("2027-05-16"))).isEmpty();
    assertThat(Birthday.ofCode("lunar 08-15").between(day("2025-01-01"), day("2028-10-02")))
        .isEqualTo(days("2025-10-06", "2026-09-25", "2027-09-15"));
  }

  @Test
  void aSolarYearMayHaveALunarBirthdayTwiceOrNotAtAll() {
    Birthday birthday = Birthday.ofCode("lunar 11-25");
    assertThat(birthday.between(day("2027-01-01"), day("2027-12-31")))
        .isEqualTo(days("2027-01-02", "2027-12-22"));
    assertThat(birthday.between(day("2028-01-01"), day("2028-12-31"))).isEmpty();
  }

  @Test
  void theDayOfBirthIsNoneYet() {
    Birthday birthday = Birthday.ofCode("2024-05-17");
    assertThat(birthday.between(day("2022-01-01"), day("2025-12-31")))
        .isEqualTo(days("2025-05-17"));
    assertThat(birthday.turns(day("2024-05-17"))).isEmpty();
    assertThat(birthday.turns(day("2023-05-17"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1980-05-17, 2027-05-17, 47",
    "2020-02-29, 2027-02-28, 7",
    "2020-02-29, 2028-02-29, 8",
    "lunar 1980-08-15, 2027-09-15, 47",
    // Born on 1981-01-28, in the last month of the lunar year 1980.
    "lunar 1980-12-23, 2027-01-30, 46",
    "lunar leap 2025-06-03, 2026-07-16, 1",
  })
  void theAgeThatIsTurned(String code, LocalDate day, int age) {
    assertThat(Birthday.ofCode(code).turns(day)).contains(age);
  }

  @Test
  void noAgeIsTurnedWhereTheYearIsNotKnownOrTheDayIsAnother() {
    assertThat(Birthday.ofCode("--05-17").turns(day("2027-05-17"))).isEmpty();
    assertThat(Birthday.ofCode("lunar 08-15").turns(day("2027-09-15"))).isEmpty();
    assertThat(Birthday.ofCode("1980-05-17").turns(day("2027-05-18"))).isEmpty();
    assertThat(Birthday.ofCode("2020-02-29").turns(day("2028-02-28"))).isEmpty();
  }

  @Test
  void codesAreAsTheyStandInJournals() {
    assertThat(Birthday.of(day("1980-05-17")).code()).isEqualTo("1980-05-17");
    assertThat(new SolarBirthday(Optional.empty(), 5, 7).code()).isEqualTo("--05-07");
    assertThat(new LunarBirthday(Optional.empty(), 8, false, 15).code()).isEqualTo("lunar 08-15");
    assertThat(new LunarBirthday(Optional.of(1980), 8, false, 15).code())
        .isEqualTo("lunar 1980-08-15");
    assertThat(new LunarBirthday(Optional.empty(), 6, true, 3).code())
        .isEqualTo("lunar leap 06-03");
    assertThat(new LunarBirthday(Optional.of(2025), 6, true, 3).code())
        .isEqualTo("lunar leap 2025-06-03");
    assertThat(Birthday.ofCode("0080-05-17")).isEqualTo(Birthday.of(day("0080-05-17")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "05-17",
        "1980-5-17",
        "1980-02-30",
        "2023-02-29",
        "--02-30",
        "--13-01",
        "lunar 8-15",
        "lunar 13-01",
        "lunar 01-31",
        "lunar 00-01",
        "lunar --08-15",
        "lunar leap 2026-06-03",
        "lunar leap 2025-06-30",
        "lunar 1899-01-01",
        "lunar 2101-01-01",
        "leap 06-03",
        "Lunar 08-15"
      })
  void othersAreNoCodes(String code) {
    assertThatThrownBy(() -> Birthday.ofCode(code)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aSolarYearHasFourDigits() {
    assertThatThrownBy(() -> Birthday.of(LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> Birthday.of(LocalDate.of(-1, 1, 1)))
        .isInstanceOf(DateTimeException.class);
  }

  @Property
  void aCodeIsReadBack(@ForAll("birthdays") Birthday birthday) {
    assertThat(Birthday.ofCode(birthday.code())).isEqualTo(birthday);
    assertThat(Birthday.read(birthday.code())).contains(birthday);
  }

  @Property
  void theNextOneIsTheFirstOfTheRange(
      @ForAll("birthdays") Birthday birthday, @ForAll("days") LocalDate from) {
    LocalDate next = birthday.next(from).orElseThrow();
    assertThat(birthday.between(from, next)).isEqualTo(List.of(next));
    assertThat(birthday.turns(next).isPresent()).isEqualTo(birthday.year().isPresent());
  }

  @Property
  void itIsKeptOnTheDayOfBirthOfWhoeverIsBornOnIt(@ForAll("days") LocalDate born) {
    LunarDate lunar = LunarCalendar.lunar(born);
    Birthday birthday =
        new LunarBirthday(Optional.of(lunar.year()), lunar.month(), lunar.leap(), lunar.day());
    assertThat(birthday.keptIn(lunar.year())).contains(born);
    assertThat(Birthday.of(born).keptIn(born.getYear())).contains(born);
  }

  @Provide
  Arbitrary<Birthday> birthdays() {
    return Birthdays.any();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Birthdays.days();
  }
}
