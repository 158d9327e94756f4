package org.henryjournal.door;

import java.io.PrintWriter;
import org.henryjournal.journal.Journal;

/** Runs what is asked for, on the thread of the journal. */
@FunctionalInterface
public interface Commands {

  /**
   * @param lent the open journal, which stays open
   * @return the exit code
   */
  int run(Question.Run asked, Journal lent, PrintWriter out, PrintWriter err);
}
