package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COLLECTION_MEASURE;
import static org.henryjournal.journal.db.Tables.COLLECTION_PLAN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.PAYMENT;

import java.math.BigDecimal;
import java.util.List;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is done about the money: what is asked and promised, what is done for it, and what came in,
 * each as one change. Every method throws {@link Refusal} with a sentence when it cannot be done.
 */
public final class MoneyBook {

  private final JournalWriter writer;

  MoneyBook(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Notes money received, or given back where it is below 0; id 0 makes a new payment.
   *
   * @throws Refusal when it is 0 or too much, or the customer is gone
   */
  public long save(Payment payment) {
    look(payment);
    return writer.changeFor(Deed.PAYMENT_SAVE, c -> put(c, payment));
  }

  static void look(Payment payment) {
    if (payment.amount().signum() == 0) {
      throw new Refusal("payment.amount.none");
    }
    requireFits(payment.amount());
  }

  static long put(Composer c, Payment payment) {
    c.require(CUSTOMER, payment.customer());
    return c.save(
        MoneyMapping.row(
            new Payment(
                payment.id(),
                payment.customer(),
                payment.date(),
                payment.amount(),
                payment.note().strip())));
  }

  /** A plan with what is done for it; the ids do not count. */
  public record Planned(CollectionPlan plan, List<CollectionMeasure> measures) {
    public Planned {
      measures = List.copyOf(measures);
    }
  }

  /**
   * Writes the money of a whole diary as one change. It cannot be undone.
   *
   * @param plans of a customer and a month once each
   */
  public void writeAll(PaymentTerms terms, List<Payment> payments, List<Planned> plans) {
    writer.change(
        Deed.DIARY_WRITE,
        c -> {
          SettingRows.set(c, Setting.TERMS, terms);
          payments.forEach(payment -> c.save(MoneyMapping.row(payment)));
          for (Planned planned : plans) {
            long plan = c.save(MoneyMapping.row(planned.plan()));
            planned
                .measures()
                .forEach(
                    measure ->
                        c.save(
                            MoneyMapping.row(
                                new CollectionMeasure(
                                    0, plan, measure.kind(), measure.text(), measure.expected()))));
          }
        });
    writer.forgetUndo();
  }

  public void deletePayment(long id) {
    writer.change(Deed.PAYMENT_DELETE, c -> c.delete(PAYMENT, id));
  }

  /**
   * Saves what a customer is to pay in a month, in the place of what was planned for that month
   * before; its id does not matter.
   *
   * @return its id
   * @throws Refusal when an amount is below 0 or too much, or the customer is gone
   */
  public long save(CollectionPlan plan) {
    requirePlanned(plan.asked());
    requirePlanned(plan.promised());
    return writer.changeFor(
        Deed.COLLECTION_SAVE,
        c -> {
          c.require(CUSTOMER, plan.customer());
          @Nullable Long old =
              c.sql()
                  .select(COLLECTION_PLAN.ID)
                  .from(COLLECTION_PLAN)
                  .where(COLLECTION_PLAN.CUSTOMER.eq(plan.customer()))
                  .and(COLLECTION_PLAN.MONTH_START.eq(plan.month().atDay(1)))
                  .fetchOne(COLLECTION_PLAN.ID);
          long id = old == null ? c.newId(COLLECTION_PLAN) : old;
          c.put(
              MoneyMapping.row(
                  new CollectionPlan(
                      id,
                      plan.customer(),
                      plan.month(),
                      plan.asked(),
                      plan.promised(),
                      plan.support().strip(),
                      plan.alone())));
          return id;
        });
  }

  /** Deletes a plan with its measures; undo brings them back. */
  public void deletePlan(long id) {
    writer.change(Deed.COLLECTION_DELETE, c -> c.delete(COLLECTION_PLAN, id));
  }

  /**
   * Saves what is done so that a customer can pay more; id 0 makes a new one.
   *
   * @throws Refusal when the amount is below 0 or too much, it is in own words and there are none,
   *     or the plan is gone
   */
  public long save(CollectionMeasure measure) {
    requirePlanned(measure.expected());
    if (measure.kind() == CollectionMeasure.Kind.OWN && measure.text().isBlank()) {
      throw new Refusal("collection.measure.words");
    }
    return writer.changeFor(
        Deed.COLLECTION_SAVE,
        c -> {
          c.require(COLLECTION_PLAN, measure.plan());
          return c.save(
              MoneyMapping.row(
                  new CollectionMeasure(
                      measure.id(),
                      measure.plan(),
                      measure.kind(),
                      measure.text().strip(),
                      measure.expected())));
        });
  }

  public void deleteMeasure(long id) {
    writer.change(Deed.COLLECTION_DELETE, c -> c.delete(COLLECTION_MEASURE, id));
  }

  /** Sets when a deal is due that says nothing of its own. */
  public void setUsualTerms(PaymentTerms terms) {
    writer.change(Deed.SETTINGS_TERMS, c -> SettingRows.set(c, Setting.TERMS, terms));
  }

  private static void requirePlanned(BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new Refusal("collection.amount.low");
    }
    requireFits(amount);
  }

  /**
   * @throws Refusal when it is more than the journal holds
   */
  static void requireFits(BigDecimal amount) {
    if (amount.abs().compareTo(GoalBook.MOST) >= 0) {
      throw new Refusal("goal.total.high");
    }
  }
}
