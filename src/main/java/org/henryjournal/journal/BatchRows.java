package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.CUSTOMER_TAG;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.GRADE_CHANGE;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.journal.db.tables.records.ContactRecord;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/** The rows of an import, as they are taken back. */
final class BatchRows {

  private final Composer c;
  private final long batch;
  private final BatchHistory history;
  private final Set<EditedEntry.Key> keep;

  /**
   * @param keep entries that stay as they are now
   */
  BatchRows(Composer c, long batch, BatchHistory history, Set<EditedEntry.Key> keep) {
    this.c = c;
    this.batch = batch;
    this.history = history;
    this.keep = keep;
  }

  private boolean stays(EditedEntry.Kind kind, long id) {
    return keep.contains(new EditedEntry.Key(kind, id));
  }

  /** In an order that keeps every reference valid: what refers goes first. */
  void takeBack() {
    Set<Long> visits = takeBackVisits();
    takeBackPeople(visits);
    putBack(VISIT, EditedEntry.Kind.VISIT);
    putBack(CONTACT, EditedEntry.Kind.CONTACT);
    putBack(CUSTOMER, EditedEntry.Kind.CUSTOMER);
  }

  /** What the import changed is as it was, unless the rep keeps it or it is there no more. */
  private <R extends TableRecord<R>> void putBack(Table<R> table, EditedEntry.Kind kind) {
    Set<Long> there = ids(table, JournalWriter.id(table), noCondition());
    history
        .changed(table)
        .forEach(
            (id, before) -> {
              if (there.contains(id) && !stays(kind, id)) {
                c.put(before);
              }
            });
  }

  /**
   * Takes back visits, deals and next steps; a step of others that they kept is open again.
   *
   * @return the visits that go
   */
  private Set<Long> takeBackVisits() {
    Set<Long> gone = new HashSet<>();
    for (VisitRecord visit : c.sql().selectFrom(VISIT).where(VISIT.BATCH.eq(batch)).fetch()) {
      if (stays(EditedEntry.Kind.VISIT, visit.getId())) {
        visit.setBatch(null);
        c.put(visit);
      } else {
        gone.add(visit.getId());
      }
    }
    c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.KEPT_BY.isNotNull().or(NEXT_STEP.VISIT.isNotNull()))
        .forEach(
            step -> {
              if (gone.contains(step.getVisit())) {
                c.del(step);
              } else if (gone.contains(step.getKeptBy())) {
                c.put(Mapping.row(Mapping.step(step).reopened()));
              }
            });
    c.sql()
        .selectFrom(DEAL)
        .forEach(
            deal -> {
              boolean ofBatch = deal.getBatch() != null && deal.getBatch() == batch;
              if (gone.contains(deal.getVisit())
                  || (ofBatch && !stays(EditedEntry.Kind.VISIT, deal.getVisit()))) {
                c.del(deal);
              } else if (ofBatch) {
                deal.setBatch(null);
                c.put(deal);
              }
            });
    gone.forEach(visit -> c.del(VISIT, visit));
    return gone;
  }

  /** Of those of whom something else is known nothing goes; they are of no batch any more. */
  private void takeBackPeople(Set<Long> goneVisits) {
    Set<Long> needed = neededCustomers(goneVisits);
    List<ContactRecord> contacts =
        c.sql().selectFrom(CONTACT).where(CONTACT.BATCH.eq(batch)).fetch();
    Set<Long> met = othersOf(VISIT, VISIT.CONTACT, goneVisits);
    for (ContactRecord contact : contacts) {
      if (met.contains(contact.getId()) || stays(EditedEntry.Kind.CONTACT, contact.getId())) {
        needed.add(contact.getCustomer());
        contact.setBatch(null);
        c.put(contact);
      }
    }
    Set<Long> going = new HashSet<>();
    for (CustomerRecord customer :
        c.sql().selectFrom(CUSTOMER).where(CUSTOMER.BATCH.eq(batch)).fetch()) {
      if (needed.contains(customer.getId())) {
        customer.setBatch(null);
        c.put(customer);
      } else {
        going.add(customer.getId());
      }
    }
    takeBackParts(going);
    contacts.stream().filter(contact -> contact.getBatch() != null).forEach(c::del);
    going.forEach(customer -> c.del(CUSTOMER, customer));
  }

  /** Customers with an entry that is neither of this batch nor follows from it by rule. */
  private Set<Long> neededCustomers(Set<Long> goneVisits) {
    Set<Long> needed = othersOf(VISIT, VISIT.CUSTOMER, goneVisits);
    needed.addAll(ids(NEXT_STEP, NEXT_STEP.CUSTOMER, NEXT_STEP.VISIT.isNull()));
    for (Table<? extends TableRecord<?>> part : CustomerParts.TABLES) {
      Condition byRep =
          part.equals(GRADE_CHANGE)
              ? GRADE_CHANGE.CAUSE.ne(GradeChange.Cause.RUN_OUT.code())
              : noCondition();
      needed.addAll(othersOf(part, CustomerParts.customer(part), history.made(part), byRep));
    }
    needed.addAll(ids(CONTACT, CONTACT.CUSTOMER, CONTACT.BATCH.isDistinctFrom(batch)));
    keep.stream()
        .filter(key -> key.kind() == EditedEntry.Kind.CUSTOMER)
        .forEach(key -> needed.add(key.id()));
    return needed;
  }

  /** Tags and grades that the import gave, and all that goes with customers that go. */
  private void takeBackParts(Set<Long> going) {
    for (Table<? extends TableRecord<?>> part : CustomerParts.TABLES) {
      Field<Long> customer = CustomerParts.customer(part);
      Field<Long> id = JournalWriter.id(part);
      Set<Long> made = history.made(part);
      c.sql()
          .select(id, customer)
          .from(part)
          .forEach(
              row -> {
                boolean kept = stays(EditedEntry.Kind.CUSTOMER, row.value2());
                if (going.contains(row.value2()) || (made.contains(row.value1()) && !kept)) {
                  c.del(part, row.value1());
                }
              });
    }
    Set<Long> used =
        othersOf(CUSTOMER_TAG, CUSTOMER_TAG.TAG, history.made(CUSTOMER_TAG), noCondition());
    Set<Long> there = ids(TAG, TAG.ID, noCondition());
    history.made(TAG).stream()
        .filter(tag -> there.contains(tag) && !used.contains(tag))
        .forEach(tag -> c.del(TAG, tag));
  }

  private Set<Long> othersOf(Table<?> table, Field<Long> field, Set<Long> without) {
    return othersOf(table, field, without, noCondition());
  }

  /** Values of a column in the rows that are not among the given ones. */
  private Set<Long> othersOf(
      Table<?> table, Field<Long> field, Set<Long> without, Condition which) {
    Field<Long> id = JournalWriter.id(table);
    return c
        .sql()
        .select(id, field)
        .from(table)
        .where(field.isNotNull())
        .and(which)
        .fetch()
        .stream()
        .filter(row -> !without.contains(row.value1()))
        .map(row -> row.value2())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<Long> ids(Table<?> table, Field<Long> field, Condition which) {
    return new HashSet<>(
        c.sql()
            .selectDistinct(field)
            .from(table)
            .where(field.isNotNull())
            .and(which)
            .fetchSet(field));
  }
}
