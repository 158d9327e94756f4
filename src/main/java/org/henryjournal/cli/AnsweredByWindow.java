package org.henryjournal.cli;

/**
 * A command that a running Henry answers for the journal it has open: it is run there, on the
 * journal's thread, and says and writes the same. It opens the journal by {@link CommandRun#open()}
 * and names files only by options with {@link RootCommand.FileConverter}. What it changes is a
 * change of the open journal: the window shows it at once and can take it back.
 */
interface AnsweredByWindow {

  /** Whether it reads what is piped in; that is then read before anybody is asked. */
  default boolean readsInput() {
    return false;
  }
}
