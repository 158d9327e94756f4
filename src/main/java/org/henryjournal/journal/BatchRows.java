package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableRecord;

/** The rows of an import, as they are taken back. */
final class BatchRows {

  private final Composer c;
  private final long batch;

  BatchRows(Composer c, long batch) {
    this.c = c;
    this.batch = batch;
  }

  /** Takes back visits, deals and next steps; a step of others that they kept is open again. */
  void takeBackVisits() {
    Condition ofVisits = NEXT_STEP.VISIT.in(visits());
    c.sql()
        .selectFrom(NEXT_STEP)
        .where(NEXT_STEP.KEPT_BY.in(visits()))
        .andNot(ofVisits)
        .forEach(row -> c.put(Mapping.row(Mapping.step(row).reopened())));
    delete(NEXT_STEP, ofVisits);
    delete(DEAL, DEAL.VISIT.in(visits()));
    delete(VISIT, VISIT.BATCH.eq(batch));
  }

  private Select<Record1<Long>> visits() {
    return c.sql().select(VISIT.ID).from(VISIT).where(VISIT.BATCH.eq(batch));
  }

  /** Of those of whom something else is known nothing goes; they are of no batch any more. */
  void takeBackPeople() {
    Set<Long> needed = new HashSet<>();
    Condition otherVisit = VISIT.BATCH.isDistinctFrom(batch);
    needed.addAll(ids(VISIT, VISIT.CUSTOMER, otherVisit));
    needed.addAll(ids(NEXT_STEP, NEXT_STEP.CUSTOMER, NEXT_STEP.VISIT.isNull()));
    CustomerParts.TABLES.forEach(
        part -> needed.addAll(ids(part, CustomerParts.customer(part), noCondition())));
    needed.addAll(ids(CONTACT, CONTACT.CUSTOMER, CONTACT.BATCH.isDistinctFrom(batch)));
    Set<Long> met = ids(VISIT, VISIT.CONTACT, otherVisit);
    c.sql()
        .selectFrom(CONTACT)
        .where(CONTACT.BATCH.eq(batch))
        .fetch(Mapping::contact)
        .forEach(
            contact -> {
              if (met.contains(contact.id())) {
                needed.add(contact.customer());
                c.put(
                    Mapping.row(
                        new Contact(
                            contact.id(),
                            contact.customer(),
                            contact.name(),
                            contact.kp(),
                            contact.phone(),
                            contact.email(),
                            contact.wechat(),
                            Optional.empty())));
              } else {
                c.del(CONTACT, contact.id());
              }
            });
    List<CustomerRecord> mine =
        c.sql().selectFrom(CUSTOMER).where(CUSTOMER.BATCH.eq(batch)).fetch();
    for (CustomerRecord customer : mine) {
      if (needed.contains(customer.getId())) {
        customer.setBatch(null);
        c.put(customer);
      }
    }
    for (CustomerRecord customer : mine) {
      if (!needed.contains(customer.getId())) {
        c.del(customer);
      }
    }
  }

  private <R extends TableRecord<R>> void delete(Table<R> table, Condition condition) {
    c.sql().selectFrom(table).where(condition).forEach(c::del);
  }

  private Set<Long> ids(Table<?> table, Field<Long> field, Condition which) {
    return c.sql()
        .selectDistinct(field)
        .from(table)
        .where(field.isNotNull())
        .and(which)
        .fetchSet(field);
  }
}
