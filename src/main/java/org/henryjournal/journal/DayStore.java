package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.TargetCustomer;
import org.henryjournal.insight.TargetFigures;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Questions about a day's target customers and the rep's own words. */
public final class DayStore {

  /**
   * @param hit the customer signed on that day
   * @param signedSince the customer signed on that day or later
   */
  public record Target(
      TargetCustomer target, String customerName, boolean hit, boolean signedSince) {

    public TargetFigures.Named named() {
      return new TargetFigures.Named(
          target.date(), target.customer(), customerName, hit, signedSince);
    }
  }

  private final DSLContext sql;

  DayStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Targets from one day to another, both included. */
  public List<Target> targets(LocalDate from, LocalDate to) {
    Field<Boolean> hit = signed(DEAL.DATE.eq(TARGET_CUSTOMER.DATE));
    Field<Boolean> since = signed(DEAL.DATE.ge(TARGET_CUSTOMER.DATE));
    return sql.select(TARGET_CUSTOMER.fields())
        .select(CUSTOMER.NAME, hit, since)
        .from(TARGET_CUSTOMER)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(TARGET_CUSTOMER.CUSTOMER))
        .where(TARGET_CUSTOMER.DATE.between(from, to))
        .orderBy(TARGET_CUSTOMER.DATE, TARGET_CUSTOMER.ID)
        .fetch(
            row ->
                new Target(
                    Mapping.target(row.into(TARGET_CUSTOMER)),
                    row.get(CUSTOMER.NAME),
                    row.get(hit),
                    row.get(since)));
  }

  private static Field<Boolean> signed(Condition when) {
    return field(
        exists(selectOne().from(DEAL).where(DEAL.CUSTOMER.eq(TARGET_CUSTOMER.CUSTOMER)).and(when)));
  }

  public Optional<DayNote> note(LocalDate day) {
    return sql.selectFrom(DAY_NOTE).where(DAY_NOTE.DATE.eq(day)).fetchOptional(Mapping::dayNote);
  }

  /** Notes from one day to another, both included, by date. */
  public List<DayNote> notes(LocalDate from, LocalDate to) {
    return sql.selectFrom(DAY_NOTE)
        .where(DAY_NOTE.DATE.between(from, to))
        .orderBy(DAY_NOTE.DATE)
        .fetch(Mapping::dayNote);
  }
}
