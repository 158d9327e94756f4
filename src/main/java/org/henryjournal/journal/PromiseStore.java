package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.PROMISE;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.Promise;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Questions about promises of both sides. */
public final class PromiseStore {

  /** A promise with the name of its customer. */
  public record Named(Promise promise, String customerName) {}

  private final DSLContext sql;

  PromiseStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Every promise, in order of entry. */
  public List<Promise> all() {
    return sql.selectFrom(PROMISE).orderBy(PROMISE.ID).fetch(CareMapping::promise);
  }

  /**
   * Those of a customer: the open ones by the day they are due, then the others, the last first.
   */
  public List<Promise> ofCustomer(long customer) {
    return sql.selectFrom(PROMISE)
        .where(PROMISE.CUSTOMER.eq(customer))
        .orderBy(
            DSL.field(PROMISE.STATE.eq(Promise.State.OPEN)).desc(),
            PROMISE.CLOSED.desc(),
            PROMISE.DUE.asc().nullsLast(),
            PROMISE.ID)
        .fetch(CareMapping::promise);
  }

  /** The open ones that are due by a day, that day included, the earliest first. */
  public List<Named> due(LocalDate day) {
    return named(PROMISE.STATE.eq(Promise.State.OPEN).and(PROMISE.DUE.le(day)), PROMISE.DUE);
  }

  /**
   * Those open at the end of a day and due by another, the earliest first.
   *
   * @param to last day on which it is due
   */
  public List<Named> openAt(LocalDate day, LocalDate to) {
    return named(
        PROMISE
            .MADE
            .le(day)
            .and(PROMISE.CLOSED.isNull().or(PROMISE.CLOSED.gt(day)))
            .and(PROMISE.DUE.le(to)),
        PROMISE.DUE);
  }

  /** Those kept or broken in a stretch of days, both ends included, the first answered first. */
  public List<Named> answered(LocalDate from, LocalDate to) {
    return named(PROMISE.CLOSED.between(from, to), PROMISE.CLOSED);
  }

  private List<Named> named(Condition condition, Field<LocalDate> order) {
    return sql.select(PROMISE.fields())
        .select(CUSTOMER.NAME)
        .from(PROMISE)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER))
        .where(condition)
        .orderBy(order, PROMISE.ID)
        .fetch(row -> new Named(CareMapping.promise(row.into(PROMISE)), row.get(CUSTOMER.NAME)));
  }
}
