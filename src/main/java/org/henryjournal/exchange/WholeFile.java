package org.henryjournal.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Places;

/** Writes a file beside its place and moves it there, so that no half of it is ever seen. */
public final class WholeFile {

  /** Gives what a file is to hold, piece by piece. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

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
   * @throws Refusal when the name is that of a journal
   */
  public static void refuseJournal(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(Places.ENDING)) {
      throw new Refusal("whole.is.journal", file);
    }
  }

  /**
   * @throws Refusal when it cannot be written, or has the name of a journal; what was at the place
   *     is as it was then
   */
  public static void write(Path file, Content content) {
    refuseJournal(file);
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    try {
      Path half = Files.createTempFile(folder, ".henry", ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
          content.writeTo(out);
        }
        move(half, whole);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new Refusal(e, "file.not.written", whole);
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
