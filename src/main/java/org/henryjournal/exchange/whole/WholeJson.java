package org.henryjournal.exchange.whole;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.journal.Cell;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole journal as JSON, one row a line; {@link JsonReading} reads it.
 *
 * <pre>
 * {"henry-export":1,"schema":4,"journal":"uuid","exported":"2026-11-22T12:00:00+08:00","tables":{
 * "customer":[
 * {"id":1,"name":"Hualian Market","created":"2026-11-22"}
 * ],
 * …
 * }}
 * </pre>
 *
 * A row leaves out what is null or ''.
 */
public final class WholeJson implements Whole.Visitor {

  /** The format written here, and the newest that is read. */
  static final int FORMAT = 1;

  /** The first field, by which a file is known. */
  static final String MARK = "henry-export";

  private final JsonGenerator json;
  private List<String> columns = List.of();
  private boolean inTable;

  /** Each table and each row begins a line. */
  private static final class Lines extends MinimalPrettyPrinter {

    @Serial private static final long serialVersionUID = 1L;

    private static final int IN_TABLES = 2;

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(json.getOutputContext().getNestingDepth() == IN_TABLES ? ",\n" : ",");
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
      if (json.getOutputContext().getNestingDepth() == IN_TABLES) {
        json.writeRaw('\n');
      }
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      json.writeRaw('\n');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int count) throws IOException {
      json.writeRaw(count == 0 ? "]" : "\n]");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int count) throws IOException {
      json.writeRaw(json.getOutputContext().getNestingDepth() == IN_TABLES ? "\n}" : "}");
    }
  }

  private WholeJson(OutputStream out, UUID journal, OffsetDateTime now) throws IOException {
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new Lines());
    json.writeStartObject();
    head(json, journal, now);
    json.writeObjectFieldStart("tables");
  }

  /** Writes everything into a stream, which stays open. */
  public static void write(ExportSource source, OutputStream out, Progress progress)
      throws IOException {
    WholeJson json = new WholeJson(out, source.journal().id(), source.now());
    source.journal().whole().read(json, progress);
    json.end();
  }

  /** How much everything is, in words. */
  public static String counts(ExportSource source) {
    List<Whole.Shape> shapes = source.journal().whole().shapes();
    return source
        .messages()
        .get(
            "export.counts",
            rows(shapes, "customer"::equals),
            rows(shapes, "visit"::equals),
            rows(shapes, table -> true));
  }

  private static int rows(List<Whole.Shape> shapes, Predicate<String> tables) {
    return shapes.stream()
        .filter(shape -> tables.test(shape.table()))
        .mapToInt(Whole.Shape::rows)
        .sum();
  }

  /** What stands first in every export. */
  static void head(JsonGenerator json, UUID journal, OffsetDateTime now) throws IOException {
    json.writeNumberField(MARK, FORMAT);
    json.writeNumberField("schema", Whole.SCHEMA);
    json.writeStringField("journal", journal.toString());
    json.writeStringField("exported", now.toString());
  }

  @Override
  public void begin(List<Whole.Shape> tables) {
    // Each table says how many rows it has by ending.
  }

  @Override
  public void table(Whole.Shape shape) throws IOException {
    endTable();
    json.writeArrayFieldStart(shape.table());
    columns = shape.columns();
    inTable = true;
  }

  private void endTable() throws IOException {
    if (inTable) {
      json.writeEndArray();
    }
  }

  @Override
  public void row(List<@Nullable Object> values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null && !value.equals("")) {
        json.writeFieldName(columns.get(i));
        Cell.write(json, value);
      }
    }
    json.writeEndObject();
  }

  private void end() throws IOException {
    endTable();
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
