package org.henryjournal.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for people and their spreadsheets: commas, UTF-8 with the mark by which Excel
 * knows it, lines ended as RFC 4180 says. Numbers have a point and no groups, dates are ISO, in
 * every language.
 *
 * <p>Text that a spreadsheet would run as a formula is defused by an apostrophe before it; so is
 * text that begins with an apostrophe, so that {@link #taken} can give every text back as it was.
 */
public final class CsvWriting implements Closeable {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What a spreadsheet may take for the beginning of a formula, and the sign that says not so. */
  private static final String DEFUSED = "=+-@\t\r\n＝＋－＠'";

  /** Begins a text in which some characters are written as in JSON, for no file can hold them. */
  private static final String ESCAPED = "'\\";

  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final CsvWriter csv;

  /** Begins the table; closing closes the stream too. */
  public CsvWriting(OutputStream out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
  }

  /**
   * Writes one row.
   *
   * @param values text, numbers, dates and times, or any of them that may be missing
   */
  public void row(List<? extends @Nullable Object> values) {
    csv.writeRecord(values.stream().map(CsvWriting::cell).toList());
  }

  /** For a stream that goes on after the table. */
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** A value as a cell holds it; '' for none. */
  public static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Optional<?> maybe -> maybe.map(CsvWriting::cell).orElse("");
      case BigDecimal number -> number.toPlainString();
      case String text -> defused(text);
      default -> value.toString();
    };
  }

  private static String defused(String text) {
    if (text.isEmpty()) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isUnwritable(text, i)) {
        return escaped(text);
      }
    }
    return DEFUSED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Half of an emoji has no UTF-8, and programs stop reading at a control character. */
  private static boolean isUnwritable(String text, int at) {
    char c = text.charAt(at);
    boolean line = c == '\t' || c == '\n' || c == '\r';
    boolean half =
        Character.isHighSurrogate(c)
            ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
            : Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    return half || (Character.isISOControl(c) && !line);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(ESCAPED);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnwritable(text, i)) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else if (c == '\\') {
        escaped.append("\\\\");
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * The text of a cell that was written here.
   *
   * @throws IllegalArgumentException when it was not
   */
  public static String taken(String cell) {
    if (cell.length() < 2 || cell.charAt(0) != '\'') {
      return cell;
    }
    if (cell.startsWith(ESCAPED)) {
      return unescaped(cell);
    }
    return DEFUSED.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  private static String unescaped(String cell) {
    StringBuilder text = new StringBuilder();
    int i = ESCAPED.length();
    while (i < cell.length()) {
      char c = cell.charAt(i++);
      if (c != '\\') {
        text.append(c);
      } else if (cell.startsWith("\\", i)) {
        text.append(c);
        i++;
      } else if (cell.startsWith("u", i) && i + HEX_DIGITS < cell.length()) {
        text.append((char) Integer.parseInt(cell.substring(i + 1, i + 1 + HEX_DIGITS), HEX));
        i += 1 + HEX_DIGITS;
      } else {
        throw new IllegalArgumentException("No character is written like this");
      }
    }
    return text.toString();
  }
}
