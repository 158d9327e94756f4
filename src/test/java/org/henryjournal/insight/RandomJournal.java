package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;

/** Made-up entries of few customers on few days, so that ties and long pursuits are common. */
record RandomJournal(List<Entry> entries, List<Drop> drops, Map<Long, Owner> owners) {

  static final LocalDate FROM = LocalDate.of(2026, 2, 10);
  static final int DAYS = 70;
  static final List<String> INDUSTRIES = List.of("", "food", "电子", "Retail");
  static final List<String> TAGS = List.of("large", "hot", "华东");
  private static final List<String> OBJECTIONS = List.of("", "", "price", "太远");
  private static final Owner NOBODY =
      new Owner("", Set.of(), GradeHistory.of(List.of(), List.of()));

  record Entry(
      long id,
      long customer,
      LocalDate date,
      Optional<LocalTime> time,
      Outcome outcome,
      Optional<BigDecimal> amount,
      Details details) {

    CustomerVisits.Entry facts() {
      return new CustomerVisits.Entry(
          id,
          (int) date.toEpochDay(),
          CustomerVisits.Entry.second(time),
          details.kind(),
          outcome,
          details.met(),
          details.state(),
          details.minutes(),
          details.objection(),
          details.step(),
          amount.map(CustomerVisits.Entry::cents).orElse(0L),
          interest());
    }

    /** Long visits speak of an amount. */
    OptionalLong interest() {
      return details.minutes() > 60 ? OptionalLong.of(details.minutes()) : OptionalLong.empty();
    }
  }

  /** What is told of an entry beside how it ended. */
  record Details(VisitKind kind, int met, int state, int minutes, String objection, boolean step) {}

  record Drop(long customer, LocalDate date) {}

  record Owner(String industry, Set<String> tags, GradeHistory grades) {}

  static RandomJournal of(long seed) {
    Random random = new Random(seed);
    int customers = 1 + random.nextInt(8);
    int days = 1 + random.nextInt(DAYS);
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(120);
    for (int id = 1; id <= count; id++) {
      entries.add(entry(random, id, 1 + random.nextInt(customers), days));
    }
    List<Drop> drops = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      drops.add(
          new Drop(1 + random.nextInt(customers), FROM.plusDays(random.nextInt(days + 2) - 1)));
    }
    Map<Long, Owner> owners = new HashMap<>();
    for (long customer = 1; customer <= customers; customer++) {
      owners.put(customer, owner(random, customer, days));
    }
    return new RandomJournal(entries, drops, owners);
  }

  static Entry entry(Random random, long id, long customer, int days) {
    Outcome outcome = any(random, List.of(Outcome.values()));
    boolean amount = outcome == Outcome.DEAL && random.nextBoolean();
    return new Entry(
        id,
        customer,
        FROM.plusDays(random.nextInt(days)),
        random.nextBoolean()
            ? Optional.of(LocalTime.of(9 + random.nextInt(3), 30 * random.nextInt(2)))
            : Optional.empty(),
        outcome,
        amount ? Optional.of(BigDecimal.valueOf(random.nextInt(99_999), 2)) : Optional.empty(),
        new Details(
            any(random, List.of(VisitKind.values())),
            random.nextInt(CustomerVisits.NO_RANK + 1),
            random.nextInt(6),
            random.nextBoolean() ? random.nextInt(90) : 0,
            any(random, OBJECTIONS),
            random.nextBoolean()));
  }

  static Owner owner(Random random, long customer, int days) {
    Set<String> tags = new HashSet<>(TAGS);
    tags.removeIf(tag -> random.nextBoolean());
    List<GradeChange> changes = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      LocalDate day = FROM.plusDays(random.nextInt(days + 2) - 1);
      changes.add(
          new GradeChange(
              i,
              customer,
              day,
              any(random, List.of(Grade.values())),
              GradeChange.Cause.HAND,
              "",
              Optional.empty(),
              random.nextBoolean()));
    }
    List<LocalDate> deals =
        random.nextBoolean() ? List.of() : List.of(FROM.plusDays(random.nextInt(days)));
    return new Owner(any(random, INDUSTRIES), tags, GradeHistory.of(changes, deals));
  }

  static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  static VisitFilter filter(Random random, LocalDate from, LocalDate to) {
    return new VisitFilter(
        from,
        to,
        some(random, Stream.concat(INDUSTRIES.stream(), Stream.of("nobody's")).toList()),
        some(random, TAGS),
        some(random, List.of(VisitKind.values())),
        some(random, List.of(Stage.values())));
  }

  /** Nothing as often as not. */
  private static <T> Set<T> some(Random random, Collection<T> values) {
    boolean none = random.nextBoolean();
    return values.stream()
        .filter(value -> !none && random.nextInt(3) == 0)
        .collect(Collectors.toSet());
  }

  /** The same entries, entered into the table in another order. */
  RandomJournal shuffled(long seed) {
    List<Entry> others = new ArrayList<>(entries);
    Collections.shuffle(others, new Random(seed));
    List<Drop> otherDrops = new ArrayList<>(drops);
    Collections.shuffle(otherDrops, new Random(seed));
    return new RandomJournal(others, otherDrops, owners);
  }

  RandomJournal with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new RandomJournal(more, drops, owners);
  }

  CustomerVisits customer(long customer) {
    Owner owner = owners.getOrDefault(customer, NOBODY);
    return new CustomerVisits(
        customer,
        owner.industry(),
        owner.tags(),
        entries.stream().filter(e -> e.customer() == customer).map(Entry::facts).toList(),
        drops.stream().filter(d -> d.customer() == customer).map(Drop::date).toList(),
        owner.grades());
  }

  VisitTable table() {
    List<Long> customers = entries.stream().map(Entry::customer).distinct().toList();
    return VisitTable.empty().with(customers.stream().map(this::customer).toList());
  }
}
