package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.jooq.DSLContext;

/** Questions about imports: which there were, and what is in the journal already. */
public final class BatchStore {

  /** What makes two visits the same entry for an import. */
  public record VisitKey(
      String customer, LocalDate date, VisitKind kind, Outcome outcome, String note) {}

  private final DSLContext sql;

  BatchStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The imports that were not taken back, the last first. */
  public List<ImportBatch> all() {
    return sql.selectFrom(IMPORT_BATCH).orderBy(IMPORT_BATCH.ID.desc()).fetch(Mapping::batch);
  }

  /** How often each visit is in the journal; customers' names in lower case. */
  public Map<VisitKey, Integer> visitCounts() {
    Map<VisitKey, Integer> counts = new HashMap<>();
    sql.select(CUSTOMER.NAME, VISIT.DATE, VISIT.KIND, VISIT.OUTCOME, VISIT.NOTE, count())
        .from(VISIT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(VISIT.CUSTOMER))
        .groupBy(CUSTOMER.NAME, VISIT.DATE, VISIT.KIND, VISIT.OUTCOME, VISIT.NOTE)
        .forEach(
            row ->
                counts.put(
                    new VisitKey(
                        row.value1().toLowerCase(Locale.ROOT),
                        row.value2(),
                        VisitKind.ofCode(row.value3()),
                        Outcome.ofCode(row.value4()),
                        row.value5()),
                    row.value6()));
    return counts;
  }
}
