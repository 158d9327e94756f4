package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.db.tables.records.CustomerTagRecord;
import org.henryjournal.journal.db.tables.records.NextStepRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come back from the bin, as they can be in the journal of now: what they refer to may be
 * gone since, and a next step may have gone its own way.
 */
final class FromBin {

  private final Composer c;
  private final List<Row> rows;

  FromBin(Composer c, List<Row> rows) {
    this.c = c;
    this.rows = rows;
  }

  /**
   * @throws Refusal when a visit would come back without its customer
   */
  List<Row> mended() {
    List<Row> mended = new ArrayList<>();
    for (Row row : rows) {
      if (row instanceof Row.Put put) {
        mended(put.record()).ifPresent(record -> mended.add(new Row.Put(record)));
      }
    }
    return mended;
  }

  private Optional<TableRecord<?>> mended(TableRecord<?> record) {
    if (record instanceof VisitRecord visit) {
      if (!willBeThere(CUSTOMER, visit.getCustomer())) {
        throw new Refusal("bin.customer.gone");
      }
      if (!willBeThere(CONTACT, visit.getContact())) {
        visit.setContact(null);
      }
    }
    if (record instanceof CustomerTagRecord tagged && !willBeThere(TAG, tagged.getTag())) {
      return Optional.empty();
    }
    Field<Long> batch = record.field("BATCH", Long.class);
    if (batch != null && !willBeThere(IMPORT_BATCH, record.get(batch))) {
      record.set(batch, null);
    }
    return record instanceof NextStepRecord step ? mended(step) : Optional.of(record);
  }

  private Optional<TableRecord<?>> mended(NextStepRecord row) {
    Optional<NextStep> now =
        c.sql()
            .selectFrom(NEXT_STEP)
            .where(NEXT_STEP.ID.eq(row.getId()))
            .fetchOptional(Mapping::step);
    if (now.isPresent()) {
      // It was opened when the visit that kept it was deleted; what happened to it since holds.
      boolean open = now.get().state() == NextStep.State.OPEN;
      NextStep before = Mapping.step(row);
      return open && before.keptBy().isPresent() && before.closed().isPresent()
          ? Optional.of(Mapping.row(now.get().kept(before.closed().get(), before.keptBy().get())))
          : Optional.empty();
    }
    boolean itsOwn =
        comes(CUSTOMER, row.getCustomer())
            || (row.getVisit() != null && comes(VISIT, row.getVisit()));
    if (!itsOwn) {
      return Optional.empty();
    }
    return Optional.of(
        willBeThere(VISIT, row.getKeptBy()) ? row : Mapping.row(Mapping.step(row).reopened()));
  }

  private boolean comes(Table<?> table, long id) {
    return rows.stream().anyMatch(r -> r.table().equals(table) && r.id() == id);
  }

  /** What refers to nothing lacks nothing. */
  private boolean willBeThere(Table<?> table, @Nullable Long id) {
    return id == null
        || comes(table, id)
        || c.sql().fetchExists(table, JournalWriter.id(table).eq(id));
  }
}
