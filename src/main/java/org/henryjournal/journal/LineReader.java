package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the lines of a journal file; {@link LineCodec} says what they are. */
final class LineReader {

  private LineReader() {}

  static JournalHeader readHeader(byte[] line, int length) throws LineCodec.BadLine {
    Map<String, String> fields = fields(line, 0, length);
    long format = number(fields, "henry");
    if (format > LineCodec.FORMAT) {
      throw new LineCodec.NewerFormat();
    }
    if (format < 1) {
      throw new LineCodec.BadLine("No format " + format);
    }
    try {
      return new JournalHeader(
          UUID.fromString(text(fields, "journal")),
          time(fields, "created"),
          Boolean.parseBoolean(text(fields, "sample")));
    } catch (RuntimeException e) {
      throw new LineCodec.BadLine("Header: " + e.getMessage());
    }
  }

  static LineCodec.Head readHead(byte[] bytes, int offset, int length) throws LineCodec.BadLine {
    Map<String, String> fields = fields(bytes, offset, length);
    long schema = number(fields, "schema");
    if (schema > LineCodec.SCHEMA) {
      throw new LineCodec.NewerFormat();
    }
    if (schema < 1) {
      throw new LineCodec.BadLine("No schema " + schema);
    }
    try {
      return new LineCodec.Head(
          number(fields, "seq"), time(fields, "at"), text(fields, "do"), (int) schema);
    } catch (RuntimeException e) {
      throw new LineCodec.BadLine("Head: " + e.getMessage());
    }
  }

  static LineCodec.End readEnd(byte[] bytes, int offset, int length) throws LineCodec.BadLine {
    Map<String, String> fields = fields(bytes, offset, length);
    return new LineCodec.End(
        number(fields, "end"), (int) number(fields, "rows"), text(fields, "crc"));
  }

  private static String text(Map<String, String> fields, String name) throws LineCodec.BadLine {
    String value = fields.get(name);
    if (value == null) {
      throw new LineCodec.BadLine("No field " + name);
    }
    return value;
  }

  private static OffsetDateTime time(Map<String, String> fields, String name)
      throws LineCodec.BadLine {
    OffsetDateTime time = OffsetDateTime.parse(text(fields, name));
    if (!Cell.isYear(time.getYear())) {
      throw new LineCodec.BadLine("Field " + name + " is in no year of a rep's");
    }
    return time;
  }

  private static long number(Map<String, String> fields, String name) throws LineCodec.BadLine {
    try {
      return Long.parseLong(text(fields, name));
    } catch (NumberFormatException e) {
      throw new LineCodec.BadLine("Field " + name + " is no number");
    }
  }

  static Map<String, String> fields(byte[] bytes, int offset, int length) throws LineCodec.BadLine {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = LineCodec.JSON.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new LineCodec.BadLine("No object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (!json.nextToken().isScalarValue()) {
          throw new LineCodec.BadLine("Field " + name + " is no plain value");
        }
        fields.put(name, json.getText());
      }
      requireEnd(json);
      return fields;
    } catch (IOException | NullPointerException e) {
      throw new LineCodec.BadLine("Not JSON: " + e.getMessage());
    }
  }

  /** The object is closed and nothing follows it on its line. */
  static void requireEnd(JsonParser json) throws IOException, LineCodec.BadLine {
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new LineCodec.BadLine("More than an object");
    }
  }

  static Row row(byte[] bytes, int offset, int length) throws LineCodec.BadLine {
    return RowReader.read(bytes, offset, length);
  }

  /** The opposite of {@link LineWriter#rowsAsText}. */
  static List<Row> rowsFromText(String text) {
    return text.lines()
        .map(
            line -> {
              try {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                return row(bytes, 0, bytes.length);
              } catch (LineCodec.BadLine e) {
                throw new IllegalStateException("A row that was written here does not read", e);
              }
            })
        .toList();
  }
}
