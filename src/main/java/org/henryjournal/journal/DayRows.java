package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.DAY_NOTE;
import static org.henryjournal.journal.db.Tables.TARGET_CUSTOMER;

import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.TargetCustomer;

/** The rows of a day: its note and its target customers. */
final class DayRows {

  private DayRows() {}

  static Optional<DayNote> note(Composer c, LocalDate day) {
    return c.sql()
        .selectFrom(DAY_NOTE)
        .where(DAY_NOTE.DATE.eq(day))
        .fetchOptional(Mapping::dayNote);
  }

  /**
   * @param old the note of the day that is replaced, if it has one
   */
  static void put(Composer c, LocalDate day, Optional<DayNote> old, String text, boolean noTarget) {
    long id = old.map(DayNote::id).orElseGet(() -> c.newId(DAY_NOTE));
    c.put(Mapping.row(new DayNote(id, day, text, noTarget)));
  }

  static boolean isTarget(Composer c, LocalDate day, long customer) {
    return c.sql()
        .fetchExists(
            TARGET_CUSTOMER,
            TARGET_CUSTOMER.DATE.eq(day).and(TARGET_CUSTOMER.CUSTOMER.eq(customer)));
  }

  static TargetCustomer target(Composer c, long id) {
    return Mapping.target(c.row(TARGET_CUSTOMER, id));
  }
}
