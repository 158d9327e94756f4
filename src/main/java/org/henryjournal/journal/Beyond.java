package org.henryjournal.journal;

import java.time.LocalDate;

/**
 * What one journal holds beyond the beginning that it has in common with another one.
 *
 * @param from the first day on which it was written; of no meaning where there are no changes
 * @param visits that are new and still there, attempts among them
 * @param others new entries of any other kind: contacts, next steps, grades
 * @param edited entries of the common beginning that were changed or deleted
 */
public record Beyond(
    long changes,
    LocalDate from,
    LocalDate to,
    int visits,
    int customers,
    int deals,
    int others,
    int edited) {

  public boolean isNothing() {
    return changes == 0;
  }
}
