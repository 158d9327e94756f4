package org.henryjournal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;

/**
 * What a run of the program works with; the composition root and the tests make it.
 *
 * @param preferred language code of the window's preferences, if they name one
 * @param backups the folder that the rep chose for backups, if one was chosen
 * @param system the system's locale: the language where nothing else says one
 * @param terminal where the rep is asked for a password
 * @param folder the working folder of who typed the command: files are named from there
 * @param lent the journal that is open in this program, where the command came from another start
 *     of it; empty as a rule
 */
public record Surroundings(
    Places places,
    Clock clock,
    PrintWriter out,
    PrintWriter err,
    Optional<String> preferred,
    Optional<Path> backups,
    Locale system,
    Terminal terminal,
    Window window,
    Path folder,
    Optional<Journal> lent) {

  /** Of a command that was typed for this process. */
  public Surroundings(
      Places places,
      Clock clock,
      PrintWriter out,
      PrintWriter err,
      Optional<String> preferred,
      Optional<Path> backups,
      Locale system,
      Terminal terminal,
      Window window) {
    this(
        places,
        clock,
        out,
        err,
        preferred,
        backups,
        system,
        terminal,
        window,
        Path.of("").toAbsolutePath(),
        Optional.empty());
  }
}
