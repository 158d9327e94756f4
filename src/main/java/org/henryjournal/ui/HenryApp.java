package org.henryjournal.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Preferences;

/**
 * The JavaFX application. Its parameters: {@code --journal=FILE} for the journal to open where the
 * rep named one, {@code --lang=en|zh} for the language where the rep named one.
 */
public final class HenryApp extends Application {

  private Optional<MainWindow> window = Optional.empty();

  @Override
  public void start(Stage stage) {
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
    main.show(Optional.ofNullable(named.get("journal")).map(Path::of));
  }

  @Override
  public void stop() {
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
