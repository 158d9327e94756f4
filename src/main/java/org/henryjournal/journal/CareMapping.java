package org.henryjournal.journal;

import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.CareRule;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Referral;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.db.tables.records.CareRuleRecord;
import org.henryjournal.journal.db.tables.records.ComplaintRecord;
import org.henryjournal.journal.db.tables.records.ComplaintStepRecord;
import org.henryjournal.journal.db.tables.records.DealProductRecord;
import org.henryjournal.journal.db.tables.records.ProductRecord;
import org.henryjournal.journal.db.tables.records.PromiseRecord;
import org.henryjournal.journal.db.tables.records.ReferralQuestionRecord;
import org.henryjournal.journal.db.tables.records.ReferralRecord;
import org.henryjournal.journal.db.tables.records.TouchRecord;
import org.henryjournal.journal.db.tables.records.WantedProductRecord;

/** Rows of the index for what happens to a customer after the deal, and back. */
final class CareMapping {

  private CareMapping() {}

  static TouchRecord row(Touch t) {
    return new TouchRecord(
        t.id(), t.customer(), t.contact().orElse(null), t.date(), t.kind(), t.text());
  }

  static Touch touch(TouchRecord r) {
    return new Touch(
        r.getId(),
        r.getCustomer(),
        Optional.ofNullable(r.getContact()),
        r.getDate(),
        r.getKind(),
        r.getText());
  }

  static CareRuleRecord row(CareRule c) {
    return new CareRuleRecord(c.id(), c.tag().orElse(null), c.kind(), (short) c.perYear());
  }

  static CareRule rule(CareRuleRecord r) {
    return new CareRule(r.getId(), Optional.ofNullable(r.getTag()), r.getKind(), r.getPerYear());
  }

  static ComplaintRecord row(Complaint c) {
    return new ComplaintRecord(
        c.id(),
        c.customer(),
        c.opened(),
        c.text(),
        c.settled().orElse(null),
        c.satisfaction().isPresent() ? (short) c.satisfaction().getAsInt() : null);
  }

  static Complaint complaint(ComplaintRecord r) {
    return new Complaint(
        r.getId(),
        r.getCustomer(),
        r.getOpened(),
        r.getText(),
        Optional.ofNullable(r.getSettled()),
        r.getSatisfaction() == null ? OptionalInt.empty() : OptionalInt.of(r.getSatisfaction()));
  }

  static ComplaintStepRecord row(Complaint.Step s) {
    return new ComplaintStepRecord(s.id(), s.complaint(), s.date(), s.text());
  }

  static Complaint.Step step(ComplaintStepRecord r) {
    return new Complaint.Step(r.getId(), r.getComplaint(), r.getDate(), r.getText());
  }

  static PromiseRecord row(Promise p) {
    return new PromiseRecord(
        p.id(),
        p.customer(),
        p.visit().orElse(null),
        p.side(),
        p.made(),
        p.text(),
        p.due().orElse(null),
        p.state(),
        p.closed().orElse(null));
  }

  static Promise promise(PromiseRecord r) {
    return new Promise(
        r.getId(),
        r.getCustomer(),
        Optional.ofNullable(r.getVisit()),
        r.getSide(),
        r.getMade(),
        r.getText(),
        Optional.ofNullable(r.getDue()),
        r.getState(),
        Optional.ofNullable(r.getClosed()));
  }

  static Product product(ProductRecord r) {
    return new Product(r.getId(), r.getName());
  }

  static DealProductRecord row(Product.Sold s) {
    return new DealProductRecord(
        s.id(),
        s.deal(),
        s.product(),
        s.quantity().map(GoalMapping::money).orElse(null),
        s.amount().map(GoalMapping::money).orElse(null));
  }

  static Product.Sold sold(DealProductRecord r) {
    return new Product.Sold(
        r.getId(),
        r.getDeal(),
        r.getProduct(),
        Optional.ofNullable(r.getQuantity()),
        Optional.ofNullable(r.getAmount()));
  }

  static WantedProductRecord row(Product.Wanted w) {
    return new WantedProductRecord(w.id(), w.customer(), w.product(), w.date());
  }

  static Product.Wanted wanted(WantedProductRecord r) {
    return new Product.Wanted(r.getId(), r.getCustomer(), r.getProduct(), r.getDate());
  }

  static ReferralRecord row(Referral f) {
    return new ReferralRecord(f.id(), f.customer(), f.referrer());
  }

  static Referral referral(ReferralRecord r) {
    return new Referral(r.getId(), r.getCustomer(), r.getReferrer());
  }

  static ReferralQuestionRecord row(Referral.Question q) {
    return new ReferralQuestionRecord(q.id(), q.deal(), q.date(), q.asked());
  }

  static Referral.Question question(ReferralQuestionRecord r) {
    return new Referral.Question(r.getId(), r.getDeal(), r.getDate(), r.getAsked());
  }
}
