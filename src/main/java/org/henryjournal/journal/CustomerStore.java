package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Outcome;
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

  public List<String> tags(long customer) {
    return sql.select(TAG.NAME)
        .from(CUSTOMER_TAG)
        .join(TAG)
        .on(TAG.ID.eq(CUSTOMER_TAG.TAG))
        .where(CUSTOMER_TAG.CUSTOMER.eq(customer))
        .orderBy(TAG.NAME)
        .fetch(TAG.NAME);
  }

  /** Days on which the customer was dropped: graded D. */
  public List<LocalDate> drops(long customer) {
    return sql.select(GRADE_CHANGE.DATE)
        .from(GRADE_CHANGE)
        .where(GRADE_CHANGE.CUSTOMER.eq(customer))
        .and(GRADE_CHANGE.GRADE.eq("D"))
        .orderBy(GRADE_CHANGE.DATE)
        .fetch(GRADE_CHANGE.DATE);
  }

  public int size() {
    return sql.fetchCount(CUSTOMER);
  }
}
