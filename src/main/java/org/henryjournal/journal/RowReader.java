package org.henryjournal.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.henryjournal.journal.db.DefaultSchema;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Reads the row lines of a journal; strictly, so that nothing is taken for what it is not. */
final class RowReader {

  private static final Map<String, Table<?>> TABLES = new HashMap<>();
  private static final Map<Table<?>, Map<String, Field<?>>> COLUMNS = new HashMap<>();

  static {
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      TABLES.put(LineCodec.lower(table.getName()), table);
      Map<String, Field<?>> columns = new HashMap<>();
      for (Field<?> field : table.fields()) {
        columns.put(LineCodec.lower(field.getName()), field);
      }
      COLUMNS.put(table, columns);
    }
  }

  private RowReader() {}

  static Row read(byte[] bytes, int offset, int length) throws LineCodec.BadLine {
    try (JsonParser json = LineCodec.JSON.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT || json.nextToken() != JsonToken.FIELD_NAME) {
        throw new LineCodec.BadLine("No object");
      }
      boolean put = json.currentName().equals("put");
      if (!put && !json.currentName().equals("del")) {
        throw new LineCodec.BadLine("Neither put nor del");
      }
      Table<?> table = TABLES.get(json.nextTextValue());
      if (table == null) {
        throw new LineCodec.BadLine("Unknown table");
      }
      return put ? readPut(json, table) : readDel(json, table);
    } catch (IOException | RuntimeException e) {
      throw new LineCodec.BadLine("Row: " + e.getMessage());
    }
  }

  private static Row readDel(JsonParser json, Table<?> table)
      throws IOException, LineCodec.BadLine {
    if (!"id".equals(json.nextFieldName())) {
      throw new LineCodec.BadLine("No id");
    }
    json.nextToken();
    Row del = new Row.Del(table, (Long) Cell.read(json, Long.class));
    json.nextToken();
    LineReader.requireEnd(json);
    return del;
  }

  private static Row readPut(JsonParser json, Table<?> table)
      throws IOException, LineCodec.BadLine {
    TableRecord<?> record = blank(table);
    Map<String, Field<?>> columns = columns(table);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Field<?> field = columns.get(json.currentName());
      if (field == null) {
        throw new LineCodec.BadLine("Unknown column " + json.currentName());
      }
      json.nextToken();
      set(record, field, Cell.read(json, field.getType()));
    }
    LineReader.requireEnd(json);
    for (Field<?> field : record.fields()) {
      if (record.get(field) == null && !field.getDataType().nullable()) {
        throw new LineCodec.BadLine("No " + field.getName());
      }
    }
    return new Row.Put(record);
  }

  /** A row that says nothing yet. */
  static TableRecord<?> blank(Table<?> table) {
    TableRecord<?> record = (TableRecord<?>) table.newRecord();
    for (Field<?> field : record.fields()) {
      Object unsaid = Cell.unsaid(field.getType());
      if (unsaid != null) {
        set(record, field, unsaid);
      }
    }
    return record;
  }

  /** The columns of a table by their names in the file. */
  static Map<String, Field<?>> columns(Table<?> table) {
    return Objects.requireNonNull(COLUMNS.get(table));
  }

  @SuppressWarnings("unchecked")
  static void set(TableRecord<?> record, Field<?> field, @Nullable Object value) {
    record.set((Field<Object>) field, value);
  }
}
