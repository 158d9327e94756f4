package org.henryjournal.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.BackupKeeper;
import org.henryjournal.ui.settings.BackupsViewModel;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Preferences;
import org.henryjournal.ui.shell.Session;

/** What the window has to do with backups: their thread, their folder, and the open journal's. */
final class BackupDesk implements BackupsViewModel.House {

  private final Places places;
  private final Preferences preferences;
  private final JournalDoor door;
  private final Runnable changed;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("backups").daemon().factory());
  private final Background background;
  private Optional<Session> session = Optional.empty();
  private Optional<BackupKeeper> keeper = Optional.empty();

  /**
   * @param changed runs when there is something else to be said of them
   */
  BackupDesk(
      Places places, Preferences preferences, JournalDoor door, Notices notices, Runnable changed) {
    this.places = places;
    this.preferences = preferences;
    this.door = door;
    this.changed = changed;
    background = new Background(worker, Platform::runLater, notices::failed);
  }

  /** Where they lie, as the preferences say. */
  static BackupFolders folders(Places places, Preferences preferences) {
    return BackupFolders.of(places, preferences.get(Preferences.BACKUPS).map(Path::of));
  }

  /** A journal was opened. */
  BackupsViewModel enter(Session opened) {
    Backups backups = opened.journal().backUpTo(() -> folders(places, preferences));
    BackupKeeper made = new BackupKeeper(opened, backups, background);
    session = Optional.of(opened);
    keeper = Optional.of(made);
    made.statusProperty().subscribe(status -> changed.run());
    return new BackupsViewModel(opened, made, this);
  }

  /** It is being closed. */
  void leave() {
    session = Optional.empty();
    keeper = Optional.empty();
  }

  /** Some time has gone by. */
  void wake() {
    keeper.ifPresent(BackupKeeper::wake);
  }

  /** How they stand, for the rail; '' where there is nothing to say. */
  String words(Messages messages) {
    Backups.Status status = keeper.map(known -> known.statusProperty().get()).orElse(null);
    return status == null
        ? ""
        : session
            .filter(open -> !open.journal().isSample())
            .map(open -> BackupWords.inShort(status, open.today(), messages))
            .orElse("");
  }

  @Override
  public void remember(Optional<Path> folder) {
    folder.ifPresentOrElse(
        chosen -> preferences.set(Preferences.BACKUPS, chosen.toString()),
        () -> preferences.remove(Preferences.BACKUPS));
  }

  @Override
  public void restore(Path backup) {
    // Closing makes another one, which may be the last of its day in the place of this.
    keeper.ifPresent(known -> known.backups().spare(backup));
    session.map(Session::journal).map(Journal::path).ifPresent(file -> door.restore(file, backup));
  }

  @Override
  public void undo(Path replaced) {
    session
        .map(Session::journal)
        .map(Journal::path)
        .ifPresent(file -> door.undoRestore(file, replaced));
  }

  void close() {
    worker.shutdown();
  }
}
