package org.henryjournal.journal;

import java.time.YearMonth;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.Payment;
import org.henryjournal.journal.db.tables.records.CollectionMeasureRecord;
import org.henryjournal.journal.db.tables.records.CollectionPlanRecord;
import org.henryjournal.journal.db.tables.records.PaymentRecord;

/** Rows of the index for what is collected and received, and back. */
final class MoneyMapping {

  private MoneyMapping() {}

  static PaymentRecord row(Payment p) {
    return new PaymentRecord(
        p.id(), p.customer(), p.date(), GoalMapping.money(p.amount()), p.note());
  }

  static Payment payment(PaymentRecord r) {
    return new Payment(r.getId(), r.getCustomer(), r.getDate(), r.getAmount(), r.getNote());
  }

  static CollectionPlanRecord row(CollectionPlan p) {
    return new CollectionPlanRecord(
        p.id(),
        p.customer(),
        p.month().atDay(1),
        GoalMapping.money(p.asked()),
        GoalMapping.money(p.promised()),
        p.support(),
        p.alone());
  }

  static CollectionPlan plan(CollectionPlanRecord r) {
    return new CollectionPlan(
        r.getId(),
        r.getCustomer(),
        YearMonth.from(r.getMonthStart()),
        r.getAsked(),
        r.getPromised(),
        r.getSupport(),
        r.getAlone());
  }

  static CollectionMeasureRecord row(CollectionMeasure m) {
    return new CollectionMeasureRecord(
        m.id(), m.plan(), m.kind(), m.text(), GoalMapping.money(m.expected()));
  }

  static CollectionMeasure measure(CollectionMeasureRecord r) {
    return new CollectionMeasure(r.getId(), r.getPlan(), r.getKind(), r.getText(), r.getExpected());
  }
}
