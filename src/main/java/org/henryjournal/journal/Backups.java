package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.henryjournal.domain.Refusal;

/**
 * The backups of an open journal: compressed copies of its file, made by themselves, thinned out by
 * {@link Retention}, and proven once a week by rebuilding the newest one.
 *
 * <p>They may be made on any thread while others write the journal; one thing at a time, and
 * closing the journal ends what runs. Nothing is deleted before its successor was written, forced
 * and read back, nor anything whose every byte is not in that successor too.
 */
public final class Backups {

  /** Days between two proofs. */
  static final int PROVE_EVERY_DAYS = 7;

  /**
   * What there is.
   *
   * @param newest none where there is none
   * @param bytes of all, compressed
   * @param folder where they went when this was asked
   * @param isAway whether that was not the folder that the rep chose
   * @param lacking how many of the journal's changes the newest one lacks
   * @param proven when one was last rebuilt and found equal to the journal, row by row
   */
  public record Status(
      Optional<BackupFile> newest,
      int count,
      long bytes,
      BackupFolders folders,
      Path folder,
      boolean isAway,
      long lacking,
      Optional<LocalDateTime> proven) {}

  private final Journal journal;
  private final JournalWriter writer;
  private final Clock clock;
  private final Supplier<BackupFolders> folders;
  private final BackupWriter packer;
  private final BackupDrill drill;
  private final ReentrantLock work = new ReentrantLock();
  private volatile boolean stopped;
  private volatile Optional<Path> spared = Optional.empty();

  Backups(
      Journal journal,
      BackupDrill drill,
      Clock clock,
      Supplier<BackupFolders> folders,
      BackupWriter packer) {
    this.journal = journal;
    this.writer = journal.writer();
    this.drill = drill;
    this.clock = clock;
    this.folders = folders;
    this.packer = packer;
  }

  /** Work that may be ended by closing the journal. */
  private interface Work<T> {
    T run(Progress progress) throws IOException;
  }

  private <T> T doing(Progress progress, Work<T> what) {
    work.lock();
    try {
      Progress until =
          (done, total) -> {
            if (stopped) {
              throw new CancellationException();
            }
            progress.at(done, total);
          };
      until.at(0, 1);
      return what.run(until);
    } catch (IOException e) {
      throw failed(folders.get().current(), e);
    } finally {
      work.unlock();
    }
  }

  static Refusal failed(Path folder, IOException e) {
    return new Refusal(e, "backup.failed", folder, JournalFile.reason(e));
  }

  public Status status() {
    BackupFolders where = folders.get();
    List<BackupFile> all = mine(where.current());
    BackupNotes notes = notes(where);
    Optional<BackupFile> newest =
        notes
            .newest(name -> Files.exists(where.current().resolve(name)))
            .flatMap(made -> BackupFile.of(where.current().resolve(made.file())))
            .or(() -> all.stream().findFirst());
    return new Status(
        newest,
        all.size(),
        all.stream().mapToLong(BackupFile::size).sum(),
        where,
        where.current(),
        where.isAway(),
        Math.max(0, journal.seq() - newest.map(BackupFile::seq).orElse(0L)),
        notes.proven().map(BackupNotes.Proof::at));
  }

  /** From now on this one is not deleted: it is about to be restored. */
  public void spare(Path backup) {
    spared = Optional.of(backup.toAbsolutePath().normalize());
  }

  private boolean isSpared(Path file) {
    return spared.filter(file.toAbsolutePath().normalize()::equals).isPresent();
  }

  /** Whether the folder that the rep chose is not there now. */
  public boolean isAway() {
    return folders.get().isAway();
  }

  /** All of this journal where backups go now, the newest first. */
  public List<BackupFile> list() {
    return mine(folders.get().current());
  }

  private List<BackupFile> mine(Path folder) {
    return BackupFile.in(folder, file -> file.isOf(journal.id()));
  }

  private BackupNotes notes(BackupFolders where) {
    return BackupNotes.read(BackupNotes.place(where.usual(), journal.id()));
  }

  private void write(BackupFolders where, BackupNotes notes) {
    try {
      notes.write(BackupNotes.place(where.usual(), journal.id()));
    } catch (IOException e) {
      System.getLogger(Backups.class.getName())
          .log(System.Logger.Level.INFO, "The notes of the backups cannot be written", e);
    }
  }

