package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.TargetCustomer;

/**
 * What is done about a day's target customers and the rep's own words, each as one change. Every
 * method throws {@link Refusal} with a sentence when it cannot be done.
 */
public final class DayBook {

  private final JournalWriter writer;

  DayBook(JournalWriter writer) {
    this.writer = writer;
  }

  /** Names a customer to sign on that day; naming one twice changes nothing. */
  public void addTarget(LocalDate day, String customerName) {
    writer.change(
        Deed.TARGET_ADD,
        c -> {
          long customer = VisitRows.customer(c, customerName, day);
          if (!isTarget(c, day, customer)) {
            long id = c.newId(TARGET_CUSTOMER);
            c.put(Mapping.row(new TargetCustomer(id, day, customer, "")));
            Optional<DayNote> old = note(c, day).filter(DayNote::noTarget);
            old.ifPresent(note -> put(c, day, old, note.text(), false));
          }
        });
  }

  public void removeTarget(long id) {
    writer.change(Deed.TARGET_REMOVE, c -> c.del(TARGET_CUSTOMER, id));
  }

  /** What came of a target, in the rep's words. */
  public void noteTarget(long id, String words) {
    writer.change(
        Deed.TARGET_NOTE,
        c -> {
          TargetCustomer old = target(c, id);
          c.put(Mapping.row(new TargetCustomer(id, old.date(), old.customer(), words)));
        });
  }

  /** Says that a day has no target customer. */
  public void sayNoTarget(LocalDate day) {
    writer.change(
        Deed.TARGET_NONE,
        c -> {
          Optional<DayNote> old = note(c, day);
          put(c, day, old, old.map(DayNote::text).orElse(""), true);
        });
  }

  /** The rep's own words about a day. */
  public void note(LocalDate day, String text) {
    writer.change(
        Deed.DAY_NOTE,
        c -> {
          Optional<DayNote> old = note(c, day);
          if (!old.map(DayNote::text).orElse("").equals(text)) {
            put(c, day, old, text, old.map(DayNote::noTarget).orElse(false));
          }
        });
  }

  private static Optional<DayNote> note(Composer c, LocalDate day) {
    return c.sql()
        .selectFrom(DAY_NOTE)
        .where(DAY_NOTE.DATE.eq(day))
        .fetchOptional(Mapping::dayNote);
  }

  /**
   * @param old the note of the day that is replaced, if it has one
   */
  private static void put(
      Composer c, LocalDate day, Optional<DayNote> old, String text, boolean noTarget) {
    long id = old.map(DayNote::id).orElseGet(() -> c.newId(DAY_NOTE));
    c.put(Mapping.row(new DayNote(id, day, text, noTarget)));
  }

  private static boolean isTarget(Composer c, LocalDate day, long customer) {
    return c.sql()
        .fetchExists(
            TARGET_CUSTOMER,
            TARGET_CUSTOMER.DATE.eq(day).and(TARGET_CUSTOMER.CUSTOMER.eq(customer)));
  }

  private static TargetCustomer target(Composer c, long id) {
    return Mapping.target(c.row(TARGET_CUSTOMER, id));
  }
}
