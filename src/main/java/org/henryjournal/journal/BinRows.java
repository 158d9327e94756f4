package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.BIN;
import static org.henryjournal.journal.db.Tables.CONTACT;
import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.DEAL;
import static org.henryjournal.journal.db.Tables.NEXT_STEP;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Visit;
import org.henryjournal.journal.db.tables.records.BinRecord;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the bin as one entry: a visit or a customer with all that goes along. {@link
 * FromBin} brings it back.
 */
final class BinRows {

  private final Composer c;
  private final LocalDateTime now;
  private final List<Row> gone = new ArrayList<>();

  BinRows(Composer c, LocalDateTime now) {
    this.c = c;
    this.now = now;
  }

  void putVisit(Visit visit) {
    long id = visit.id();
    reopen(StepRows.keptBy(c, id));
    takeAll(NEXT_STEP, NEXT_STEP.VISIT, id);
    takeAll(DEAL, DEAL.VISIT, id);
    takeAll(VISIT, VISIT.ID, id);
    putEntry(BinStore.Kind.VISIT, customerName(visit.customer()), visit.date());
  }

  void putCustomer(long id) {
    String name = customerName(id);
    CustomerParts.TABLES.forEach(part -> takeAll(part, CustomerParts.customer(part), id));
    reopen(StepRows.ofOthersKeptFor(c, id));
    takeAll(NEXT_STEP, NEXT_STEP.CUSTOMER, id);
    takeAll(DEAL, DEAL.CUSTOMER, id);
    takeAll(VISIT, VISIT.CUSTOMER, id);
    takeAll(CONTACT, CONTACT.CUSTOMER, id);
    takeAll(CUSTOMER, CUSTOMER.ID, id);
    putEntry(BinStore.Kind.CUSTOMER, name, null);
  }

  /** Steps that stay are open again; the bin knows how they were. */
  private void reopen(List<NextStep> kept) {
    for (NextStep step : kept) {
      gone.add(new Row.Put(Mapping.row(step)));
      c.put(Mapping.row(step.reopened()));
    }
  }

  private <R extends TableRecord<?>> void takeAll(Table<R> table, Field<Long> key, long value) {
    List<R> records = c.sql().selectFrom(table).where(key.eq(value)).fetch();
    for (R record : records.reversed()) {
      gone.add(new Row.Put(record));
      c.del(record);
    }
  }

  private String customerName(long id) {
    return c.sql()
        .select(CUSTOMER.NAME)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(id))
        .fetchOptional(CUSTOMER.NAME)
        .orElseThrow(() -> new Refusal("customer.gone"));
  }

  private void putEntry(BinStore.Kind kind, String title, @Nullable LocalDate date) {
    String content = LineWriter.rowsAsText(gone.reversed());
    c.put(new BinRecord(c.newId(BIN), now, kind.name(), title, date, content));
  }
}
