package org.henryjournal.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Restore;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.ui.parts.BackupKeeper;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The backups as the settings show them: what there is, making, moving, restoring. */
public final class BackupsViewModel {

  /** The window, as far as it has to do with backups. */
  public interface House {

    /** Remembers the folder that the rep chose; empty for the usual one. */
    void remember(Optional<Path> folder);

    /** Closes the journal, puts a backup in its place, and opens that. */
    void restore(Path backup);

    /** The same with what a restore replaced. */
    void undo(Path replaced);
  }

  private final Session session;
  private final BackupKeeper keeper;
  private final House house;
  private final ReadOnlyObjectWrapper<Optional<Path>> replaced =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<BackupFile>> list =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable RestoreOutlook> outlook =
      new ReadOnlyObjectWrapper<>();
  private Optional<BackupFile> chosen = Optional.empty();

  public BackupsViewModel(Session session, BackupKeeper keeper, House house) {
    this.session = session;
    this.keeper = keeper;
    this.house = house;
  }

  /** Reads what there is; to be called whenever it is shown. */
  public void look() {
    keeper.look();
    session.background().run(() -> Restore.lastReplaced(session.journal().path()), replaced::set);
  }

  /** Changes whenever the journal has, so that a backup may lack something. */
  public ReadOnlyLongProperty revisionProperty() {
    return session.revisionProperty();
  }

  /** Null until it has been read. */
  public ReadOnlyObjectProperty<Backups.@Nullable Status> statusProperty() {
    return keeper.statusProperty();
  }

  /** What the last restore of this journal replaced; empty where there was none. */
  public ReadOnlyObjectProperty<Optional<Path>> replacedProperty() {
    return replaced.getReadOnlyProperty();
  }

  public void makeNow() {
    keeper.makeNow(
        made -> session.notices().done("settings.backups.made", made.path().getFileName()));
  }

  /** Moves all backups into another folder, and has them made there from now on. */
  public void moveTo(Path folder) {
    Path to = folder.toAbsolutePath().normalize();
    keeper.after(
        () -> {
          Backups backups = keeper.backups();
          backups.moveTo(to, Progress.NONE);
          house.remember(
              backups.status().folders().usual().equals(to) ? Optional.empty() : Optional.of(to));
        },
        () -> session.notices().done("settings.backups.moved", to));
  }

  /** Reads the list from which one is chosen to be restored. */
  public void openList() {
    outlook.set(null);
    chosen = Optional.empty();
    session.background().run(keeper.backups()::list, list::set);
  }

  /** The newest first; empty until they have been read. */
  public ReadOnlyObjectProperty<List<BackupFile>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** Looks what restoring one would change. */
  public void choose(BackupFile file) {
    outlook.set(null);
    chosen = Optional.of(file);
    session
        .background()
        .<RestoreOutlook>run(
            () -> session.journal().outlook(file.path(), Progress.NONE),
            found -> {
              if (chosen.filter(file::equals).isPresent()) {
                outlook.set(found);
              }
            });
  }

  /** Of the chosen one; null until that has been found out, and where it does not read. */
  public ReadOnlyObjectProperty<@Nullable RestoreOutlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  public Path journalPath() {
    return session.journal().path();
  }

  /** Restores the chosen one, once it is known what that changes. */
  public void restore() {
    if (outlook.get() != null) {
      chosen.ifPresent(file -> house.restore(file.path()));
    }
  }

  /** Puts back what the last restore replaced. */
  public void undo() {
    replaced.get().ifPresent(house::undo);
  }
}
