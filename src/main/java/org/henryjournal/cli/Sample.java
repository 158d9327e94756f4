package org.henryjournal.cli;

import java.time.LocalDate;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;

/** Fills a journal with a rep's made-up diary. */
@FunctionalInterface
public interface Sample {

  /** Whose diary. */
  enum Rep {
    HENRY,
    JACK
  }

  /**
   * @param empty a journal made as a sample, without entries
   * @param endsOn the last day of the diary
   */
  void write(Journal empty, Rep rep, LocalDate endsOn, Messages.Language language);
}
