package org.henryjournal.exchange.whole;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.WholeRows;

/** Reads what {@link WholeJson} wrote; strictly, so that nothing is taken for what it is not. */
final class JsonReading {

  private final String file;
  private final JsonParser json;

  private JsonReading(String file, InputStream in) throws IOException {
    this.file = file;
    this.json = new JsonFactory().createParser(in);
    json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }

  /** Whether a stream begins as an export does. */
  static boolean recognises(InputStream in) {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      return json.nextToken() == JsonToken.START_OBJECT
          && WholeJson.MARK.equals(json.nextFieldName());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @throws Refusal when it is from a newer Henry, or not what one wrote
   */
  static WholeRows read(String file, InputStream in) throws IOException {
    JsonReading reading = new JsonReading(file, in);
    try (reading.json) {
      return reading.rows();
    }
  }

  /** The head of an export, and how many rows each table has where it says so. */
  record Head(int schema, Map<String, Integer> rows) {}

  static Head head(String file, InputStream in) throws IOException {
    JsonReading reading = new JsonReading(file, in);
    try (reading.json) {
      int schema = reading.schema("rows");
      reading.expect(JsonToken.START_OBJECT);
      Map<String, Integer> rows = new HashMap<>();
      while (reading.json.nextToken() == JsonToken.FIELD_NAME) {
        String table = reading.json.currentName();
        rows.put(table, reading.number());
      }
      reading.end();
      return new Head(schema, rows);
    }
  }

  private WholeRows rows() throws IOException {
    WholeRows rows = new WholeRows(file, schema("tables"));
    expect(JsonToken.START_OBJECT);
    Set<String> tables = new HashSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String table = json.currentName();
      if (!tables.add(table)) {
        throw damaged();
      }
      rows.size(table);
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        rows.add(table, row());
      }
      if (json.currentToken() != JsonToken.END_ARRAY) {
        throw damaged();
      }
    }
    end();
    return rows;
  }

  /** Reads up to the field in which the rows are. */
  private int schema(String last) throws IOException {
    expect(JsonToken.START_OBJECT);
    if (!WholeJson.MARK.equals(json.nextFieldName())) {
      throw damaged();
    }
    if (number() > WholeJson.FORMAT) {
      throw new Refusal("whole.newer", file);
    }
    int schema = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals(last)) {
      if (json.currentName().equals("schema")) {
        schema = number();
      } else if (!json.nextToken().isScalarValue()) {
        throw damaged();
      }
    }
    if (json.currentToken() != JsonToken.FIELD_NAME || schema < 1) {
      throw damaged();
    }
    return schema;
  }

  private Map<String, String> row() throws IOException {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String column = json.currentName();
      JsonToken token = json.nextToken();
      if (token == null || !token.isScalarValue()) {
        throw damaged();
      }
      if (token != JsonToken.VALUE_NULL && values.put(column, json.getText()) != null) {
        throw damaged();
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw damaged();
    }
    return values;
  }

  private int number() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  private void expect(JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw damaged();
    }
  }

  /** Both objects are closed, and nothing follows. */
  private void end() throws IOException {
    if (json.currentToken() != JsonToken.END_OBJECT
        || json.nextToken() != JsonToken.END_OBJECT
        || json.nextToken() != null) {
      throw damaged();
    }
  }

  private Refusal damaged() {
    return new Refusal("whole.damaged.line", file, json.currentLocation().getLineNr());
  }
}
