package org.henryjournal.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.henryjournal.domain.Refusal;
import org.henryjournal.door.Commands;
import org.henryjournal.door.Question;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.BackupSearch;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.JournalWriter;
import org.henryjournal.journal.Passwords;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.CopyOffers;
import org.henryjournal.ui.goals.GoalsViewModel;
import org.henryjournal.ui.parts.HistoryView;
import org.henryjournal.ui.parts.HistoryViewModel;
import org.henryjournal.ui.settings.LockAfter;
import org.henryjournal.ui.settings.PasswordDoor;
import org.henryjournal.ui.settings.RestoreView;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Session;
import org.henryjournal.ui.shell.WindowPlace;
import org.henryjournal.ui.today.QuickLineViewModel;
import org.henryjournal.ui.welcome.UnlockView;
import org.henryjournal.ui.welcome.UnlockViewModel;
import org.henryjournal.ui.welcome.WelcomeView;

/** The one window: opens journals, shows their pages, and follows language and theme. */
public final class MainWindow implements JournalDoor.House, PasswordDoor, Reception.Desk {

  /** The first seconds belong to the page that is opened. */
  private static final long WARM_UP_AFTER_MILLIS = TimeUnit.SECONDS.toMillis(3);

  /** How soon a window that is left open knows that midnight has passed. */
  private static final long WAKE_EVERY_MILLIS = TimeUnit.MINUTES.toMillis(1);

  /** How soon a rep hears that another program took the journal away. */
  private static final long LOOK_OUTSIDE_EVERY_MILLIS = TimeUnit.SECONDS.toMillis(2);

  /** What is opened now may be what is wanted. */
  private static final long TURN_TO_AFTER_MILLIS = 300;

  /** How much of what is being typed a crash may cost at most. */
  private static final long KEEP_DRAFTS_EVERY_MILLIS = TimeUnit.SECONDS.toMillis(1);

  private static final long LOOK_FOR_REP_EVERY_MILLIS = TimeUnit.SECONDS.toMillis(5);

