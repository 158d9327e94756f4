package org.henryjournal.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
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
  private static final long WARM_UP_AFTER_MILLIS = TimeUnit.SECONDS.toMillis(3);

  /** How soon a window that is left open knows that midnight has passed. */
  private static final long WAKE_EVERY_MILLIS = TimeUnit.MINUTES.toMillis(1);

  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128);

  private final Stage stage;
  private final Preferences preferences;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());
  private final Notices notices = new Notices();
  private final Background background = new Background(worker, Platform::runLater, notices::failed);
  private final StackPane root = new StackPane();
  private final JournalDoor door;
  private final Watch watch = new Watch();

  private Messages messages;
  private Theme theme;
  private Overlay overlay;
  private Frame frame;
  private Optional<Pages> pages = Optional.empty();
  private Optional<Page> screen = Optional.empty();
  private Runnable showAgain = () -> {};
  private boolean used;

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
    // Before the first control, which would have the toolkit read its own style sheet.
    theme.apply();
    overlay = new Overlay();
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
   * Opens the window, and the journal meanwhile.
   *
   * @param named the journal the rep named; else the one that was open last, else the usual one
   */
  public void show(Optional<Path> named) {
    frame.show(new StackPane(), Optional.empty());
    stage.setTitle(messages.get("app.name"));
    door.openFirst(named);
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> theme.apply());
    Scene scene = new Scene(root);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowPlace.restore(stage, preferences);
    root.getChildren().setAll(frame.root());
    useFont();
    stage.focusedProperty().subscribe(focused -> wake());
    watch.every(WAKE_EVERY_MILLIS, this::wake);
    stage.show();
    ICON_SIZES.forEach(size -> stage.getIcons().add(new Image(resource("icon-" + size + ".png"))));
  }

  private static String resource(String name) {
    return String.valueOf(MainWindow.class.getResource("/org/henryjournal/ui/" + name));
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
    watch.after(WARM_UP_AFTER_MILLIS, () -> pages.filter(made::equals).ifPresent(Pages::warmUp));
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
                      chooser()::begin,
                      chooser()::open,
                      () -> chooser().fromExport(place),
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

  private JournalChooser chooser() {
    return new JournalChooser(stage, door, messages);
  }

  /** Makes a new journal where it is chosen already, and opens it. */
  void begin(Path place) {
    door.begin(place);
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
    if (used) {
      frame.dispose();
      overlay = new Overlay();
      frame = newFrame();
      root.getChildren().setAll(frame.root());
      useFont();
    }
    used = true;
    pages.ifPresent(
        open -> {
          Journal journal = open.session().journal();
          frame.showJournal(journal.name(), journal.isSample());
          frame.showGoal(open.runningGoals(), () -> open.open(PageId.GOALS));
          stage.setTitle(messages.get("app.title", journal.name()));
          frame.setMenu(new JournalMenu(dialogs(open), chooser(), door, messages).items());
        });
    then.run();
  }

  private void useFont() {
    Scene scene = stage.getScene();
    scene.getStylesheets().setAll(resource("henry.bss"));
    Fonts.styleSheet(messages.language()).ifPresent(scene.getStylesheets()::add);
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

  private ExchangeDialogs dialogs(Pages open) {
    return new ExchangeDialogs(open, overlay, messages);
  }

  /** Opens the import with a file that is chosen already, as if it had been dropped there. */
  void openImport(Path file) {
    pages.ifPresent(open -> dialogs(open).openImport(file));
  }

  /** Opens the export; the place of a file is asked for in another way. */
  void openExport(SaveAs saveAs) {
    pages.ifPresent(open -> dialogs(open).openExport(saveAs));
  }

  private void key(KeyEvent event) {
    if (!overlay.isOpen()) {
      pages.ifPresent(open -> new Shortcuts(open, () -> screen, dialogs(open)).key(event));
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
