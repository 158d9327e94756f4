package org.henryjournal.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.DamageText;
import org.henryjournal.exchange.whole.NewJournal;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.BackupSearch;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Passwords;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Restore;
import org.henryjournal.journal.Unlock;
import org.henryjournal.journal.seal.Secret;
import org.henryjournal.sample.SampleJournal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.settings.PasswordDoor;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Job;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Preferences;

/** Opens and makes journals for the window, and says on its first screen why one does not open. */
final class JournalDoor {

  /** The window, as the door needs it. */
  interface House {

    /** Closes the journal that is open, if one is. */
    void leave();

    void enter(Journal journal);

    Messages messages();

    /**
     * Shows the first screen.
     *
     * @param wanted the journal that was to be opened
     * @param problem why it is not open; empty on the first run
     * @param place where a new one may be made; empty where none may
     * @param backup the newest good one of the wanted journal, where there is one to be taken
     */
    void receive(
        Path wanted,
        Optional<Refusal> problem,
        Optional<Path> place,
        Optional<BackupSearch.Offer> backup);

    /**
     * Asks for the password of a sealed journal.
     *
     * @param then is done once it is open
     */
    void ask(Path journal, Runnable then);
  }

  /** Why a journal is not open where a backup in its place may help. */
  private static final Set<String> BACKUP_HELPS =
      Set.of(
          "journal.damaged",
          "journal.damaged.header",
          "journal.empty.file",
          "journal.not.journal",
          "journal.unreadable",
          "journal.not.found",
          "welcome.was.here",
          "welcome.not.there");

  /** What an answer on the screen that asks can be told, so that it is tried once more. */
  private static final Set<String> ASK_AGAIN =
      Set.of(Unlock.WRONG, "journal.sheet.wrong", "seal.too.much");

  private final Places places;
  private final Preferences preferences;
  private final Clock clock;
  private final Background background;
  private final Notices notices;
  private final House house;

  JournalDoor(
      Places places,
      Preferences preferences,
      Clock clock,
      Background background,
      Notices notices,
      House house) {
    this.places = places;
    this.preferences = preferences;
    this.clock = clock;
    this.background = background;
    this.notices = notices;
    this.house = house;
  }

  /** Opens the named journal, else the one that was open last, else the usual one. */
  void openFirst(Optional<Path> named) {
    openOrReceive(named.orElseGet(this::own), named.isPresent());
  }

  void openOwn() {
    openOrReceive(own(), false);
  }

  private Path own() {
    return preferences.get(Preferences.JOURNAL).map(Path::of).orElseGet(places::defaultJournal);
  }

  /** Nothing is made where a journal was expected and is not there. */
  void openOrReceive(Path journal, boolean named) {
    if (Files.exists(journal)) {
      open(journal);
    } else if (Journal.wasHere(places.indexOf(journal))) {
      refuse(journal, new Refusal("welcome.was.here", journal));
    } else {
      house.leave();
      Refusal notThere = new Refusal("welcome.not.there", journal);
      Optional<Refusal> problem = named ? Optional.of(notThere) : Optional.empty();
      findBackup(
          journal,
          notThere,
          found ->
              house.receive(
                  journal,
                  found.isPresent() ? Optional.of(notThere) : problem,
                  Optional.of(journal),
                  found));
    }
  }

  /** At once, where no backup can be of help or nothing was ever backed up. */
  private void findBackup(
      Path journal, Refusal problem, Consumer<Optional<BackupSearch.Offer>> then) {
    BackupFolders folders = BackupDesk.folders(places, preferences);
    if (!BACKUP_HELPS.contains(problem.key())
        || folders.all().stream().noneMatch(Files::isDirectory)) {
      then.accept(Optional.empty());
      return;
    }
    background.<Optional<BackupSearch.Offer>>runLong(
        "restore.searching",
        job -> {
          try {
            return BackupSearch.newestGood(journal, folders, places.indexOf(journal), job);
          } catch (CancellationException e) {
            return Optional.empty();
          }
        },
        then,
        failure -> {
          notices.failed(failure);
          then.accept(Optional.empty());
        });
  }

  /** Puts a backup in the place of a journal, which is closed where it is open, and opens it. */
  void restore(Path file, Path backup) {
    replace(file, (index, job) -> Restore.whole(backup, file, index, clock, job));
  }

  /** The same with what a restore replaced. */
  void undoRestore(Path file, Path replaced) {
    replace(file, (index, job) -> Restore.undo(replaced, file, index, clock, job));
  }

  private void replace(Path file, BiFunction<Path, Job, Restore.Done> work) {
    house.leave();
    background.<Restore.Done>runLong(
        "restore.running",
        job -> {
          try {
            return work.apply(places.indexOf(file), job);
          } catch (CancellationException e) {
            throw new Refusal(e, "restore.cancelled", file);
          }
        },
        done -> open(file, () -> restored(file, done)),
        failure -> {
          openOrReceive(file, true);
          notices.failed(failure);
        });
  }

  private void restored(Path file, Restore.Done done) {
    done.replaced()
        .ifPresentOrElse(
            kept -> notices.done("restore.done", file, done.seq(), kept),
            () -> notices.done("restore.done.new", file, done.seq()));
  }

  /** Closes what is open and opens a journal. */
  void open(Path file) {
    open(file, () -> {});
  }

