package org.henryjournal.journal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.henryjournal.domain.Refusal;

/** What is done to backup files once they are there: thinned out, moved, swept. */
final class BackupFiles {

  /** Nobody writes on one backup for so long. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private BackupFiles() {}

  /**
   * Deletes what {@link Retention} does not keep, but only what is, byte for byte, the beginning of
   * the journal that the newest one holds: what was written before a restore stays, and so does
   * what another machine wrote on.
   *
   * @param all of the journal
   * @param newest was written, forced and read back
   * @param upto what is in it
   */
  static void thinOut(
      List<BackupFile> all, Path newest, BackupWriter.Upto upto, BackupNotes notes) {
    Set<BackupFile> kept = Retention.kept(all);
    for (BackupFile file : all) {
      if (!kept.contains(file) && !file.path().equals(newest)) {
        try {
          if (isBeginningOf(file, upto, notes)) {
            Files.deleteIfExists(file.path());
          }
        } catch (IOException e) {
          System.getLogger(BackupFiles.class.getName())
              .log(System.Logger.Level.INFO, "An old backup stays", e);
        }
      }
    }
    OwnerOnly.forceFolder(OwnerOnly.folderOf(newest));
  }

  private static boolean isBeginningOf(BackupFile file, BackupWriter.Upto upto, BackupNotes notes)
      throws IOException {
    Optional<Sum> known =
        notes
            .of(String.valueOf(file.path().getFileName()))
            .map(made -> new Sum(made.length(), made.sum()));
    Sum sum;
    if (known.isPresent()) {
      sum = known.get();
    } else {
      try (InputStream in = BackupWriter.unpacked(file.path())) {
        sum = sum(in);
      }
    }
    return sum.length() <= upto.position().length()
        && upto.disk().sumOf(sum.length()).getValue() == sum.value();
  }

  /** Deletes what backups of a journal of this name that were never finished left long ago. */
  static void sweep(Path folder, String journal, Instant now) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder,
            file ->
                BackupFile.isPart(file)
                    && String.valueOf(file.getFileName()).startsWith(journal + "-"))) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_OVER))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Gives one that does not hold a name under which it is no backup any more. */
  static void putAside(Path file) throws IOException {
    Path place = file.resolveSibling(file.getFileName() + ".damaged");
    for (int i = 2; Files.exists(place); i++) {
      place = file.resolveSibling(file.getFileName() + ".damaged-" + i);
    }
    Files.move(file, place);
    OwnerOnly.forceFolder(OwnerOnly.folderOf(file));
  }

  /** Copies a file into another folder, forces it, reads it back, and deletes it here. */
  static void move(BackupFile file, Path to) throws IOException {
    Path place = to.resolve(file.path().getFileName());
    if (!Files.exists(place)) {
      copy(file.path(), place);
    } else if (sum(file.path()) != sum(place)) {
      place = BackupFile.free(to, file.journal(), file.at(), file.seq());
      copy(file.path(), place);
    }
    Files.delete(file.path());
  }

  private static void copy(Path from, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + OwnerOnly.PART);
    boolean done = false;
    try {
      Files.deleteIfExists(part);
      long given;
      try (InputStream in = ForeignFile.open(from)) {
        given = write(in, part, Progress.NONE);
      }
      if (sum(part) != given) {
        throw new BackupWriter.Differs();
      }
      Files.move(part, to);
      OwnerOnly.forceFolder(OwnerOnly.folderOf(to));
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  /**
   * Writes a journal that is packed, or is not, into a new file for the owner only, and forces it.
   *
   * @return CRC-32C of the journal
   * @throws Refusal when nothing lies there, or nothing that is packed whole
   */
  static long unpack(Path source, Path to, Progress progress) throws IOException {
    try (InputStream in = unpacked(source)) {
      return write(in, to, progress);
    } catch (EOFException | ZipException e) {
      throw new Refusal(e, "restore.broken", source);
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "restore.not.there", source);
    }
  }

  /** By how it begins, whatever it is called. */
  private static InputStream unpacked(Path source) throws IOException {
    InputStream in = new BufferedInputStream(ForeignFile.open(source), BackupWriter.CHUNK);
    try {
      in.mark(2);
      int magic = in.read() | in.read() << 8;
      in.reset();
      return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, BackupWriter.CHUNK) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static long write(InputStream in, Path to, Progress progress) throws IOException {
    CRC32C given = new CRC32C();
    try (FileChannel out =
        OwnerOnly.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] chunk = new byte[BackupWriter.CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        given.update(chunk, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        progress.at(0, 1);
      }
      out.force(true);
    }
    return given.getValue();
  }

  /** CRC-32C of a file as it is. */
  static long sum(Path file) throws IOException {
    try (InputStream in = ForeignFile.open(file)) {
      return sum(in).value();
    }
  }

  private static Sum sum(InputStream in) throws IOException {
    CRC32C sum = new CRC32C();
    long length = 0;
    byte[] chunk = new byte[BackupWriter.CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      sum.update(chunk, 0, read);
      length += read;
    }
    return new Sum(length, sum.getValue());
  }

  private record Sum(long length, long value) {}
}
