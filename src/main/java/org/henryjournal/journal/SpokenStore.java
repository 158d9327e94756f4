package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COMPLAINT;
import static org.henryjournal.journal.db.Tables.COMPLAINT_STEP;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.PROMISE;
import static org.henryjournal.journal.db.Tables.TOUCH;
import static org.henryjournal.journal.db.Tables.WANTED_PRODUCT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.ResultQuery;

/** Words by which a customer can be found that stand beside its record. */
public final class SpokenStore {

  private final DSLContext sql;

  SpokenStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * What was said in complaints and what was done about them, in promises and touches, and the
   * products bought or wanted, each once; customers without are absent.
   */
  public Map<Long, List<String>> all() {
    Map<Long, List<String>> spoken = new HashMap<>();
    add(spoken, sql.select(COMPLAINT.CUSTOMER, COMPLAINT.TEXT).from(COMPLAINT));
    add(
        spoken,
        sql.select(COMPLAINT.CUSTOMER, COMPLAINT_STEP.TEXT)
            .from(COMPLAINT_STEP)
            .join(COMPLAINT)
            .on(COMPLAINT.ID.eq(COMPLAINT_STEP.COMPLAINT)));
    add(spoken, sql.select(PROMISE.CUSTOMER, PROMISE.TEXT).from(PROMISE));
    add(
        spoken,
        sql.selectDistinct(TOUCH.CUSTOMER, TOUCH.TEXT).from(TOUCH).where(TOUCH.TEXT.ne("")));
    add(
        spoken,
        sql.selectDistinct(DEAL.CUSTOMER, PRODUCT.NAME)
            .from(DEAL_PRODUCT)
            .join(DEAL)
            .on(DEAL.ID.eq(DEAL_PRODUCT.DEAL))
            .join(PRODUCT)
            .on(PRODUCT.ID.eq(DEAL_PRODUCT.PRODUCT)));
    add(
        spoken,
        sql.select(WANTED_PRODUCT.CUSTOMER, PRODUCT.NAME)
            .from(WANTED_PRODUCT)
            .join(PRODUCT)
            .on(PRODUCT.ID.eq(WANTED_PRODUCT.PRODUCT)));
    return spoken;
  }

  private static void add(Map<Long, List<String>> spoken, ResultQuery<Record2<Long, String>> said) {
    said.forEach(
        row -> spoken.computeIfAbsent(row.value1(), c -> new ArrayList<>()).add(row.value2()));
  }
}