  private final Stage stage;
  private final Places places;
  private final Preferences preferences;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());
  private final Notices notices = new Notices();
  private final Background background = new Background(worker, Platform::runLater, notices::failed);
  private final ExecutorService draftWorker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("drafts").daemon().factory());
  private final Background draftBackground =
      new Background(draftWorker, Platform::runLater, notices::failed);
  private final StackPane root = new StackPane();
  private final JournalDoor door;
  private final Watch watch = new Watch();
  private final BackupDesk backups;

  private final WindowLook look;
  private final QuickWindow quick;
  private Optional<Reception> reception = Optional.empty();
  private Overlay overlay;
  private Frame frame;
  private Optional<Pages> pages = Optional.empty();
  private Optional<CopyOffers> offers = Optional.empty();
  private Optional<Page> screen = Optional.empty();
  private Runnable showAgain = () -> {};

  /** Only the window of one line is open, and the pages have not been made. */
  private boolean lineOnly;

  private boolean used;
  private Instant lastUsed;

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
    lastUsed = clock.instant();
    // Before the first control, which would have the toolkit read its own style sheet.
    look = new WindowLook(preferences, language, () -> redraw(showAgain));
    quick = new QuickWindow(look, this::used);
    overlay = new Overlay();
    frame = newFrame();
    door = new JournalDoor(places, preferences, clock, background, notices, this);
    backups = new BackupDesk(places, preferences, door, notices, this::showBackup);
  }

  private Frame newFrame() {
    return new Frame(
        look.messages(),
        PageList.ids(),
        notices,
        background,
        overlay,
        () -> pages.ifPresent(p -> p.session().undo()),
        id -> pages.ifPresent(p -> p.open(id)));
  }

  /**
   * From now on other starts of Henry can ask this one.
   *
   * @param commands runs those that come from there
   * @param otherwise what another window is asked where it was quicker; then this one ends
   */
  public void listen(Commands commands, Optional<Question.Show> otherwise) {
    Reception made = new Reception(places, commands, worker, this);
    made.begin(otherwise);
    reception = Optional.of(made);
  }

  /**
   * Opens the window, and the journal meanwhile.
   *
   * @param named the journal the rep named; else the one that was open last, else the usual one
   */
  public void show(Optional<Path> named) {
    lineOnly = false;
    frame.show(new StackPane(), Optional.empty());
    stage.setTitle(look.messages().get("app.name"));
    door.openFirst(named);
    look.followSystem();
    showStage();
  }

  /**
   * Opens only the window of one line. Where the journal does not simply open, the whole window
   * comes and says why.
   *
   * @param named the journal the rep named; else the one that was open last, else the usual one
   */
  public void showLine(Optional<Path> named) {
    lineOnly = true;
    look.followSystem();
    door.openFirst(named);
  }

  @Override
  public void comeForward(Optional<Path> journal) {
    boolean wasLine = lineOnly;
    showWhole();
    if (wasLine) {
      pages.ifPresent(this::showPages);
    }
    stage.show();
    QuickWindow.front(stage);
    journal.ifPresent(this::turnTo);
  }

  @Override
  public void giveWay() {
    Platform.exit();
  }

  /** Where the line was wanted and another Henry can show it, or why it cannot, it does. */
  private void unlessElsewhere(Path journal, Runnable here) {
    if (lineOnly) {
      background.run(
          () -> reception.filter(there -> there.isDoneElsewhere(journal)).isPresent(),
          done -> {
            if (done) {
              giveWay();
            } else {
              showWhole();
              here.run();
            }
          });
    } else {
      here.run();
    }
  }

  /** Once nothing else is opened; not while something is being written, which would be lost. */
  private void turnTo(Path journal) {
    if (background.jobProperty().get() != null) {
      watch.after(TURN_TO_AFTER_MILLIS, () -> turnTo(journal));
    } else if (pages.filter(open -> isOf(open, journal)).isPresent()) {
      stage.toFront();
    } else if (overlay.isOpen() || pages.filter(open -> !open.typed().isBlank()).isPresent()) {
      notices.refused(new Refusal("door.writing", journal));
    } else {
      door.openOrReceive(journal, true);
    }
  }

  private static boolean isOf(Pages open, Path file) {
    try {
      return Files.isSameFile(open.session().journal().path(), file);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void comeWithLine() {
    pages.ifPresent(
        open -> {
          QuickLineViewModel line = open.kept(QuickLineViewModel.class, QuickLineViewModel::new);
          quick.show(line, () -> goOn(open, line));
        });
  }

  /** Takes the line to the page of today, unless another one is being written there. */
  private void goOn(Pages open, QuickLineViewModel line) {
    comeForward(Optional.empty());
    if (open.typed().isBlank()) {
      String typed = line.typed();
      line.clear();
      quick.close();
      open.putBack(open.session().today(), typed);
      open.open(PageList.first());
    }
  }

  /** Where only the line is open, the whole window comes. */
  private void showWhole() {
    if (lineOnly) {
      lineOnly = false;
      stage.setTitle(look.messages().get("app.name"));
      showStage();
    }
  }

  private void showStage() {
    Scene scene = new Scene(root);
    scene.addEventFilter(InputEvent.ANY, event -> used());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    stage.setScene(scene);
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    WindowPlace.restore(stage, preferences);
    root.getChildren().setAll(frame.root());
    look.dress(scene);
    stage.setOnHidden(event -> quick.close());
    stage.focusedProperty().subscribe(focused -> wake());
    watch.every(WAKE_EVERY_MILLIS, this::wake);
    watch.every(WAKE_EVERY_MILLIS, backups::wake);
    watch.every(LOOK_OUTSIDE_EVERY_MILLIS, this::lookOutside);
    watch.every(KEEP_DRAFTS_EVERY_MILLIS, this::keepDrafts);
    watch.every(LOOK_FOR_REP_EVERY_MILLIS, () -> lockIfUnused(clock.instant()));
    stage.show();
    WindowLook.addIcons(stage);
  }

  /** A failure that nothing caught: the rep is told, the log has its cause. */
  void failed(Throwable failure) {
    notices.failed(failure);
  }

  private void wake() {
    pages.ifPresent(Pages::wake);
    offers.ifPresent(CopyOffers::look);
  }

  /** Not while something long runs: it would only wait behind that. */
  private void lookOutside() {
    if (background.jobProperty().get() == null) {
      pages.ifPresent(
          open ->
              background.run(
                  () -> open.session().journal().astray(),
                  found -> found.ifPresent(astray -> openAgain(open, astray))));
    }
  }

  private void openAgain(Pages open, JournalWriter.Astray astray) {
    if (pages.filter(open::equals).isEmpty()) {
      return;
    }
    if (!astray.isSafe()) {
      notices.refused(astray.said());
      return;
    }
    LocalDate day = open.day();
    String typed = open.typed();
    door.openAgain(
        open.session().journal().path(),
        astray.said(),
        () -> {
          pages.ifPresent(again -> again.putBack(day, typed));
          notices.refused(astray.said());
        });
  }

  /** On a thread of its own: what is typed waits for nothing. */
  private void keepDrafts() {
    pages
        .map(open -> open.session().journal())
        .filter(Journal::hasNewDrafts)
        .ifPresent(
            journal ->
                draftBackground.run(
                    () -> {
                      journal.keepDrafts();
                      return true;
                    },
                    kept -> {}));
  }

  private void used() {
    lockIfUnused(clock.instant());
    lastUsed = clock.instant();
  }

  /** Closes a sealed journal that nobody has used for long; not while something long runs. */
  void lockIfUnused(Instant now) {
    if (background.jobProperty().get() == null
        && lockAfter().isDue(Duration.between(lastUsed, now))) {
      pages.filter(open -> open.session().journal().isSealed()).ifPresent(this::lock);
    }
  }

  private void lock(Pages open) {
    Runnable back = back(open);
    notices.clear();
    door.lock(open.session().journal().path(), back);
  }

  /** Brings back, once the journal is open again, what stood in the line. */
  private Runnable back(Pages open) {
    LocalDate day = open.day();
    String typed = open.typed();
    return () -> {
      if (!typed.isEmpty()) {
        pages.ifPresent(again -> again.putBack(day, typed));
      }
    };
  }

  @Override
  public LockAfter lockAfter() {
    return LockAfter.of(preferences.get(Preferences.LOCK));
  }

  @Override
  public void setLockAfter(LockAfter lockAfter) {
    preferences.set(Preferences.LOCK, String.valueOf(lockAfter.minutes()));
  }

  @Override
  public void fulfil(Wish wish) {
    pages.ifPresent(
        open -> {
          Runnable back = back(open);
          door.fulfil(
              open.session().journal().path(),
              wish,
              done -> {
                back.run();
                done.ifPresentOrElse(this::tell, () -> notices.done("seal.done.removed"));
              },
              notices::refused);
        });
  }

  private void tell(Passwords.Done done) {
    if (done.left().isEmpty()) {
      notices.done("seal.done", done.cost().kib() >> 10, done.cost().passes(), done.millis());
    } else {
      notices.refused(
          new Refusal(
              "seal.left",
              done.left().stream().map(Path::toString).collect(Collectors.joining(", "))));
    }
  }

  @Override
  public void enter(Journal journal) {
    Session session =
        new Session(journal, journal.clock(), background, notices, Platform::runLater);
    Pages made = new Pages(session, backups.enter(session), this::showPage);
    pages = Optional.of(made);
    reception.ifPresent(there -> there.enter(journal));
    if (lineOnly && journal.readOnly().isEmpty()) {
      comeWithLine();
    } else {
      showWhole();
      showPages(made);
    }
  }

  private void showPages(Pages made) {
    Journal journal = made.session().journal();
    offers =
        journal.readOnly().isEmpty()
            ? Optional.of(new CopyOffers(made.session(), preferences))
            : Optional.empty();
    if (!journal.isSample()) {
      preferences.set(Preferences.JOURNAL, journal.path().toAbsolutePath().toString());
    }
    if (journal.isOpenedBySheet()) {
      notices.refused(new Refusal("seal.by.sheet"));
    }
    if (journal.isEndUnsure()) {
      notices.refused(new Refusal("journal.not.closed", journal.path(), journal.seq()));
    }
    journal.tornTail().ifPresent(torn -> notices.refused(new Refusal("journal.torn", torn)));
    PageId first =
        journal.isSample()
            ? PageList.first()
            : preferences.get(Preferences.PAGE).flatMap(PageList::named).orElse(PageList.first());
    showAgain = () -> {};
    made.wake();
    redraw(() -> made.open(first));
    if (journal.missingChanges() > 0) {
      askAboutOlderCopy(journal);
    }
    watch.after(
        WARM_UP_AFTER_MILLIS,
        () ->
            pages
                .filter(made::equals)
                .ifPresent(
                    open -> {
                      open.warmUp();
                      backups.wake();
                      offers.ifPresent(CopyOffers::look);
                    }));
  }

  private void showBackup() {
    frame.showBackup(backups.words(look.messages()));
  }

  @Override
  public Messages messages() {
    return look.messages();
  }

  @Override
  public void leave() {
    overlay.close();
    quick.close();
    backups.leave();
    reception.ifPresent(Reception::leave);
    pages.ifPresent(
        open -> {
          background.run(
              () -> {
                close(open.session().journal());
                return true;
              },
              closed -> {});
        });
    pages = Optional.empty();
    offers = Optional.empty();
  }

  @Override
  public void receive(
      Path wanted,
      Optional<Refusal> problem,
      Optional<Path> place,
      Optional<BackupSearch.Offer> backup) {
    unlessElsewhere(
        wanted,
        () -> {
          showAgain =
              () -> {
                WelcomeView view =
                    new WelcomeView(
                        problem.map(look.messages()::get),
                        place.map(Path::toString),
                        backup.map(offer -> offered(offer, wanted)),
                        new WelcomeChoices(
                            door,
                            wanted,
                            place,
                            backup.map(offer -> offer.file().path()),
                            look.messages().language(),
                            chooser()::begin,
                            chooser()::open,
                            () -> chooser().fromExport(place),
                            look::speak),
                        look.messages());
                showScreen(view);
              };
          redraw(showAgain);
        });
  }

  private WelcomeView.Backup offered(BackupSearch.Offer offer, Path wanted) {
    Messages messages = look.messages();
    return new WelcomeView.Backup(
        messages.get(
            "welcome.backup",
            BackupWords.moment(offer.file().at(), messages),
            offer.outlook().seq()),
        BackupWords.outlook(offer.outlook(), offer.file().path(), wanted, messages));
  }

  @Override
  public void ask(Path journal, Runnable then) {
    UnlockViewModel model =
        new UnlockViewModel(journal, (typed, wrong) -> door.unlock(journal, typed, then, wrong));
    unlessElsewhere(
        journal,
        () -> {
          showAgain =
              () ->
                  showScreen(
                      new UnlockView(
                          model,
                          () -> chooser().open(),
                          () -> look.speak(look.messages().language().other()),
                          look.messages()));
          redraw(showAgain);
        });
  }

  private void showScreen(Page view) {
    screen.ifPresent(Page::dispose);
    screen = Optional.of(view);
    frame.show(view.root(), Optional.empty());
    view.firstFocus().ifPresent(node -> Platform.runLater(node::requestFocus));
  }

  private JournalChooser chooser() {
    return new JournalChooser(stage, door, look.messages());
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
    overlay.close();
    if (used) {
      frame.dispose();
      overlay = new Overlay();
      frame = newFrame();
      root.getChildren().setAll(frame.root());
      look.dress(stage.getScene());
    }
    used = true;
    pages.ifPresent(
        open -> {
          Journal journal = open.session().journal();
          frame.showJournal(journal.name(), journal.isSample());
          showBackup();
          offers.ifPresent(
              found -> frame.showOffer(new CopyStrip(found, this::openMerge, look.messages())));
          frame.showGoal(open.runningGoals(), () -> open.open(GoalsViewModel.class));
          stage.setTitle(look.messages().get("app.title", journal.name()));
          journal
              .readOnly()
              .ifPresent(
                  reason ->
                      frame.showStrip(
                          new ReadOnlyStrip(
                                  journal,
                                  reason,
                                  overlay,
                                  () -> saveWhatReads(journal),
                                  () -> RestoreView.show(open.backups(), overlay, messages()),
                                  () -> backToPresent(journal),
                                  messages())
                              .root()));
          frame.setMenu(
              new JournalMenu(
                      place(open).dialogs(), chooser(), door, () -> openHistory(open), messages())
                  .items());
        });
    then.run();
  }

  /** Asked at every opening until it is answered. */
  private void askAboutOlderCopy(Journal journal) {
    overlay.show(
        new AskView(
                messages().get("older.title"),
                messages().get("older.keep"),
                overlay,
                messages(),
                answer ->
                    background.run(
                        () -> {
                          journal.keepThisCopy();
                          return true;
                        },
                        kept -> notices.done("older.kept")))
            .about(messages().get("journal.older", journal.path(), journal.missingChanges())),
        () -> {});
  }

  private void openHistory(Pages open) {
    overlay.show(
        new HistoryView(
            new HistoryViewModel(open.session(), Optional.empty()),
            overlay,
            Optional.of(day -> showPast(open.session().journal(), day)),
            messages()),
        () -> {});
  }

  /** Shows the journal as it was at the end of a day, over the one that stays open. */
  void showPast(Journal journal, LocalDate day) {
    background.<Journal>runLong("history.opening", job -> journal.asOf(day, job), this::enter);
  }

  private void backToPresent(Journal past) {
    past.present()
        .ifPresent(
            present -> {
              background.run(
                  () -> {
                    past.close();
                    return true;
                  },
                  closed -> {});
              enter(present);
            });
  }

  private void saveWhatReads(Journal journal) {
    background.<Path>runLong(
        "damage.saving",
        journal::repair,
        saved -> door.open(saved, () -> notices.done("damage.saved", saved)));
  }

  private void showPage(PageId id) {
    pages.ifPresent(
        open -> {
          screen.ifPresent(Page::dispose);
          Page page = open.view(id, place(open));
          screen = Optional.of(page);
          showAgain = () -> open.open(id);
          frame.show(page.root(), Optional.of(id));
          preferences.set(Preferences.PAGE, id.name());
          page.firstFocus().ifPresent(node -> Platform.runLater(node::requestFocus));
        });
  }

  private PagePlace place(Pages open) {
    return new PagePlace(open, overlay, look, this);
  }

  /** Opens the import with a file that is chosen already, as if it had been dropped there. */
  void openImport(Path file) {
    pages.ifPresent(open -> place(open).dialogs().openImport(file));
  }

  /** Opens the merge with another copy of the journal that is chosen already. */
  void openMerge(Path copy) {
    pages.ifPresent(open -> place(open).dialogs().openMerge(copy));
  }

  /** Opens the export; the place of a file is asked for in another way. */
  void openExport(SaveAs saveAs) {
    pages.ifPresent(open -> place(open).dialogs().openExport(saveAs));
  }

  private void key(KeyEvent event) {
    if (!overlay.isOpen()) {
      pages.ifPresent(open -> new Shortcuts(open, () -> screen, place(open).dialogs()).key(event));
    }
  }

  /**
   * For the end of the session by the system: closes the journal at once, so that the next start is
   * quick. Not closing would lose nothing.
   */
  void closeJournal() {
    pages.ifPresent(open -> close(open.session().journal()));
  }

  /** An earlier state first, then the journal of which it is one. */
  private static void close(Journal journal) {
    journal.close();
    journal.present().ifPresent(Journal::close);
  }

  /** Remembers the window and closes the journal; waits until that is done. */
  public void close() {
    watch.stop();
    if (!lineOnly) {
      WindowPlace.remember(stage, preferences);
    }
    leave();
    reception.ifPresent(Reception::close);
    worker.shutdown();
    draftWorker.shutdown();
    backups.close();
    try {
      if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
        notices.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
