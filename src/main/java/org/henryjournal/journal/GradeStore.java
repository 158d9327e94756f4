package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Labels;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Questions about customers' labels and grades. */
public final class GradeStore {

  /**
   * A customer whose grade ran out.
   *
   * @param was the grade that ran out
   * @param since when it became D
   */
  public record RanOut(long customer, String customerName, Grade was, LocalDate since) {}

  private final DSLContext sql;

  GradeStore(DSLContext sql) {
    this.sql = sql;
  }

  public Labels labels(long customer) {
    return sql.selectFrom(LABEL)
        .where(LABEL.CUSTOMER.eq(customer))
        .fetchOptional(Mapping::labels)
        .orElse(Labels.UNKNOWN);
  }

  /** Labels by customer; one of whom nothing is known is absent. */
  Map<Long, Labels> labels(Condition condition) {
    return sql.selectFrom(LABEL).where(condition).fetchMap(LABEL.CUSTOMER, Mapping::labels);
  }

  /** Every grade given to a customer, also those that do not hold any more, the first first. */
  public List<GradeChange> changes(long customer) {
    return sql.selectFrom(GRADE_CHANGE)
        .where(GRADE_CHANGE.CUSTOMER.eq(customer))
        .orderBy(GRADE_CHANGE.DATE, GRADE_CHANGE.ID)
        .fetch(Mapping::gradeChange);
  }

  /** Answers to "why? drop or go on", the first first. */
  public List<GoOn> answers(long customer) {
    return sql.selectFrom(GO_ON)
        .where(GO_ON.CUSTOMER.eq(customer))
        .orderBy(GO_ON.ID)
        .fetch(Mapping::goOn);
  }

  /** The last answer of each customer that gave one. */
  Map<Long, GoOn> lastAnswers(Condition condition) {
    Map<Long, GoOn> last = new HashMap<>();
    sql.selectFrom(GO_ON)
        .where(condition)
        .orderBy(GO_ON.ID)
        .fetch(Mapping::goOn)
        .forEach(answer -> last.put(answer.customer(), answer));
    return last;
  }

  public GradeHistory history(long customer) {
    return histories(GRADE_CHANGE.CUSTOMER.eq(customer), DEAL.CUSTOMER.eq(customer))
        .getOrDefault(customer, GradeHistory.of(List.of(), List.of()));
  }

  /** The history up to a day. */
  GradeHistory history(long customer, LocalDate day) {
    return histories(
            GRADE_CHANGE.CUSTOMER.eq(customer).and(GRADE_CHANGE.DATE.le(day)),
            DEAL.CUSTOMER.eq(customer).and(DEAL.DATE.le(day)))
        .getOrDefault(customer, GradeHistory.of(List.of(), List.of()));
  }

  /** Histories up to a day by customer, of those whose last grade had to be signed before it. */
  Map<Long, GradeHistory> overdueHistories(LocalDate day) {
    var later = GRADE_CHANGE.as("later");
    Set<Long> overdue =
        sql.select(GRADE_CHANGE.CUSTOMER)
            .from(GRADE_CHANGE)
            .where(GRADE_CHANGE.UNTIL.lt(day))
            .andNotExists(
                DSL.selectOne()
                    .from(later)
                    .where(later.CUSTOMER.eq(GRADE_CHANGE.CUSTOMER))
                    .and(later.DATE.gt(GRADE_CHANGE.DATE))
                    .and(later.DATE.le(day)))
            .fetchSet(GRADE_CHANGE.CUSTOMER);
    return overdue.isEmpty()
        ? Map.of()
        : histories(
            GRADE_CHANGE.CUSTOMER.in(overdue).and(GRADE_CHANGE.DATE.le(day)),
            DEAL.CUSTOMER.in(overdue).and(DEAL.DATE.le(day)));
  }

  Map<Long, GradeHistory> histories(Condition changesWhere, Condition dealsWhere) {
    Map<Long, List<GradeChange>> changes =
        sql.selectFrom(GRADE_CHANGE)
            .where(changesWhere)
            .fetchGroups(GRADE_CHANGE.CUSTOMER, Mapping::gradeChange);
    Map<Long, List<LocalDate>> deals =
        sql.select(DEAL.CUSTOMER, DEAL.DATE)
            .from(DEAL)
            .where(dealsWhere)
            .fetchGroups(DEAL.CUSTOMER, DEAL.DATE);
    Set<Long> customers = new HashSet<>(changes.keySet());
    customers.addAll(deals.keySet());
    Map<Long, GradeHistory> histories = new HashMap<>();
    for (Long customer : customers) {
      histories.put(
          customer,
          GradeHistory.of(
              changes.getOrDefault(customer, List.of()), deals.getOrDefault(customer, List.of())));
    }
    return histories;
  }

  /** Days on which customers were dropped, which ends a pursuit; those never dropped are absent. */
  Map<Long, List<LocalDate>> drops(Select<Record1<Long>> customers) {
    return drops(
        GRADE_CHANGE.CUSTOMER.in(customers).and(GRADE_CHANGE.CUSTOMER.in(dropped())),
        DEAL.CUSTOMER.in(customers).and(DEAL.CUSTOMER.in(dropped())));
  }

  private Map<Long, List<LocalDate>> drops(Condition changesWhere, Condition dealsWhere) {
    Map<Long, List<LocalDate>> drops = new HashMap<>();
    histories(changesWhere, dealsWhere)
        .forEach((customer, history) -> drops.put(customer, history.drops()));
    return drops;
  }

  /** Those who ever were D. */
  private Select<Record1<Long>> dropped() {
    return sql.selectDistinct(GRADE_CHANGE.CUSTOMER)
        .from(GRADE_CHANGE)
        .where(GRADE_CHANGE.GRADE.eq(Grade.D.code()));
  }

  /** Those whose grade ran out after one day and up to another, and who are D still. */
  public List<RanOut> ranOut(LocalDate after, LocalDate to) {
    Select<Record1<Long>> recently =
        sql.select(GRADE_CHANGE.CUSTOMER)
            .from(GRADE_CHANGE)
            .where(GRADE_CHANGE.CAUSE.eq(GradeChange.Cause.RUN_OUT.code()))
            .and(GRADE_CHANGE.DATE.gt(after))
            .and(GRADE_CHANGE.DATE.le(to));
    List<RanOut> found = new ArrayList<>();
    histories(GRADE_CHANGE.CUSTOMER.in(recently), DEAL.CUSTOMER.in(recently))
        .forEach(
            (customer, history) -> {
              List<GradeHistory.Span> spans = history.spans();
              // The grade that ran out may have been undone since.
              boolean ranOut =
                  spans.size() > 1
                      && spans
                          .getLast()
                          .change()
                          .filter(g -> g.cause() == GradeChange.Cause.RUN_OUT)
                          .filter(g -> g.date().isAfter(after) && !g.date().isAfter(to))
                          .isPresent();
              if (ranOut) {
                LocalDate since = spans.getLast().from();
                spans
                    .get(spans.size() - 2)
                    .stage()
                    .grade()
                    .ifPresent(was -> found.add(new RanOut(customer, "", was, since)));
              }
            });
    Map<Long, String> names =
        CustomerStore.names(sql, found.stream().map(RanOut::customer).toList());
    return found.stream()
        .map(
            r -> new RanOut(r.customer(), names.getOrDefault(r.customer(), ""), r.was(), r.since()))
        .sorted(Comparator.comparing(RanOut::since).reversed().thenComparing(RanOut::customerName))
        .toList();
  }
}
