package org.henryjournal.ui.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Progress;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * Has the backups of the open journal made while the window is open: at the opening, once a day,
 * and proven once a week; on a thread of its own, so that no entry waits.
 */
public final class BackupKeeper {

  /** After a failure, such as a full disk, it is tried again no sooner. */
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

  /** Work on the backups that can fail. */
  private interface Work {
    void run() throws Exception;
  }

  private final Session session;
  private final Backups backups;
  private final Background background;
  private final ReadOnlyObjectWrapper<Backups.@Nullable Status> status =
      new ReadOnlyObjectWrapper<>();
  private Optional<Instant> notBefore = Optional.empty();
  private Optional<String> told = Optional.empty();
  private boolean opened;
  private boolean working;

  /**
   * @param background does it on a thread of its own
   */
  public BackupKeeper(Session session, Backups backups, Background background) {
    this.session = session;
    this.backups = backups;
    this.background = background;
  }

  /** Null until it has been looked. */
  public ReadOnlyObjectProperty<Backups.@Nullable Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  public Backups backups() {
    return backups;
  }

  /** The journal was opened, or some time has gone by. */
  public void wake() {
    if (working || notBefore.filter(session.clock().instant()::isBefore).isPresent()) {
      return;
    }
    boolean first = !opened;
    opened = true;
    boolean wasAway = isAway(status.get());
    work(
        () -> {
          if (first || wasAway != backups.isAway()) {
            backups.makeWhatLacks(Progress.NONE);
          } else {
            backups.makeDaily(Progress.NONE);
            if (backups.isProofDue()) {
              backups.prove(Progress.NONE).ifPresent(BackupKeeper::fail);
            }
          }
        },
        () -> {});
  }

  private static void fail(Refusal said) {
    throw said;
  }

  private static boolean isAway(Backups.@Nullable Status status) {
    return status != null && status.isAway();
  }

  /** Looks again what there is. */
  public void look() {
    work(() -> {}, () -> {});
  }

  /** Makes one now, as the rep asked. */
  public void makeNow(Consumer<BackupFile> then) {
    told = Optional.empty();
    BackupFile[] made = new BackupFile[1];
    work(() -> made[0] = backups.makeNow(Progress.NONE), () -> then.accept(made[0]));
  }

  /** Does something of the rep's with them, such as moving them. */
  public void after(Runnable what, Runnable then) {
    told = Optional.empty();
    work(what::run, then);
  }

  private void work(Work what, Runnable then) {
    working = true;
    background.<Backups.Status>run(
        () -> {
          what.run();
          return backups.status();
        },
        found -> {
          working = false;
          notBefore = Optional.empty();
          sayIfAway(found);
          status.set(found);
          then.run();
        },
        failure -> {
          working = false;
          failed(failure);
        });
  }

  private void sayIfAway(Backups.Status found) {
    if (found.isAway() && !isAway(status.get())) {
      session
          .notices()
          .refused(
              new Refusal(
                  "backup.folder.away",
                  found.folders().chosen().orElseThrow(),
                  found.folders().usual()));
    }
  }

  /** One sentence for one trouble: it is tried again every few minutes. */
  private void failed(Exception failure) {
    if (failure instanceof CancellationException) {
      return;
    }
    notBefore = Optional.of(session.clock().instant().plus(AGAIN_AFTER));
    String about = failure instanceof Refusal refusal ? refusal.key() : failure.toString();
    if (told.filter(about::equals).isEmpty()) {
      told = Optional.of(about);
      session.notices().failed(failure);
    }
    if (status.get() == null) {
      background.<Backups.Status>run(backups::status, status::set, ignored -> {});
    }
  }
}
