package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jooq.Field;
import org.jooq.TableRecord;

/**
 * The lines of a journal file, format 1: one JSON object a line, UTF-8, ended by a line feed.
 *
 * <pre>
 * {"henry":1,"journal":"uuid","created":"2026-11-22T08:00:00+08:00","sample":false}
 * {"seq":41,"at":"2026-11-22T17:03:12+08:00","do":"visit.log","schema":1}
 * {"put":"visit","id":812,"customer":17,"date":"2026-11-22", …}
 * {"del":"next_step","id":655}
 * {"end":41,"rows":2,"crc":"9f31c2aa"}
 * </pre>
 *
 * An after-image leaves out what is null or ''. The checksum is CRC-32C over the previous checksum
 * (eight hex digits; for the first change that of the header line) and the bytes of the head and
 * row lines.
 */
final class LineCodec {

  /** The format this program writes, and the newest it reads. */
  static final int FORMAT = 1;

  /** The shape of rows this program writes, and the newest it reads. */
  static final int SCHEMA = 1;

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

  /** The head line of a change. */
  record Head(long seq, OffsetDateTime at, String action, int schema) {}

  /** The end line of a change. */
  record End(long seq, int rows, String crc) {}

  private LineCodec() {}

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static byte[] header(JournalHeader header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line(
        bytes,
        json -> {
          json.writeNumberField("henry", FORMAT);
          json.writeStringField("journal", header.journal().toString());
          json.writeStringField("created", header.created().toString());
          json.writeBooleanField("sample", header.sample());
        });
    return bytes.toByteArray();
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

  /** Gives its bytes without copying them: a large import would need three times the memory. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes(int size) {
      super(size);
    }

    byte[] array() {
      return buf;
    }
  }

  static Encoded encode(Change change, String previousCrc) {
    Bytes bytes = new Bytes((int) Math.min(1 << 28, 256 + 200L * change.rows().size()));
    line(
        bytes,
        json -> {
          json.writeNumberField("seq", change.seq());
          json.writeStringField("at", change.at().toString());
          json.writeStringField("do", change.action());
          json.writeNumberField("schema", SCHEMA);
        });
    change.rows().forEach(row -> writeRow(bytes, row));
    String crc = crc(previousCrc, bytes.array(), bytes.size());
    bytes.writeBytes(
        end(change.seq(), change.rows().size(), crc).getBytes(StandardCharsets.US_ASCII));
    return new Encoded(bytes.array(), bytes.size(), crc);
  }

  private static void writeRow(OutputStream bytes, Row row) {
    line(
        bytes,
        json -> {
          switch (row) {
            case Row.Put put -> {
              json.writeStringField("put", lower(put.table().getName()));
              writeFields(json, put.record());
            }
            case Row.Del del -> {
              json.writeStringField("del", lower(del.table().getName()));
              json.writeNumberField("id", del.id());
            }
          }
        });
  }

  /** Rows as the text of their lines, for the bin. */
  static String rowsAsText(List<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows.forEach(row -> writeRow(bytes, row));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The opposite of {@link #rowsAsText}. */
  static List<Row> rowsFromText(String text) {
    return text.lines()
        .map(
            line -> {
              try {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                return row(bytes, 0, bytes.length);
              } catch (BadLine e) {
                throw new IllegalStateException("A row that was written here does not read", e);
              }
            })
        .toList();
  }

  static String firstCrc(byte[] headerLine) {
    return crc("", headerLine, headerLine.length);
  }

  private static String crc(String previous, byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(previous.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes, 0, length);
    return hex(crc);
  }

  static String hex(CRC32C crc) {
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static void line(OutputStream bytes, Fields fields) {
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeFields(JsonGenerator json, TableRecord<?> record) throws IOException {
    for (Field<?> field : record.fields()) {
      Object value = record.get(field);
      if (value == null || value.equals("")) {
        continue;
      }
      json.writeFieldName(lower(field.getName()));
      switch (value) {
        case Long number -> json.writeNumber(number);
        case Integer number -> json.writeNumber(number);
        case Short number -> json.writeNumber(number);
        case Boolean truth -> json.writeBoolean(truth);
        case BigDecimal money -> json.writeNumber(money);
        default -> writeText(json, value.toString());
      }
    }
  }

  /** Half of an emoji has no UTF-8; as an escape it survives, as it does in the index. */
  private static void writeText(JsonGenerator json, String text) throws IOException {
    if (!hasHalfCharacter(text)) {
      json.writeString(text);
      return;
    }
    StringBuilder escaped = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      escaped.append(String.format("\\u%04x", (int) c));
    }
    json.writeRawValue(escaped.append('"').toString());
  }

  private static boolean hasHalfCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  static JournalHeader readHeader(byte[] line, int length) throws BadLine {
    Map<String, String> fields = fields(line, 0, length);
    long format = number(fields, "henry");
    if (format > FORMAT) {
      throw new NewerFormat();
    }
    if (format < 1) {
      throw new BadLine("No format " + format);
    }
    try {
      return new JournalHeader(
          UUID.fromString(text(fields, "journal")),
          OffsetDateTime.parse(text(fields, "created")),
          Boolean.parseBoolean(text(fields, "sample")));
    } catch (RuntimeException e) {
      throw new BadLine("Header: " + e.getMessage());
    }
  }

  /** Written by a newer Henry. */
  static final class NewerFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static Head readHead(byte[] bytes, int offset, int length) throws BadLine {
    Map<String, String> fields = fields(bytes, offset, length);
    long schema = number(fields, "schema");
    if (schema > SCHEMA) {
      throw new NewerFormat();
    }
    if (schema < 1) {
      throw new BadLine("No schema " + schema);
    }
    try {
      return new Head(
          number(fields, "seq"),
          OffsetDateTime.parse(text(fields, "at")),
          text(fields, "do"),
          (int) schema);
    } catch (RuntimeException e) {
      throw new BadLine("Head: " + e.getMessage());
    }
  }

  static End readEnd(byte[] bytes, int offset, int length) throws BadLine {
    Map<String, String> fields = fields(bytes, offset, length);
    return new End(number(fields, "end"), (int) number(fields, "rows"), text(fields, "crc"));
  }

  private static String text(Map<String, String> fields, String name) throws BadLine {
    String value = fields.get(name);
    if (value == null) {
      throw new BadLine("No field " + name);
    }
    return value;
  }

  private static long number(Map<String, String> fields, String name) throws BadLine {
    try {
      return Long.parseLong(text(fields, name));
    } catch (NumberFormatException e) {
      throw new BadLine("Field " + name + " is no number");
    }
  }

  private static Map<String, String> fields(byte[] bytes, int offset, int length) throws BadLine {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine("No object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (!json.nextToken().isScalarValue()) {
          throw new BadLine("Field " + name + " is no plain value");
        }
        fields.put(name, json.getText());
      }
      requireEnd(json);
      return fields;
    } catch (IOException | NullPointerException e) {
      throw new BadLine("Not JSON: " + e.getMessage());
    }
  }

  /** The object is closed and nothing follows it on its line. */
  static void requireEnd(JsonParser json) throws IOException, BadLine {
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new BadLine("More than an object");
    }
  }

  static Row row(byte[] bytes, int offset, int length) throws BadLine {
    return RowReader.read(bytes, offset, length);
  }
}
