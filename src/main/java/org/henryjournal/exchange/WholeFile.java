package org.henryjournal.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.ForeignFile;
import org.henryjournal.journal.OwnerOnly;
import org.henryjournal.journal.Places;

/** Writes a file beside its place and moves it there, so that no half of it is ever seen. */
public final class WholeFile {

  /** Gives what a file is to hold, piece by piece. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String PART = ".part";

  /** Nobody writes on one file for so long. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private WholeFile() {}

  /**
   * @throws Refusal when it cannot be written; what was at the place is as it was then
   */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws Refusal when it cannot be written; what was at the place is as it was then
   */
  public static void write(Path file, byte[] content) {
    write(file, out -> out.write(content));
  }

  /**
   * Whatever else a file may replace, it is no journal.
   *
   * @throws Refusal when the name is that of a journal, or a journal lies there, whatever it is
   *     called
   */
  public static void refuseJournal(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(Places.ENDING)) {
      throw new Refusal("whole.is.journal", file);
    }
    if (ForeignFile.isJournal(file)) {
      throw new Refusal("whole.lies.journal", file);
    }
  }

  /**
   * Returns when the file is on the disk, with its name.
   *
   * @throws Refusal when it cannot be written, or a journal is there; what was at the place is as
   *     it was then
   */
  public static void write(Path file, Content content) {
    refuseJournal(file);
    Path whole = file.toAbsolutePath();
    Path folder = OwnerOnly.folderOf(whole);
    String start = "." + whole.getFileName() + ".";
    try {
      Path half = Files.createTempFile(folder, start, PART);
      try {
        sweep(half, start);
        writeHalf(half, content);
        move(half, whole);
      } finally {
        Files.deleteIfExists(half);
      }
      OwnerOnly.forceFolder(folder);
    } catch (IOException e) {
      throw new Refusal(e, "file.not.written", whole);
    }
  }

  /** Takes away what a program that was killed left of the same file a day ago or earlier. */
  private static void sweep(Path half, String start) throws IOException {
    Instant now = Files.getLastModifiedTime(half).toInstant();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            OwnerOnly.folderOf(half),
            file -> {
              String name = String.valueOf(file.getFileName());
              return name.startsWith(start) && name.endsWith(PART);
            })) {
      for (Path old : files) {
        if (Files.getLastModifiedTime(old).toInstant().isBefore(now.minus(LEFT_OVER))) {
          Files.deleteIfExists(old);
        }
      }
    }
  }

  private static void writeHalf(Path half, Content content) throws IOException {
    try (FileChannel channel = OwnerOnly.open(half, StandardOpenOption.WRITE)) {
      OutputStream out =
          new BufferedOutputStream(Channels.newOutputStream(channel)) {
            /** Not by who writes into it: it is forced before it is closed. */
            @Override
            public void close() throws IOException {
              flush();
            }
          };
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path half, Path whole) throws IOException {
    try {
      Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
