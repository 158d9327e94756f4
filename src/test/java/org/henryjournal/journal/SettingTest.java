package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henryjournal.domain.GradeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

  static Stream<Setting<?>> declared() {
    return Setting.declared().stream();
  }

  /** Journals hold them: more may come, none changes. */
  @Test
  void the_names_are_those_of_the_journals_that_are_there() {
    assertThat(declared().map(Setting::name))
        .containsExactly(
            "workdays.weekdays",
            "workdays.holidays",
            "workdays.make_up_days",
            "workdays.names",
            "workdays.public_holidays",
            "weeks.first_day",
            "grades.days",
            "grades.count",
            "grades.name.",
            "grades.seen",
            "terms.usual",
            "care.usage",
            "care.a_day",
            "care.festivals_off",
            "care.text.",
            "chain.rates",
            "import.columns.",
            "alert.silent.");
  }

  @ParameterizedTest
  @MethodSource("declared")
  void what_is_usual_is_read_as_it_is_written(Setting<?> setting) {
    isReadAsWritten(setting);
  }

  private static <T> void isReadAsWritten(Setting<T> setting) {
    assertThat(setting.read(setting.written(setting.usual()))).isEqualTo(setting.usual());
    assertThat(setting.read("")).isEqualTo(setting.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workdays.weekdays       | 1,2,3,4,6",
        "workdays.holidays       | 2026-02-16,2026-10-01",
        "workdays.make_up_days   | 2026-02-14",
        "workdays.names          | 2026-02-16 cn.spring_festival\\n2026-10-01 Outing",
        "workdays.public_holidays| 2026",
        "workdays.public_holidays| never",
        "weeks.first_day         | 7",
        "grades.days             | 7,21,45",
        "grades.count            | workdays",
        "grades.name.            | Hot",
        "terms.usual             | 30@0 70@60",
        "care.usage              | 7,30",
        "care.usage              | never",
        "care.a_day              | 8",
        "care.festivals_off      | qixi,christmas",
        "care.text.              | Dear {name},\\nthank you",
        "grades.seen             | 2026-11-20",
        "chain.rates             | deals=0.25,visits=0.5",
        "import.columns.         | date,-,customer",
        "alert.silent.           | 2026-11-26",
      })
  void contents_are_written_as_they_stand_in_journals(String name, String text) {
    String content = text.replace("\\n", "\n");
    Setting<?> setting =
        declared().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    assertThat(readAndWritten(setting, content)).isEqualTo(content);
  }

  private static <T> String readAndWritten(Setting<T> setting, String content) {
    return setting.written(setting.read(content));
  }

  @Test
  void days_that_are_not_three_are_the_usual_ones() {
    assertThat(Setting.GRADE_DAYS.read("7,21")).isEqualTo(GradeRules.usual().days());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workdays.weekdays       | 9",
        "workdays.holidays       | 2026-02-30",
        "workdays.names          | Outing",
        "workdays.public_holidays| always",
        "weeks.first_day         | 0",
        "grades.days             | 0,20,30",
        "grades.seen             | yesterday",
        "chain.rates             | deals=half",
        "alert.silent.falling.7  | soon",
      })
  void what_no_henry_writes_is_refused(String name, String content) {
    assertThatThrownBy(() -> Setting.look(name, content)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void members_of_a_family_are_looked_at_and_what_is_unknown_is_left_alone() {
    assertThat(Setting.look("alert.silent.goal.3", "2026-11-26"))
        .isEqualTo(List.of(LocalDate.of(2026, 11, 26)));
    assertThat(Setting.look("grades.seen.or.not", "x")).isEmpty();
    assertThat(Setting.look("", "x")).isEmpty();
    assertThat(Setting.DAY_NAMES.read("2026-10-01"))
        .isEqualTo(Map.of(LocalDate.of(2026, 10, 1), ""));
  }
}
