package org.henryjournal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.henryjournal.cli.Cli;
import org.henryjournal.cli.DisplayCheck;
import org.henryjournal.cli.RunningWindow;
import org.henryjournal.cli.Surroundings;
import org.henryjournal.cli.Terminal;
import org.henryjournal.cli.TextWindow;
import org.henryjournal.cli.Window;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.ui.HenryApp;
import org.henryjournal.ui.shell.LogFile;
import org.henryjournal.ui.shell.Preferences;

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
    Preferences preferences = new Preferences(HenryApp.preferences(places));
    Optional<Path> last = preferences.get(Preferences.JOURNAL).map(Path::of);
    Window own = new RunningWindow(places, last, err, request -> open(request, places));
    Window window =
        request ->
            DisplayCheck.ofThisMachine()
                .missing()
                .<Window>map(missing -> new TextWindow(missing, places, clock, out, err))
                .orElse(own)
                .open(request);
    Surroundings around =
        new Surroundings(
            places,
            clock,
            out,
            err,
            preferences.get(Preferences.LANGUAGE),
            preferences.get(Preferences.BACKUPS).map(Path::of),
            Locale.getDefault(),
            Terminal.ofThisProcess(),
            window);
    System.exit(new Cli(around).run(args));
  }

  private static int open(Window.Request request, Places places) {
    Thread.ofPlatform().daemon().name("prepare journal").start(Journal::prepare);
    LogFile.open(places.cache());
    List<String> parameters = new ArrayList<>();
    parameters.add("--lang=" + request.messages().language().code());
    if (request.named()) {
      parameters.add("--journal=" + request.journal());
    }
    if (request.wanted() == Window.Wanted.LINE) {
      parameters.add(HenryApp.LINE);
    }
    Application.launch(HenryProgram.class, parameters.toArray(String[]::new));
    return 0;
  }
}
