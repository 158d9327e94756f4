package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.REFERRAL;
import static org.henryjournal.journal.db.Tables.REFERRAL_QUESTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Referral;
import org.henryjournal.domain.Refusal;
import org.jooq.DSLContext;

/**
 * Who brought whom, and whether the rep asked; each as one change. Every method throws {@link
 * Refusal} with a sentence when it cannot be done.
 */
public final class ReferralBook {

  private final JournalWriter writer;
  private final Clock clock;

  ReferralBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Says who brought a customer, in the place of whoever was said before.
   *
   * @return its id
   * @throws Refusal when a customer is said to have brought itself, over others or not, or one of
   *     the two is gone
   */
  public long save(long customer, long referrer) {
    return writer.changeFor(
        Deed.REFERRAL_SAVE,
        c -> {
          c.require(CUSTOMER, customer);
          c.require(CUSTOMER, referrer);
          return put(c, customer, referrer);
        });
  }

  /** The same within another change. */
  static long put(Composer c, long customer, long referrer) {
    if (customer == referrer) {
      throw new Refusal("referral.itself");
    }
    if (isBroughtBy(c.sql(), referrer, customer)) {
      throw new Refusal("referral.ring");
    }
    Optional<Referral> old = of(c.sql(), customer);
    long id = old.map(Referral::id).orElseGet(() -> c.newId(REFERRAL));
    c.put(CareMapping.row(new Referral(id, customer, referrer)));
    return id;
  }

  static Optional<Referral> of(DSLContext sql, long customer) {
    return sql.selectFrom(REFERRAL)
        .where(REFERRAL.CUSTOMER.eq(customer))
        .fetchOptional(CareMapping::referral);
  }

  /** Whether a customer came of another one, over others or not. */
  private static boolean isBroughtBy(DSLContext sql, long customer, long referrer) {
    Set<Long> seen = new HashSet<>();
    Optional<Referral> at = of(sql, customer);
    while (at.isPresent() && seen.add(at.get().customer())) {
      if (at.get().referrer() == referrer) {
        return true;
      }
      at = of(sql, at.get().referrer());
    }
    return false;
  }

  /** Says no more who brought a customer; that nobody was said is no error. */
  public void delete(long customer) {
    writer.change(Deed.REFERRAL_DELETE, c -> remove(c, customer));
  }

  static void remove(Composer c, long customer) {
    of(c.sql(), customer).ifPresent(referral -> c.del(REFERRAL, referral.id()));
  }

  /**
   * Answers whether the rep asked for a referral after a deal, in the place of an earlier answer.
   *
   * @throws Refusal when the deal is gone
   */
  public void answer(long deal, boolean asked) {
    writer.change(
        Deed.REFERRAL_ANSWER,
        c -> {
          c.require(DEAL, deal);
          long id =
              c.sql()
                  .select(REFERRAL_QUESTION.ID)
                  .from(REFERRAL_QUESTION)
                  .where(REFERRAL_QUESTION.DEAL.eq(deal))
                  .fetchOptional(REFERRAL_QUESTION.ID)
                  .orElseGet(() -> c.newId(REFERRAL_QUESTION));
          c.put(CareMapping.row(new Referral.Question(id, deal, LocalDate.now(clock), asked)));
        });
  }
}
