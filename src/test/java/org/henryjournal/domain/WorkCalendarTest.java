package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final LocalDate START = LocalDate.of(2026, 12, 1);
  private static final int DAYS = 60;
  private static final WorkCalendar PLAIN = new WorkCalendar(Workdays.mondayToFriday(), Map.of());

  private static SpecialDays days(int from, int to, boolean worked, String name) {
    return new SpecialDays(START.plusDays(from), START.plusDays(to), worked, name);
  }

  @Test
  void days_of_one_kind_and_name_in_a_row_are_listed_as_one() {
    WorkCalendar calendar =
        PLAIN.with(
            List.of(
                days(0, 1, false, "Outing"),
                days(2, 3, false, "Outing"),
                days(4, 4, false, ""),
                days(5, 5, true, ""),
                days(28, 33, false, "New Year")));
    assertThat(calendar.special())
        .containsExactly(
            days(0, 3, false, "Outing"),
            days(4, 4, false, ""),
            days(5, 5, true, ""),
            days(28, 33, false, "New Year"));
    assertThat(days(28, 33, false, "").isIn(2026)).isTrue();
    assertThat(days(28, 33, false, "").isIn(2027)).isTrue();
    assertThat(days(28, 33, false, "").isIn(2028)).isFalse();
  }

  @Test
  void what_is_said_last_of_a_day_counts() {
    WorkCalendar off = PLAIN.with(List.of(days(0, 2, false, "Fair")));
    WorkCalendar both = off.with(List.of(days(1, 1, true, "Stocktaking")));
    assertThat(both.special())
        .containsExactly(
            days(0, 0, false, "Fair"), days(1, 1, true, "Stocktaking"), days(2, 2, false, "Fair"));
    assertThat(both.holds(List.of(days(0, 2, false, "")))).isFalse();
    assertThat(both.with(List.of(days(0, 2, false, "Fair")))).isEqualTo(off);
  }

  @Test
  void a_day_that_is_as_its_weekday_has_no_name() {
    WorkCalendar calendar =
        new WorkCalendar(
            Workdays.mondayToFriday().with(START, false),
            Map.of(START, "Fair", START.plusDays(1), "gone"));
    assertThat(calendar.names()).isEqualTo(Map.of(START, "Fair"));
    assertThat(calendar.name(START)).contains("Fair");
    assertThat(calendar.name(START.plusDays(1))).isEmpty();
  }

  @Test
  void a_stretch_goes_forward_at_most_a_year_and_its_name_is_one_line() {
    assertThatThrownBy(() -> days(1, 0, false, "")).hasMessage("calendar.to.before");
    assertThatThrownBy(() -> days(0, 366, false, "")).hasMessage("calendar.too.long");
    assertThat(days(0, 365, false, "").days()).isEqualTo(366);
    assertThat(days(0, 0, false, " a\nb\t c ").name()).isEqualTo("a b c");
    assertThat(days(0, 0, false, "x".repeat(200)).name()).hasSize(80);
  }

  @Property
  void every_day_is_as_it_was_said_last_and_the_list_says_the_same(
      @ForAll("stretches") List<SpecialDays> said) {
    WorkCalendar calendar = PLAIN.with(said);
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = START.plusDays(i);
      boolean expected = Workdays.mondayToFriday().isWorkday(day);
      for (SpecialDays days : said) {
        if (!day.isBefore(days.from()) && !day.isAfter(days.to())) {
          expected = days.worked();
        }
      }
      assertThat(calendar.workdays().isWorkday(day)).isEqualTo(expected);
    }
    assertThat(PLAIN.with(calendar.special())).isEqualTo(calendar);
    assertThat(calendar.holds(calendar.special())).isTrue();
  }

  @Property
  void what_is_removed_is_as_its_weekday_and_all_else_stays(
      @ForAll("stretches") List<SpecialDays> said, @ForAll("stretch") SpecialDays gone) {
    WorkCalendar calendar = PLAIN.with(said);
    WorkCalendar left = calendar.without(gone);
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = START.plusDays(i);
      boolean removed = !day.isBefore(gone.from()) && !day.isAfter(gone.to());
      assertThat(left.workdays().isWorkday(day))
          .isEqualTo((removed ? PLAIN : calendar).workdays().isWorkday(day));
      assertThat(left.name(day)).isEqualTo((removed ? PLAIN : calendar).name(day));
    }
  }

  @Provide
  Arbitrary<SpecialDays> stretch() {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS - 10),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(true, false),
            Arbitraries.of(Set.of("", "a", "cn.new_year")))
        .as((from, length, worked, name) -> days(from, from + length, worked, name));
  }

  @Provide
  Arbitrary<List<SpecialDays>> stretches() {
    return stretch().list().ofMaxSize(8);
  }
}
