package org.henryjournal.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;

/**
 * What an export is made from.
 *
 * @param messages of the language it is written in, where it has words of its own
 */
public record ExportSource(Journal journal, Clock clock, Messages messages) {

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** When it is made, to the second. */
  public OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }
}
