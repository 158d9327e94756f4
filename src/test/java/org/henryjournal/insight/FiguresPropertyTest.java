package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

/** What holds for the figures of any journal. */
class FiguresPropertyTest {

  private static final LocalDate FROM = RandomJournal.FROM.plusDays(7);
  private static final LocalDate TO = RandomJournal.FROM.plusDays(RandomJournal.DAYS - 9);

  private static int entries(Tally tally) {
    return tally.visits() + tally.attempts();
  }

  private static Tally sum(List<Tally> tallies) {
    return tallies.stream().reduce(Tally.NONE, Tally::plus);
  }

  @Test
  void shares_add_to_one_and_steps_to_the_total() {
    for (long seed = 0; seed < 300; seed++) {
      VisitTable table = RandomJournal.of(seed).table();
      Tally total = Figures.total(Selection.of(table, FROM, TO));
      for (Step step : Step.values()) {
        List<Period> periods = Figures.by(step, Selection.of(table, FROM, TO));
        assertThat(sum(periods.stream().map(Period::tally).toList())).isEqualTo(total);
        assertThat(Figures.moving(periods, periods.size()).getLast().tally()).isEqualTo(total);
        assertThat(periods.getFirst().from()).isEqualTo(FROM);
        assertThat(periods.getLast().to()).isEqualTo(TO);
        for (int i = 1; i < periods.size(); i++) {
          assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
        }
      }
      DealsByNumber deals = DealsByNumber.of(Selection.of(table, FROM, TO));
      assertThat(deals.deals()).isEqualTo(total.deals());
      if (deals.deals() > 0) {
        double sum = deals.byNumber().keySet().stream().mapToDouble(deals::share).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(deals.shareFrom(1)).isEqualTo(1);
        assertThat(deals.share(1) + deals.share(2) + deals.shareFrom(3))
            .isCloseTo(1, within(1e-12));
      }
      List<ClosingCurve.Step> curve = ClosingCurve.of(Selection.of(table, FROM, TO)).steps();
      assertThat(curve.stream().mapToInt(ClosingCurve.Step::atRisk).sum())
          .isEqualTo(total.visits());
      assertThat(curve.stream().map(ClosingCurve.Step::cumulative)).isSorted();
      assertThat(curve).allMatch(s -> s.cumulative() >= 0 && s.cumulative() <= 1);
    }
  }

  @Test
  void an_attempt_changes_nothing() {
    for (long seed = 0; seed < 200; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      Random random = new Random(seed);
      RandomJournal.Entry attempt =
          new RandomJournal.Entry(
              1_000,
              1 + random.nextInt(9),
              RandomJournal.FROM.plusDays(random.nextInt(RandomJournal.DAYS)),
              Optional.empty(),
              Outcome.NOT_REACHED,
              Optional.empty(),
              RandomJournal.entry(random, 1, 1, 1).details());
      Selection before = Selection.of(journal.table(), FROM, TO);
      Selection after = Selection.of(journal.with(attempt).table(), FROM, TO);
      assertThat(AllFigures.withoutAttempts(after, TO))
          .isEqualTo(AllFigures.withoutAttempts(before, TO));
      boolean in = !attempt.date().isBefore(FROM) && !attempt.date().isAfter(TO);
      assertThat(Figures.total(after).attempts())
          .isEqualTo(Figures.total(before).attempts() + (in ? 1 : 0));
    }
  }

  @Test
  void the_order_of_entering_does_not_matter() {
    for (long seed = 0; seed < 150; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      VisitFilter filter = RandomJournal.filter(new Random(seed), FROM, TO);
      assertThat(AllFigures.of(Selection.of(journal.shuffled(seed).table(), filter), TO))
          .as("seed %d", seed)
          .isEqualTo(AllFigures.of(Selection.of(journal.table(), filter), TO));
    }
  }

