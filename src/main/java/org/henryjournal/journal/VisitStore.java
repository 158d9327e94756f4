package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.PRODUCT;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.ProductWords;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Visit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** Questions about visits, with the deals they closed and the next steps agreed at their end. */
public final class VisitStore {

  /**
   * A visit as pages show it.
   *
   * @param number its visit number; empty for an attempt
   * @param first whether it is the first visit ever to the customer
   * @param contactName name of the person met, or ''
   * @param sold what its deal sold, in order of entry
   */
  public record Entry(
      Visit visit,
      String customerName,
      String contactName,
      OptionalInt number,
      boolean first,
      Optional<Deal> deal,
      List<ProductWords.Item> sold,
      Optional<NextStep> step) {}

  private final DSLContext sql;

  VisitStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Entry> find(long id) {
    return entries(VISIT.ID.eq(id)).stream().findFirst();
  }

  /** The entries of a day, by time and order of entry. */
  public List<Entry> ofDay(LocalDate day) {
    return entries(VISIT.DATE.eq(day));
  }

  /** The entries from one day to another, both included, by date, time and order of entry. */
  public List<Entry> between(LocalDate from, LocalDate to) {
    return entries(VISIT.DATE.between(from, to));
  }

  public List<Entry> ofCustomer(long customer) {
    return entries(VISIT.CUSTOMER.eq(customer));
  }

  /** These entries, the latest first; ids that are not there are left out. */
  public List<Entry> ofIds(Collection<Long> ids) {
    return entries(VISIT.ID.in(ids)).reversed();
  }

  /** Asks for everything of the visits by their condition, not by a list of their ids. */
  private List<Entry> entries(Condition condition) {
    List<Visit> visits =
        sql.selectFrom(VISIT)
            .where(condition)
            .orderBy(VISIT.DATE, VISIT.TIME.asc().nullsLast(), VISIT.ID)
            .fetch(Mapping::visit);
    if (visits.isEmpty()) {
      return List.of();
    }
    Select<Record1<Long>> ids = select(VISIT.ID).from(VISIT).where(condition);
    Select<Record1<Long>> customers = selectDistinct(VISIT.CUSTOMER).from(VISIT).where(condition);
    Numbering numbering = numbering(customers);
    Map<Long, String> names =
        sql.select(CUSTOMER.ID, CUSTOMER.NAME)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.in(customers))
            .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    Map<Long, String> contacts =
        sql.select(CONTACT.ID, CONTACT.NAME)
            .from(CONTACT)
            .where(CONTACT.CUSTOMER.in(customers))
            .fetchMap(CONTACT.ID, CONTACT.NAME);
    Map<Long, Deal> deals =
        sql.selectFrom(DEAL).where(DEAL.VISIT.in(ids)).fetchMap(DEAL.VISIT, Mapping::deal);
    Map<Long, List<ProductWords.Item>> sold = deals.isEmpty() ? Map.of() : sold(ids);
    Map<Long, NextStep> steps = new HashMap<>();
    sql.selectFrom(NEXT_STEP)
        .where(NEXT_STEP.VISIT.in(ids))
        .orderBy(NEXT_STEP.ID)
        .fetch(Mapping::step)
        .forEach(step -> step.visit().ifPresent(visit -> steps.put(visit, step)));
    return visits.stream()
        .map(
            visit -> {
              Integer number = numbering.numbers().get(visit.id());
              return new Entry(
                  visit,
                  names.getOrDefault(visit.customer(), ""),
                  visit.contact().map(c -> contacts.getOrDefault(c, "")).orElse(""),
                  number == null ? OptionalInt.empty() : OptionalInt.of(number),
                  numbering.firsts().contains(visit.id()),
                  Optional.ofNullable(deals.get(visit.id())),
                  sold.getOrDefault(visit.id(), List.of()),
                  Optional.ofNullable(steps.get(visit.id())));
            })
        .toList();
  }

  /** What the deals of visits sold, by visit. */
  private Map<Long, List<ProductWords.Item>> sold(Select<Record1<Long>> visits) {
    return sql.select(DEAL.VISIT, PRODUCT.NAME, DEAL_PRODUCT.QUANTITY, DEAL_PRODUCT.AMOUNT)
        .from(DEAL_PRODUCT)
        .join(DEAL)
        .on(DEAL.ID.eq(DEAL_PRODUCT.DEAL))
        .join(PRODUCT)
        .on(PRODUCT.ID.eq(DEAL_PRODUCT.PRODUCT))
        .where(DEAL.VISIT.in(visits))
        .orderBy(DEAL_PRODUCT.ID)
        .fetchGroups(
            DEAL.VISIT,
            row ->
                new ProductWords.Item(
                    row.value2(),
                    Optional.ofNullable(row.value3()),
                    Optional.ofNullable(row.value4())));
  }

  /** Visit numbers by id, and the ids of the first visits ever. */
  private record Numbering(Map<Long, Integer> numbers, Set<Long> firsts) {}

  private Numbering numbering(Select<Record1<Long>> customers) {
    Numbering numbering = new Numbering(new HashMap<>(), new HashSet<>());
    Map<Long, List<LocalDate>> drops = new GradeStore(sql).drops(customers);
    sql.select(VISIT.ID, VISIT.DATE, VISIT.TIME, VISIT.OUTCOME, VISIT.CUSTOMER)
        .from(VISIT)
        .where(VISIT.CUSTOMER.in(customers))
        .fetchGroups(
            VISIT.CUSTOMER,
            row ->
                new Pursuits.Entry(
                    row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4()))
        .forEach(
            (customer, entries) -> {
              List<Pursuits.Pursuit> pursuits =
                  Pursuits.of(entries, drops.getOrDefault(customer, List.of()));
              numbering.numbers().putAll(Pursuits.numbers(pursuits));
              pursuits.stream()
                  .findFirst()
                  .ifPresent(first -> numbering.firsts().add(first.visits().getFirst()));
            });
    return numbering;
  }

  /** What numbering needs of a customer's visits. */
  public List<Pursuits.Entry> pursuitEntries(long customer) {
    return sql.selectFrom(VISIT)
        .where(VISIT.CUSTOMER.eq(customer))
        .fetch(row -> Pursuits.Entry.of(Mapping.visit(row)));
  }

  /** Whether there is any entry at all. */
  public boolean isEmpty() {
    return sql.fetchCount(VISIT) == 0;
  }
}
