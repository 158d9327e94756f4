package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.GradeChange.Cause;
import org.junit.jupiter.api.Test;

class GradeHistoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final int DAYS = 14;

  private static LocalDate day(int day) {
    return DAY.plusDays(day);
  }

  private static GradeChange change(long id, int day, Grade grade, Cause cause, int within) {
    return new GradeChange(
        id,
        1,
        day(day),
        grade,
        cause,
        "",
        grade.isOpen() ? Optional.of(day(day + within)) : Optional.empty(),
        false);
  }

  private static GradeChange given(long id, int day, Grade grade) {
    return change(id, day, grade, Cause.HAND, 10);
  }

  private static GradeChange afterDeal(GradeChange c) {
    return new GradeChange(
        c.id(), c.customer(), c.date(), c.stage(), c.cause(), c.reason(), c.until(), true);
  }

  private static List<Stage> stages(GradeHistory history, int to) {
    List<Stage> stages = new ArrayList<>();
    for (int day = 0; day <= to; day++) {
      stages.add(history.stageAt(day(day)));
    }
    return stages;
  }

  /** Places it has come to, without the run-out that is still to come. */
  private static List<Stage> stages(GradeHistory history) {
    return history.upTo(day(DAYS - 5)).spans().stream().map(GradeHistory.Span::stage).toList();
  }

  @Test
  void nothing_given_and_nothing_signed_is_no_place() {
    GradeHistory none = GradeHistory.of(List.of(), List.of());
    assertThat(none.spans()).isEmpty();
    assertThat(none.at(DAY)).isEmpty();
    assertThat(none.stageAt(DAY)).isEqualTo(Stage.NONE);
    assertThat(none.drops()).isEmpty();
  }

  @Test
  void a_grade_holds_from_its_day_on_and_not_before_it() {
    GradeHistory history = GradeHistory.of(List.of(given(1, 1, Grade.B)), List.of());
    assertThat(stages(history, 2)).containsExactly(Stage.NONE, Stage.B, Stage.B);
  }

  @Test
  void of_several_grades_of_one_day_the_last_holds_and_a_drop_among_them_is_none() {
    GradeHistory history =
        GradeHistory.of(
            List.of(
                given(1, 0, Grade.C),
                given(2, 3, Grade.A),
                given(3, 3, Grade.D),
                given(4, 3, Grade.B)),
            List.of());
    assertThat(stages(history)).containsExactly(Stage.C, Stage.B);
    assertThat(history.upTo(day(13)).drops()).isEmpty();
    assertThat(history.stockBefore(history.spans().get(1))).contains(DAY);
  }

  @Test
  void a_deal_ends_the_grade_given_before_it_on_its_day() {
    GradeHistory history =
        GradeHistory.of(List.of(given(1, 0, Grade.A), given(2, 3, Grade.B)), List.of(day(3)));
    assertThat(stages(history)).containsExactly(Stage.A, Stage.B, Stage.SIGNED);
    assertThat(history.stageAt(day(3))).isEqualTo(Stage.SIGNED);
  }

  @Test
  void a_grade_given_after_the_deal_of_its_day_holds() {
    GradeHistory history =
        GradeHistory.of(
            List.of(given(1, 0, Grade.A), afterDeal(given(2, 3, Grade.C))), List.of(day(3)));
    assertThat(stages(history)).containsExactly(Stage.A, Stage.SIGNED, Stage.C);
    assertThat(history.stageAt(day(3))).isEqualTo(Stage.C);
    assertThat(history.stockBefore(history.spans().get(2))).isEmpty();
  }

  @Test
  void the_last_grade_of_a_day_holds_though_a_deal_was_there_when_an_earlier_one_was_given() {
    List<GradeChange> changes =
        List.of(given(1, 0, Grade.A), afterDeal(given(2, 3, Grade.C)), given(3, 3, Grade.B));
    assertThat(GradeHistory.of(changes, List.of()).stageAt(day(3))).isEqualTo(Stage.B);
    assertThat(GradeHistory.of(changes, List.of(day(3))).stageAt(day(3))).isEqualTo(Stage.SIGNED);
  }

  @Test
  void two_deals_of_a_day_are_one_and_a_deal_before_any_grade_is_signed() {
    GradeHistory history = GradeHistory.of(List.of(), List.of(day(1), day(1)));
    assertThat(stages(history)).containsExactly(Stage.SIGNED);
  }

  @Test
  void a_deadline_that_passed_drops_directly_without_anybody_having_written_it() {
    GradeHistory history =
        GradeHistory.of(List.of(change(1, 0, Grade.A, Cause.SHOWN, 3)), List.of());
    assertThat(stages(history, 4)).containsExactly(Stage.A, Stage.A, Stage.A, Stage.A, Stage.D);
    assertThat(history.drops()).containsExactly(day(4));
    assertThat(history.upTo(day(3)).drops()).isEmpty();
    assertThat(history.stockBefore(history.spans().getLast())).contains(DAY);
    assertThat(history.at(day(400)).flatMap(GradeHistory.Span::change))
        .contains(
            new GradeChange(0, 1, day(4), Grade.D, Cause.RUN_OUT, "", Optional.empty(), false));
    assertThat(history.ranOut(day(3))).isEmpty();
    assertThat(history.ranOut(day(4)).orElseThrow().stage()).isEqualTo(Stage.A);
  }

  @Test
  void a_run_out_that_an_older_henry_wrote_down_says_nothing_more() {
    GradeChange a = change(1, 0, Grade.A, Cause.LABELS, 3);
    GradeChange written = change(2, 4, Grade.D, Cause.RUN_OUT, 0);
    assertThat(GradeHistory.of(List.of(a, written), List.of()).spans())
        .isEqualTo(GradeHistory.of(List.of(a), List.of()).spans());
    assertThat(GradeHistory.of(List.of(written), List.of()).spans()).isEmpty();
    GradeChange endless =
        new GradeChange(1, 1, DAY, Grade.A, Cause.HAND, "", Optional.empty(), false);
    assertThat(stages(GradeHistory.of(List.of(endless, written), List.of()), 4))
        .containsExactly(Stage.A, Stage.A, Stage.A, Stage.A, Stage.D);
  }

  @Test
  void a_deal_by_the_day_after_the_last_one_leaves_no_drop() {
    List<GradeChange> changes = List.of(change(1, 0, Grade.A, Cause.SHOWN, 3));
    for (int deal = 0; deal <= 4; deal++) {
      GradeHistory signed = GradeHistory.of(changes, List.of(day(deal)));
      assertThat(stages(signed)).containsExactly(Stage.A, Stage.SIGNED);
      assertThat(signed.drops()).isEmpty();
    }
    GradeHistory tooLate = GradeHistory.of(changes, List.of(day(5)));
    assertThat(stages(tooLate)).containsExactly(Stage.A, Stage.D, Stage.SIGNED);
    assertThat(tooLate.drops()).containsExactly(day(4));
  }

  @Test
  void an_extension_on_the_day_of_a_run_out_leaves_no_drop_there() {
    GradeHistory history =
        GradeHistory.of(
            List.of(
                change(1, 0, Grade.A, Cause.SHOWN, 3), change(3, 4, Grade.A, Cause.EXTENDED, 7)),
            List.of());
    assertThat(stages(history)).containsExactly(Stage.A, Stage.A);
    assertThat(history.drops()).containsExactly(day(12));
    assertThat(history.at(day(4)).orElseThrow().change().flatMap(GradeChange::until))
        .contains(day(11));
    assertThat(history.stockBefore(history.spans().getLast())).contains(DAY);
  }

  @Test
  void an_extension_gives_a_better_grade_that_holds_by_then_more_time_and_never_less() {
    GradeChange a = change(1, 1, Grade.A, Cause.SHOWN, 5);
    for (int within : List.of(2, 8)) {
      GradeHistory history =
          GradeHistory.of(List.of(a, change(2, 3, Grade.C, Cause.EXTENDED, within)), List.of());
      assertThat(stages(history.upTo(day(6)))).containsExactly(Stage.A, Stage.A);
      assertThat(history.at(day(3)).orElseThrow().change().flatMap(GradeChange::until))
          .contains(day(within == 2 ? 6 : 11));
    }
    GradeHistory after =
        GradeHistory.of(List.of(a, change(2, 8, Grade.C, Cause.EXTENDED, 5)), List.of());
    assertThat(stages(after)).containsExactly(Stage.A, Stage.D, Stage.C);
  }

  @Test
  void signed_by_hand_has_no_clock_and_is_one_with_the_deal_of_its_day() {
    GradeChange signed =
        new GradeChange(2, 1, day(2), Stage.SIGNED, Cause.HAND, "", Optional.empty(), false);
    List<GradeChange> changes = List.of(given(1, 0, Grade.A), signed);
    GradeHistory history = GradeHistory.of(changes, List.of());
    assertThat(history.stageAt(day(300))).isEqualTo(Stage.SIGNED);
    assertThat(history.drops()).isEmpty();
    assertThat(history.spans().getLast().isSignedByHand()).isTrue();
    GradeHistory withDeal = GradeHistory.of(changes, List.of(day(2)));
    assertThat(stages(withDeal)).containsExactly(Stage.A, Stage.SIGNED);
    assertThat(withDeal.spans().getLast().isSignedByHand()).isFalse();
    assertThat(stages(GradeHistory.of(List.of(signed, given(3, 2, Grade.B)), List.of())))
        .containsExactly(Stage.B);
  }

  @Test
  void every_time_a_customer_is_dropped_anew_is_a_drop() {
    GradeHistory history =
        GradeHistory.of(
            List.of(
                given(1, 0, Grade.A),
                given(2, 1, Grade.D),
                given(3, 2, Grade.D),
                given(4, 3, Grade.B),
                given(5, 5, Grade.D)),
            List.of(day(7), day(9)));
    assertThat(history.drops()).containsExactly(day(1), day(5));
  }

  @Test
  void a_day_on_which_a_customer_is_dropped_before_and_after_its_deal_is_one_drop() {
    GradeHistory history =
        GradeHistory.of(
            List.of(given(1, 3, Grade.D), afterDeal(given(2, 3, Grade.D))), List.of(day(3)));
    assertThat(stages(history)).containsExactly(Stage.D, Stage.SIGNED, Stage.D);
    assertThat(history.drops()).containsExactly(day(3));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_order_of_the_input_does_not_matter(
      @ForAll("changes") List<GradeChange> changes,
      @ForAll("deals") List<LocalDate> deals,
      @ForAll Random random) {
    List<GradeChange> shuffled = new ArrayList<>(changes);
    Collections.shuffle(shuffled, random);
    assertThat(GradeHistory.of(shuffled, deals.reversed()).spans())
        .isEqualTo(GradeHistory.of(changes, deals).spans());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void the_place_of_any_day_is_that_of_replaying_day_by_day(
      @ForAll("changes") List<GradeChange> changes, @ForAll("deals") List<LocalDate> deals) {
    GradeHistory history = GradeHistory.of(changes, deals);
    Replay replay = new Replay();
    for (int day = -1; day <= DAYS + 2; day++) {
      replay.live(day(day), changes, new HashSet<>(deals));
      assertThat(history.stageAt(day(day))).as("day %d", day).isEqualTo(replay.stage);
      assertThat(history.at(day(day)).flatMap(GradeHistory.Span::change)).isEqualTo(replay.change);
    }
    assertThat(history.upTo(day(DAYS + 2)).drops()).isEqualTo(replay.drops);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_came_after_a_day_changes_nothing_of_the_days_before(
      @ForAll("changes") List<GradeChange> changes, @ForAll("deals") List<LocalDate> deals) {
    GradeHistory history = GradeHistory.of(changes, deals);
    for (int i = -1; i <= DAYS + 2; i++) {
      LocalDate last = day(i);
      GradeHistory then =
          GradeHistory.of(
              changes.stream().filter(change -> !change.date().isAfter(last)).toList(),
              deals.stream().filter(deal -> !deal.isAfter(last)).toList());
      assertThat(history.upTo(last).spans()).as("day %d", i).isEqualTo(then.upTo(last).spans());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void spans_run_forward_and_time_in_stock_is_unbroken(
      @ForAll("changes") List<GradeChange> changes, @ForAll("deals") List<LocalDate> deals) {
    GradeHistory history = GradeHistory.of(changes, deals);
    List<GradeHistory.Span> spans = history.spans();
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).from()).isAfterOrEqualTo(spans.get(i - 1).from());
      Optional<LocalDate> since = history.stockBefore(spans.get(i));
      assertThat(since.isPresent()).isEqualTo(spans.get(i - 1).stage().isOpen());
      int first = i - 1;
      while (first > 0 && spans.get(first - 1).stage().isOpen()) {
        first--;
      }
      if (since.isPresent()) {
        assertThat(since).contains(spans.get(first).from());
      }
    }
  }

  /** What happens on each day, one thing after the other, without looking ahead. */
  private static final class Replay {
    private Stage stage = Stage.NONE;
    private Optional<GradeChange> change = Optional.empty();
    private final List<LocalDate> drops = new ArrayList<>();

    void live(LocalDate day, List<GradeChange> changes, Set<LocalDate> deals) {
      Stage evening = stage;
      List<GradeChange> ofDay =
          changes.stream()
              .filter(c -> c.date().equals(day) && c.cause() != Cause.RUN_OUT)
              .sorted(Comparator.comparingLong(GradeChange::id))
              .toList();
      int before = 0;
      for (int i = 0; i < ofDay.size(); i++) {
        before = ofDay.get(i).afterDeal() ? before : i + 1;
      }
      boolean deal = deals.contains(day);
      List<GradeChange> first = deal ? ofDay.subList(0, before) : ofDay;
      List<GradeChange> second = deal ? ofDay.subList(before, ofDay.size()) : List.of();
      boolean late = change.flatMap(GradeChange::until).filter(day::isAfter).isPresent();
      if (stage.isOpen() && late && first.isEmpty() && !deal) {
        change =
            Optional.of(
                new GradeChange(0, 1, day, Grade.D, Cause.RUN_OUT, "", Optional.empty(), false));
        stage = Stage.D;
      }
      give(first);
      boolean dropped = stage == Stage.D && evening != Stage.D;
      if (deal) {
        stage = Stage.SIGNED;
        change = Optional.empty();
        give(second);
        dropped |= stage == Stage.D;
      }
      if (dropped) {
        drops.add(day);
      }
    }

    private void give(List<GradeChange> some) {
      for (GradeChange c : some) {
        boolean better =
            c.cause() == Cause.EXTENDED && stage.isOpen() && stage.compareTo(c.stage()) < 0;
        Optional<LocalDate> until = change.flatMap(GradeChange::until);
        boolean longer = better && until.filter(u -> !u.isBefore(c.until().orElse(u))).isPresent();
        stage = better ? stage : c.stage();
        change =
            Optional.of(
                new GradeChange(
                    c.id(),
                    1,
                    c.date(),
                    stage,
                    c.cause(),
                    "",
                    longer ? until : c.until(),
                    c.afterDeal()));
      }
    }
  }

  /**
   * Drawn as bits: jqwik keeps generators by what they look like, and took one of sets of days for
   * that of the changes now and then.
   */
  @Provide
  Arbitrary<List<LocalDate>> deals() {
    return Arbitraries.integers()
        .between(0, (1 << DAYS + 1) - 1)
        .filter(bits -> Integer.bitCount(bits) <= 4)
        .map(
            bits ->
                IntStream.rangeClosed(0, DAYS)
                    .filter(day -> (bits >> day & 1) == 1)
                    .mapToObj(GradeHistoryTest::day)
                    .toList());
  }

  @Provide
  Arbitrary<List<GradeChange>> changes() {
    Arbitrary<GradeChange> one =
        Combinators.combine(
                Arbitraries.longs().between(1, 100),
                Arbitraries.integers().between(0, DAYS),
                Arbitraries.of(Grade.class),
                Arbitraries.of(Cause.HAND, Cause.RUN_OUT, Cause.RUN_OUT, Cause.EXTENDED),
                Arbitraries.integers().between(1, 6),
                Arbitraries.of(true, false))
            .as(
                (id, day, grade, cause, within, after) -> {
                  GradeChange c =
                      cause == Cause.RUN_OUT
                          ? change(id, day, Grade.D, cause, 0)
                          : cause == Cause.EXTENDED && grade == Grade.D
                              ? given(id, day, grade)
                              : change(id, day, grade, cause, within);
                  return after ? afterDeal(c) : c;
                });
    return one.list().uniqueElements(GradeChange::id).ofMaxSize(12);
  }
}
