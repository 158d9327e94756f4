package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.henryjournal.domain.Pursuits.End;
import org.henryjournal.domain.Pursuits.Entry;
import org.henryjournal.domain.Pursuits.Pursuit;
import org.junit.jupiter.api.Test;

class PursuitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static Entry entry(long id, int day, Outcome outcome) {
    return new Entry(id, DAY.plusDays(day), Optional.empty(), outcome);
  }

  private static Entry at(long id, int day, String time, Outcome outcome) {
    return new Entry(id, DAY.plusDays(day), Optional.of(LocalTime.parse(time)), outcome);
  }

  @Test
  void noEntriesNoPursuit() {
    assertThat(Pursuits.of(List.of(), List.of(DAY))).isEmpty();
    assertThat(Pursuits.numbers(List.of(), List.of())).isEmpty();
  }

  @Test
  void aDealEndsAPursuitAndTheNextVisitStartsAnother() {
    List<Entry> entries =
        List.of(
            entry(1, 0, Outcome.THINKING),
            entry(2, 1, Outcome.OBJECTION),
            entry(3, 5, Outcome.DEAL),
            entry(4, 9, Outcome.NEXT_STEP));
    assertThat(Pursuits.of(entries, List.of()))
        .containsExactly(
            new Pursuit(List.of(1L, 2L, 3L), End.DEAL), new Pursuit(List.of(4L), End.OPEN));
    assertThat(Pursuits.numbers(entries, List.of()))
        .containsOnly(Map.entry(1L, 1), Map.entry(2L, 2), Map.entry(3L, 3), Map.entry(4L, 1));
  }

  @Test
  void twoDealsInARowAreTwoPursuitsOfOneVisit() {
    assertThat(
            Pursuits.of(List.of(entry(1, 0, Outcome.DEAL), entry(2, 0, Outcome.DEAL)), List.of()))
        .containsExactly(new Pursuit(List.of(1L), End.DEAL), new Pursuit(List.of(2L), End.DEAL));
  }

  @Test
  void aRefusalIsAVisitAndEndsNothing() {
    assertThat(
            Pursuits.of(
                List.of(entry(1, 0, Outcome.REFUSED), entry(2, 1, Outcome.DEAL)), List.of()))
        .containsExactly(new Pursuit(List.of(1L, 2L), End.DEAL));
  }

  @Test
  void anAttemptHasNoNumberAndStartsNothing() {
    List<Entry> entries =
        List.of(
            entry(1, 0, Outcome.NOT_REACHED),
            entry(2, 1, Outcome.THINKING),
            entry(3, 2, Outcome.NOT_REACHED),
            entry(4, 3, Outcome.DEAL));
    assertThat(Pursuits.numbers(entries, List.of()))
        .containsOnly(Map.entry(2L, 1), Map.entry(4L, 2));
    assertThat(Pursuits.of(List.of(entry(1, 0, Outcome.NOT_REACHED)), List.of())).isEmpty();
  }

  @Test
  void visitsOfADayGoByTimeThenById() {
    List<Entry> entries =
        List.of(
            at(1, 0, "15:00", Outcome.THINKING),
            at(2, 0, "09:00", Outcome.THINKING),
            at(4, 0, "09:00", Outcome.THINKING),
            at(3, 0, "09:00", Outcome.THINKING));
    assertThat(Pursuits.of(entries, List.of()).getFirst().visits()).containsExactly(2L, 3L, 4L, 1L);
  }

  @Test
  void anEntryWithoutATimeComesAfterTheTimedOnesOfItsDay() {
    List<Entry> entries =
        List.of(
            entry(1, 0, Outcome.THINKING),
            new Entry(2, DAY, Optional.of(LocalTime.MAX), Outcome.THINKING),
            at(3, 0, "23:59", Outcome.THINKING),
            at(4, 1, "00:00", Outcome.THINKING));
    assertThat(Pursuits.of(entries, List.of()).getFirst().visits()).containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void aDropEndsAPursuitAfterTheVisitsOfItsDay() {
    List<Entry> entries =
        List.of(
            entry(1, 0, Outcome.THINKING),
            entry(2, 3, Outcome.REFUSED),
            entry(3, 4, Outcome.THINKING));
    assertThat(Pursuits.of(entries, List.of(DAY.plusDays(3))))
        .containsExactly(
            new Pursuit(List.of(1L, 2L), End.DROP), new Pursuit(List.of(3L), End.OPEN));
    assertThat(Pursuits.of(entries, List.of(DAY.plusDays(9))))
        .containsExactly(new Pursuit(List.of(1L, 2L, 3L), End.DROP));
    assertThat(Pursuits.of(entries, List.of(DAY.plusDays(4))))
        .containsExactly(new Pursuit(List.of(1L, 2L, 3L), End.DROP));
  }

  @Test
  void aDropWithoutAnOpenPursuitChangesNothing() {
    List<Entry> entries = List.of(entry(1, 2, Outcome.DEAL), entry(2, 9, Outcome.THINKING));
    assertThat(
            Pursuits.of(entries, List.of(DAY.plusDays(5), DAY, DAY.plusDays(2), DAY.plusDays(5))))
        .containsExactly(new Pursuit(List.of(1L), End.DEAL), new Pursuit(List.of(2L), End.OPEN));
  }

  @Test
  void aNewEntryGetsTheNumberItWouldHave() {
    List<Entry> entries =
        List.of(
            entry(1, 0, Outcome.THINKING),
            entry(2, 4, Outcome.DEAL),
            entry(3, 8, Outcome.THINKING));
    assertThat(Pursuits.numberOf(entry(9, 2, Outcome.THINKING), entries, List.of())).hasValue(2);
    assertThat(Pursuits.numberOf(entry(9, 4, Outcome.THINKING), entries, List.of())).hasValue(1);
    assertThat(Pursuits.numberOf(at(9, 4, "08:00", Outcome.THINKING), entries, List.of()))
        .hasValue(2);
    assertThat(Pursuits.numberOf(entry(9, 9, Outcome.DEAL), entries, List.of())).hasValue(2);
    assertThat(Pursuits.numberOf(entry(9, 9, Outcome.DEAL), entries, List.of(DAY.plusDays(8))))
        .hasValue(1);
    assertThat(Pursuits.numberOf(entry(9, 9, Outcome.NOT_REACHED), entries, List.of())).isEmpty();
    assertThat(Pursuits.numberOf(entry(9, 9, Outcome.DEAL), List.of(), List.of())).hasValue(1);
  }

  @Test
  void anEntryIsMadeFromAVisit() {
    Visit visit =
        new Visit(
            7,
            3,
            Optional.empty(),
            DAY,
            Optional.of(LocalTime.NOON),
            VisitKind.CALL,
            Outcome.REFUSED,
            Optional.empty(),
            "",
            VisitDraft.Details.NONE,
            Optional.empty());
    assertThat(Entry.of(visit)).isEqualTo(at(7, 0, "12:00", Outcome.REFUSED));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("entries") List<Entry> entries,
      @ForAll("drops") List<LocalDate> drops,
      @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    List<LocalDate> shuffledDrops = new ArrayList<>(drops);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(shuffledDrops, random);
    assertThat(Pursuits.of(shuffled, shuffledDrops)).isEqualTo(Pursuits.of(entries, drops));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void attemptsChangeNoNumber(
      @ForAll("entries") List<Entry> entries, @ForAll("drops") List<LocalDate> drops) {
    List<Entry> visits = entries.stream().filter(e -> !e.outcome().isAttempt()).toList();
    assertThat(Pursuits.of(entries, drops)).isEqualTo(Pursuits.of(visits, drops));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyVisitHasOneNumberAndNumbersRunFromOne(
      @ForAll("entries") List<Entry> entries, @ForAll("drops") List<LocalDate> drops) {
    List<Pursuit> pursuits = Pursuits.of(entries, drops);
    Map<Long, Integer> numbers = Pursuits.numbers(entries, drops);
    List<Long> seen = new ArrayList<>();
    for (Pursuit pursuit : pursuits) {
      int expected = 0;
      for (long id : pursuit.visits()) {
        expected++;
        assertThat(numbers.get(id)).isEqualTo(expected);
        seen.add(id);
      }
    }
    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            entries.stream().filter(e -> !e.outcome().isAttempt()).map(Entry::id).toList());
    assertThat(numbers).containsOnlyKeys(seen);
    for (int i = 0; i < pursuits.size() - 1; i++) {
      assertThat(pursuits.get(i).end()).isNotEqualTo(End.OPEN);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void agreesWithTheDefinitionTakenLiterally(
      @ForAll("entries") List<Entry> entries, @ForAll("drops") List<LocalDate> drops) {
    assertThat(Pursuits.numbers(entries, drops)).isEqualTo(numbersByDefinition(entries, drops));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void numberOfAgreesWithNumberingTheWhole(
      @ForAll("entries") List<Entry> entries, @ForAll("drops") List<LocalDate> drops) {
    for (Entry entry : entries) {
      List<Entry> others = new ArrayList<>(entries);
      others.remove(entry);
      Integer expected = numbersByDefinition(entries, drops).get(entry.id());
      if (expected == null) {
        assertThat(Pursuits.numberOf(entry, others, drops)).isEmpty();
      } else {
        assertThat(Pursuits.numberOf(entry, others, drops)).hasValue(expected);
      }
    }
  }

  /** A visit's number: one more than the visits before it that nothing parts from it. */
  private static Map<Long, Integer> numbersByDefinition(
      List<Entry> entries, List<LocalDate> drops) {
    Map<Long, Integer> numbers = new HashMap<>();
    for (Entry visit : entries) {
      if (visit.outcome() == Outcome.NOT_REACHED) {
        continue;
      }
      int number = 1;
      for (Entry other : entries) {
        if (other.outcome() != Outcome.NOT_REACHED && before(other, visit)) {
          boolean parted =
              drops.stream()
                      .anyMatch(drop -> !drop.isBefore(other.date()) && drop.isBefore(visit.date()))
                  || entries.stream()
                      .anyMatch(
                          deal ->
                              deal.outcome() == Outcome.DEAL
                                  && !before(deal, other)
                                  && before(deal, visit));
          number += parted ? 0 : 1;
        }
      }
      numbers.put(visit.id(), number);
    }
    return numbers;
  }

  private static boolean before(Entry one, Entry other) {
    if (!one.date().equals(other.date())) {
      return one.date().isBefore(other.date());
    }
    int oneMinute = one.time().map(t -> t.toSecondOfDay()).orElse(Integer.MAX_VALUE);
    int otherMinute = other.time().map(t -> t.toSecondOfDay()).orElse(Integer.MAX_VALUE);
    return oneMinute != otherMinute ? oneMinute < otherMinute : one.id() < other.id();
  }

  @Provide
  Arbitrary<List<LocalDate>> drops() {
    return Arbitraries.integers().between(-1, 12).map(DAY::plusDays).list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<Optional<LocalTime>> times =
        Arbitraries.integers().between(8, 10).map(hour -> LocalTime.of(hour, 0)).optional(0.6);
    return Combinators.combine(
            Arbitraries.longs().between(1, 1000),
            Arbitraries.integers().between(0, 10).map(DAY::plusDays),
            times,
            Arbitraries.of(Outcome.class))
        .as(Entry::new)
        .list()
        .uniqueElements(Entry::id)
        .ofMaxSize(14);
  }
}
