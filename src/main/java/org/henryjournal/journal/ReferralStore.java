package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.REFERRAL;
import static org.henryjournal.journal.db.Tables.REFERRAL_QUESTION;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Referral;
import org.henryjournal.insight.SourceFigures;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Questions about who brought whom. */
public final class ReferralStore {

  /**
   * A customer whom another one brought.
   *
   * @param since day of entry
   */
  public record Brought(String name, LocalDate since) {}

  private final DSLContext sql;

  ReferralStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Who brought whom, in order of entry. */
  public List<Referral> all() {
    return sql.selectFrom(REFERRAL).orderBy(REFERRAL.ID).fetch(CareMapping::referral);
  }

  /** The name of who brought a customer. */
  public Optional<String> referrer(long customer) {
    return sql.select(CUSTOMER.NAME)
        .from(REFERRAL)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(REFERRAL.REFERRER))
        .where(REFERRAL.CUSTOMER.eq(customer))
        .fetchOptional(CUSTOMER.NAME);
  }

  /** Whom a customer brought, in order of entry. */
  public List<Brought> brought(long referrer) {
    return sql.select(CUSTOMER.NAME, CUSTOMER.CREATED)
        .from(REFERRAL)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(REFERRAL.CUSTOMER))
        .where(REFERRAL.REFERRER.eq(referrer))
        .orderBy(REFERRAL.ID)
        .fetch(row -> new Brought(row.value1(), row.value2()));
  }

  /** Every customer with its source and how often it was visited, in order of entry. */
  public List<SourceFigures.Sourced> sourced() {
    Map<Long, Integer> visits =
        sql.select(VISIT.CUSTOMER, DSL.count())
            .from(VISIT)
            .where(VISIT.OUTCOME.ne(Outcome.NOT_REACHED))
            .groupBy(VISIT.CUSTOMER)
            .fetchMap(VISIT.CUSTOMER, DSL.count());
    return sql.select(CUSTOMER.ID, CUSTOMER.SOURCE)
        .from(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row ->
                new SourceFigures.Sourced(
                    row.value1(), row.value2(), visits.getOrDefault(row.value1(), 0)));
  }

  /** Every answer to the question after a deal, in order of entry. */
  public List<Referral.Question> questions() {
    return sql.selectFrom(REFERRAL_QUESTION)
        .orderBy(REFERRAL_QUESTION.ID)
        .fetch(CareMapping::question);
  }

  /** The deal that a visit closed, while nobody has said whether the rep asked after it. */
  public Optional<Long> unasked(long visit) {
    return sql.select(DEAL.ID)
        .from(DEAL)
        .leftJoin(REFERRAL_QUESTION)
        .on(REFERRAL_QUESTION.DEAL.eq(DEAL.ID))
        .where(DEAL.VISIT.eq(visit))
        .and(REFERRAL_QUESTION.ID.isNull())
        .fetchOptional(DEAL.ID);
  }
}
