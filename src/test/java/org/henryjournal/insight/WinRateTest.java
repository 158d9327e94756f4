package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.junit.jupiter.api.Test;

class WinRateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final TestTable table = new TestTable();

  private Rate rate(int days) {
    return Figures.winRate(Selection.of(table.build(), DAY, DAY.plusDays(days)), LocalDate.MAX);
  }

  @Test
  void a_pursuit_counts_on_the_day_it_ended() {
    table.add(1, DAY, Outcome.THINKING, Outcome.DEAL);
    table.add(2, DAY, Outcome.OBJECTION).drop(2, DAY.plusDays(5));
    table.add(3, DAY, Outcome.THINKING);
    assertThat(rate(4)).isEqualTo(new Rate(1, 1));
    assertThat(rate(5)).isEqualTo(new Rate(1, 2));
    // Its last visit was before the days, its end is in them.
    assertThat(
            Figures.winRate(
                Selection.of(table.build(), DAY.plusDays(1), DAY.plusDays(9)), LocalDate.MAX))
        .isEqualTo(new Rate(0, 1));
  }

  @Test
  void a_drop_after_a_deal_ends_nothing() {
    table.add(1, DAY, Outcome.DEAL).drop(1, DAY).drop(1, DAY.plusDays(1));
    assertThat(rate(9)).isEqualTo(new Rate(1, 1));
  }

  @Test
  void who_is_dropped_twice_without_a_visit_between_was_dropped_once() {
    table.add(1, DAY, Outcome.THINKING).drop(1, DAY.plusDays(1)).drop(1, DAY.plusDays(3));
    assertThat(rate(9)).isEqualTo(new Rate(0, 1));
    table.add(1, DAY.plusDays(2), Outcome.THINKING);
    assertThat(rate(9)).isEqualTo(new Rate(0, 2));
  }

  @Test
  void attempts_neither_begin_nor_end_a_pursuit() {
    table.add(1, DAY, Outcome.NOT_REACHED).drop(1, DAY.plusDays(1));
    assertThat(rate(9)).isEqualTo(new Rate(0, 0));
  }

  @Test
  void what_is_asked_of_entries_is_asked_of_the_last_visit() {
    table.industry(1, "Food");
    table.add(1, new TestEntry(DAY, Outcome.THINKING).kind(VisitKind.CALL));
    table.add(1, new TestEntry(DAY, Outcome.REFUSED).kind(VisitKind.VIDEO));
    table.drop(1, DAY);
    VisitFilter days = VisitFilter.between(DAY, DAY);
    VisitTable built = table.build();
    assertThat(
            Figures.winRate(Selection.of(built, days.toggle(VisitKind.CALL)), LocalDate.MAX).of())
        .isZero();
    assertThat(
            Figures.winRate(Selection.of(built, days.toggle(VisitKind.VIDEO)), LocalDate.MAX).of())
        .isOne();
    assertThat(
            Figures.winRate(Selection.of(built, days.toggleIndustry("Food")), LocalDate.MAX).of())
        .isOne();
    assertThat(
            Figures.winRate(Selection.of(built, days.toggleIndustry("Retail")), LocalDate.MAX).of())
        .isZero();
    assertThat(
            Figures.winRate(Selection.of(built, days.withTags(Set.of("hot"))), LocalDate.MAX).of())
        .isZero();
  }

  @Test
  void a_group_counts_its_own_drops_only() {
    table.add(1, new TestEntry(DAY, Outcome.DEAL).kind(VisitKind.CALL));
    table.add(2, new TestEntry(DAY, Outcome.THINKING).kind(VisitKind.CALL)).drop(2, DAY);
    table.add(3, new TestEntry(DAY, Outcome.THINKING).kind(VisitKind.VIDEO)).drop(3, DAY);
    Selection all = Selection.of(table.build(), DAY, DAY);
    assertThat(
            Group.by(Dimension.KIND, all).stream()
                .map(group -> Figures.winRate(group.in(all), LocalDate.MAX)))
        .containsExactly(new Rate(1, 2), new Rate(0, 1));
    assertThat(Figures.winRate(all, LocalDate.MAX)).isEqualTo(new Rate(1, 3));
    Selection neither = all.where(row -> row > 0).where(row -> row < 2);
    assertThat(Figures.winRate(neither, LocalDate.MAX)).isEqualTo(new Rate(0, 1));
  }

  @Test
  void who_refused_last_is_lost_on_that_day_until_something_is_tried() {
    table.add(1, DAY, Outcome.DEAL);
    table.add(2, DAY.plusDays(1), Outcome.THINKING, Outcome.REFUSED);
    table.add(3, DAY, Outcome.REFUSED, Outcome.THINKING);
    assertThat(rate(0)).isEqualTo(new Rate(1, 1));
    assertThat(rate(1)).isEqualTo(new Rate(1, 2));
    // Dropped later, it was lost on the day it was refused all the same.
    table.drop(2, DAY.plusDays(4));
    assertThat(rate(1)).isEqualTo(new Rate(1, 2));
    assertThat(rate(9)).isEqualTo(new Rate(1, 2));
    table.add(4, DAY, Outcome.REFUSED, Outcome.NOT_REACHED);
    assertThat(rate(9)).isEqualTo(new Rate(1, 2));
    assertThat(LostPursuit.isAny(table.build(), DAY)).isFalse();
    assertThat(LostPursuit.isAny(table.build(), DAY.plusDays(1))).isTrue();
  }

  @Test
  void first_orders_and_reorders_are_told_apart() {
    table.add(1, DAY, Outcome.THINKING, Outcome.DEAL, Outcome.THINKING, Outcome.DEAL);
    table.add(2, DAY, Outcome.DEAL);
    VisitTable built = table.build();
    Selection all = Selection.of(built, DAY, DAY);
    assertThat(DealsByNumber.of(all.where(row -> !built.isOfReorder(row))).byNumber())
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, 1, 2, 1));
    assertThat(DealsByNumber.of(all.where(built::isOfReorder)).byNumber())
        .containsExactlyEntriesOf(Map.of(2, 1));
  }
}
