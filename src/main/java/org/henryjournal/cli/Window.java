package org.henryjournal.cli;

import java.nio.file.Path;
import org.henryjournal.text.Messages;

/** The window, as the command line sees it: this layer does not know how it is drawn. */
@FunctionalInterface
public interface Window {

  /** What a window is wanted for. */
  enum Wanted {
    /** All pages. */
    PAGES,
    /** All pages of a sample; seeing it as text will do, too. */
    SAMPLE,
    /** Only the line that logs a visit. */
    LINE
  }

  /**
   * What the command line says about the window to open.
   *
   * @param journal the journal to open
   * @param named whether the rep named that journal; if not, it is the usual one
   * @param wanted what is to be seen of it
   * @param messages in the language asked for
   */
  record Request(Path journal, boolean named, Wanted wanted, Messages messages) {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @return the exit code: 0 done, 1 refused
   */
  int open(Request request);
}
