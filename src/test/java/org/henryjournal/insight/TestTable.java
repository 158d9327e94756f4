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
import org.henryjournal.domain.VisitKind;

/** Collects entries in any order and makes a table of them. */
public final class TestTable {

  private static final GradeHistory UNGRADED = GradeHistory.of(List.of(), List.of());

  private final Map<Long, List<CustomerVisits.Entry>> entries = new TreeMap<>();
  private final Map<Long, List<LocalDate>> drops = new HashMap<>();

  public TestTable visit(
      long id,
      long customer,
      LocalDate date,
      Optional<LocalTime> time,
      Outcome outcome,
      Optional<BigDecimal> amount) {
    return entry(
        customer,
        new CustomerVisits.Entry(
            id,
            (int) date.toEpochDay(),
            CustomerVisits.Entry.second(time),
            VisitKind.IN_PERSON,
            outcome,
            0,
            0,
            0,
            "",
            false,
            CustomerVisits.Entry.cents(amount)));
  }

  TestTable entry(long customer, CustomerVisits.Entry entry) {
    entries.computeIfAbsent(customer, c -> new ArrayList<>()).add(entry);
    return this;
  }

  TestTable drop(long customer, LocalDate date) {
    drops.computeIfAbsent(customer, c -> new ArrayList<>()).add(date);
    return this;
  }

  CustomerVisits customer(long customer) {
    return new CustomerVisits(
        customer,
        "",
        Set.of(),
        entries.getOrDefault(customer, List.of()),
        drops.getOrDefault(customer, List.of()),
        UNGRADED);
  }

  public VisitTable build() {
    return VisitTable.empty().with(entries.keySet().stream().map(this::customer).toList());
  }
}
