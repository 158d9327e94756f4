package org.henryjournal.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.ExportView;
import org.henryjournal.ui.exchange.ExportViewModel;
import org.henryjournal.ui.exchange.ImportView;
import org.henryjournal.ui.exchange.ImportViewModel;
import org.henryjournal.ui.exchange.WeekView;
import org.henryjournal.ui.exchange.WeekViewModel;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Fonts;
import org.henryjournal.ui.shell.Frame;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Session;
import org.henryjournal.ui.shell.Theme;
import org.henryjournal.ui.shell.WindowPlace;
import org.henryjournal.ui.welcome.WelcomeView;

/** The one window: opens journals, shows their pages, and follows language and theme. */
public final class MainWindow implements JournalDoor.House {

  /** The first seconds belong to the page that is opened. */
  private static final Duration WARM_UP_AFTER = Duration.seconds(3);

  /** How soon a window that is left open knows that midnight has passed. */
  private static final Duration A_MINUTE = Duration.minutes(1);

  private final Stage stage;
  private final Preferences preferences;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());
  private final Notices notices = new Notices();
  private final Background background = new Background(worker, Platform::runLater, notices::failed);
  private final StackPane root = new StackPane();
  private final JournalDoor door;
  private final Timeline watch = new Timeline(new KeyFrame(A_MINUTE, event -> wake()));
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
    this.preferences = preferences;
    this.clock = clock;
    messages =
        new Messages(
            language
                .or(() -> preferences.get(Preferences.LANGUAGE).flatMap(Messages.Language::ofCode))
                .orElseGet(() -> Messages.Language.of(Locale.getDefault())));
    theme = Theme.ofName(preferences.get(Preferences.THEME).orElse(""));
    frame = newFrame();
    door = new JournalDoor(places, preferences, clock, background, this);
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
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowPlace.restore(stage, preferences);
    root.getChildren().setAll(frame.root());
    useFont();
    frame.show(new StackPane(), Optional.empty());
    stage.setTitle(messages.get("app.name"));
    stage.focusedProperty().subscribe(focused -> wake());
    watch.setCycleCount(Animation.INDEFINITE);
    watch.play();
    stage.show();
    door.openFirst(named);
  }

  /** A failure that nothing caught: the rep is told, the log has its cause. */
  void failed(Throwable failure) {
    notices.failed(failure);
  }

  private void wake() {
    pages.ifPresent(Pages::wake);
  }

  @Override
  public void enter(Journal journal) {
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
    made.wake();
    redraw(() -> made.open(first));
    PauseTransition idle = new PauseTransition(WARM_UP_AFTER);
    idle.setOnFinished(event -> pages.filter(made::equals).ifPresent(Pages::warmUp));
    idle.play();
  }

  @Override
  public void leave() {
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

  @Override
  public void receive(Path wanted, Optional<Refusal> problem, Optional<Path> place) {
    showAgain =
        () -> {
          WelcomeView view =
              new WelcomeView(
                  problem.map(messages::get),
                  place.map(Path::toString),
                  new WelcomeChoices(
                      door,
                      wanted,
                      place,
                      messages.language(),
                      this::chooseJournal,
                      () -> chooseExport(place),
                      this::setLanguage),
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

  private void chooseJournal() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("welcome.open"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(messages.get("welcome.journals"), "*" + Places.ENDING));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      door.open(file.toPath());
    }
  }

  /** Where no place is given, it is asked for. */
  private void chooseExport(Optional<Path> place) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("welcome.export"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.get("welcome.exports"), "*.json", "*.zip"));
    Optional.ofNullable(chooser.showOpenDialog(stage))
        .map(File::toPath)
        .ifPresent(
            export ->
                place.or(() -> choosePlace(export)).ifPresent(where -> fromExport(export, where)));
  }

  private Optional<Path> choosePlace(Path export) {
    String name = String.valueOf(export.getFileName()).replaceFirst("\\.[^.]*$", "");
    String ending = Places.ENDING.substring(1);
    return SaveAs.dialog()
        .choose(stage, messages.get("welcome.export.place"), name + Places.ENDING, ending)
        .map(chosen -> SaveAs.named(chosen, ending));
  }

  /** Makes a new journal from an export that is chosen already, and opens it. */
  void fromExport(Path export, Path place) {
    door.fromExport(export, place);
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
          frame.showGoal(open.runningGoals(), () -> open.open(PageId.GOALS));
          stage.setTitle(messages.get("app.title", journal.name()));
          frame.setMenu(
              item("shortcut.import", this::openImport),
              item("shortcut.week_summary", this::openWeek),
              item("shortcut.export", this::openExport),
              item("welcome.open", this::chooseJournal),
              item("welcome.export", () -> chooseExport(Optional.empty())),
              item("welcome.own", door::openOwn),
              item(
                  "welcome.henry",
                  () -> door.explore(SampleJournal.Rep.HENRY, messages.language())),
              item(
                  "welcome.jack", () -> door.explore(SampleJournal.Rep.JACK, messages.language())));
        });
    then.run();
  }

  private void useFont() {
    String look = String.valueOf(MainWindow.class.getResource("/org/henryjournal/ui/henry.css"));
    Scene scene = stage.getScene();
    scene.getStylesheets().setAll(look);
    Fonts.styleSheet(messages.language()).ifPresent(scene.getStylesheets()::add);
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
          overlay.show(new ImportView(model, overlay, SaveAs.dialog(), messages), () -> {});
          begin.accept(model);
        });
  }

  private void openExport() {
    showExport(SaveAs.dialog());
  }

  void showExport(SaveAs saveAs) {
    pages.ifPresent(
        open ->
            overlay.show(
                new ExportView(
                    new ExportViewModel(open.session(), messages), overlay, saveAs, messages),
                () -> {}));
  }

  private void openWeek() {
    pages.ifPresent(
        open -> {
          LocalDate day = open.day();
          overlay.show(
              new WeekView(
                  new WeekViewModel(open.session(), day, messages, FontShelf.ofMachine()),
                  overlay,
                  SaveAs.dialog(),
                  messages),
              () -> {});
        });
  }

  private void key(KeyEvent event) {
    if (!overlay.isOpen()) {
      pages.ifPresent(
          open ->
              new Shortcuts(open, () -> screen, this::openImport, this::openExport, this::openWeek)
                  .key(event));
    }
  }

  /**
   * For the end of the session by the system: closes the journal at once, so that the next start is
   * quick. Not closing would lose nothing.
   */
  void closeJournal() {
    pages.ifPresent(open -> open.session().journal().close());
  }

  /** Remembers the window and closes the journal; waits until that is done. */
  public void close() {
    watch.stop();
    WindowPlace.remember(stage, preferences);
    leave();
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
