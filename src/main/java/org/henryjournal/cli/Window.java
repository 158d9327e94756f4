package org.henryjournal.cli;

import java.nio.file.Path;
import org.henryjournal.text.Messages;

/** The window, as the command line sees it: this layer does not know how it is drawn. */
@FunctionalInterface
public interface Window {

  /**
   * What the command line says about the window to open.
   *
   * @param journal the journal to open
   * @param named whether the rep named that journal; if not, it is the usual one
   * @param sample whether a sample was asked for; seeing it as text will do, too
   * @param messages in the language asked for
   */
  record Request(Path journal, boolean named, boolean sample, Messages messages) {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @return the exit code: 0 done, 1 refused
   */
  int open(Request request);
}