  @Test
  void groups_add_to_the_total_and_hold_the_entries_they_count() {
    for (long seed = 0; seed < 150; seed++) {
      VisitTable table = RandomJournal.of(seed).table();
      VisitFilter filter =
          seed % 2 == 0
              ? VisitFilter.between(FROM, TO)
              : RandomJournal.filter(new Random(seed), FROM, TO);
      Selection selection = Selection.of(table, filter);
      Tally total = Figures.total(selection);
      for (Dimension dimension : Dimension.values()) {
        List<Group> groups = Group.by(dimension, selection);
        for (Group group : groups) {
          assertThat(Figures.total(group.in(selection))).isEqualTo(group.tally());
          assertThat(group.in(selection).size()).isEqualTo(entries(group.tally()));
        }
        if (dimension != Dimension.TAG) {
          assertThat(sum(groups.stream().map(Group::tally).toList())).isEqualTo(total);
          // Every pursuit that ended ended in one group.
          assertThat(
                  groups.stream()
                      .mapToLong(g -> Figures.winRate(g.in(selection), LocalDate.MAX).of())
                      .sum())
              .isLessThanOrEqualTo(Figures.winRate(selection, LocalDate.MAX).of());
        }
      }
      for (Objection objection : Objection.of(selection)) {
        assertThat(objection.in(selection).size()).isEqualTo(objection.visits());
        assertThat(objection.wonLater()).isBetween(0, objection.visits());
      }
      assertThat(selection.where(row -> table.number(row) > 0).size()).isEqualTo(total.visits());
    }
  }

  @Test
  void a_filter_selects_what_a_look_at_each_entry_selects() {
    for (long seed = 0; seed < 600; seed++) {
      RandomJournal journal = RandomJournal.of(seed);
      VisitTable table = journal.table();
      VisitFilter filter = RandomJournal.filter(new Random(seed), FROM, TO);
      assertThat(Selection.of(table, filter).stream().mapToObj(table::id))
          .as("seed %d, %s", seed, filter)
          .containsExactlyInAnyOrderElementsOf(
              journal.entries().stream()
                  .filter(entry -> fits(entry, journal.customer(entry.customer()), filter))
                  .map(RandomJournal.Entry::id)
                  .toList());
    }
  }

  private static boolean fits(
      RandomJournal.Entry entry, CustomerVisits customer, VisitFilter filter) {
    return !entry.date().isBefore(filter.from())
        && !entry.date().isAfter(filter.to())
        && isOne(customer.industry(), filter.industries())
        && customer.tags().containsAll(filter.tags())
        && isOne(entry.details().kind(), filter.kinds())
        && isOne(customer.grades().stageAt(entry.date().minusDays(1)), filter.stages());
  }

  private static <T> boolean isOne(T value, Set<T> wanted) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  @Test
  void a_table_that_follows_changes_is_the_table_made_anew() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      RandomJournal journal = RandomJournal.of(seed);
      VisitTable table = journal.table();
      for (int change = 0; change < 25; change++) {
        long customer = 1L + random.nextInt(12);
        journal = changed(journal, random, customer, 1_000L + change);
        Set<Long> touched = new HashSet<>(Set.of(customer));
        if (random.nextBoolean()) {
          // Read again though it has not changed.
          touched.add(1L + random.nextInt(12));
        }
        table = table.with(touched.stream().map(journal::customer).toList());
        assertThat(TableContent.of(table))
            .as("seed %d, change %d", seed, change)
            .isEqualTo(TableContent.of(journal.table()));
      }
      VisitFilter filter = RandomJournal.filter(random, FROM, TO);
      assertThat(AllFigures.of(Selection.of(table, filter), TO))
          .isEqualTo(AllFigures.of(Selection.of(journal.table(), filter), TO));
      assertThat(table.industries()).isEqualTo(journal.table().industries());
      assertThat(table.customers()).isEqualTo(journal.table().customers());
    }
  }

  /** The journal in which one customer is another: emptied, new, back again, told otherwise. */
  private static RandomJournal changed(
      RandomJournal journal, Random random, long customer, long id) {
    List<RandomJournal.Entry> entries = new ArrayList<>(journal.entries());
    List<RandomJournal.Drop> drops = new ArrayList<>(journal.drops());
    Map<Long, RandomJournal.Owner> owners = new HashMap<>(journal.owners());
    switch (random.nextInt(5)) {
      case 0 -> entries.removeIf(e -> e.customer() == customer);
      case 1 -> {
        drops.removeIf(d -> d.customer() == customer);
        if (random.nextBoolean()) {
          drops.add(new RandomJournal.Drop(customer, FROM.plusDays(random.nextInt(60))));
        }
      }
      case 2 -> owners.put(customer, RandomJournal.owner(random, customer, RandomJournal.DAYS));
      default -> {
        entries.removeIf(e -> e.customer() == customer && random.nextInt(3) == 0);
        entries.add(RandomJournal.entry(random, id, customer, RandomJournal.DAYS));
      }
    }
    return new RandomJournal(entries, drops, owners);
  }
}
