package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.henryjournal.domain.Outcome;

/** Made-up entries of few customers on few days, so that ties and long pursuits are common. */
record RandomJournal(List<Entry> entries, List<Drop> drops) {

  static final LocalDate FROM = LocalDate.of(2026, 1, 20);
  static final int DAYS = 70;

  record Entry(
      long id,
      long customer,
      LocalDate date,
      Optional<LocalTime> time,
      Outcome outcome,
      Optional<BigDecimal> amount) {}

  record Drop(long customer, LocalDate date) {}

  static RandomJournal of(long seed) {
    Random random = new Random(seed);
    int customers = 1 + random.nextInt(8);
    int days = 1 + random.nextInt(DAYS);
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(120);
    for (int id = 1; id <= count; id++) {
      Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
      boolean amount = outcome == Outcome.DEAL && random.nextBoolean();
      entries.add(
          new Entry(
              id,
              1 + random.nextInt(customers),
              FROM.plusDays(random.nextInt(days)),
              random.nextBoolean()
                  ? Optional.of(LocalTime.of(9 + random.nextInt(3), 30 * random.nextInt(2)))
                  : Optional.empty(),
              outcome,
              amount
                  ? Optional.of(BigDecimal.valueOf(random.nextInt(99_999), 2))
                  : Optional.empty()));
    }
    List<Drop> drops = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      drops.add(
          new Drop(1 + random.nextInt(customers), FROM.plusDays(random.nextInt(days + 2) - 1)));
    }
    return new RandomJournal(entries, drops);
  }

  /** The same entries, entered into the table in another order. */
  RandomJournal shuffled(long seed) {
    List<Entry> others = new ArrayList<>(entries);
    Collections.shuffle(others, new Random(seed));
    List<Drop> otherDrops = new ArrayList<>(drops);
    Collections.shuffle(otherDrops, new Random(seed));
    return new RandomJournal(others, otherDrops);
  }

  RandomJournal with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new RandomJournal(more, drops);
  }

  VisitTable table() {
    TestTable table = new TestTable();
    for (Entry e : entries) {
      table.visit(e.id(), e.customer(), e.date(), e.time(), e.outcome(), e.amount());
    }
    drops.forEach(drop -> table.drop(drop.customer(), drop.date()));
    return table.build();
  }
}
