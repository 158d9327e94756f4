package org.henryjournal.exchange.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.ForeignFile;

/** The bytes of a file, and what their beginning says of it. */
final class SourceFile {

  /** More than a million visits; a larger file is not a rep's. */
  private static final long LARGEST = 128L << 20;

  /** Beginnings of other kinds of file, some of which are text. */
  private static final List<String> OTHERS = List.of("%PDF-", "{\\rtf", "BEGIN:VCALENDAR");

  private SourceFile() {}

  /**
   * @throws Refusal when it is not there, not readable, empty or too large
   */
  static byte[] bytes(Path file) {
    byte[] bytes = all(file);
    if (bytes.length == 0) {
      throw new Refusal("import.empty", file);
    }
    return bytes;
  }

  private static byte[] all(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Refusal("import.directory", file);
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new Refusal("import.not.text", file);
      }
      if (Files.size(file) > LARGEST) {
        throw new Refusal("import.too.large", file, LARGEST >> 20);
      }
      return ForeignFile.readAll(file);
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "import.not.found", file);
    } catch (IOException e) {
      throw new Refusal(e, "import.unreadable", file);
    }
  }

  /** The beginnings of a zip with entries, an empty one, and a part of one that was split. */
  static boolean isZip(byte[] bytes) {
    return startsWith(bytes, 'P', 'K', 3, 4)
        || startsWith(bytes, 'P', 'K', 5, 6)
        || startsWith(bytes, 'P', 'K', 7, 8);
  }

  /**
   * @throws Refusal when it is a file of old Excel, an encrypted workbook, or a known other kind
   */
  static void refuseOther(Path file, byte[] bytes) {
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      if (names(bytes, "EncryptedPackage")) {
        throw new Refusal("read.encrypted", file);
      }
      boolean old = names(bytes, "Workbook") || names(bytes, "Book");
      throw new Refusal(old ? "read.old.excel" : "import.not.text", file);
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
    if (OTHERS.stream().anyMatch(start::startsWith)) {
      throw new Refusal("import.not.text", file);
    }
  }

  /** The directory of such a file has names in UTF-16, each in a field that ends in zeros. */
  private static boolean names(byte[] bytes, String name) {
    byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
