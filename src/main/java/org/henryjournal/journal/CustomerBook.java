package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.SAVED_FILTER;
import static org.henryjournal.journal.db.Tables.STATEMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Referral;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.henryjournal.journal.db.tables.records.RevisitRecord;
import org.henryjournal.journal.db.tables.records.SavedFilterRecord;

/**
 * What is done about customers' records, each as one change. Every method throws {@link Refusal}
 * with a sentence when it cannot be done.
 */
public final class CustomerBook {

  private final JournalWriter writer;
  private final Clock clock;

  CustomerBook(JournalWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * @throws Refusal when the customer is not there
   */
  static Customer require(Composer c, long id) {
    return Mapping.customer(c.row(CUSTOMER, id));
  }

  /**
   * Saves a customer; id 0 makes a new one.
   *
   * @return its id
   * @throws Refusal when the name is blank or too long, or another customer has it
   */
  public long saveCustomer(Customer customer) {
    return writer.changeFor(Deed.CUSTOMER_SAVE, c -> put(c, customer));
  }

  /** Saves a customer with exactly these tags; id 0 makes a new one. */
  public long saveCustomer(Customer customer, List<Tag> tags) {
    return writer.changeFor(
        Deed.CUSTOMER_SAVE,
        c -> {
          long id = put(c, customer);
          putTags(c, id, tags);
          return id;
        });
  }

  /**
   * The same with who brought the customer; empty says nobody.
   *
   * @throws Refusal when that is the customer itself, or one that came of it
   */
  public long saveCustomer(Customer customer, List<Tag> tags, Optional<Long> referrer) {
    return writer.changeFor(
        Deed.CUSTOMER_SAVE,
        c -> {
          long id = put(c, customer);
          putTags(c, id, tags);
          Optional<Long> before = ReferralBook.of(c.sql(), id).map(Referral::referrer);
          if (referrer.isEmpty()) {
            ReferralBook.remove(c, id);
          } else if (!referrer.equals(before)) {
            c.require(CUSTOMER, referrer.get());
            ReferralBook.put(c, id, referrer.get());
          }
          return id;
        });
  }

  private static long put(Composer c, Customer customer) {
    if (customer.name().isBlank()) {
      throw new Refusal("customer.name.blank");
    }
    requireShort(customer.name());
    boolean taken =
        c.sql()
            .fetchExists(
                CUSTOMER, CUSTOMER.NAME.eq(customer.name()).and(CUSTOMER.ID.ne(customer.id())));
    if (taken) {
      throw new Refusal("customer.name.taken", customer.name());
    }
    return c.save(Mapping.row(new KnownSources(c, customer.id()).settle(customer)));
  }

  static void requireShort(String name) {
    if (name.length() > Customer.LONGEST_NAME) {
      throw new Refusal("customer.name.long", Customer.LONGEST_NAME);
    }
  }

  private static void putTags(Composer c, long customer, List<Tag> tags) {
    List<CustomerTagRecord> before =
        c.sql().selectFrom(CUSTOMER_TAG).where(CUSTOMER_TAG.CUSTOMER.eq(customer)).fetch();
    TagRows rows = new TagRows(c);
    Set<Long> wanted = new HashSet<>();
    for (Tag tag : tags) {
      if (!tag.name().isBlank()) {
        wanted.add(rows.tag(tag));
      }
    }
    for (CustomerTagRecord old : before) {
      if (!wanted.remove(old.getTag())) {
        c.del(old);
      }
    }
    wanted.forEach(tag -> c.put(new CustomerTagRecord(c.newId(CUSTOMER_TAG), customer, tag)));
  }

  /**
   * Saves a contact of a customer; id 0 makes a new one. Where it has been met already, its rank
   * counts for the customer's labels.
   */
  public long saveContact(Contact contact) {
    if (contact.name().isBlank()) {
      throw new Refusal("contact.name.blank");
    }
    return writer.changeFor(
        Deed.CONTACT_SAVE,
        c -> {
          require(c, contact.customer());
          long id = c.save(Mapping.row(contact));
          new GradeRows(c, today()).settle();
          return id;
        });
  }

  /** Deletes a contact; visits keep everything but whom they met. */
  public void deleteContact(long id) {
    writer.change(Deed.CONTACT_DELETE, c -> c.delete(CONTACT, id));
  }

  /** Puts a customer and everything about it into the bin. */
  public void deleteCustomer(long id) {
    writer.change(
        Deed.CUSTOMER_DELETE,
        c -> {
          String name = c.row(CUSTOMER, id).getName();
          BinBook.put(
              c, BinStore.Kind.CUSTOMER, new Row.Key(CUSTOMER, id), name, Optional.empty(), clock);
        });
  }

  /**
   * Makes one customer of two that are one: everything of the second goes to the first, which keeps
   * what it knows and takes what it lacks. The second one's record goes.
   */
  public void merge(long into, long from) {
    if (into == from) {
      throw new Refusal("customer.merge.same");
    }
    writer.change(
        Deed.CUSTOMER_MERGE,
        c -> {
          new MergeRows(c, require(c, into), from).put(require(c, from));
          new GradeRows(c, today()).settle();
        });
  }

  /** Writes down what a customer said, or what came of it; id 0 makes a new one. */
  public long saveStatement(Statement statement) {
    if (statement.text().isBlank()) {
      throw new Refusal("statement.blank");
    }
    return writer.changeFor(
        Deed.STATEMENT_SAVE,
        c -> {
          require(c, statement.customer());
          return c.save(GradeMapping.row(statement));
        });
  }

  public void deleteStatement(long id) {
    writer.change(Deed.STATEMENT_DELETE, c -> c.delete(STATEMENT, id));
  }

  /**
   * Says when the customer is to be seen again; empty says nothing any more.
   *
   * @throws Refusal when that is a day that is not to come
   */
  public void setRevisit(long customer, Optional<Revisit> revisit) {
    writer.change(
        Deed.REVISIT_SET,
        c -> {
          require(c, customer);
          if (revisit.flatMap(CustomerBook::day).filter(d -> !d.isAfter(today())).isPresent()) {
            throw new Refusal("revisit.date.past");
          }
          RevisitRecord old = c.sql().fetchOne(REVISIT, REVISIT.CUSTOMER.eq(customer));
          revisit.ifPresentOrElse(
              r ->
                  c.put(
                      GradeMapping.row(old == null ? c.newId(REVISIT) : old.getId(), customer, r)),
              () -> {
                if (old != null) {
                  c.del(old);
                }
              });
        });
  }

  private static Optional<LocalDate> day(Revisit revisit) {
    return switch (revisit) {
      case Revisit.On on -> Optional.of(on.date());
      case Revisit.PauseUntil pause -> Optional.of(pause.date());
      case Revisit.Every _ -> Optional.empty();
      case Revisit.Keep _ -> Optional.empty();
    };
  }

  /** Keeps a filter under a name; one that has the name is replaced. */
  public void saveFilter(String name, CustomerFilter filter) {
    if (name.isBlank()) {
      throw new Refusal("filter.name.blank");
    }
    writer.change(
        Deed.FILTER_SAVE,
        c -> {
          SavedFilterRecord old =
              c.sql().fetchOne(SAVED_FILTER, SAVED_FILTER.NAME.eq(name.strip()));
          long id = old == null ? c.newId(SAVED_FILTER) : old.getId();
          c.put(new SavedFilterRecord(id, name.strip(), filter.written()));
        });
  }

  public void deleteFilter(long id) {
    writer.change(Deed.FILTER_DELETE, c -> c.delete(SAVED_FILTER, id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
