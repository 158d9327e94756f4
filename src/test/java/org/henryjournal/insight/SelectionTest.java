package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final VisitFilter DAYS = VisitFilter.between(DAY, DAY.plusDays(9));

  private final TestTable table = new TestTable();

  private List<Long> ids(VisitFilter filter) {
    VisitTable built = table.build();
    return Selection.of(built, filter).stream().mapToObj(built::id).toList();
  }

  @Test
  void the_first_and_the_last_day_are_in_it() {
    table.add(1, DAY.minusDays(1), Outcome.THINKING);
    table.add(1, DAY, Outcome.THINKING);
    table.add(1, DAY.plusDays(9), Outcome.NOT_REACHED);
    table.add(1, DAY.plusDays(10), Outcome.THINKING);
    assertThat(ids(DAYS)).containsExactly(2L, 3L);
  }

  @Test
  void one_of_the_industries_all_of_the_tags() {
    table.industry(1, "Food").tags(1, "hot").add(1, DAY, Outcome.THINKING);
    table.industry(2, "Retail").tags(2, "hot", "large").add(2, DAY, Outcome.THINKING);
    table.tags(3, "large").add(3, DAY, Outcome.THINKING);
    assertThat(ids(DAYS.toggleIndustry("Food"))).containsExactly(1L);
    assertThat(ids(DAYS.toggleIndustry("Food").toggleIndustry("Retail"))).containsExactly(1L, 2L);
    // Those without an industry.
    assertThat(ids(DAYS.toggleIndustry(""))).containsExactly(3L);
    assertThat(ids(DAYS.toggleTag("hot"))).containsExactly(1L, 2L);
    assertThat(ids(DAYS.toggleTag("hot").toggleTag("large"))).containsExactly(2L);
    assertThat(ids(DAYS.toggleTag("hot").toggleTag("hot"))).hasSize(3);
    assertThat(ids(DAYS.toggleIndustry(" Food "))).containsExactly(1L);
  }

  @Test
  void words_that_nobody_has_are_nobodys() {
    table.industry(1, "Food").tags(1, "hot").add(1, DAY, Outcome.THINKING);
    assertThat(ids(DAYS.toggleTag("cold"))).isEmpty();
    assertThat(ids(DAYS.withTags(Set.of("hot", "cold")))).isEmpty();
    assertThat(ids(DAYS.toggleIndustry("Steel"))).isEmpty();
    Selection hot = Selection.of(table.build(), DAYS.toggleTag("hot"));
    assertThat(hot.fits(1)).isTrue();
    assertThat(hot.fits(2)).isFalse();
  }

  @Test
  void one_of_the_kinds() {
    for (VisitKind kind : VisitKind.values()) {
      table.add(1, new TestEntry(DAY, Outcome.THINKING).kind(kind));
    }
    assertThat(ids(DAYS.toggle(VisitKind.CALL))).containsExactly(2L);
    assertThat(ids(DAYS.toggle(VisitKind.VIDEO).toggle(VisitKind.IN_PERSON)))
        .containsExactly(1L, 4L);
  }

  @Test
  void the_stage_is_that_of_the_morning() {
    // A from the second day on, signed on the fourth, D on the sixth.
    GradeHistory history =
        GradeHistory.of(List.of(change(1, Grade.A), change(5, Grade.D)), List.of(DAY.plusDays(3)));
    table.grades(1, history);
    for (int day = 0; day < 8; day++) {
      table.add(1, DAY.plusDays(day), Outcome.THINKING);
    }
    assertThat(ids(DAYS.toggle(Stage.NONE))).containsExactly(1L, 2L);
    assertThat(ids(DAYS.toggle(Stage.A))).containsExactly(3L, 4L);
    assertThat(ids(DAYS.toggle(Stage.SIGNED))).containsExactly(5L, 6L);
    assertThat(ids(DAYS.toggle(Stage.D))).containsExactly(7L, 8L);
    assertThat(ids(DAYS.toggle(Stage.D).toggle(Stage.B))).containsExactly(7L, 8L);
  }

  private static GradeChange change(int day, Grade grade) {
    return new GradeChange(
        day,
        1,
        DAY.plusDays(day),
        grade,
        GradeChange.Cause.HAND,
        "",
        Optional.of(DAY.plusDays(99)),
        false);
  }

  @Test
  void a_filter_hides_visits_and_does_not_renumber_them() {
    table.add(1, new TestEntry(DAY, Outcome.THINKING).kind(VisitKind.CALL));
    table.add(1, new TestEntry(DAY, Outcome.DEAL));
    Selection met = Selection.of(table.build(), DAYS.toggle(VisitKind.IN_PERSON));
    assertThat(DealsByNumber.of(met).byNumber()).containsOnlyKeys(2);
    assertThat(met.where(row -> met.table().number(row) == 1).size()).isZero();
  }
}
