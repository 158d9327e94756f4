package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.jooq.Field;
import org.jooq.TableRecord;

/** Writes the lines of a journal file; {@link LineCodec} says what they are. */
final class LineWriter {

  private LineWriter() {}

  static byte[] header(JournalHeader header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line(
        bytes,
        json -> {
          json.writeNumberField("henry", LineCodec.FORMAT);
          json.writeStringField("journal", header.journal().toString());
          json.writeStringField("created", header.created().toString());
          json.writeBooleanField("sample", header.sample());
        });
    return bytes.toByteArray();
  }

  /** Gives its bytes without copying them: a large import would need three times the memory. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes(int size) {
      super(size);
    }

    byte[] array() {
      return buf;
    }
  }

  static LineCodec.Encoded encode(Change change, String previousCrc) {
    Bytes bytes = new Bytes((int) Math.min(1 << 28, 256 + 200L * change.rows().size()));
    line(
        bytes,
        json -> {
          json.writeNumberField("seq", change.seq());
          json.writeStringField("at", change.at().toString());
          json.writeStringField("do", change.action());
          json.writeNumberField("schema", LineCodec.SCHEMA);
        });
    for (Row row : change.rows()) {
      int before = bytes.size();
      writeRow(bytes, row);
      if (bytes.size() - before > DiskLines.LONGEST) {
        String size = (bytes.size() - before >> 20) + " MB";
        throw new Refusal("journal.value", LineCodec.lower(row.table().getName()), size);
      }
    }
    String crc = LineCodec.crc(previousCrc, bytes.array(), bytes.size());
    bytes.writeBytes(
        LineCodec.end(change.seq(), change.rows().size(), crc).getBytes(StandardCharsets.US_ASCII));
    return new LineCodec.Encoded(bytes.array(), bytes.size(), crc);
  }

  private static void writeRow(OutputStream bytes, Row row) {
    line(
        bytes,
        json -> {
          switch (row) {
            case Row.Put put -> {
              json.writeStringField("put", LineCodec.lower(put.table().getName()));
              writeFields(json, put.record());
            }
            case Row.Del del -> {
              json.writeStringField("del", LineCodec.lower(del.table().getName()));
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

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static void line(OutputStream bytes, Fields fields) {
    try (JsonGenerator json = LineCodec.JSON.createGenerator(bytes)) {
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
      Object value = Cell.stored(record.get(field));
      if (value == null || value.equals("")) {
        continue;
      }
      if (!Cell.isWithin(value)) {
        throw new Refusal("journal.value", LineCodec.lower(field.getName()), value);
      }
      json.writeFieldName(LineCodec.lower(field.getName()));
      Cell.write(json, value);
    }
  }
}
