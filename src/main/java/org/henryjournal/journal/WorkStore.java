package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.WORK;
import static org.henryjournal.journal.db.Tables.WORK_REVISION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Work;
import org.henryjournal.domain.WorkRevision;
import org.jooq.DSLContext;

/** Questions about the progress table. */
public final class WorkStore {

  /**
   * @param customerName '' where the row has no customer, or it is in the bin
   */
  public record Row(Work work, String customerName) {}

  private final DSLContext sql;

  WorkStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Every row, in the order the rep gave them. */
  public List<Row> all() {
    Map<Long, String> names =
        sql.select(CUSTOMER.ID, CUSTOMER.NAME)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.in(sql.select(WORK.CUSTOMER).from(WORK)))
            .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    return sql.selectFrom(WORK).orderBy(WORK.POSITION, WORK.ID).fetch(GoalMapping::work).stream()
        .map(
            work -> new Row(work, work.customer().map(id -> names.getOrDefault(id, "")).orElse("")))
        .toList();
  }

  public Optional<Work> find(long id) {
    return sql.selectFrom(WORK).where(WORK.ID.eq(id)).fetchOptional(GoalMapping::work);
  }

  /** What was changed in a row, the latest first. */
  public List<WorkRevision> revisions(long work) {
    return sql.selectFrom(WORK_REVISION)
        .where(WORK_REVISION.WORK.eq(work))
        .orderBy(WORK_REVISION.DATE.desc(), WORK_REVISION.ID.desc())
        .fetch(GoalMapping::revision);
  }
}
