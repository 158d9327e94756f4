package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COMPLAINT;
import static org.henryjournal.journal.db.Tables.COMPLAINT_STEP;
import static org.henryjournal.journal.db.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.henryjournal.domain.Complaint;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Questions about complaints. */
public final class ComplaintStore {

  /** A complaint with the name of its customer. */
  public record Named(Complaint complaint, String customerName) {}

  private final DSLContext sql;

  ComplaintStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Every complaint: the open ones first, and of each kind the last first. */
  public List<Complaint> all() {
    return where(DSL.noCondition());
  }

  /** Those of a customer, in the same order. */
  public List<Complaint> ofCustomer(long customer) {
    return where(COMPLAINT.CUSTOMER.eq(customer));
  }

  /** Those open at the end of a day, the first opened first. */
  public List<Named> unsettled(LocalDate day) {
    return named(
        COMPLAINT.OPENED.le(day).and(COMPLAINT.SETTLED.isNull().or(COMPLAINT.SETTLED.gt(day))),
        COMPLAINT.OPENED);
  }

  /** Those settled in a stretch of days, both ends included, the first settled first. */
  public List<Named> settled(LocalDate from, LocalDate to) {
    return named(COMPLAINT.SETTLED.between(from, to), COMPLAINT.SETTLED);
  }

  private List<Named> named(Condition condition, Field<LocalDate> order) {
    return sql.select(COMPLAINT.fields())
        .select(CUSTOMER.NAME)
        .from(COMPLAINT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER))
        .where(condition)
        .orderBy(order, COMPLAINT.ID)
        .fetch(
            row -> new Named(CareMapping.complaint(row.into(COMPLAINT)), row.get(CUSTOMER.NAME)));
  }

  /** How many of a customer are open at the end of a day; customers without are absent. */
  public Map<Long, Integer> open(LocalDate day) {
    return sql.select(COMPLAINT.CUSTOMER, DSL.count())
        .from(COMPLAINT)
        .where(COMPLAINT.OPENED.le(day))
        .and(COMPLAINT.SETTLED.isNull().or(COMPLAINT.SETTLED.gt(day)))
        .groupBy(COMPLAINT.CUSTOMER)
        .fetchMap(COMPLAINT.CUSTOMER, DSL.count());
  }

  private List<Complaint> where(Condition condition) {
    return sql.selectFrom(COMPLAINT)
        .where(condition)
        .orderBy(
            DSL.field(COMPLAINT.SETTLED.isNull()).desc(),
            COMPLAINT.OPENED.desc(),
            COMPLAINT.ID.desc())
        .fetch(CareMapping::complaint);
  }

  /** What was done about complaints, by complaint, the first first. */
  public Map<Long, List<Complaint.Step>> steps() {
    return sql
        .selectFrom(COMPLAINT_STEP)
        .orderBy(COMPLAINT_STEP.DATE, COMPLAINT_STEP.ID)
        .fetch(CareMapping::step)
        .stream()
        .collect(Collectors.groupingBy(Complaint.Step::complaint));
  }

  /** What was done about one, the first first. */
  public List<Complaint.Step> steps(long complaint) {
    return sql.selectFrom(COMPLAINT_STEP)
        .where(COMPLAINT_STEP.COMPLAINT.eq(complaint))
        .orderBy(COMPLAINT_STEP.DATE, COMPLAINT_STEP.ID)
        .fetch(CareMapping::step);
  }
}