  /**
   * @param then is done once it is open
   */
  void open(Path file, Runnable then) {
    house.leave();
    background.<Journal>runLong(
        "journal.opening",
        job -> openNow(file, job, Unlock.NOBODY),
        journal -> {
          house.enter(journal);
          then.run();
        },
        failure -> {
          Refusal refusal = refusal(failure);
          if (refusal.key().equals(Unlock.SEALED)) {
            house.ask(file, then);
          } else {
            refuse(file, refusal);
          }
        });
  }

  /** Closes a sealed journal until its password has been typed again. */
  void lock(Path file, Runnable then) {
    house.leave();
    house.ask(file, then);
  }

  /**
   * Opens a sealed journal.
   *
   * @param secret is wiped when it has been tried
   * @param wrong is told where another one may do
   */
  void unlock(Path file, Secret secret, Runnable then, Consumer<Refusal> wrong) {
    background.<Journal>runLong(
        "journal.opening",
        job -> openNow(file, job, asked -> secret),
        journal -> {
          house.enter(journal);
          then.run();
        },
        failure -> {
          Refusal refusal = refusal(failure);
          if (ASK_AGAIN.contains(refusal.key())) {
            wrong.accept(refusal);
          } else {
            refuse(file, refusal);
          }
        });
  }

  /**
   * Sets, changes or removes the password of the open journal, which is closed for it and opened
   * again.
   *
   * @param then is done once it is open, with what was done; empty where the password was removed
   * @param failed is told why nothing was done
   */
  void fulfil(
      Path file,
      PasswordDoor.Wish wish,
      Consumer<Optional<Passwords.Done>> then,
      Consumer<Refusal> failed) {
    house.leave();
    Secret next = wish.fresh().copy();
    background.<Optional<Passwords.Done>>runLong(
        "seal.working",
        job -> fulfilNow(file, wish, job),
        done -> {
          if (done.isPresent()) {
            unlock(file, next, () -> then.accept(done), refusal -> refuse(file, refusal));
          } else {
            open(file, () -> then.accept(done));
          }
        },
        failure -> {
          next.close();
          Refusal refusal = refusal(failure);
          boolean asks = wish.kind() != PasswordDoor.Kind.SET;
          open(file, asks ? () -> {} : () -> failed.accept(refusal));
          if (asks) {
            failed.accept(refusal);
          }
        });
  }

  private Optional<Passwords.Done> fulfilNow(Path file, PasswordDoor.Wish wish, Job job) {
    Passwords passwords = new Passwords(places);
    try (Secret old = wish.old();
        Secret fresh = wish.fresh()) {
      Unlock unlock = asked -> old.copy();
      return switch (wish.kind()) {
        case SET -> Optional.of(passwords.set(file, fresh, wish.sheet(), job));
        case CHANGE -> Optional.of(passwords.change(file, unlock, fresh, wish.sheet(), job));
        case REMOVE -> {
          passwords.remove(file, unlock, job);
          yield Optional.empty();
        }
      };
    }
  }

  /**
   * Opens what lies at the journal's place by now, after another program took the open file away.
   *
   * @param said what happened; the first screen says it where nothing lies there
   * @param then is done once it is open
   */
  void openAgain(Path file, Refusal said, Runnable then) {
    if (Files.isRegularFile(file)) {
      open(file, then);
    } else {
      refuse(file, said);
    }
  }

  private Journal openNow(Path file, Job job, Unlock unlock) {
    try {
      return Journal.open(
          file, places.indexOf(file), clock, DamageText.words(house.messages()), job, unlock);
    } catch (CancellationException e) {
      throw new Refusal(e, "journal.opening.cancelled", file);
    }
  }

  private void refuse(Path file, Refusal refusal) {
    house.leave();
    findBackup(
        file, refusal, found -> house.receive(file, Optional.of(refusal), Optional.empty(), found));
  }

  private static Refusal refusal(Throwable failure) {
    return failure instanceof Refusal refusal
        ? refusal
        : new Refusal(failure, "failure.unforeseen", String.valueOf(failure));
  }

  /** Makes a new journal and opens it. */
  void start(Path file) {
    make(file, () -> Journal.create(file, false, clock));
  }

  /**
   * Makes a new journal where the rep wants one and opens it; when that cannot be done, what is
   * shown stays. What is there already is never replaced, nor what is left of a journal that lay
   * there.
   */
  void begin(Path place) {
    background.<Path>runLong(
        "journal.opening",
        job -> {
          if (Files.notExists(place) && Journal.wasHere(places.indexOf(place))) {
            throw new Refusal("welcome.was.here", place);
          }
          Journal.create(place, false, clock);
          return place;
        },
        this::open);
  }

  /**
   * Makes a new journal from an export and opens it; when that cannot be done, what is shown stays.
   */
  void fromExport(Path export, Path place) {
    background.<Path>runLong(
        "journal.from.export",
        job -> {
          NewJournal.make(export, place, clock, job);
          return place;
        },
        this::open);
  }

  /** Opens a sample journal, a file of its own; the first time it is written. */
  void explore(SampleJournal.Rep rep, Messages.Language language) {
    Path file = SampleJournal.place(places, rep, language);
    house.leave();
    make(file, () -> SampleJournal.make(file, places.indexOf(file), rep, clock, language));
  }

  private void make(Path file, Runnable making) {
    background.<Path>runLong(
        "journal.opening",
        job -> {
          making.run();
          return file;
        },
        this::open,
        failure -> refuse(file, refusal(failure)));
  }
}
