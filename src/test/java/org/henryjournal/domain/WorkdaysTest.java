package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);
  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  /** National holiday from Thursday 1 to Wednesday 7 October; the Saturday after is worked. */
  private static final Workdays CHINESE =
      new Workdays(
          Workdays.mondayToFriday().weekdays(),
          START.plusDays(30).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
          Set.of(LocalDate.of(2026, 10, 10)));

  private static LocalDate october(int day) {
    return LocalDate.of(2026, 10, day);
  }

  @Test
  void weekdaysHolidaysAndMakeUpDaysDecide() {
    assertThat(CHINESE.isWorkday(FRIDAY)).isTrue();
    assertThat(CHINESE.isWorkday(FRIDAY.plusDays(1))).isFalse();
    assertThat(CHINESE.isWorkday(october(1))).isFalse();
    assertThat(CHINESE.isWorkday(october(7))).isFalse();
    assertThat(CHINESE.isWorkday(october(8))).isTrue();
    assertThat(CHINESE.isWorkday(october(10))).isTrue();
    assertThat(CHINESE.isWorkday(october(11))).isFalse();
  }

  @Test
  void aMakeUpDayIsStrongerThanAHoliday() {
    Workdays both = new Workdays(Set.of(), Set.of(FRIDAY), Set.of(FRIDAY));
    assertThat(both.isWorkday(FRIDAY)).isTrue();
  }

  @Test
  void nextAndPreviousSkipDaysOff() {
    assertThat(CHINESE.next(FRIDAY)).isEqualTo(LocalDate.of(2026, 9, 28));
    assertThat(CHINESE.next(LocalDate.of(2026, 9, 30))).isEqualTo(october(8));
    assertThat(CHINESE.next(october(9))).isEqualTo(october(10));
    assertThat(CHINESE.next(october(10))).isEqualTo(october(12));
    assertThat(CHINESE.previous(october(8))).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(CHINESE.previous(october(12))).isEqualTo(october(10));
  }

  @Test
  void aCalendarWithoutWorkdaysStillAnswers() {
    Workdays none = new Workdays(Set.of(), Set.of(), Set.of());
    assertThat(none.next(FRIDAY)).isEqualTo(FRIDAY.plusDays(1));
    assertThat(none.previous(FRIDAY)).isEqualTo(FRIDAY.minusDays(1));
    assertThat(none.count(FRIDAY, FRIDAY.plusYears(1))).isZero();
    assertThat(none.streak(FRIDAY, day -> true)).isZero();
  }

  @Test
  void countTakesBothEnds() {
    assertThat(CHINESE.count(FRIDAY, FRIDAY)).isEqualTo(1);
    assertThat(CHINESE.count(FRIDAY, FRIDAY.minusDays(1))).isZero();
    assertThat(CHINESE.count(october(1), october(7))).isZero();
    assertThat(CHINESE.count(october(1), october(31))).isEqualTo(18);
  }

  @Test
  void weekendsDoNotBreakAStreak() {
    Workdays week = Workdays.mondayToFriday();
    Set<LocalDate> entries = Set.of(FRIDAY.minusDays(1), FRIDAY, FRIDAY.plusDays(3));
    assertThat(week.streak(FRIDAY.plusDays(3), entries::contains)).isEqualTo(3);
    assertThat(week.streak(FRIDAY.plusDays(2), entries::contains)).isEqualTo(2);
  }

  @Test
  void holidaysDoNotBreakAStreakAndMakeUpDaysCount() {
    Set<LocalDate> entries =
        Set.of(LocalDate.of(2026, 9, 30), october(8), october(9), october(10), october(12));
    assertThat(CHINESE.streak(october(12), entries::contains)).isEqualTo(5);
    assertThat(CHINESE.streak(october(5), entries::contains)).isEqualTo(1);
  }

  @Test
  void aMakeUpDayWithoutAnEntryBreaksAStreak() {
    Set<LocalDate> entries = Set.of(october(8), october(9), october(12));
    assertThat(CHINESE.streak(october(12), entries::contains)).isEqualTo(1);
  }

  @Test
  void todayBeforeItsFirstEntryDoesNotBreakAStreak() {
    Workdays week = Workdays.mondayToFriday();
    Set<LocalDate> entries = new HashSet<>(Set.of(FRIDAY.minusDays(2), FRIDAY.minusDays(1)));
    assertThat(week.streak(FRIDAY, entries::contains)).isEqualTo(2);
    assertThat(week.streak(FRIDAY.plusDays(3), entries::contains)).isZero();
    entries.add(FRIDAY);
    assertThat(week.streak(FRIDAY, entries::contains)).isEqualTo(3);
  }

  @Test
  void anEntryOnADayOffAddsNothing() {
    Workdays week = Workdays.mondayToFriday();
    LocalDate saturday = FRIDAY.plusDays(1);
    Set<LocalDate> entries = Set.of(FRIDAY, saturday);
    assertThat(week.streak(saturday, entries::contains)).isEqualTo(1);
    assertThat(week.streak(saturday, Set.of(saturday)::contains)).isZero();
  }

  @Test
  void withTogglesOneDate() {
    Workdays week = Workdays.mondayToFriday();
    LocalDate saturday = FRIDAY.plusDays(1);
    assertThat(week.with(FRIDAY, false).holidays()).containsExactly(FRIDAY);
    assertThat(week.with(FRIDAY, false).with(FRIDAY, true)).isEqualTo(week);
    assertThat(week.with(saturday, true).makeUpDays()).containsExactly(saturday);
    assertThat(week.with(saturday, true).with(saturday, false)).isEqualTo(week);
    assertThat(week.with(FRIDAY, true)).isEqualTo(week);
    assertThat(week.with(saturday, false)).isEqualTo(week);
  }

  @Property
  void withChangesThatDateOnly(
      @ForAll("calendars") Workdays calendar,
      @ForAll @IntRange(max = 59) int offset,
      @ForAll boolean worked) {
    LocalDate date = START.plusDays(offset);
    Workdays changed = calendar.with(date, worked);
    assertThat(changed.isWorkday(date)).isEqualTo(worked);
    for (int i = 0; i < 60; i++) {
      LocalDate other = START.plusDays(i);
      if (!other.equals(date)) {
        assertThat(changed.isWorkday(other)).isEqualTo(calendar.isWorkday(other));
      }
    }
  }

  @Property
  void countAgreesWithCountingDayByDay(
      @ForAll("calendars") Workdays calendar,
      @ForAll @IntRange(max = 59) int from,
      @ForAll @IntRange(max = 59) int to) {
    int expected = 0;
    for (int i = from; i <= to; i++) {
      LocalDate day = START.plusDays(i);
      boolean plain =
          calendar.weekdays().contains(day.getDayOfWeek()) && !calendar.holidays().contains(day);
      expected += plain || calendar.makeUpDays().contains(day) ? 1 : 0;
    }
    assertThat(calendar.count(START.plusDays(from), START.plusDays(to))).isEqualTo(expected);
  }

  @Property
  void streakAgreesWithWalkingBackDayByDay(
      @ForAll("calendars") Workdays calendar,
      @ForAll("dates") Set<LocalDate> misses,
      @ForAll @IntRange(max = 59) int offset) {
    LocalDate today = START.plusDays(offset);
    int expected = 0;
    for (LocalDate day = today; !day.isBefore(START); day = day.minusDays(1)) {
      if (calendar.isWorkday(day)) {
        if (!misses.contains(day)) {
          expected++;
        } else if (!day.equals(today)) {
          break;
        }
      }
    }
    assertThat(calendar.streak(today, day -> !day.isBefore(START) && !misses.contains(day)))
        .isEqualTo(expected);
  }

  @Property
  void nextAndPreviousAreTheNearestWorkdays(
      @ForAll("calendars") Workdays calendar, @ForAll @IntRange(max = 59) int offset) {
    LocalDate day = START.plusDays(offset);
    LocalDate next = calendar.next(day);
    LocalDate previous = calendar.previous(day);
    assertThat(next).isAfter(day);
    assertThat(previous).isBefore(day);
    assertThat(calendar.count(day.plusDays(1), next)).isLessThanOrEqualTo(1);
    assertThat(calendar.count(previous, day.minusDays(1))).isLessThanOrEqualTo(1);
    if (!calendar.weekdays().isEmpty()) {
      assertThat(calendar.isWorkday(next)).isTrue();
      assertThat(calendar.isWorkday(previous)).isTrue();
    }
  }

  @Provide
  Arbitrary<Set<LocalDate>> dates() {
    return Arbitraries.integers().between(0, 59).map(START::plusDays).set().ofMaxSize(15);
  }

  @Provide
  Arbitrary<Workdays> calendars() {
    return Combinators.combine(Arbitraries.of(DayOfWeek.class).set(), dates(), dates())
        .as(Workdays::new);
  }
}
