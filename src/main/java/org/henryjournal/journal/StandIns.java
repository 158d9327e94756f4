package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.CUSTOMER;
import static org.henryjournal.journal.db.Tables.TAG;
import static org.henryjournal.journal.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.journal.db.tables.records.CustomerRecord;
import org.henryjournal.journal.db.tables.records.DealRecord;
import org.henryjournal.journal.db.tables.records.TagRecord;
import org.henryjournal.journal.db.tables.records.VisitRecord;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Makes an index fit for the pages after a damaged journal was read into it: what refers to
 * something that was lost gets something to refer to, so that it is seen and counted. Nothing of
 * this goes into a file.
 */
final class StandIns {

  private final DSLContext sql;
  private final Damage.Words words;
  private final LocalDate day;
  private final Set<Row.Key> there = new HashSet<>();

  private StandIns(DSLContext sql, Damage.Words words, LocalDate day) {
    this.sql = sql;
    this.words = words;
    this.day = day;
  }

  /**
   * @param day on which what was lost may have been written
   * @return how many customers and visits are there in name only
   */
  static int makeIn(DSLContext sql, Damage.Words words, LocalDate day) {
    StandIns standIns = new StandIns(sql, words, day);
    // Twice: what stands for a visit may itself name a customer that was lost.
    standIns.make();
    standIns.make();
    IndexSchema.uniqueKeys().forEach(standIns::keepNewest);
    return (int) standIns.there.stream().filter(key -> !key.table().equals(TAG)).count();
  }

  private void make() {
    for (Dangling.Loose loose : Dangling.among(sql).loose()) {
      Tables.Reference reference = loose.reference();
      TableRecord<?> row = loose.row();
      Row.Key lost = Objects.requireNonNull(reference.named(row), "It names something");
      if (reference.isLink()) {
        update(reference.cleared(row));
      } else if (isOptional(reference)) {
        update(reference.with(row, null));
      } else if (lost.table().equals(CUSTOMER)) {
        customer(lost.id());
      } else if (row instanceof DealRecord deal) {
        visitOf(deal);
      } else if (lost.table().equals(TAG)) {
        tag(lost.id());
      } else {
        sql.deleteFrom(row.getTable())
            .where(JournalWriter.id(row.getTable()).eq(Row.id(row)))
            .execute();
      }
    }
  }

  private static boolean isOptional(Tables.Reference reference) {
    return Objects.requireNonNull(reference.from().field(reference.column().getName()))
        .getDataType()
        .nullable();
  }

  private void update(TableRecord<?> row) {
    row.touched(true);
    sql.update(row.getTable())
        .set(row)
        .where(JournalWriter.id(row.getTable()).eq(Row.id(row)))
        .execute();
  }

  private void customer(long id) {
    CustomerRecord customer = blank(CUSTOMER, id);
    customer.setName(words.customer(id));
    customer.setCreated(day);
    insert(customer);
  }

  /** A deal was signed on a visit, whatever else was said there. */
  private void visitOf(DealRecord deal) {
    VisitRecord visit = blank(VISIT, deal.getVisit());
    visit.setCustomer(deal.getCustomer());
    visit.setDate(deal.getDate());
    visit.setKind(VisitKind.IN_PERSON);
    visit.setOutcome(Outcome.DEAL);
    visit.setNote(words.mark());
    insert(visit);
  }

  private void tag(long id) {
    TagRecord tag = blank(TAG, id);
    tag.setName(words.tag(id));
    insert(tag);
  }

  private static <R extends TableRecord<R>> R blank(Table<R> table, long id) {
    R row = RowReader.blank(table).into(table);
    row.set(JournalWriter.id(table), id);
    return row;
  }

  /** Several rows may name the same. */
  private void insert(TableRecord<?> row) {
    if (there.add(Row.Key.of(row))) {
      sql.executeInsert(row);
    }
  }

  /** Of rows of which there can be one, the last. */
  private void keepNewest(IndexSchema.Unique key) {
    sql.execute(
        "delete from "
            + key.table()
            + " where id not in (select max(id) from "
            + key.table()
            + " group by "
            + key.columns()
            + ")");
  }
}
