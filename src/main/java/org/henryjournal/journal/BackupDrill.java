package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.jooq.exception.DataAccessException;

/**
 * Rebuilds a backup into an index of its own and compares every row with the one that answers
 * questions. Entries go on meanwhile: both are of one moment.
 */
final class BackupDrill {

  private final JournalWriter writer;
  private final Path index;
  private final Path scratch;

  /**
   * @param index the folder of the live index; what is needed meanwhile lies in it
   */
  BackupDrill(JournalWriter writer, Path index) {
    this.writer = writer;
    this.index = index;
    this.scratch = index.resolve("drill");
  }

  /** The journal and its index at one moment. */
  record Live(BackupWriter.Upto upto, IndexSnapshot index) implements AutoCloseable {
    @Override
    public void close() {
      index.close();
    }
  }

  Live live() {
    synchronized (writer) {
      return new Live(writer.upto(), IndexSnapshot.of(index, writer.file().seal()));
    }
  }

  /**
   * Whether the backup is, row for row, the journal of that moment.
   *
   * @throws IOException when there is no room to look
   * @throws CancellationException when progress says so
   */
  boolean holds(Path backup, Live live, Progress progress) throws IOException {
    sweep();
    if (!isWhole(backup, live, progress)) {
      return false;
    }
    try {
      OwnerOnly.createFolders(scratch);
      Path file = scratch.resolve("backup" + Places.ENDING);
      BackupFiles.unpack(backup, file, progress);
      try (JournalFile copy = JournalFile.open(file, writer.file().sealOfSame(file), disk -> disk);
          Index again =
              Index.again(copy, live.upto().position(), scratch.resolve("index"), progress)) {
        return live.index().differences(again, progress).isEmpty();
      }
    } catch (Refusal | DataAccessException e) {
      System.getLogger(BackupDrill.class.getName())
          .log(System.Logger.Level.INFO, "A backup did not hold", e);
      return false;
    } finally {
      sweep();
    }
  }

  private static boolean isWhole(Path backup, Live live, Progress progress) {
    try {
      BackupWriter.Upto upto = live.upto();
      BackupWriter.readBack(backup, upto.position().length(), upto.sum(), progress);
      return true;
    } catch (IOException e) {
      System.getLogger(BackupDrill.class.getName())
          .log(System.Logger.Level.INFO, "A backup does not read", e);
      return false;
    }
  }

  /** Takes away what a drill leaves, also one that was killed. */
  void sweep() throws IOException {
    if (Files.notExists(scratch)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> files = Files.walk(scratch)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
  }
}
