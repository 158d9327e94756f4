package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.henryjournal.domain.Refusal;

/**
 * The one door to files that are not Henry's own: everything that a rep chooses is read through it.
 * It never opens a file that this process holds, for closing it again would drop the lock (see
 * {@link HeldFiles}), and knows a journal by how it begins, whatever it is called.
 */
public final class ForeignFile {

  /** How a journal begins, also one of a later format. */
  private static final byte[] JOURNAL = "{\"henry\":".getBytes(StandardCharsets.US_ASCII);

  private ForeignFile() {}

  /**
   * @throws Refusal when it is the journal that is open, or a file of its index
   */
  public static InputStream open(Path file) throws IOException {
    refuseHeld(file);
    return Files.newInputStream(file);
  }

  /**
   * @throws Refusal when it is the journal that is open, or a file of its index
   */
  public static byte[] readAll(Path file) throws IOException {
    refuseHeld(file);
    return Files.readAllBytes(file);
  }

  /**
   * @throws Refusal when it is the journal that is open, or a file of its index
   */
  public static ZipFile openZip(Path file) throws IOException {
    refuseHeld(file);
    return new ZipFile(file.toFile());
  }

  /**
   * @throws Refusal when it is the journal that is open, or a file of its index
   */
  static FileChannel openChannel(Path file) throws IOException {
    refuseHeld(file);
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  private static void refuseHeld(Path file) {
    if (HeldFiles.isHeld(file)) {
      throw new Refusal("file.is.open.journal", file);
    }
  }

  /**
   * Whether a journal lies there: the one that is open, or a file that begins like one. What cannot
   * be read is none.
   */
  public static boolean isJournal(Path file) {
    if (HeldFiles.isHeld(file)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(JOURNAL.length), JOURNAL);
    } catch (IOException e) {
      return false;
    }
  }
}
