package org.henryjournal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.henryjournal.cli.Cli;
import org.henryjournal.cli.DisplayCheck;
import org.henryjournal.cli.Surroundings;
import org.henryjournal.cli.TextWindow;
import org.henryjournal.cli.Window;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Places;

/** The program: a command line or the window. Everything is put together here, by hand. */
public final class Henry {

  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger JOOQ = Logger.getLogger("org.jooq");

  private Henry() {}

  public static void main(String[] args) {
    JOOQ.setLevel(Level.WARNING);
    Places places = Places.ofThisUser();
    Clock clock = Clock.system(ZoneId.systemDefault());
    PrintWriter out = new PrintWriter(System.out, false, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    Window window =
        request -> {
          Refusal missing =
              DisplayCheck.ofThisMachine()
                  .missing()
                  .orElseGet(() -> new Refusal("window.not.built"));
          return new TextWindow(missing, places, clock, out, err).open(request);
        };
    Surroundings around =
        new Surroundings(
            places,
            clock,
            out,
            err,
            Optional.empty(),
            Locale.getDefault(),
            window,
            (journal, rep, endsOn, language) -> {
              throw new Refusal("cli.demo.not.built");
            });
    System.exit(new Cli(around).run(args));
  }
}
