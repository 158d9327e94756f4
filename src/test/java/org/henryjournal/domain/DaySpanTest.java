package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaySpanTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fri                      | 2026-11-27 | 2026-11-27
          today                    | 2026-11-22 | 2026-11-22
          周五                     | 2026-11-27 | 2026-11-27
          mon-fri                  | 2026-11-23 | 2026-11-27
          fri - tue                | 2026-11-27 | 2026-12-01
          今天到周五               | 2026-11-22 | 2026-11-27
          18–22 Nov                | 2026-11-18 | 2026-11-22
          18-22 nov                | 2026-11-18 | 2026-11-22
          28 Nov – 3 Dec           | 2026-11-28 | 2026-12-03
          Nov 28 to Dec 3          | 2026-11-28 | 2026-12-03
          28 Nov – 3               | 2026-11-28 | 2026-12-03
          20 Dec–10 Jan            | 2026-12-20 | 2027-01-10
          11月18日-22日            | 2026-11-18 | 2026-11-22
          11月18日到11月22日       | 2026-11-18 | 2026-11-22
          11-18 ~ 11-22            | 2026-11-18 | 2026-11-22
          2026-11-18 – 2027-02-02  | 2026-11-18 | 2027-02-02
          05 Jan 2025–03 Feb 2026  | 2025-01-05 | 2026-02-03
          8 Jan                    | 2027-01-08 | 2027-01-08
          18 Nov                   | 2026-11-18 | 2026-11-18
          25 Nov – 18 Nov          | 2026-11-25 | 2026-11-18
          """)
  void days_are_read_as_people_write_them(String typed, LocalDate from, LocalDate to) {
    assertThat(DaySpan.parse(typed, SUNDAY)).contains(new DaySpan(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "18", "-", "31 Feb", "18–", "18-40 nov", "a–b"})
  void what_is_no_day_is_not_guessed(String typed) {
    assertThat(DaySpan.parse(typed, SUNDAY)).isEmpty();
  }

  @Test
  void spans_meet_in_a_shared_day() {
    DaySpan week = new DaySpan(SUNDAY.minusDays(6), SUNDAY);
    assertThat(week.meets(new DaySpan(SUNDAY, SUNDAY.plusDays(3)))).isTrue();
    assertThat(week.meets(new DaySpan(SUNDAY.plusDays(1), SUNDAY.plusDays(3)))).isFalse();
  }
}
