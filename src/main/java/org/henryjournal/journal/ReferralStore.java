package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.REFERRAL;
import static org.henryjournal.journal.db.Tables.REFERRAL_QUESTION;

import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Referral;
import org.jooq.DSLContext;

/** Questions about who brought whom. */
public final class ReferralStore {

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

  /** The names of whom a customer brought, in order of entry. */
  public List<String> brought(long referrer) {
    return sql.select(CUSTOMER.NAME)
        .from(REFERRAL)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(REFERRAL.CUSTOMER))
        .where(REFERRAL.REFERRER.eq(referrer))
        .orderBy(REFERRAL.ID)
        .fetch(CUSTOMER.NAME);
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
