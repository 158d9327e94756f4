package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of an import that was changed after it came.
 *
 * @param title name of the customer, with the contact's where it is one
 * @param date of a visit
 */
public record EditedEntry(Key key, String title, Optional<LocalDate> date) {

  /** What the entry is; a deal is of its visit. */
  public enum Kind {
    VISIT,
    CUSTOMER,
    CONTACT
  }

  /** Tells one entry from another. */
  public record Key(Kind kind, long id) {}
}
