package org.henryjournal.exchange.whole;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.ForeignFile;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.WholeRows;

/** Reads everything of a journal from what {@link WholeJson} or {@link WholeZip} wrote. */
public final class WholeReader {

  /** In bytes, unpacked: more than two million visits. A larger file is not a rep's. */
  static final long LARGEST = 512L << 20;

  private WholeReader() {}

  /** Whether a file is the export of a whole journal, by what is in it. */
  public static boolean recognises(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(ForeignFile.open(file))) {
      if (!isZip(in)) {
        return JsonReading.recognises(in);
      }
      try (ZipFile zip = ForeignFile.openZip(file)) {
        return ZipReading.recognises(zip);
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static boolean isZip(InputStream in) throws IOException {
    in.mark(2);
    boolean zip = in.read() == 'P' && in.read() == 'K';
    in.reset();
    return zip;
  }

  /**
   * Reads a file; nothing is written.
   *
   * @throws Refusal when it is no export, damaged, too large, or from a newer Henry
   */
  public static WholeRows read(Path file) {
    return read(file, LARGEST);
  }

  static WholeRows read(Path file, long limit) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = new BufferedInputStream(ForeignFile.open(file))) {
      if (Files.size(file) > limit) {
        throw new Refusal("whole.too.large", name, LARGEST >> 20);
      }
      if (!isZip(in)) {
        return JsonReading.read(name, in);
      }
      try (ZipFile zip = ForeignFile.openZip(file)) {
        return ZipReading.read(name, zip, limit);
      }
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "import.not.found", file);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Refusal(e, "whole.broken", name);
    }
  }

  /**
   * Takes a file into a journal, as one change that can be undone.
   *
   * @return how many rows were added; 0 where all of it is there already
   * @throws Refusal when it cannot be read, or the journal has entries of its own
   */
  public static int into(Journal journal, Path file) {
    WholeRows rows = read(file);
    return journal.whole().take(rows) ? rows.size() : 0;
  }
}
