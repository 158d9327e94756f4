package org.henryjournal.cli;

import java.nio.file.Path;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.WholeRows;

/** {@code henry import} of a whole journal: what {@code henry export} wrote. */
final class WholeImport {

  private WholeImport() {}

  /** By what is in the file, whatever it is called. */
  static boolean recognises(Path file) {
    return WholeReader.recognises(file);
  }

  /**
   * Takes everything into the journal, which is made where there has never been one.
   *
   * @param dryRun only looks and says what it would do
   */
  static int apply(CommandRun run, Path file, boolean dryRun) {
    WholeRows rows = WholeReader.read(file);
    rows.check();
    boolean isNew;
    if (dryRun) {
      isNew = !run.knowsJournal() || looks(run, rows);
    } else {
      try (Journal journal = run.openOrCreate()) {
        journal.backUpBefore(Progress.NONE);
        isNew = journal.whole().take(rows);
      }
    }
    String done = dryRun ? "cli.whole.would" : "cli.whole.done";
    String key = isNew ? done : "cli.whole.there";
    run.say(run.messages().get(key, file.getFileName(), rows.size()));
    return Cli.DONE;
  }

  private static boolean looks(CommandRun run, WholeRows rows) {
    try (Journal journal = run.open()) {
      return journal.whole().isNew(rows);
    }
  }
}
