package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.IMPORT_BATCH;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.VisitDraft;
import org.jooq.DSLContext;

/** Writes an import as one batch, which is one change, and takes a batch back whole. */
public final class Imports {

  private final JournalWriter writer;
  private final JournalFile file;
  private final DSLContext read;
  private final Clock clock;

  Imports(JournalWriter writer, JournalFile file, DSLContext read, Clock clock) {
    this.writer = writer;
    this.file = file;
    this.read = read;
    this.clock = clock;
  }

  /**
   * Adds visits with their deals, contacts and, where they are unknown, customers.
   *
   * @return the batch's id; empty when there was nothing to add
   */
  public Optional<Long> addVisits(ImportOrigin origin, List<VisitDraft> drafts) {
    return add(
        origin,
        drafts.size(),
        (c, batch) -> {
          VisitRows rows = VisitRows.of(c, Optional.of(batch), drafts);
          drafts.forEach(rows::log);
          rows.put();
        });
  }

  /**
   * Adds deals. Each belongs to the visit of its day that reached the customer and has none, or
   * else to a visit that is added with it.
   */
  public Optional<Long> addDeals(ImportOrigin origin, List<VisitDraft> deals) {
    return add(
        origin,
        deals.size(),
        (c, batch) -> {
          VisitRows rows = VisitRows.of(c, Optional.of(batch), deals);
          deals.forEach(rows::logDeal);
          rows.put();
        });
  }

  /** Adds customers and contacts, or changes them. */
  public Optional<Long> addCustomers(ImportOrigin origin, List<ImportedCustomer> customers) {
    return add(
        origin,
        customers.size(),
        (c, batch) -> {
          VisitRows rows = VisitRows.ofPeople(c, batch, customers.size());
          Map<Long, Grade> given = new LinkedHashMap<>();
          for (ImportedCustomer one : customers) {
            long customer = write(rows, one);
            one.grade().ifPresent(grade -> given.put(customer, grade));
          }
          rows.put();
          GradeRows grades = new GradeRows(c, LocalDate.now(clock));
          given.forEach(
              (customer, grade) -> grades.give(customer, grade, GradeChange.Cause.HAND, ""));
        });
  }

  private static long write(VisitRows rows, ImportedCustomer one) {
    boolean isNew = one.customer().id() == 0;
    long customer = isNew ? rows.add(one.customer()) : one.customer().id();
    if (!isNew) {
      rows.change(one.customer());
    }
    for (Contact contact : one.contacts()) {
      if (contact.id() == 0) {
        rows.add(contact.ofCustomer(customer));
      } else {
        rows.write(Mapping.row(contact));
      }
    }
    one.tags().forEach(tag -> rows.tag(customer, tag));
    return customer;
  }

  private Optional<Long> add(ImportOrigin origin, int lines, BiConsumer<Composer, Long> compose) {
    if (lines == 0) {
      return Optional.empty();
    }
    return writer.changeFor(
        Deed.ofImport(origin.kind()),
        c -> {
          long id = c.newId(IMPORT_BATCH);
          LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
          c.put(Mapping.row(new ImportBatch(id, now, origin.kind(), origin.file(), lines)));
          compose.accept(c, id);
          new GradeRows(c, LocalDate.now(clock)).settle();
          origin
              .columns()
              .ifPresent(
                  columns ->
                      SettingRows.set(
                          c,
                          Setting.IMPORT_COLUMNS.of(columns.headers()),
                          Optional.of(columns.fields())));
          return Optional.of(id);
        });
  }

  /**
   * Takes a batch back whole, as {@link #takeBack}, unless entries of it were changed after it
   * came.
   *
   * @return those entries; where there are any, nothing has changed
   */
  public List<EditedEntry> takeBackUnlessEdited(long batch, Progress progress) {
    BatchHistory history = history(batch, progress);
    List<EditedEntry> edited = new BatchEdits(read, history).all();
    if (edited.isEmpty()) {
      takeBack(batch, Set.of(), history);
    }
    return edited;
  }

  /**
   * Takes a batch back: its visits with their deals and next steps, its contacts, and those of its
   * customers of whom nothing else is known; the others stay. What it changed is as it was before.
   * Next steps that its visits kept are open again.
   *
   * @param keep entries that stay as they are now, of those that were changed since
   * @throws Refusal when the batch has been taken back already
   * @throws java.util.concurrent.CancellationException when progress says so; nothing has changed
   */
  public void takeBack(long batch, Set<EditedEntry.Key> keep, Progress progress) {
    takeBack(batch, keep, history(batch, progress));
  }

  private BatchHistory history(long batch, Progress progress) {
    return BatchHistory.read(file, writer.position(), batch, progress);
  }

  private void takeBack(long batch, Set<EditedEntry.Key> keep, BatchHistory history) {
    writer.change(
        Deed.IMPORT_TAKE_BACK,
        c -> {
          c.require(IMPORT_BATCH, batch);
          new BatchRows(c, batch, history, keep).takeBack();
          new GradeRows(c, LocalDate.now(clock)).settle();
        });
  }
}
