package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * The lines of a journal file, format 2: one JSON object a line, UTF-8, ended by a line feed. Here
 * is what {@link LineWriter} and {@link LineReader} share.
 *
 * <pre>
 * {"henry":2,"journal":"uuid","created":"2026-11-22T08:00:00+08:00","sample":false}
 * {"seq":41,"at":"2026-11-22T17:03:12+08:00","do":"visit.log","schema":2}
 * {"put":"visit","id":812,"customer":17,"date":"2026-11-22", …}
 * {"del":"next_step","id":655}
 * {"end":41,"rows":2,"crc":"9f31c2aa"}
 * {"closed":41,"crc":"9f31c2aa"}
 * </pre>
 *
 * An after-image leaves out what is null or ''. The checksum is CRC-32C over the previous checksum
 * (eight hex digits; for the first change that of the header line) and the bytes of the head and
 * row lines.
 *
 * <p>The closing line says that everything up to this change was acknowledged. It is written when a
 * journal that was written in is closed, is no change and no part of the chain. Format 1 had none;
 * a journal of format 1 becomes one of format 2 with its first closing line, by the digit alone. So
 * that its checksums stay what they are, the 2 of the header counts as a 1 among them.
 */
final class LineCodec {

  /** The format this program writes, and the newest it reads. */
  static final int FORMAT = 2;

  /** Where the digit of the format stands in the header line, as Henry writes it. */
  static final int FORMAT_AT = "{\"henry\":".length();

  /**
   * The shape of rows this program writes, and the newest it reads. 2 brought labels, grades with
   * their last day, statements, revisits and saved filters; 3 goals, payments and the progress
   * table; 4 labels with a day, what was said of them, and signed as a place given by hand; 5 what
   * merges with other copies brought; 6 terms of deals, plans of collecting money, and birthdays of
   * people by both calendars. Rows of 1 to 5 read as they are.
   */
  static final int SCHEMA = 7;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** A line that is not what the format says; the message is for the log. */
  static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
      super(message);
    }
  }

  /** Written by a newer Henry. */
  static final class NewerFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The head line of a change. */
  record Head(long seq, OffsetDateTime at, String action, int schema) {}

  /** The end line of a change. */
  record End(long seq, int rows, String crc) {}

  private LineCodec() {}

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How the head line of this change begins. */
  static String beginOfHead(long seq) {
    return "{\"seq\":" + seq + ",";
  }

  /** The end line; no checksum covers it, so it counts only when it is exactly this. */
  static String end(long seq, int rows, String crc) {
    return "{\"end\":" + seq + ",\"rows\":" + rows + ",\"crc\":\"" + crc + "\"}\n";
  }

  /**
   * A change as it goes into the file.
   *
   * @param bytes the first {@code length} of them
   * @param crc the checksum the next change is chained to
   */
  record Encoded(byte[] bytes, int length, String crc) {}

  /** The closing line behind the change of this number and checksum. */
  static String closed(long seq, String crc) {
    return "{\"closed\":" + seq + ",\"crc\":\"" + crc + "\"}\n";
  }

  /** Whether this header line says, as Henry writes it, that the journal is of this format. */
  static boolean isOfFormat(char digit, byte[] headerLine) {
    return headerLine.length > FORMAT_AT + 1
        && headerLine[FORMAT_AT] == digit
        && headerLine[FORMAT_AT + 1] == ',';
  }

  static String firstCrc(byte[] headerLine) {
    byte[] line = headerLine;
    if (isOfFormat('2', headerLine)) {
      line = headerLine.clone();
      line[FORMAT_AT] = '1';
    }
    return crc("", line, line.length);
  }

  static String crc(String previous, byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(previous.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes, 0, length);
    return hex(crc);
  }

  static String hex(CRC32C crc) {
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
