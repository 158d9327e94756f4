package org.henryjournal.door;

import java.nio.file.Path;
import java.util.Optional;
import org.henryjournal.journal.Journal;

/** Whoever has the journal open, as the door needs it. Called from any thread. */
public interface Host {

  /** The journal that is open; never an earlier state of it. */
  Optional<Journal> journal();

  /**
   * Runs something later on the thread of the journal, in the order of all that is done there.
   *
   * @throws java.util.concurrent.RejectedExecutionException when that has ended
   */
  void later(Runnable work);

  /**
   * Brings the window to the front.
   *
   * @param journal to be opened there; empty for what is open
   * @param then when it is done; never where the window hangs
   */
  void show(Optional<Path> journal, Runnable then);

  /**
   * Shows the window of one line.
   *
   * @param then when it is done; never where the window hangs
   */
  void quick(Runnable then);
}
