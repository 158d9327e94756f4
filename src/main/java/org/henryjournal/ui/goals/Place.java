package org.henryjournal.ui.goals;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a goal is opened: as a whole into its months, a month into its weeks, a week into days.
 *
 * @param month its first day in the goal
 * @param week its first day in the month; only with one
 */
record Place(Optional<LocalDate> month, Optional<LocalDate> week) {

  static final Place WHOLE = new Place(Optional.empty(), Optional.empty());

  /** One step further into a part. */
  Place into(LocalDate part) {
    return month.isEmpty()
        ? new Place(Optional.of(part), Optional.empty())
        : new Place(month, Optional.of(part));
  }

  Place toMonth() {
    return new Place(month, Optional.empty());
  }
}
