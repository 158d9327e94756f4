package org.henryjournal.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.henryjournal.domain.Refusal;

/**
 * The text of a file whose encoding nobody names: UTF-8, UTF-16 where a byte order mark says so,
 * else GB18030, which holds GBK and GB2312.
 *
 * @param encoding name of the encoding it was read in
 */
public record CsvText(String text, String encoding) {

  /** More than a million visits; a larger file is not a rep's. */
  private static final long LARGEST = 128L << 20;

  /**
   * @throws Refusal when it is not there, not readable, empty, too large, or no text
   */
  public static CsvText read(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      throw new Refusal("import.empty", file);
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Refusal("import.workbook", file);
    }
    CsvText read = decode(bytes).orElseThrow(() -> new Refusal("import.not.text", file));
    if (read.text.indexOf('\0') >= 0) {
      throw new Refusal("import.not.text", file);
    }
    if (read.text.isBlank()) {
      throw new Refusal("import.empty", file);
    }
    return read;
  }

  private static byte[] bytes(Path file) {
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
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "import.not.found", file);
    } catch (AccessDeniedException e) {
      throw new Refusal(e, "import.unreadable", file);
    } catch (IOException e) {
      throw new Refusal(e, "import.unreadable", file);
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
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

  private static Optional<CsvText> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8)
        .or(() -> decode(bytes, 0, Charset.forName("GB18030")));
  }

  private static Optional<CsvText> decode(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return Optional.of(new CsvText(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
