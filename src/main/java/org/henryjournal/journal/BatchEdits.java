package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.DEAL_PRODUCT;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.DealProductRecord;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/** Finds the entries of an import that are not as it wrote them. */
final class BatchEdits {

  private final DSLContext sql;
  private final BatchHistory history;

  BatchEdits(DSLContext sql, BatchHistory history) {
    this.sql = sql;
    this.history = history;
  }

  /** In order of kind and entry; what has been deleted since is not among them. */
  List<EditedEntry> all() {
    Map<Long, String> names = new HashMap<>();
    List<EditedEntry> edited = new ArrayList<>();
    List<EditedEntry> customers = new ArrayList<>();
    for (CustomerRecord customer : sql.selectFrom(CUSTOMER).orderBy(CUSTOMER.ID)) {
      names.put(customer.getId(), customer.getName());
      if (history.isEdited(CUSTOMER, customer.getId(), customer)) {
        customers.add(entry(EditedEntry.Kind.CUSTOMER, customer.getId(), customer.getName()));
      }
    }
    Set<Long> more = new HashSet<>();
    for (Tables.Reference part : Tables.referencesTo(VISIT)) {
      if (!part.isLink()) {
        addOthers(part, more);
      }
    }
    addSold(more);
    sql.selectFrom(VISIT)
        .orderBy(VISIT.ID)
        .forEach(
            visit -> {
              if (history.isEdited(VISIT, visit.getId(), visit) || more.contains(visit.getId())) {
                edited.add(
                    new EditedEntry(
                        new EditedEntry.Key(EditedEntry.Kind.VISIT, visit.getId()),
                        names.getOrDefault(visit.getCustomer(), ""),
                        Optional.of(visit.getDate())));
              }
            });
    edited.addAll(customers);
    sql.selectFrom(CONTACT)
        .orderBy(CONTACT.ID)
        .forEach(
            contact -> {
              if (history.isEdited(CONTACT, contact.getId(), contact)) {
                String of = names.getOrDefault(contact.getCustomer(), "");
                edited.add(
                    entry(
                        EditedEntry.Kind.CONTACT, contact.getId(), of + " · " + contact.getName()));
              }
            });
    return edited;
  }

  /** Visits of the import with a deal or a step that it did not write, or wrote otherwise. */
  private void addOthers(Tables.Reference part, Set<Long> visits) {
    try (var rows = sql.selectFrom(part.from()).where(part.column().isNotNull()).fetchLazy()) {
      for (var row : rows) {
        Long visit = row.get(part.column());
        TableRecord<?> now = (TableRecord<?>) row;
        if (history.after(VISIT, visit).isPresent()
            && history.after(part.from(), Row.id(now)).filter(now::equals).isEmpty()) {
          visits.add(visit);
        }
      }
    }
  }

  /** Visits of the import whose deal sold what it did not write, or wrote otherwise. */
  private void addSold(Set<Long> visits) {
    sql.select(DEAL_PRODUCT.fields())
        .select(DEAL.VISIT)
        .from(DEAL_PRODUCT)
        .join(DEAL)
        .on(DEAL.ID.eq(DEAL_PRODUCT.DEAL))
        .forEach(
            row -> {
              DealProductRecord now = row.into(DEAL_PRODUCT);
              if (history.after(VISIT, row.get(DEAL.VISIT)).isPresent()
                  && history.after(DEAL_PRODUCT, now.getId()).filter(now::equals).isEmpty()) {
                visits.add(row.get(DEAL.VISIT));
              }
            });
  }

  private static EditedEntry entry(EditedEntry.Kind kind, long id, String title) {
    return new EditedEntry(new EditedEntry.Key(kind, id), title, Optional.empty());
  }
}
