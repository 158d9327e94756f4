package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.LABEL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.REVISIT;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.henryjournal.journal.db.Tables.WORK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Labels;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.henryjournal.journal.db.tables.records.LabelRecord;
import org.henryjournal.journal.db.tables.records.TargetCustomerRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/** Makes one customer of two: the rows of the second become rows of the first. */
final class MergeRows {

  private final Composer c;
  private final Customer into;
  private final Customer from;

  MergeRows(Composer c, Customer into, Customer from) {
    this.c = c;
    this.into = into;
    this.from = from;
  }

  void put() {
    c.put(Mapping.row(into.or(from)));
    Map<Long, Long> contacts = contacts();
    c.sql()
        .selectFrom(VISIT)
        .where(VISIT.CUSTOMER.eq(from.id()))
        .forEach(
            visit -> {
              visit.setCustomer(into.id());
              Long contact = visit.getContact();
              if (contact != null) {
                visit.setContact(contacts.getOrDefault(contact, contact));
              }
              c.put(visit);
            });
    contacts.keySet().forEach(gone -> c.del(CONTACT, gone));
    move(DEAL, Set.of(), DEAL.ID);
    move(NEXT_STEP, Set.of(), NEXT_STEP.ID);
    labels();
    bin(contacts);
    for (Table<? extends TableRecord<?>> part : CustomerParts.TABLES) {
      if (part.equals(CUSTOMER_TAG)) {
        move(part, values(CUSTOMER_TAG, CUSTOMER_TAG.TAG), CUSTOMER_TAG.TAG);
      } else if (part.equals(TARGET_CUSTOMER)) {
        targets();
      } else if (part.equals(REVISIT)) {
        move(part, values(REVISIT, REVISIT.CUSTOMER), CustomerParts.customer(REVISIT));
      } else if (!part.equals(LABEL)) {
        move(part, Set.of(), CustomerParts.customer(part));
      }
    }
    c.sql()
        .selectFrom(WORK)
        .where(WORK.CUSTOMER.eq(from.id()))
        .forEach(
            work -> {
              work.setCustomer(into.id());
              c.put(work);
            });
    c.del(CUSTOMER, from.id());
  }

  /**
   * Contacts of one name at both are one: those of the second that go, with the one that stays in
   * their place. The others move.
   */
  private Map<Long, Long> contacts() {
    Map<String, Contact> known = new HashMap<>();
    contactsOf(into).forEach(contact -> known.putIfAbsent(key(contact), contact));
    Map<Long, Long> gone = new HashMap<>();
    for (Contact contact : contactsOf(from)) {
      Contact same = known.get(key(contact));
      Contact stays = same == null ? contact.ofCustomer(into.id()) : same.or(contact);
      c.put(Mapping.row(stays));
      known.put(key(contact), stays);
      if (same != null) {
        gone.put(contact.id(), same.id());
      }
    }
    return gone;
  }

  private List<Contact> contactsOf(Customer customer) {
    return c.sql()
        .selectFrom(CONTACT)
        .where(CONTACT.CUSTOMER.eq(customer.id()))
        .orderBy(CONTACT.ID)
        .fetch(Mapping::contact);
  }

  private static String key(Contact contact) {
    return contact.name().strip().toLowerCase(Locale.ROOT);
  }

  private void labels() {
    LabelRecord first = c.sql().fetchOne(LABEL, LABEL.CUSTOMER.eq(into.id()));
    LabelRecord second = c.sql().fetchOne(LABEL, LABEL.CUSTOMER.eq(from.id()));
    if (second == null) {
      return;
    }
    Labels known = first == null ? Labels.UNKNOWN : Mapping.labels(first);
    if (first != null) {
      c.del(second);
    }
    long id = first == null ? second.getId() : first.getId();
    c.put(Mapping.row(id, into.id(), known.or(Mapping.labels(second))));
  }

  /** Of two targets of one day one stays, with the words of both. */
  private void targets() {
    Map<LocalDate, TargetCustomerRecord> there =
        c.sql()
            .selectFrom(TARGET_CUSTOMER)
            .where(TARGET_CUSTOMER.CUSTOMER.eq(into.id()))
            .fetchMap(TARGET_CUSTOMER.DATE);
    for (TargetCustomerRecord target :
        c.sql().selectFrom(TARGET_CUSTOMER).where(TARGET_CUSTOMER.CUSTOMER.eq(from.id())).fetch()) {
      TargetCustomerRecord same = there.get(target.getDate());
      if (same == null) {
        target.setCustomer(into.id());
        c.put(target);
      } else {
        if (!target.getNote().isBlank() && !target.getNote().equals(same.getNote())) {
          same.setNote(
              same.getNote().isBlank()
                  ? target.getNote()
                  : same.getNote() + "\n" + target.getNote());
          c.put(same);
        }
        c.del(target);
      }
    }
  }

  /** Visits of the second customer that lie in the bin come back to the first. */
  private void bin(Map<Long, Long> contacts) {
    for (BinRecord entry :
        c.sql().selectFrom(BIN).where(BIN.KIND.eq(BinStore.Kind.VISIT.name())).fetch()) {
      boolean its = false;
      List<Row> rows = LineReading.rowsFromText(entry.getContent());
      for (Row row : rows) {
        if (row instanceof Row.Put put && Objects.equals(put.record().get("CUSTOMER"), from.id())) {
          put.record().set(CustomerParts.customer(put.table()), into.id());
          if (put.record() instanceof VisitRecord visit && visit.getContact() != null) {
            visit.setContact(contacts.getOrDefault(visit.getContact(), visit.getContact()));
          }
          its = true;
        }
      }
      if (its) {
        entry.setTitle(into.name());
        entry.setContent(LineWriter.rowsAsText(rows));
        c.put(entry);
      }
    }
  }

  private Set<Object> values(Table<?> table, Field<?> field) {
    return new HashSet<>(
        c.sql()
            .select(field)
            .from(table)
            .where(CustomerParts.customer(table).eq(into.id()))
            .fetch(row -> Optional.ofNullable(row.value1()).orElseThrow()));
  }

  /**
   * Moves the rows of the second customer; one that would say what the first has already goes.
   *
   * @param there what the first has, of the field
   */
  private void move(Table<? extends TableRecord<?>> table, Set<?> there, Field<?> field) {
    Field<Long> customer = CustomerParts.customer(table);
    boolean once = table.equals(REVISIT) && !there.isEmpty();
    for (TableRecord<?> row : c.sql().selectFrom(table).where(customer.eq(from.id())).fetch()) {
      if (once || there.contains(row.get(field))) {
        c.del(row);
      } else {
        row.set(customer, into.id());
        c.put(row);
      }
    }
  }
}
