package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeChange.Cause;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.junit.jupiter.api.Test;

class ClearingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static GradeChange given(long id, int day, Grade grade) {
    return new GradeChange(
        id,
        1,
        DAY.plusDays(day),
        grade,
        Cause.HAND,
        "",
        grade.isOpen() ? Optional.of(DAY.plusDays(day + 10)) : Optional.empty(),
        false);
  }

  private static GradeHistory history(List<GradeChange> changes, Integer... deals) {
    return GradeHistory.of(changes, Stream.of(deals).map(DAY::plusDays).toList());
  }

  private static Clearing.Day day(int day, int a, int b, int c, int in, int signed, int dropped) {
    return new Clearing.Day(DAY.plusDays(day), a, b, c, in, signed, dropped);
  }

  @Test
  void nothing_graded_is_nothing_in_stock() {
    Clearing none = Clearing.of(List.of(), DAY, DAY.plusDays(1));
    assertThat(none.days()).containsExactly(day(0, 0, 0, 0, 0, 0, 0), day(1, 0, 0, 0, 0, 0, 0));
    assertThat(none.medianDays()).isEmpty();
    assertThat(none.turnover()).isEmpty();
    assertThat(none.signedShare()).isEmpty();
    assertThat(none.averageStock()).isEqualByComparingTo("0");
  }

  @Test
  void every_figure_of_a_small_week_is_that_counted_by_hand() {
    List<GradeHistory> histories =
        List.of(
            // In before the week, up to A on day 1, signed on day 2 after 7 days.
            history(List.of(given(1, -5, Grade.C), given(2, 1, Grade.A)), 2),
            // In on day 0, dropped on day 3 after 3 days.
            history(List.of(given(3, 0, Grade.B), given(4, 3, Grade.D))),
            // Graded and signed on day 1: in and out, after 0 days.
            history(List.of(given(5, 1, Grade.A)), 1),
            // Signed in one go on day 2: in and out, after 0 days. In again on day 4.
            history(List.of(given(6, 4, Grade.C)), 2),
            // Left before the week and comes again after it.
            history(List.of(given(7, -9, Grade.A), given(8, -2, Grade.D), given(9, 9, Grade.A))));
    Clearing week = Clearing.of(histories, DAY, DAY.plusDays(4));
    assertThat(week.days())
        .containsExactly(
            day(0, 0, 1, 1, 1, 0, 0),
            day(1, 1, 1, 0, 1, 1, 0),
            day(2, 0, 1, 0, 1, 2, 0),
            day(3, 0, 0, 0, 0, 0, 1),
            day(4, 0, 0, 1, 1, 0, 0));
    assertThat(week.in()).isEqualTo(4);
    assertThat(week.signed()).isEqualTo(3);
    assertThat(week.dropped()).isEqualTo(1);
    assertThat(week.medianDays()).contains(1.5);
    assertThat(week.averageStock()).isEqualByComparingTo("1.2");
    assertThat(week.turnover().orElseThrow()).isCloseTo(4 / 1.2, within(1e-12));
    assertThat(week.signedShare().orElseThrow()).isCloseTo(3 / 4.0, within(1e-12));
    Clearing two = Clearing.of(histories, DAY.plusDays(2), DAY.plusDays(3));
    assertThat(two.medianDays()).contains(3.0);
    assertThat(two.before()).isEqualTo(2);
    assertThat(two.after()).isZero();
  }

  @Test
  void signed_in_one_go_is_in_and_out_on_that_day_each_time() {
    GradeChange byHand =
        new GradeChange(
            9, 1, DAY.plusDays(1), Stage.SIGNED, Cause.HAND, "", Optional.empty(), false);
    List<GradeHistory> histories =
        List.of(
            // A first order and a reorder.
            history(List.of(), 0, 3),
            // Ran out before the week, signed then.
            history(List.of(given(1, -20, Grade.A)), 1),
            // Signed by the rep's word, and its deal written down for a later day: one signing.
            history(List.of(byHand), 2));
    Clearing week = Clearing.of(histories, DAY, DAY.plusDays(4));
    assertThat(week.days())
        .containsExactly(
            day(0, 0, 0, 0, 1, 1, 0),
            day(1, 0, 0, 0, 2, 2, 0),
            day(2, 0, 0, 0, 0, 0, 0),
            day(3, 0, 0, 0, 1, 1, 0),
            day(4, 0, 0, 0, 0, 0, 0));
    assertThat(week.medianDays()).contains(0.0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_stock_of_a_day_is_that_of_the_day_before_with_what_came_and_without_what_left(
      @ForAll("histories") List<GradeHistory> histories) {
    Clearing clearing = Clearing.of(histories, DAY.minusDays(1), DAY.plusDays(20));
    int before = 0;
    for (Clearing.Day day : clearing.days()) {
      assertThat(day.stock()).isEqualTo(before + day.in() - day.signed() - day.dropped());
      assertThat(List.of(day.a(), day.b(), day.c()))
          .containsExactly(
              count(histories, day.date(), Stage.A),
              count(histories, day.date(), Stage.B),
              count(histories, day.date(), Stage.C));
      before = day.stock();
    }
    assertThat(clearing.medianDays().isPresent())
        .isEqualTo(clearing.signed() + clearing.dropped() > 0);
    Clearing later = Clearing.of(histories, DAY.plusDays(7), DAY.plusDays(20));
    assertThat(later.days()).isEqualTo(clearing.days().subList(8, 22));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_stock_at_the_start_with_what_came_and_without_what_left_is_that_at_the_end(
      @ForAll("histories") List<GradeHistory> histories,
      @ForAll @IntRange(min = -3, max = 20) int first,
      @ForAll @IntRange(min = 1, max = 20) int days) {
    LocalDate from = DAY.plusDays(first);
    Clearing clearing = Clearing.of(histories, from, from.plusDays(days - 1));
    assertThat(clearing.before())
        .isEqualTo(
            Stream.of(Stage.A, Stage.B, Stage.C)
                .mapToInt(stage -> count(histories, from.minusDays(1), stage))
                .sum());
    assertThat(clearing.before() + clearing.in() - clearing.left()).isEqualTo(clearing.after());
    assertThat(clearing.turnover().isPresent())
        .isEqualTo(clearing.days().stream().anyMatch(day -> day.stock() > 0));
  }

  /** Seven in stock on one of three days: the divisor that is told has four digits. */
  @Test
  void the_turnover_is_the_quotient_of_what_is_told() {
    List<GradeHistory> histories =
        Stream.generate(() -> history(List.of(given(1, 0, Grade.A), given(2, 1, Grade.D))))
            .limit(7)
            .toList();
    Clearing clearing = Clearing.of(histories, DAY, DAY.plusDays(2));
    assertThat(clearing.averageStock()).isEqualByComparingTo("2.333");
    assertThat(clearing.turnover().orElseThrow()).isCloseTo(7 / 2.333, within(1e-12));
  }

  private static int count(List<GradeHistory> histories, LocalDate day, Stage stage) {
    return (int) histories.stream().filter(h -> h.stageAt(day) == stage).count();
  }

  @Provide
  Arbitrary<List<GradeHistory>> histories() {
    Arbitrary<GradeChange> changes =
        Combinators.combine(
                Arbitraries.longs().between(1, 99),
                Arbitraries.integers().between(0, 15),
                Arbitraries.of(Grade.class))
            .as(ClearingTest::given);
    return Combinators.combine(
            changes.list().uniqueElements(GradeChange::id).ofMaxSize(6),
            Arbitraries.integers().between(0, 15).map(DAY::plusDays).list().ofMaxSize(3))
        .as(GradeHistory::of)
        .list()
        .ofMaxSize(6);
  }
}
