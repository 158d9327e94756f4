package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.junit.jupiter.api.Test;

class VisitTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static List<String> rows(VisitTable table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(
          "%d %s %s #%d %d"
              .formatted(
                  table.customer(row),
                  table.date(row),
                  table.outcome(row),
                  table.number(row),
                  table.cents(row)));
    }
    return rows;
  }

  /** The rows as the rule of the domain has them. */
  private static List<String> expected(RandomJournal journal) {
    Map<Long, List<RandomJournal.Entry>> byCustomer =
        journal.entries().stream()
            .collect(
                Collectors.groupingBy(
                    RandomJournal.Entry::customer, TreeMap::new, Collectors.toList()));
    List<String> rows = new ArrayList<>();
    byCustomer.forEach(
        (customer, entries) -> {
          List<LocalDate> drops =
              journal.drops().stream()
                  .filter(d -> d.customer() == customer)
                  .map(RandomJournal.Drop::date)
                  .toList();
          Map<Long, Integer> numbers =
              Pursuits.numbers(entries.stream().map(VisitTableTest::entry).toList(), drops);
          entries.stream()
              .sorted(Comparator.comparing(VisitTableTest::entry, Pursuits.ORDER))
              .forEach(
                  e ->
                      rows.add(
                          "%d %s %s #%d %d"
                              .formatted(
                                  customer,
                                  e.date(),
                                  e.outcome(),
                                  numbers.getOrDefault(e.id(), 0),
                                  e.amount()
                                      .map(a -> a.movePointRight(2).longValue())
                                      .orElse(0L))));
        });
    return rows;
  }

  private static Pursuits.Entry entry(RandomJournal.Entry e) {
    return new Pursuits.Entry(e.id(), e.date(), e.time(), e.outcome());
  }

  @Test
  void numbers_are_those_of_the_domains_rule() {
    for (long seed = 0; seed < 600; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      assertThat(rows(journal.table())).as("seed %d", seed).isEqualTo(expected(journal));
    }
  }

  @Test
  void the_order_of_filling_does_not_matter() {
    for (long seed = 0; seed < 300; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      assertThat(rows(journal.shuffled(seed).table()))
          .as("seed %d", seed)
          .isEqualTo(rows(journal.table()));
    }
  }

  @Test
  void a_drop_and_a_deal_end_a_pursuit_and_an_attempt_has_no_number() {
    TestTable table = new TestTable();
    List<Outcome> outcomes =
        List.of(
            Outcome.THINKING,
            Outcome.NOT_REACHED,
            Outcome.OBJECTION,
            Outcome.THINKING,
            Outcome.DEAL);
    for (int i = 0; i < outcomes.size(); i++) {
      table.visit(
          i, 1, DAY.plusDays(i), Optional.empty(), outcomes.get(i), Optional.of(BigDecimal.TEN));
    }
    table.visit(9, 1, DAY.plusDays(9), Optional.empty(), Outcome.THINKING, Optional.empty());
    // A drop comes after the visits of its day.
    table.drop(1, DAY.plusDays(2));
    VisitTable built = table.build();

    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < built.size(); row++) {
      numbers.add(built.number(row));
    }
    assertThat(numbers).containsExactly(1, 0, 2, 1, 2, 1);
    assertThat(built.cents(4)).isEqualTo(1_000);
  }

  @Test
  void a_tally_is_what_counting_the_entries_gives() {
    for (long seed = 0; seed < 300; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      Map<Long, CustomerTally> counted = new TreeMap<>();
      for (RandomJournal.Entry entry : journal.entries()) {
        boolean reached = !entry.outcome().isAttempt();
        counted.merge(
            entry.customer(),
            new CustomerTally(
                reached ? 1 : 0,
                entry.date(),
                reached ? Optional.of(entry.date()) : Optional.empty()),
            (a, b) ->
                new CustomerTally(
                    a.visits() + b.visits(),
                    later(a.lastDay(), b.lastDay()),
                    Stream.of(a.seen(), b.seen())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())));
      }
      assertThat(journal.table().tallies())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderEntriesOf(counted);
    }
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  @Test
  void a_journal_without_entries_is_a_table_without_rows() {
    VisitTable table = new TestTable().drop(1, DAY).build();
    assertThat(table.size()).isZero();
    assertThat(table.span()).isEmpty();
  }

  @Test
  void days_are_counted_with_and_without_attempts() {
    for (int seed = 1; seed <= 20; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      VisitTable table = journal.table();
      LocalDate from = RandomJournal.FROM.plusDays(seed);
      LocalDate to = from.plusDays(20);
      Map<LocalDate, DayCount> expected = new TreeMap<>();
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        LocalDate on = day;
        List<Outcome> outcomes =
            journal.entries().stream()
                .filter(e -> e.date().equals(on))
                .map(RandomJournal.Entry::outcome)
                .toList();
        if (!outcomes.isEmpty()) {
          int visits = (int) outcomes.stream().filter(o -> !o.isAttempt()).count();
          expected.put(day, new DayCount(visits, outcomes.size()));
        }
      }
      assertThat(table.counts(from, to)).isEqualTo(expected);
      assertThat(table.days())
          .isEqualTo(
              journal.entries().stream()
                  .map(RandomJournal.Entry::date)
                  .collect(Collectors.toSet()));
    }
  }
}
