package org.henryjournal.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.henryjournal.domain.Refusal;

/**
 * Puts a backup, or any other whole journal, in the place of a journal, which may be good, damaged,
 * empty or missing and stays beside it byte for byte. No index is needed.
 *
 * <p>Its steps, in their order: {@link #prepare}, {@link #keep}, {@link #replace}, {@link #forget}.
 * A computer that stops between any two of them leaves either the old journal or the new one at the
 * place, whole: what is new is written beside, forced and read back; the old one gets a second name
 * before the first is given to the new one. {@link #close} sweeps.
 */
public final class Restore implements AutoCloseable {

  private static final String KEPT = "replaced";

  /**
   * What was done.
   *
   * @param seq number of the last change of the journal that lies there now
   * @param replaced where that lies which lay there before; empty where nothing did
   */
  public record Done(long seq, Optional<Path> replaced) {}

  private final Path source;
  private final Path target;
  private final Path index;
  private final Clock clock;
  private final Path part;
  private Optional<LockedFile> old = Optional.empty();
  private Optional<Path> replaced = Optional.empty();
  private long seq;

  /**
   * @param source a backup or a journal
   * @param target the journal's place; nobody may have it open
   * @param index the folder of the target's index
   */
  Restore(Path source, Path target, Path index, Clock clock) {
    this.source = source;
    this.target = target.toAbsolutePath();
    this.index = index;
    this.clock = clock;
    this.part = target.resolveSibling("." + target.getFileName() + ".restore" + OwnerOnly.PART);
  }

  /**
   * Puts a whole journal at the place.
   *
   * @throws Refusal when it does not read whole, is another journal than the one that lies there,
   *     or that one is open; everything is as it was then
   */
  public static Done whole(Path source, Path target, Path index, Clock clock, Progress progress) {
    try (Restore restore = new Restore(source, target, index, clock)) {
      restore.prepare(progress);
      restore.check(progress);
      return restore.put();
    } catch (IOException e) {
      throw failed(source, target, e);
    }
  }

  /**
   * Puts at the place, byte for byte, what a restore replaced there, whatever it is.
   *
   * @throws Refusal when that cannot be done; everything is as it was then
   */
  public static Done undo(Path replaced, Path target, Path index, Clock clock, Progress progress) {
    try (Restore restore = new Restore(replaced, target, index, clock)) {
      restore.prepare(progress);
      return restore.put();
    } catch (IOException e) {
      throw failed(replaced, target, e);
    }
  }

  private static Refusal failed(Path source, Path target, IOException e) {
    return new Refusal(e, "restore.failed", source, target, JournalFile.reason(e));
  }

  /** What the last restore at this place replaced; empty where there was none. */
  public static Optional<Path> lastReplaced(Path target) {
    return Beside.newest(target, KEPT + "-").filter(file -> !isSame(file, target));
  }

  /** A computer that stopped may have left two names of one file. */
  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private Done put() throws IOException {
    keep();
    replace();
    forget();
    return new Done(seq, replaced);
  }

  /** Writes what is new beside the place, forces it and reads it back. */
  void prepare(Progress progress) throws IOException {
    if (isSame(source, target)) {
      throw new Refusal("restore.same", target);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new Refusal("journal.folder", target);
    }
    OwnerOnly.createFolders(OwnerOnly.folderOf(target));
    Files.deleteIfExists(part);
    long given = BackupFiles.unpack(source, part, progress);
    if (BackupFiles.sum(part) != given) {
      throw new BackupWriter.Differs();
    }
  }

  /** Reads every change of what is new; an end that was never acknowledged is left out. */
  void check(Progress progress) throws IOException {
    UUID journal;
    if (JournalFile.isSealed(part)) {
      // Without its key nobody can look into it; that it is, byte for byte, the backup is known.
      seq = BackupFile.of(source).map(BackupFile::seq).orElse(0L);
      refuseOther(JournalFile.owner(part).orElseThrow());
      return;
    }
    try (JournalFile fresh = JournalFile.open(part)) {
      long size = fresh.disk().size();
      ChangeReader changes = fresh.changes(size);
      while (changes.next(row -> {})) {
        progress.at(changes.good().length(), size);
      }
      if (fresh.isHeaderDamaged()) {
        throw new Refusal("restore.broken", source);
      }
      if (changes.good().length() < size) {
        if (fresh.isDamage(changes.good(), size)) {
          throw new Refusal("restore.broken", source);
        }
        fresh.disk().truncate(changes.good().length());
        fresh.disk().force();
      }
      seq = changes.good().seq();
      journal = fresh.header().journal();
    } catch (Refusal e) {
      throw e.key().equals("journal.newer") || e.key().equals("restore.broken")
          ? new Refusal(e, e.key(), source)
          : new Refusal(e, "restore.broken", source);
    }
    refuseOther(journal);
  }

  private void refuseOther(UUID journal) {
    Optional<UUID> there = JournalFile.owner(target);
    if (there.filter(other -> !other.equals(journal)).isPresent()) {
      throw new Refusal("restore.other", source, target);
    }
  }

  /** Locks what lies at the place and gives it a second name. */
  void keep() throws IOException {
    try {
      old =
          Optional.of(
              LockedFile.open(target)
                  .orElseThrow(() -> new Refusal("journal.open.elsewhere", target)));
    } catch (NoSuchFileException e) {
      return;
    } catch (AccessDeniedException e) {
      // Whoever may not write it cannot have it open as a journal; a second name needs no opening.
      old = Optional.empty();
    }
    Path folder = OwnerOnly.folderOf(target);
    Path name = Beside.free(folder, target, Beside.at(KEPT, clock));
    try {
      Files.createLink(name, target);
    } catch (IOException | UnsupportedOperationException e) {
      copyOld(name);
    }
    OwnerOnly.forceFolder(folder);
    replaced = Optional.of(name);
  }

  /** Where a disk knows no second names. */
  private void copyOld(Path name) throws IOException {
    LockedFile from =
        old.orElseThrow(() -> new IOException("What lies there cannot be read, to be kept"));
    Path half = name.resolveSibling(name.getFileName() + OwnerOnly.PART);
    boolean done = false;
    try {
      long size = from.size();
      try (FileChannel out =
          OwnerOnly.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.allocate(BackupWriter.CHUNK);
        for (long at = 0; at < size; at += buffer.limit()) {
          buffer.clear();
          if (from.read(buffer, at) <= 0) {
            throw new EOFException("The file became shorter while it was read");
          }
          buffer.flip();
          while (buffer.hasRemaining()) {
            out.write(buffer);
          }
        }
        out.force(true);
      }
      Files.move(half, name);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(half);
      }
    }
  }

  /** Gives the place to what is new, at once. */
  void replace() throws IOException {
    if (replaced.isEmpty()) {
      // Never over what somebody else may have put there meanwhile.
      try {
        Files.createLink(target, part);
        Files.delete(part);
      } catch (FileAlreadyExistsException e) {
        throw new Refusal(e, "journal.exists", target);
      } catch (IOException | UnsupportedOperationException e) {
        Files.move(part, target);
      }
    } else {
      if (LockedFile.FORBIDS_REPLACING) {
        unlock();
      }
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    OwnerOnly.forceFolder(OwnerOnly.folderOf(target));
  }

  /** What was acknowledged of the old one says nothing of the new one. */
  void forget() throws IOException {
    if (Files.isDirectory(index)) {
      Index.forget(index);
      MissingChanges.forget(index);
    }
  }

  private void unlock() throws IOException {
    if (old.isPresent()) {
      old.get().close();
      old = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      unlock();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
