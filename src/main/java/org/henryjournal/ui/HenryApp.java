package org.henryjournal.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.henryjournal.door.Commands;
import org.henryjournal.door.Question;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Preferences;

/**
 * The JavaFX application. Its parameters: {@code --journal=FILE} for the journal to open where the
 * rep named one, {@code --lang=en|zh} for the language where the rep named one, {@code --line} for
 * the window of one line.
 */
public abstract class HenryApp extends Application {

  /** The parameter that asks for the window of one line. */
  public static final String LINE = "--line";

  private Optional<MainWindow> window = Optional.empty();

  /** Runs the commands that other starts of Henry ask this one for. */
  protected abstract Commands commands(Places places, Preferences preferences);

  @Override
  public final void start(Stage stage) {
    Places places = Places.ofThisUser();
    Preferences preferences = new Preferences(preferences(places));
    Map<String, String> named = getParameters().getNamed();
    MainWindow main =
        new MainWindow(
            stage,
            places,
            preferences,
            Clock.system(ZoneId.systemDefault()),
            Optional.ofNullable(named.get("lang")).flatMap(HenryApp::language));
    window = Optional.of(main);
    Runtime.getRuntime().addShutdownHook(new Thread(main::closeJournal, "close journal"));
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> main.failed(failure));
    Optional<Path> journal = Optional.ofNullable(named.get("journal")).map(Path::of);
    boolean line = getParameters().getUnnamed().contains(LINE);
    main.listen(
        commands(places, preferences),
        line ? Optional.empty() : Optional.of(new Question.Show(journal)));
    if (line) {
      main.showLine(journal);
    } else {
      main.show(journal);
    }
  }

  @Override
  public final void stop() {
    window.ifPresent(MainWindow::close);
  }

  /** The file in which the window remembers its size, page, theme and language. */
  public static Path preferences(Places places) {
    return places.config().resolve("window.properties");
  }

  private static Optional<Messages.Language> language(String code) {
    return Messages.Language.ofCode(code);
  }
}
