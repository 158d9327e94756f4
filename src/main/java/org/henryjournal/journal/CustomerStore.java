package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.STATEMENT;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.jooq.DSLContext;

/** Questions about customers, their contacts and tags. */
public final class CustomerStore {

  /**
   * A customer in the list.
   *
   * @param visits attempts not counted
   * @param lastDay day of the last entry, attempts included
   */
  public record Listed(Customer customer, int visits, int deals, Optional<LocalDate> lastDay) {}

  private record Tally(int visits, Optional<LocalDate> lastDay) {}

  private final DSLContext sql;

  CustomerStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Customer> find(long id) {
    return sql.selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(id)).fetchOptional(Mapping::customer);
  }

  /** Case does not count. */
  public Optional<Customer> find(String name) {
    return sql.selectFrom(CUSTOMER)
        .where(CUSTOMER.NAME.eq(name.strip()))
        .orderBy(CUSTOMER.ID)
        .limit(1)
        .fetchOptional(Mapping::customer);
  }

  /** All names with the day each customer was last seen, for completing. */
  public List<CustomerNames.Name> names() {
    Map<Long, LocalDate> last =
        sql.select(VISIT.CUSTOMER, max(VISIT.DATE))
            .from(VISIT)
            .groupBy(VISIT.CUSTOMER)
            .fetchMap(VISIT.CUSTOMER, max(VISIT.DATE));
    return sql.select(CUSTOMER.ID, CUSTOMER.NAME)
        .from(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row -> {
              LocalDate day = last.get(row.value1());
              return new CustomerNames.Name(
                  row.value1(), row.value2(), day == null ? Long.MIN_VALUE : day.toEpochDay());
            });
  }

  /** Every customer with the figures the list shows, in order of entry. */
  public List<Listed> list() {
    Map<Long, Tally> tallies = new HashMap<>();
    sql.select(
            VISIT.CUSTOMER,
            count().filterWhere(VISIT.OUTCOME.ne(Outcome.NOT_REACHED.code())),
            max(VISIT.DATE))
        .from(VISIT)
        .groupBy(VISIT.CUSTOMER)
        .forEach(
            row ->
                tallies.put(
                    row.value1(), new Tally(row.value2(), Optional.ofNullable(row.value3()))));
    Map<Long, Integer> deals =
        sql.select(DEAL.CUSTOMER, count())
            .from(DEAL)
            .groupBy(DEAL.CUSTOMER)
            .fetchMap(DEAL.CUSTOMER, count());
    Tally none = new Tally(0, Optional.empty());
    return sql.selectFrom(CUSTOMER)
        .orderBy(CUSTOMER.ID)
        .fetch(
            row -> {
              Tally tally = tallies.getOrDefault(row.getId(), none);
              return new Listed(
                  Mapping.customer(row),
                  tally.visits(),
                  deals.getOrDefault(row.getId(), 0),
                  tally.lastDay());
            });
  }

  public List<Contact> contacts(long customer) {
    return sql.selectFrom(CONTACT)
        .where(CONTACT.CUSTOMER.eq(customer))
        .orderBy(CONTACT.KP.asc().nullsLast(), CONTACT.ID)
        .fetch(Mapping::contact);
  }

  /** By dimension and name. */
  public List<Tag> tags(long customer) {
    return sql.select(TAG)
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.ID.eq(CUSTOMER_TAG.TAG))
        .where(CUSTOMER_TAG.CUSTOMER.eq(customer))
        .orderBy(TAG.DIMENSION, TAG.NAME)
        .fetch(row -> Mapping.tag(row.value1()));
  }

  /** Every tag there is, by dimension and name. */
  public List<Tag> tags() {
    return sql.selectFrom(TAG).orderBy(TAG.DIMENSION, TAG.NAME).fetch(Mapping::tag);
  }

  /** Tags by customer; those without are absent. */
  public Map<Long, List<Tag>> tagsByCustomer() {
    Map<Long, Tag> tags = sql.selectFrom(TAG).fetchMap(TAG.ID, Mapping::tag);
    Map<Long, List<Tag>> byCustomer = new HashMap<>();
    sql.select(CUSTOMER_TAG.CUSTOMER, CUSTOMER_TAG.TAG)
        .from(CUSTOMER_TAG)
        .orderBy(CUSTOMER_TAG.ID)
        .forEach(
            row -> {
              Tag tag = tags.get(row.value2());
              if (tag != null) {
                byCustomer.computeIfAbsent(row.value1(), c -> new ArrayList<>()).add(tag);
              }
            });
    return byCustomer;
  }

  /** What customers said that is to be verified, the open first, then the latest. */
  public List<Statement> statements(long customer) {
    return sql.selectFrom(STATEMENT)
        .where(STATEMENT.CUSTOMER.eq(customer))
        .orderBy(
            STATEMENT.STATE.eq(Statement.State.OPEN.code()).desc(),
            STATEMENT.DATE.desc(),
            STATEMENT.ID.desc())
        .fetch(Mapping::statement);
  }

  public Optional<Revisit> revisit(long customer) {
    return sql.selectFrom(REVISIT)
        .where(REVISIT.CUSTOMER.eq(customer))
        .fetchOptional(Mapping::revisit);
  }

  public int size() {
    return sql.fetchCount(CUSTOMER);
  }
}
