package org.henryjournal.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.henryjournal.door.Commands;
import org.henryjournal.door.Question;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;

/**
 * Runs the commands that come from other starts of Henry on the journal that is open in this one.
 */
public final class Answers implements Commands {

  private final Places places;
  private final Supplier<Optional<Path>> backups;

  /**
   * @param backups the folder that the rep chose for backups, if one was chosen
   */
  public Answers(Places places, Supplier<Optional<Path>> backups) {
    this.places = places;
    this.backups = backups;
  }

  @Override
  public int run(Question.Run asked, Journal lent, PrintWriter out, PrintWriter err) {
    Surroundings around =
        new Surroundings(
            places,
            lent.clock(),
            out,
            err,
            Optional.of(asked.preferred()).filter(code -> !code.isEmpty()),
            backups.get(),
            Locale.forLanguageTag(asked.system()),
            new Piped(new ByteArrayInputStream(asked.input())),
            request -> Cli.REFUSED,
            asked.folder(),
            Optional.of(lent));
    return new Cli(around).run(asked.arguments().toArray(String[]::new));
  }

  /**
   * The terminal is the caller's: nobody is asked there.
   *
   * @param in what was piped in
   */
  record Piped(InputStream in) implements Terminal {
    @Override
    public Optional<char[]> ask(String prompt) {
      return Optional.empty();
    }
  }
}
