package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Outcome;

/** Collects entries in any order and makes a table of them. */
public final class TestTable {

  private static final GradeHistory UNGRADED = GradeHistory.of(List.of(), List.of());

  private final Map<Long, List<CustomerVisits.Entry>> entries = new TreeMap<>();
  private final Map<Long, List<LocalDate>> drops = new HashMap<>();
  private final Map<Long, String> industries = new HashMap<>();
  private final Map<Long, Set<String>> tags = new HashMap<>();
  private final Map<Long, GradeHistory> grades = new HashMap<>();
  private long id;

  public TestTable visit(
      long visit,
      long customer,
      LocalDate date,
      Optional<LocalTime> time,
      Outcome outcome,
      Optional<BigDecimal> amount) {
    TestEntry entry = new TestEntry(date, outcome);
    time.ifPresent(entry::at);
    amount.map(CustomerVisits.Entry::cents).ifPresent(entry::cents);
    return entry(customer, entry.build(visit));
  }

  TestTable entry(long customer, CustomerVisits.Entry entry) {
    entries.computeIfAbsent(customer, c -> new ArrayList<>()).add(entry);
    return this;
  }

  /** Adds entries after all others. */
  TestTable add(long customer, TestEntry... more) {
    for (TestEntry entry : more) {
      entry(customer, entry.build(++id));
    }
    return this;
  }

  /** Adds one entry for each way to end, after all others. */
  TestTable add(long customer, LocalDate day, Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      add(customer, new TestEntry(day, outcome));
    }
    return this;
  }

  TestTable drop(long customer, LocalDate date) {
    drops.computeIfAbsent(customer, c -> new ArrayList<>()).add(date);
    return this;
  }

  TestTable industry(long customer, String industry) {
    industries.put(customer, industry);
    return this;
  }

  TestTable tags(long customer, String... names) {
    tags.put(customer, Set.of(names));
    return this;
  }

  TestTable grades(long customer, GradeHistory history) {
    grades.put(customer, history);
    return this;
  }

  CustomerVisits customer(long customer) {
    return new CustomerVisits(
        customer,
        industries.getOrDefault(customer, ""),
        tags.getOrDefault(customer, Set.of()),
        entries.getOrDefault(customer, List.of()),
        drops.getOrDefault(customer, List.of()),
        grades.getOrDefault(customer, UNGRADED));
  }

  public VisitTable build() {
    return VisitTable.empty().with(entries.keySet().stream().map(this::customer).toList());
  }
}
