package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Visit;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Who and what is there when visits are written: asked of one customer at a time, or, for many
 * visits, read whole at the first question. Whoever writes adds what it writes.
 */
final class Known {

  private final Composer c;
  private final boolean many;
  private final Map<String, Long> customers = new HashMap<>();
  private boolean allCustomers;

  /** Contacts, in order of entry. */
  final OfCustomer<Contact> contacts;

  /** Ids of tags. */
  final OfCustomer<Long> tags;

  /** Next steps, in order of entry: all but those closed too early to matter. */
  final OfCustomer<NextStep> steps;

  /** Visits and attempts, in order of entry: all but those too early to matter. */
  final OfCustomer<Visit> visits;

  /**
   * @param many whether there are so many visits to write that tables are read whole
   * @param matters which steps and visits can be of any interest to them
   */
  Known(Composer c, boolean many, Matters matters) {
    this.c = c;
    this.many = many;
    contacts = new OfCustomer<>(CONTACT, CONTACT.CUSTOMER, noCondition(), Mapping::contact);
    tags =
        new OfCustomer<>(
            CUSTOMER_TAG, CUSTOMER_TAG.CUSTOMER, noCondition(), row -> row.get(CUSTOMER_TAG.TAG));
    steps = new OfCustomer<>(NEXT_STEP, NEXT_STEP.CUSTOMER, matters.steps(), Mapping::step);
    visits = new OfCustomer<>(VISIT, VISIT.CUSTOMER, matters.visits(), Mapping::visit);
  }

  /** Which steps and visits can be of any interest. */
  record Matters(Condition steps, Condition visits) {

    static final Matters ALL = new Matters(noCondition(), noCondition());

    /** To new visits from a day on. */
    static Matters from(LocalDate day) {
      return new Matters(
          NEXT_STEP.STATE.eq(NextStep.State.OPEN).or(NEXT_STEP.CLOSED.gt(day)), VISIT.DATE.ge(day));
    }
  }

  Optional<Long> customer(String name) {
    String key = CustomerNames.key(name);
    if (many && !allCustomers) {
      allCustomers = true;
      c.sql()
          .select(CUSTOMER.NAME, CUSTOMER.ID)
          .from(CUSTOMER)
          .orderBy(CUSTOMER.ID)
          .forEach(row -> customers.putIfAbsent(CustomerNames.key(row.value1()), row.value2()));
    }
    Long known = customers.get(key);
    return known != null || many
        ? Optional.ofNullable(known)
        : c.sql()
            .select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.NAME.eq(name.strip()))
            .orderBy(CUSTOMER.ID)
            .limit(1)
            .fetchOptional(CUSTOMER.ID);
  }

  void addCustomer(String name, long id) {
    customers.put(CustomerNames.key(name), id);
  }

  Optional<Contact> contact(long customer, String name) {
    String key = CustomerNames.key(name);
    return contacts.of(customer).stream()
        .filter(contact -> CustomerNames.key(contact.name()).equals(key))
        .findFirst();
  }

  /** What one table says of each customer, with what is being written. */
  final class OfCustomer<T> {
    private final Function<Condition, Map<Long, List<T>>> read;
    private final Field<Long> customer;
    private final Map<Long, List<T>> known = new HashMap<>();
    private final Map<Long, List<Consumer<List<T>>>> waiting = new HashMap<>();
    private boolean whole;

    private <R extends Record> OfCustomer(
        Table<R> table, Field<Long> customer, Condition matters, Function<R, T> mapping) {
      this.customer = customer;
      read =
          which -> {
            Map<Long, List<T>> found = new HashMap<>();
            try (Cursor<R> rows =
                c.sql()
                    .selectFrom(table)
                    .where(which)
                    .and(matters)
                    .orderBy(JournalWriter.id(table))
                    .fetchLazy()) {
              for (R row : rows) {
                found
                    .computeIfAbsent(row.get(customer), k -> new ArrayList<>())
                    .add(mapping.apply(row));
              }
            }
            return found;
          };
    }

    List<T> of(long id) {
      if (many && !whole) {
        whole = true;
        known.putAll(read.apply(noCondition()));
      } else if (!many && !known.containsKey(id)) {
        known.putAll(read.apply(customer.eq(id)));
      }
      List<T> said = known.computeIfAbsent(id, k -> new ArrayList<>());
      Optional.ofNullable(waiting.remove(id)).ifPresent(all -> all.forEach(e -> e.accept(said)));
      return said;
    }

    /** Notes what is written; nothing is asked for that alone. */
    void note(long id, Consumer<List<T>> edit) {
      waiting.computeIfAbsent(id, k -> new ArrayList<>()).add(edit);
    }
  }
}
