package org.henryjournal.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.ImportView;
import org.henryjournal.ui.exchange.ImportViewModel;
import org.henryjournal.ui.exchange.WeekView;
import org.henryjournal.ui.exchange.WeekViewModel;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Fonts;
import org.henryjournal.ui.shell.Frame;
import org.henryjournal.ui.shell.Job;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.Session;
import org.henryjournal.ui.shell.Theme;
import org.henryjournal.ui.shell.WindowPlace;
import org.henryjournal.ui.welcome.WelcomeView;

/** The one window: opens journals, shows their pages, and follows language and theme. */
public final class MainWindow {

  private final Stage stage;
  private final Places places;
  private final Preferences preferences;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());
  private final Notices notices = new Notices();
  private final Background background = new Background(worker, Platform::runLater, notices::failed);
  private final StackPane root = new StackPane();
  private Messages messages;
  private Theme theme;
  private Overlay overlay = new Overlay();
  private Frame frame;
  private Optional<Pages> pages = Optional.empty();
  private Optional<Page> screen = Optional.empty();
  private Runnable showAgain = () -> {};

  /**
   * @param language the language the rep named; else the remembered one, else the system's
   */
  public MainWindow(
      Stage stage,
      Places places,
      Preferences preferences,
      Clock clock,
      Optional<Messages.Language> language) {
    this.stage = stage;
    this.places = places;
    this.preferences = preferences;
    this.clock = clock;
    messages =
        new Messages(
            language
                .or(() -> preferences.get(Preferences.LANGUAGE).flatMap(Messages.Language::ofCode))
                .orElseGet(() -> Messages.Language.of(Locale.getDefault())));
    theme = Theme.ofName(preferences.get(Preferences.THEME).orElse(""));
    frame = newFrame();
  }

  private Frame newFrame() {
    return new Frame(
        messages,
        notices,
        background,
        overlay,
        () -> pages.ifPresent(p -> p.session().undo()),
        id -> pages.ifPresent(p -> p.open(id)));
  }

  /**
   * Opens the window, then the journal.
   *
   * @param named the journal the rep named; else the one that was open last, else the usual one
   */
  public void show(Optional<Path> named) {
    theme.apply();
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> theme.apply());
    Scene scene = new Scene(root);
    scene
        .getStylesheets()
        .add(String.valueOf(MainWindow.class.getResource("/org/henryjournal/ui/henry.css")));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowPlace.restore(stage, preferences);
    root.getChildren().setAll(frame.root());
    useFont();
    frame.show(new StackPane(), Optional.empty());
    stage.setTitle(messages.get("app.name"));
    stage.focusedProperty().subscribe(focused -> wake(focused));
    stage.show();
    Path journal =
        named
            .or(() -> preferences.get(Preferences.JOURNAL).map(Path::of))
            .orElse(places.defaultJournal());
    openOrWelcome(journal, named.isPresent());
  }

  /** A failure that nothing caught: the rep is told, the log has its cause. */
  void failed(Throwable failure) {
    notices.failed(failure);
  }

  private void wake(boolean focused) {
    if (focused) {
      pages.ifPresent(Pages::wake);
    }
  }

  private void openOrWelcome(Path journal, boolean named) {
    if (Files.exists(journal)) {
      open(journal);
    } else if (Journal.wasHere(places.indexOf(journal))) {
      welcome(journal, Optional.of(new Refusal("journal.was.here", journal)), Optional.empty());
    } else {
      welcome(
          journal,
          named ? Optional.of(new Refusal("welcome.not.there", journal)) : Optional.empty(),
          Optional.of(journal));
    }
  }

  /**
   * Closes what is open and opens a journal; where that cannot be, says why on the first screen.
   */
  private void open(Path file) {
    leaveJournal();
    background.<Optional<Journal>>runLong(
        "journal.opening",
        job -> Optional.of(openNow(file, job)),
        journal -> journal.ifPresent(this::opened),
        failure ->
            welcome(
                file,
                Optional.of(
                    failure instanceof Refusal refusal
                        ? refusal
                        : new Refusal(failure, "failure.unforeseen", String.valueOf(failure))),
                Optional.empty()));
  }

  private Journal openNow(Path file, Job job) {
    return Journal.open(file, places.indexOf(file), clock, job);
  }

  private void opened(Journal journal) {
    Session session = new Session(journal, clock, background, notices, Platform::runLater);
    Pages made = new Pages(session, this::showPage, this::setLanguage, this::setTheme);
    pages = Optional.of(made);
    if (!journal.isSample()) {
      preferences.set(Preferences.JOURNAL, journal.path().toAbsolutePath().toString());
    }
    if (journal.missingChanges() > 0) {
      notices.refused(new Refusal("journal.older", journal.path(), journal.missingChanges()));
    }
    journal.tornTail().ifPresent(torn -> notices.refused(new Refusal("journal.torn", torn)));
    PageId first =
        journal.isSample()
            ? PageId.TODAY
            : preferences.get(Preferences.PAGE).flatMap(PageId::ofName).orElse(PageId.TODAY);
    showAgain = () -> {};
    redraw(() -> made.open(first));
  }

  private void leaveJournal() {
    overlay.close();
    pages.ifPresent(
        open -> {
          background.run(
              () -> {
                open.session().journal().close();
                return true;
              },
              closed -> {});
        });
    pages = Optional.empty();
  }

  private void welcome(Path wanted, Optional<Refusal> problem, Optional<Path> place) {
    showAgain =
        () -> {
          WelcomeView view =
              new WelcomeView(
                  problem.map(messages::get),
                  place.map(Path::toString),
                  choices(wanted, place),
                  messages);
          showScreen(view);
        };
    redraw(showAgain);
  }

  private void showScreen(Page view) {
    screen.ifPresent(Page::dispose);
    screen = Optional.of(view);
    frame.show(view.root(), Optional.empty());
    view.firstFocus().ifPresent(node -> Platform.runLater(node::requestFocus));
  }

  private WelcomeView.Choices choices(Path wanted, Optional<Path> place) {
    return new WelcomeView.Choices() {
      @Override
      public void start() {
        place.ifPresent(
            file ->
                background.run(
                    () -> {
                      Journal.create(file, false, clock);
                      return file;
                    },
                    MainWindow.this::open));
      }

      @Override
      public void openAnother() {
        chooseJournal();
      }

      @Override
      public void tryAgain() {
        openOrWelcome(wanted, true);
      }

      @Override
      public void exploreHenry() {
        explore(SampleJournal.Rep.HENRY);
      }

      @Override
      public void exploreJack() {
        explore(SampleJournal.Rep.JACK);
      }

      @Override
      public void changeLanguage() {
        setLanguage(
            messages.language() == Messages.Language.ENGLISH
                ? Messages.Language.CHINESE
                : Messages.Language.ENGLISH);
      }
    };
  }

  /** Opens a sample journal, a file of its own; the first time it is written. */
  private void explore(SampleJournal.Rep rep) {
    Messages.Language language = messages.language();
    Path file = SampleJournal.place(places, rep, language);
    leaveJournal();
    background.run(
        () -> {
          SampleJournal.make(file, places.indexOf(file), rep, clock, language);
          return file;
        },
        this::open);
  }

  private void chooseJournal() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("welcome.open"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(messages.get("welcome.journals"), "*" + Places.ENDING));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      open(file.toPath());
    }
  }

  private void ownJournal() {
    openOrWelcome(
        preferences.get(Preferences.JOURNAL).map(Path::of).orElse(places.defaultJournal()), false);
  }

  /** Draws everything anew in the current language, then what was shown. */
  private void redraw(Runnable then) {
    // Dates in pickers follow the window's language, with weeks that begin on Monday.
    Locale.setDefault(
        Locale.Category.FORMAT,
        Locale.forLanguageTag(messages.locale().toLanguageTag() + "-u-fw-mon"));
    overlay.close();
    frame.dispose();
    overlay = new Overlay();
    frame = newFrame();
    root.getChildren().setAll(frame.root());
    useFont();
    pages.ifPresent(
        open -> {
          Journal journal = open.session().journal();
          frame.showJournal(journal.name(), journal.isSample());
          stage.setTitle(messages.get("app.title", journal.name()));
          frame.setMenu(
              item("shortcut.import", this::openImport),
              item("shortcut.week_summary", this::openWeek),
              item("welcome.open", this::chooseJournal),
              item("welcome.own", this::ownJournal),
              item("welcome.henry", () -> explore(SampleJournal.Rep.HENRY)),
              item("welcome.jack", () -> explore(SampleJournal.Rep.JACK)));
        });
    then.run();
  }

  private void useFont() {
    root.setStyle(
        Fonts.family(messages.language())
            .map(family -> "-fx-font-family: \"" + family + "\";")
            .orElse(""));
  }

  private MenuItem item(String key, Runnable use) {
    MenuItem item = new MenuItem(messages.get(key));
    item.setOnAction(event -> use.run());
    return item;
  }

  private void showPage(PageId id) {
    pages.ifPresent(
        open -> {
          screen.ifPresent(Page::dispose);
          Page page = open.view(id, messages, overlay, theme);
          screen = Optional.of(page);
          showAgain = () -> open.open(id);
          frame.show(page.root(), Optional.of(id));
          preferences.set(Preferences.PAGE, id.name());
          page.firstFocus().ifPresent(node -> Platform.runLater(node::requestFocus));
        });
  }

  private void setLanguage(Messages.Language language) {
    messages = new Messages(language);
    preferences.set(Preferences.LANGUAGE, language.code());
    redraw(showAgain);
  }

  private void setTheme(Theme chosen) {
    theme = chosen;
    preferences.set(Preferences.THEME, chosen.code());
    theme.apply();
  }

  private void openImport() {
    showImport(model -> {});
  }

  /** Opens the import with a file that is chosen already, as if it had been dropped there. */
  void openImport(Path file) {
    showImport(model -> model.choose(file));
  }

  private void showImport(Consumer<ImportViewModel> begin) {
    pages.ifPresent(
        open -> {
          ImportViewModel model = new ImportViewModel(open.session());
          overlay.show(new ImportView(model, overlay, messages), () -> {});
          begin.accept(model);
        });
  }

  private void openWeek() {
    pages.ifPresent(
        open -> {
          LocalDate day = open.day();
          overlay.show(
              new WeekView(new WeekViewModel(open.session(), day, messages), overlay, messages),
              () -> {});
        });
  }

  private void key(KeyEvent event) {
    if (pages.isEmpty() || overlay.isOpen()) {
      return;
    }
    for (Action action : Action.values()) {
      if (action.matches(event) && act(action, event)) {
        event.consume();
        return;
      }
    }
  }

  private boolean act(Action action, KeyEvent event) {
    Pages open = pages.orElseThrow();
    switch (action) {
      case TODAY -> open.open(PageId.TODAY);
      case CUSTOMERS -> open.open(PageId.CUSTOMERS);
      case INSIGHTS -> open.open(PageId.INSIGHTS);
      case SETTINGS -> open.open(PageId.SETTINGS);
      case IMPORT -> openImport();
      case WEEK_SUMMARY -> openWeek();
      case UNDO, REDO -> {
        if (event.getTarget() instanceof TextInputControl text
            && (action == Action.UNDO ? text.isUndoable() : text.isRedoable())) {
          return false;
        }
        if (action == Action.UNDO) {
          open.session().undo();
        } else {
          open.session().redo();
        }
      }
      case LOG_VISIT, EVENING_WALK -> {
        open.open(PageId.TODAY);
        return screen.map(page -> page.handle(action)).orElse(false);
      }
      default -> {
        return screen.map(page -> page.handle(action)).orElse(false);
      }
    }
    return true;
  }

  /** Remembers the window and closes the journal; waits until that is done. */
  public void close() {
    WindowPlace.remember(stage, preferences);
    leaveJournal();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
        notices.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
