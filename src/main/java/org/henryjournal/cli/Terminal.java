package org.henryjournal.cli;

import java.io.Console;
import java.io.InputStream;
import java.util.Optional;

/** Where a command asks the rep, and what is piped into it. */
public interface Terminal {

  /**
   * Asks without showing what is typed.
   *
   * @return the caller's to wipe; empty where there is no terminal, and nobody was asked
   */
  Optional<char[]> ask(String prompt);

  /** What is piped in; it is read on by whoever reads next. */
  InputStream in();

  /** The terminal of this process. */
  static Terminal ofThisProcess() {
    return new Terminal() {
      @Override
      public Optional<char[]> ask(String prompt) {
        Console console = System.console();
        return console == null || !console.isTerminal()
            ? Optional.empty()
            : Optional.ofNullable(console.readPassword("%s ", prompt));
      }

      @Override
      public InputStream in() {
        return System.in;
      }
    };
  }
}
