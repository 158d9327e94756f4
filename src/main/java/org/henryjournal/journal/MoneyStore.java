package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.COLLECTION_MEASURE;
import static org.henryjournal.journal.db.Tables.COLLECTION_PLAN;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.PAYMENT;
import static org.henryjournal.journal.db.Tables.SETTING;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.insight.Receivables;
import org.jooq.DSLContext;

/** Questions about the money: what is due, asked, promised and received. */
public final class MoneyStore {

  /** A payment with the name of who paid. */
  public record Paid(Payment payment, String customerName) {}

  /**
   * Money that a customer owes.
   *
   * @param date on which it is due
   * @param open what of it is not paid, scale 2
   * @param daysLate below 0 before its day
   */
  public record Owing(
      long customer, String customerName, LocalDate date, BigDecimal open, long daysLate) {}

  private final DSLContext sql;

  MoneyStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Money received in a stretch of days, both ends included, the latest first. */
  public List<Paid> payments(LocalDate from, LocalDate to) {
    return sql.select(PAYMENT.fields())
        .select(CUSTOMER.NAME)
        .from(PAYMENT)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(PAYMENT.CUSTOMER))
        .where(PAYMENT.DATE.between(from, to))
        .orderBy(PAYMENT.DATE.desc(), PAYMENT.ID.desc())
        .fetch(row -> new Paid(MoneyMapping.payment(row.into(PAYMENT)), row.get(CUSTOMER.NAME)));
  }

  /** Money received by day; days without are absent. */
  public Map<LocalDate, BigDecimal> collected() {
    return new TreeMap<>(
        sql.select(PAYMENT.DATE, sum(PAYMENT.AMOUNT))
            .from(PAYMENT)
            .groupBy(PAYMENT.DATE)
            .fetchMap(PAYMENT.DATE, sum(PAYMENT.AMOUNT)));
  }

  /** Every plan of collecting, in order of entry. */
  public List<CollectionPlan> plans() {
    return sql.selectFrom(COLLECTION_PLAN).orderBy(COLLECTION_PLAN.ID).fetch(MoneyMapping::plan);
  }

  /** What is done for all plans, in order of entry. */
  public List<CollectionMeasure> measures() {
    return sql.selectFrom(COLLECTION_MEASURE)
        .orderBy(COLLECTION_MEASURE.ID)
        .fetch(MoneyMapping::measure);
  }

  /** All that ever came in, and what was given back, in order of entry. */
  public List<Payment> receipts() {
    return sql.selectFrom(PAYMENT).orderBy(PAYMENT.ID).fetch(MoneyMapping::payment);
  }

  /** What of it a customer paid, by date. */
  public List<Payment> receipts(long customer) {
    return sql.selectFrom(PAYMENT)
        .where(PAYMENT.CUSTOMER.eq(customer))
        .orderBy(PAYMENT.DATE, PAYMENT.ID)
        .fetch(MoneyMapping::payment);
  }

  /** Every deal, in order of entry. */
  public List<Deal> deals() {
    return sql.selectFrom(DEAL).orderBy(DEAL.ID).fetch(Mapping::deal);
  }

  /** When a deal is due that says nothing of its own: on signing where the journal says nothing. */
  public PaymentTerms usualTerms() {
    return new SettingStore(sql).get(Setting.TERMS);
  }

  /** What customers owe at the end of a day. */
  public Receivables receivables(LocalDate day) {
    PaymentTerms usual = usualTerms();
    return Receivables.of(deals(), deal -> deal.terms().orElse(usual), receipts(), day);
  }

  /**
   * What a customer owes at the end of a day; empty where the rep keeps no account of money: then
   * every deal would seem to be owed.
   */
  public Optional<Receivables.Account> account(long customer, LocalDate day) {
    if (!isKept()) {
      return Optional.empty();
    }
    PaymentTerms usual = usualTerms();
    return Optional.of(
        Receivables.of(
                sql.selectFrom(DEAL)
                    .where(DEAL.CUSTOMER.eq(customer))
                    .orderBy(DEAL.ID)
                    .fetch(Mapping::deal),
                deal -> deal.terms().orElse(usual),
                receipts(customer),
                day)
            .of(customer));
  }

  /**
   * What is due up to a day and not paid at the end of another, the oldest first; nothing where the
   * rep keeps no account of money.
   *
   * @param day whose end it is
   * @param to last day on which it is due
   */
  public List<Owing> owing(LocalDate day, LocalDate to) {
    if (!isKept()) {
      return List.of();
    }
    List<Receivables.Standing> open = receivables(day).all().openIn(new DaySpan(LocalDate.MIN, to));
    Map<Long, String> names = open.isEmpty() ? Map.of() : names();
    return open.stream()
        .map(
            standing ->
                new Owing(
                    standing.due().customer(),
                    names.getOrDefault(standing.due().customer(), ""),
                    standing.due().date(),
                    standing.open(),
                    standing.daysLate()))
        .toList();
  }

  /**
   * What is due of all deals and how much of it is open at the end of a day, the oldest first;
   * nothing where the rep keeps no account of money.
   */
  public List<Receivables.Standing> dues(LocalDate day) {
    return isKept() ? receivables(day).all().dues() : List.of();
  }

  /** Whether the rep notes money, plans it, or has said when it is due. */
  private boolean isKept() {
    return sql.fetchExists(PAYMENT)
        || sql.fetchExists(COLLECTION_PLAN)
        || sql.fetchExists(SETTING, SETTING.NAME.eq(Setting.TERMS.name()))
        || sql.fetchExists(DEAL, DEAL.TERMS.ne(""));
  }

  /** Names of all customers, by id. */
  public Map<Long, String> names() {
    return sql.select(CUSTOMER.ID, CUSTOMER.NAME)
        .from(CUSTOMER)
        .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
  }
}
