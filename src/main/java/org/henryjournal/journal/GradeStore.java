package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GO_ON;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.LABEL;

import java.time.LocalDate;
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

  /** Labels as they are after all that is in the journal. */
  public Labels labels(long customer) {
    return labels(customer, LocalDate.MAX);
  }

  /** Labels as they were at the end of a day. */
  public Labels labels(long customer, LocalDate day) {
    return labels(LABEL.CUSTOMER.eq(customer), day).getOrDefault(customer, Labels.UNKNOWN);
  }

  /** Labels at the end of a day by customer; one of whom nothing was known is absent. */
  Map<Long, Labels> labels(Condition condition, LocalDate day) {
    Map<Long, Labels> last = new HashMap<>();
    sql
        .selectFrom(LABEL)
        .where(condition)
        .orderBy(LABEL.DATE.asc().nullsFirst(), LABEL.ID)
        .fetch(Mapping::labels)
        .stream()
        .filter(row -> row.date().filter(day::isBefore).isEmpty())
        .forEach(row -> last.put(row.customer(), row.labels()));
    return last;
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
        .fetch(GradeMapping::goOn);
  }

  /** The last answer of each customer that gave one. */
  Map<Long, GoOn> lastAnswers(Condition condition) {
    Map<Long, GoOn> last = new HashMap<>();
    sql.selectFrom(GO_ON)
        .where(condition)
        .orderBy(GO_ON.ID)
        .fetch(GradeMapping::goOn)
        .forEach(answer -> last.put(answer.customer(), answer));
    return last;
  }

  /** Where a customer stands, on the days to come too; whoever asks names the day. */
  public GradeHistory history(long customer) {
    return histories(GRADE_CHANGE.CUSTOMER.eq(customer), DEAL.CUSTOMER.eq(customer))
        .getOrDefault(customer, GradeHistory.NONE);
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

  /** Days on which customers are dropped, which ends a pursuit; some may be to come. */
  Map<Long, List<LocalDate>> drops(Select<Record1<Long>> customers) {
    Map<Long, List<LocalDate>> drops = new HashMap<>();
    histories(GRADE_CHANGE.CUSTOMER.in(customers), DEAL.CUSTOMER.in(customers))
        .forEach((customer, history) -> drops.put(customer, history.drops()));
    return drops;
  }
}
