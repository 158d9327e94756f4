package org.henryjournal.insight;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;

/**
 * The month table of collecting ({@code spec} 6).
 *
 * @param rows one for each customer with a plan or a receipt in the month; the most open first
 * @param total of all rows
 */
public record CollectionMonth(YearMonth month, List<Row> rows, CollectionFigures total) {

  /**
   * A customer's month.
   *
   * @param plan empty where money came in without one
   * @param measures of the plan, by order of entry
   * @param receipts in the month, the earliest first, refunds among them
   */
  public record Row(
      long customer,
      Optional<CollectionPlan> plan,
      List<CollectionMeasure> measures,
      List<Payment> receipts,
      CollectionFigures figures) {

    public boolean isUnsupported() {
      return plan.filter(CollectionPlan::isUnsupported).isPresent();
    }

    public boolean isOursAlone() {
      return plan.filter(CollectionPlan::isOursAlone).isPresent();
    }
  }

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.figures().open())
          .thenComparing(row -> row.figures().asked())
          .reversed()
          .thenComparing(Row::customer);

  /**
   * @param plans of any months, in any order. Where two are of the same customer and month, the one
   *     entered last counts
   * @param measures of any plans
   * @param receipts of any months up to the day that the table is told for
   */
  public static CollectionMonth of(
      YearMonth month,
      Collection<CollectionPlan> plans,
      Collection<CollectionMeasure> measures,
      Collection<Payment> receipts) {
    Map<Long, CollectionPlan> planOf = new TreeMap<>();
    plans.stream()
        .filter(plan -> plan.month().equals(month))
        .sorted(Comparator.comparingLong(CollectionPlan::id))
        .forEach(plan -> planOf.put(plan.customer(), plan));
    Map<Long, List<CollectionMeasure>> measuresOf = new TreeMap<>();
    measures.stream()
        .sorted(Comparator.comparingLong(CollectionMeasure::id))
        .forEach(m -> measuresOf.computeIfAbsent(m.plan(), p -> new ArrayList<>()).add(m));
    Map<Long, List<Payment>> receiptsOf = new TreeMap<>();
    receipts.stream()
        .filter(receipt -> YearMonth.from(receipt.date()).equals(month))
        .sorted(Comparator.comparing(Payment::date).thenComparing(Payment::id))
        .forEach(r -> receiptsOf.computeIfAbsent(r.customer(), c -> new ArrayList<>()).add(r));
    Set<Long> customers = new TreeSet<>(planOf.keySet());
    customers.addAll(receiptsOf.keySet());
    List<Row> rows = new ArrayList<>();
    for (long customer : customers) {
      Optional<CollectionPlan> plan = Optional.ofNullable(planOf.get(customer));
      rows.add(
          row(
              customer,
              plan,
              plan.map(p -> measuresOf.getOrDefault(p.id(), List.of())).orElse(List.of()),
              receiptsOf.getOrDefault(customer, List.of())));
    }
    rows.sort(ORDER);
    return new CollectionMonth(
        month,
        List.copyOf(rows),
        rows.stream().map(Row::figures).reduce(CollectionFigures.NONE, CollectionFigures::plus));
  }

  private static Row row(
      long customer,
      Optional<CollectionPlan> plan,
      List<CollectionMeasure> measures,
      List<Payment> receipts) {
    return new Row(
        customer,
        plan,
        List.copyOf(measures),
        List.copyOf(receipts),
        CollectionFigures.of(
            plan.map(CollectionPlan::asked).orElse(CollectionFigures.ZERO),
            plan.map(CollectionPlan::promised).orElse(CollectionFigures.ZERO),
            plan.map(CollectionPlan::gap).orElse(CollectionFigures.ZERO),
            Receivables.sum(measures, CollectionMeasure::expected),
            Receivables.sum(receipts, Payment::amount)));
  }

  /** How many promises have no supporting plan. */
  public long unsupported() {
    return rows.stream().filter(Row::isUnsupported).count();
  }

  /** How many targets were set without talking to the customer. */
  public long oursAlone() {
    return rows.stream().filter(Row::isOursAlone).count();
  }
}
