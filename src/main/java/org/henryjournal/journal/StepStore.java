package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Questions about next steps: what is planned, due and late. */
public final class StepStore {

  /** A next step with its customer's name. */
  public record Planned(NextStep step, String customerName) {}

  private final DSLContext sql;

  StepStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Planned> find(long id) {
    return planned(NEXT_STEP.ID.eq(id)).stream().findFirst();
  }

  /** All open steps, the last first. */
  public List<Planned> open() {
    return planned(NEXT_STEP.STATE.eq(NextStep.State.OPEN));
  }

  /** Open steps due on the day or before it, the latest due first, then by time. */
  public List<Planned> dueBy(LocalDate day) {
    return planned(NEXT_STEP.STATE.eq(NextStep.State.OPEN).and(NEXT_STEP.DATE.le(day)));
  }

  /** Open steps from one day to another, both included. */
  public List<Planned> openBetween(LocalDate from, LocalDate to) {
    return planned(NEXT_STEP.STATE.eq(NextStep.State.OPEN).and(NEXT_STEP.DATE.between(from, to)));
  }

  /** Steps kept or cancelled from one day to another, both included. */
  public List<Planned> closedBetween(LocalDate from, LocalDate to) {
    return planned(NEXT_STEP.CLOSED.between(from, to));
  }

  public List<Planned> ofCustomer(long customer) {
    return planned(NEXT_STEP.CUSTOMER.eq(customer));
  }

  private List<Planned> planned(Condition condition) {
    return sql.select(NEXT_STEP.fields())
        .select(CUSTOMER.NAME)
        .from(NEXT_STEP)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(NEXT_STEP.CUSTOMER))
        .where(condition)
        .orderBy(NEXT_STEP.DATE.desc(), NEXT_STEP.TIME.asc().nullsLast(), NEXT_STEP.ID)
        .fetch(row -> new Planned(Mapping.step(row.into(NEXT_STEP)), row.get(CUSTOMER.NAME)));
  }
}
