package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.GradeRules.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeRulesTest {

  private static final GradeRules USUAL = GradeRules.usual();

  private static List<Labels> all() {
    List<Labels> all = new ArrayList<>();
    for (Met met : Met.values()) {
      for (Answer need : Answer.values()) {
        for (Answer money : Answer.values()) {
          for (Answer value : Answer.values()) {
            all.add(new Labels(met, need, money, value));
          }
        }
      }
    }
    return all;
  }

  /** The table of the rules, row by row, as it stands in the handbook. */
  private static Optional<Grade> byTable(Labels labels) {
    if (labels.need() == Answer.NO || labels.money() == Answer.NO || labels.value() == Answer.NO) {
      return Optional.of(Grade.D);
    }
    boolean wantsAndCan = labels.need() == Answer.YES && labels.money() == Answer.YES;
    return switch (labels.met()) {
      case KP1 -> Optional.of(wantsAndCan ? Grade.A : Grade.C);
      case KP2, KP3 -> Optional.of(wantsAndCan && labels.value() == Answer.YES ? Grade.B : Grade.C);
      case DEPARTMENT -> Optional.of(Grade.C);
      case NOBODY -> Optional.empty();
    };
  }

  @Test
  void every_set_of_labels_carries_the_grade_of_the_table() {
    assertThat(all()).hasSize(135);
    for (Labels labels : all()) {
      assertThat(GradeRules.of(labels)).as("%s", labels).isEqualTo(byTable(labels));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NOBODY, D, ''",
    "NOBODY, C, MET",
    "NOBODY, B, MET NEED MONEY VALUE",
    "NOBODY, A, MET NEED MONEY",
    "DEPARTMENT, C, ''",
    "KP2, A, MET NEED MONEY",
    "KP3, B, NEED MONEY VALUE",
    "KP1, A, NEED MONEY",
    "KP1, B, NEED MONEY VALUE",
  })
  void a_grade_names_the_labels_it_lacks(Met met, Grade grade, String lacks) {
    assertThat(GradeRules.missing(Labels.UNKNOWN.withMet(met), grade))
        .extracting(Label::name)
        .containsExactly(lacks.isEmpty() ? new String[0] : lacks.split(" "));
  }

  @Test
  void a_label_that_says_no_is_missing_too_and_nothing_is_missing_of_what_is_carried() {
    Labels refused = new Labels(Met.KP1, Answer.YES, Answer.YES, Answer.YES).withMoney(Answer.NO);
    assertThat(GradeRules.missing(refused, Grade.A)).containsExactly(Label.MONEY);
    for (Labels labels : all()) {
      GradeRules.of(labels)
          .ifPresent(grade -> assertThat(GradeRules.missing(labels, grade)).isEmpty());
    }
  }

  @Test
  void labels_move_a_grade_only_when_they_carry_another_one_than_before() {
    Labels c = Labels.UNKNOWN.withMet(Met.KP1);
    Labels a = c.withNeed(Answer.YES).withMoney(Answer.YES);
    assertThat(GradeRules.moved(c, a, Optional.of(Grade.C))).contains(Grade.A);
    assertThat(GradeRules.moved(c, a, Optional.of(Grade.A))).isEmpty();
    assertThat(GradeRules.moved(a, a.withValue(Answer.YES), Optional.of(Grade.D))).isEmpty();
    assertThat(GradeRules.moved(a, a.withValue(Answer.NO), Optional.of(Grade.B))).contains(Grade.D);
    assertThat(GradeRules.moved(c, Labels.UNKNOWN, Optional.of(Grade.C))).isEmpty();
    assertThat(GradeRules.moved(Labels.UNKNOWN, c, Optional.empty())).contains(Grade.C);
  }

  @Test
  void a_grade_set_by_hand_waits_for_the_labels_it_lacks() {
    Labels met = Labels.UNKNOWN.withMet(Met.KP1);
    assertThat(GradeRules.of(met)).contains(Grade.C);
    assertThat(GradeRules.moved(Labels.UNKNOWN, met, Optional.of(Grade.A))).isEmpty();
    assertThat(GradeRules.moved(Labels.UNKNOWN, met, Optional.of(Grade.B))).isEmpty();
    assertThat(GradeRules.moved(Labels.UNKNOWN, met, Optional.of(Grade.D))).contains(Grade.C);
  }

  @Test
  void moving_by_rule_ends_where_the_labels_are() {
    for (Labels before : all()) {
      for (Labels after : all()) {
        for (Grade grade : Grade.values()) {
          Optional<Grade> moved = GradeRules.moved(before, after, Optional.of(grade));
          moved.ifPresent(
              to -> {
                assertThat(Optional.of(to)).isEqualTo(GradeRules.of(after));
                assertThat(to).isNotEqualTo(grade);
                assertThat(to == Grade.D || to.compareTo(grade) < 0)
                    .as("no slide from %s to %s", grade, to)
                    .isTrue();
                assertThat(GradeRules.of(before)).isNotEqualTo(GradeRules.of(after));
              });
        }
      }
    }
  }

  /** 30 September 2026 is the last workday before the seven days of the National Day. */
  @ParameterizedTest
  @CsvSource({"A, 2026-10-10", "B, 2026-10-20", "C, 2026-10-30"})
  void holidays_count_for_a_deadline(Grade grade, LocalDate last) {
    assertThat(USUAL.lastDay(grade, LocalDate.of(2026, 9, 30), Workdays.mondayToFriday()))
        .contains(last);
  }

  @Test
  void a_deadline_runs_over_the_end_of_february_and_the_year() {
    assertThat(USUAL.lastDay(Grade.A, LocalDate.of(2028, 2, 20), Workdays.mondayToFriday()))
        .contains(LocalDate.of(2028, 3, 1));
    assertThat(USUAL.lastDay(Grade.A, LocalDate.of(2027, 2, 20), Workdays.mondayToFriday()))
        .contains(LocalDate.of(2027, 3, 2));
    assertThat(USUAL.lastDay(Grade.B, LocalDate.of(2026, 12, 20), Workdays.mondayToFriday()))
        .contains(LocalDate.of(2027, 1, 9));
  }

  @Test
  void d_has_no_deadline_even_if_somebody_gives_it_days() {
    GradeRules odd =
        new GradeRules(Map.of(Grade.A, 1, Grade.B, 2, Grade.C, 3, Grade.D, 4), Map.of());
    assertThat(odd.lastDay(Grade.D, LocalDate.of(2026, 1, 1), Workdays.mondayToFriday())).isEmpty();
    assertThat(odd.daysOf(Grade.D)).isZero();
    assertThat(odd.daysOf(Grade.B)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Grade.class,
      names = {"A", "B", "C"})
  void an_open_grade_needs_days_that_make_sense(Grade grade) {
    for (int days : new int[] {1, GradeRules.MOST_DAYS}) {
      Map<Grade, Integer> good = new HashMap<>(USUAL.days());
      good.put(grade, days);
      assertThat(new GradeRules(good, Map.of()).daysOf(grade)).isEqualTo(days);
    }
    for (int days : new int[] {0, -1, GradeRules.MOST_DAYS + 1}) {
      Map<Grade, Integer> bad = new HashMap<>(USUAL.days());
      bad.put(grade, days);
      assertThatThrownBy(() -> new GradeRules(bad, Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Map<Grade, Integer> none = new HashMap<>(USUAL.days());
    none.remove(grade);
    assertThatThrownBy(() -> new GradeRules(none, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000"})
  void a_grade_without_a_name_is_called_by_its_letter(String blank) {
    GradeRules rules = new GradeRules(USUAL.days(), Map.of(Grade.A, blank, Grade.B, " 热 "));
    assertThat(rules.nameOf(Grade.A)).isEqualTo("A");
    assertThat(rules.nameOf(Grade.B)).isEqualTo("热");
    assertThat(rules.nameOf(Grade.D)).isEqualTo("D");
  }

  @Test
  void workdays_are_counted_by_the_journals_calendar() {
    GradeRules rules = new GradeRules(USUAL.days(), Map.of(), true);
    LocalDate friday = LocalDate.of(2026, 9, 25);
    Workdays calendar = Workdays.mondayToFriday();
    assertThat(rules.lastDay(Grade.A, friday, calendar)).contains(LocalDate.of(2026, 10, 9));
    for (int day = 1; day <= 7; day++) {
      calendar = calendar.with(LocalDate.of(2026, 10, day), false);
    }
    calendar = calendar.with(LocalDate.of(2026, 10, 10), true);
    LocalDate last = rules.lastDay(Grade.A, friday, calendar).orElseThrow();
    assertThat(last).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(calendar.between(friday, last)).isEqualTo(10);
    assertThat(calendar.between(LocalDate.of(2026, 10, 3), last)).isEqualTo(7);
    assertThat(calendar.between(last, last)).isZero();
    assertThat(calendar.between(last.plusDays(1), last)).isEqualTo(-1);
    assertThat(rules.lastDay(Grade.D, friday, calendar)).isEmpty();
  }

  @Test
  void an_extension_is_later_than_the_last_day_and_within_reason() {
    LocalDate today = LocalDate.of(2026, 9, 25);
    Optional<LocalDate> last = Optional.of(today.plusDays(4));
    assertThat(GradeRules.extension(last, today.plusDays(5), today)).isEmpty();
    assertThat(GradeRules.extension(last, today.plusDays(4), today).orElseThrow().key())
        .isEqualTo("grade.until.earlier");
    assertThat(GradeRules.extension(last, today.minusDays(1), today).orElseThrow().key())
        .isEqualTo("grade.until.past");
    assertThat(GradeRules.extension(last, today.plusDays(3_650), today)).isEmpty();
    assertThat(GradeRules.extension(last, today.plusDays(3_651), today).orElseThrow().key())
        .isEqualTo("grade.until.far");
    assertThat(GradeRules.extension(Optional.of(today.minusDays(3)), today, today)).isEmpty();
  }
}
