package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeeksTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @Test
  void a_week_begins_where_it_is_said() {
    assertThat(Weeks.fromMonday().start(SUNDAY)).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(new Weeks(DayOfWeek.SUNDAY).start(SUNDAY)).isEqualTo(SUNDAY);
    assertThat(new Weeks(DayOfWeek.SATURDAY).start(SUNDAY)).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @Test
  void only_weeks_that_begin_on_monday_have_a_number() {
    assertThat(Weeks.fromMonday().code(SUNDAY)).isEqualTo("2026-W47");
    assertThat(Weeks.fromMonday().code(LocalDate.of(2027, 1, 1))).isEqualTo("2026-W53");
    assertThat(Weeks.fromMonday().code(LocalDate.of(2024, 12, 30))).isEqualTo("2025-W01");
    assertThat(new Weeks(DayOfWeek.SUNDAY).code(SUNDAY.plusDays(6))).isEqualTo("2026-11-22");
  }

  @Property
  void all_days_of_a_week_have_one_start_which_is_its_first_day(
      @ForAll DayOfWeek firstDay, @ForAll @IntRange(max = 3000) int offset) {
    Weeks weeks = new Weeks(firstDay);
    LocalDate start = weeks.start(LocalDate.of(2024, 1, 1).plusDays(offset));
    assertThat(start.getDayOfWeek()).isEqualTo(firstDay);
    for (int i = 0; i < 7; i++) {
      assertThat(weeks.start(start.plusDays(i))).isEqualTo(start);
      assertThat(weeks.code(start.plusDays(i))).isEqualTo(weeks.code(start));
    }
    assertThat(weeks.start(start.plusDays(7))).isEqualTo(start.plusDays(7));
  }
}