  /**
   * Makes one where the newest lacks something. For an opening (the program may have been killed)
   * and for what changes much at once.
   *
   * @throws Refusal when it could not be made
   * @throws CancellationException when the journal was closed meanwhile, or progress says so
   */
  public void makeWhatLacks(Progress progress) {
    doing(
        progress,
        until -> {
          BackupFolders where = folders.get();
          drill.sweep();
          if (!where.isAway() && !where.current().equals(where.usual())) {
            takeAlong(where.usual(), where.current());
          }
          if (isAutomatic()) {
            BackupWriter.Upto upto = writer.upto();
            if (lacks(where, upto)) {
              make(where, upto, true, until);
            }
          }
          return where;
        });
  }

  /** The same at most once a day, for a window that stays open. */
  public boolean makeDaily(Progress progress) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> last = status().newest().map(file -> file.at().toLocalDate());
    boolean due = last.filter(day -> !day.isBefore(today)).isEmpty();
    if (due) {
      makeWhatLacks(progress);
    }
    return due;
  }

  /**
   * Makes one now, whether anything has changed or not.
   *
   * @throws Refusal when it could not be made
   */
  public BackupFile makeNow(Progress progress) {
    return doing(progress, until -> make(folders.get(), upto(), true, until));
  }

  /**
   * Makes one in a folder that is named for this one. Nothing there is deleted or remembered.
   *
   * @throws Refusal when it could not be made
   */
  public BackupFile makeIn(Path folder, Progress progress) {
    return doing(
        progress,
        until -> {
          try {
            OwnerOnly.createFolders(folder);
            BackupWriter.Upto upto = upto();
            Path place = free(folder, upto);
            packer.write(upto, place, Optional.empty(), until);
            return BackupFile.of(place).orElseThrow();
          } catch (IOException e) {
            throw failed(folder, e);
          }
        });
  }

  /** Of a journal that may only be read nobody has taken the sum yet. */
  private BackupWriter.Upto upto() throws IOException {
    if (journal.damage().isPresent()) {
      throw new Refusal("backup.damaged", journal.path());
    }
    BackupWriter.Upto upto = writer.upto();
    return journal.readOnly().isEmpty()
        ? upto
        : new BackupWriter.Upto(
            upto.disk(), upto.position(), upto.disk().sumOf(upto.position().length()).getValue());
  }

  private Path free(Path folder, BackupWriter.Upto upto) {
    LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    return BackupFile.free(folder, journal.name(), at, upto.position().seq());
  }

  /** Nothing is to be lost in a sample, and nothing is added where nothing can be written. */
  private boolean isAutomatic() {
    return !journal.isSample() && journal.readOnly().isEmpty();
  }

  private boolean lacks(BackupFolders where, BackupWriter.Upto upto) {
    return upto.position().seq() > 0 && newest(where, upto).isEmpty();
  }

  /** The newest one, where it has all and was made by this Henry. */
  private Optional<BackupNotes.Made> newest(BackupFolders where, BackupWriter.Upto upto) {
    return notes(where)
        .newest(name -> Files.exists(where.current().resolve(name)))
        .filter(
            made ->
                made.seq() == upto.position().seq()
                    && made.crc().equals(upto.position().crc())
                    && made.by().equals(Program.version()));
  }

  private BackupFile make(
      BackupFolders where, BackupWriter.Upto upto, boolean behind, Progress progress)
      throws IOException {
    Path folder = where.current();
    OwnerOnly.createFolders(folder);
    BackupFiles.sweep(folder, journal.name(), clock.instant());
    BackupNotes notes = notes(where);
    Path place = free(folder, upto);
    Optional<BackupWriter.Begun> begun =
        behind
            ? notes.newest(name -> true).flatMap(made -> begun(folder, made, upto))
            : Optional.empty();
    try {
      packer.write(upto, place, begun, progress);
    } catch (IOException e) {
      if (begun.isEmpty()) {
        throw e;
      }
      // What it was to be written behind is damaged, or of before a restore.
      packer.write(upto, place, Optional.empty(), progress);
    }
    BackupNotes after =
        notes.with(
            new BackupNotes.Made(
                String.valueOf(place.getFileName()),
                upto.position().length(),
                upto.sum(),
                upto.position().seq(),
                upto.position().crc(),
                Program.version()));
    write(where, after);
    List<BackupFile> others = mine(folder).stream().filter(file -> !isSpared(file.path())).toList();
    BackupFiles.thinOut(others, place, upto, after);
    if (writer.file().seal().isSealed()) {
      deletePlain(where);
    }
    return BackupFile.of(place).orElseThrow();
  }

  /** Of a journal that has been sealed since: the new one has all of them, and was read back. */
  private void deletePlain(BackupFolders where) throws IOException {
    for (Path folder : new LinkedHashSet<>(List.of(where.current(), where.usual()))) {
      for (BackupFile file : mine(folder)) {
        if (file.isPlain() && !isSpared(file.path())) {
          Files.delete(file.path());
        }
      }
    }
  }

  /** The first one of a month is written all anew, so that not all hang on the same bytes. */
  private Optional<BackupWriter.Begun> begun(
      Path folder, BackupNotes.Made made, BackupWriter.Upto upto) {
    return BackupFile.of(folder.resolve(made.file()))
        .filter(file -> YearMonth.from(file.at()).equals(YearMonth.now(clock)))
        .filter(file -> made.length() <= upto.position().length())
        .map(file -> new BackupWriter.Begun(file.path(), made.length()));
  }

  /** Whether the weekly proof is due. */
  public boolean isProofDue() {
    LocalDateTime before = LocalDateTime.now(clock).minusDays(PROVE_EVERY_DAYS);
    Status now = status();
    return isAutomatic()
        && journal.isIndexKept()
        && now.newest().isPresent()
        && now.proven().filter(at -> at.isAfter(before)).isEmpty();
  }

  /**
   * Rebuilds the newest backup, which is made first where it lacks something, and compares every
   * row with the index that answers questions now. One that does not hold is put aside, and another
   * is made and proven.
   *
   * @return what did not hold, in a sentence; empty where all is well
   * @throws Refusal when no backup could be made
   * @throws CancellationException when the journal was closed meanwhile, or progress says so
   */
  public Optional<Refusal> prove(Progress progress) {
    return doing(
        progress,
        until -> {
          BackupFolders where = folders.get();
          String broken = proveNewest(where, true, until);
          if (broken.isEmpty()) {
            return Optional.empty();
          }
          String again = proveNewest(where, false, until);
          return Optional.of(
              again.isEmpty()
                  ? new Refusal("backup.drill.mended", broken)
                  : new Refusal("backup.drill.failed", again));
        });
  }

  /**
   * @param old whether the newest one may have been made before
   * @return name of the one that does not hold, '' where it does
   */
  private String proveNewest(BackupFolders where, boolean old, Progress progress)
      throws IOException {
    try (BackupDrill.Live live = drill.live()) {
      BackupWriter.Upto upto = live.upto();
      String name =
          (old ? newest(where, upto) : Optional.<BackupNotes.Made>empty())
              .map(BackupNotes.Made::file)
              .orElse("");
      if (name.isEmpty()) {
        name = String.valueOf(make(where, upto, old, progress).path().getFileName());
      }
      Path file = where.current().resolve(name);
      if (drill.holds(file, live, progress)) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        write(where, notes(where).with(new BackupNotes.Proof(now, name)));
        return "";
      }
      if (old) {
        BackupFiles.putAside(file);
        write(where, notes(where).without(name));
      }
      return name;
    }
  }

  /**
   * Takes all backups of this journal into another folder. Each is deleted at its old place only
   * when it was read back at the new one.
   *
   * @param to a folder that is there
   * @throws Refusal when one could not be copied; none is lost then
   */
  public void moveTo(Path to, Progress progress) {
    doing(
        progress,
        until -> {
          if (!Files.isDirectory(to) || !Files.isWritable(to)) {
            throw new Refusal("backup.folder.unusable", to);
          }
          try {
            for (Path from : folders.get().all()) {
              takeAlong(from, to);
            }
            return to;
          } catch (IOException e) {
            throw failed(to, e);
          }
        });
  }

  private void takeAlong(Path from, Path to) throws IOException {
    if (Files.isDirectory(from) && !(Files.isDirectory(to) && Files.isSameFile(from, to))) {
      OwnerOnly.createFolders(to);
      for (BackupFile file : mine(from)) {
        BackupFiles.move(file, to);
      }
    }
  }

  /** Ends what runs; nothing begins afterwards but the one of {@link #atClose}. */
  void stop() {
    stopped = true;
    work.lock();
    work.unlock();
  }

  /**
   * The last one, while the journal is being closed; nothing that fails here hinders that.
   *
   * @param upto to the end, with what was written at closing
   */
  void atClose(BackupWriter.Upto upto) {
    try {
      BackupFolders where = folders.get();
      if (isAutomatic() && lacks(where, upto)) {
        make(where, upto, true, Progress.NONE);
      }
    } catch (IOException | RuntimeException e) {
      System.getLogger(Backups.class.getName())
          .log(System.Logger.Level.WARNING, "No backup could be made at closing", e);
    }
  }
}
