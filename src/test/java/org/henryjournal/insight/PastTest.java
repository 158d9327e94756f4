package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Pursuits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private static Pursuits.Entry entry(long id, Outcome outcome) {
    return new Pursuits.Entry(id, DAY, Optional.empty(), outcome);
  }

  private static List<Long> end(Pursuits.Entry... entries) {
    return new Past(List.of(entries), Optional.empty()).end();
  }

  @Test
  void the_end_is_the_last_visit_and_the_attempts_after_it() {
    assertThat(
            end(
                entry(1, Outcome.NOT_REACHED),
                entry(2, Outcome.THINKING),
                entry(3, Outcome.REFUSED),
                entry(4, Outcome.NOT_REACHED),
                entry(5, Outcome.NOT_REACHED)))
        .containsExactly(5L, 4L, 3L);
    assertThat(end(entry(1, Outcome.NOT_REACHED), entry(2, Outcome.NOT_REACHED)))
        .containsExactly(2L, 1L);
    assertThat(end()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_table_tells_the_past_of_each_day_as_the_entries_do(int seed) {
    Random random = new Random(seed);
    RandomJournal journal = RandomJournal.of(seed);
    VisitTable table = journal.table();
    List<LocalDate> days = journal.entries().stream().map(RandomJournal.Entry::date).toList();
    for (int i = 0; i < 20; i++) {
      LocalDate day = days.get(random.nextInt(days.size())).minusDays(random.nextInt(2));
      Set<Long> seen = new HashSet<>();
      for (long customer : journal.owners().keySet()) {
        List<RandomJournal.Entry> entries =
            journal.entries().stream()
                .filter(e -> e.customer() == customer && !e.date().isAfter(day))
                .sorted(
                    Comparator.comparing(
                        e -> new Pursuits.Entry(e.id(), e.date(), e.time(), e.outcome()),
                        Pursuits.ORDER))
                .toList();
        Past past = table.past(customer, day);
        assertThat(past.entries().stream().map(Pursuits.Entry::id))
            .containsExactlyElementsOf(
                entries.stream().map(RandomJournal.Entry::id).collect(Collectors.toList()));
        assertThat(past.interest())
            .isEqualTo(
                entries.reversed().stream()
                    .flatMapToLong(e -> e.interest().stream())
                    .mapToObj(cents -> BigDecimal.valueOf(cents, 2))
                    .findFirst());
        if (entries.stream().anyMatch(e -> e.date().isAfter(day.minusDays(9)))) {
          seen.add(customer);
        }
      }
      assertThat(table.seen(day.minusDays(9), day)).isEqualTo(seen);
    }
  }

  @Test
  void a_customer_without_entries_has_no_past() {
    assertThat(VisitTable.empty().past(7, DAY)).isEqualTo(Past.NONE);
  }
}
