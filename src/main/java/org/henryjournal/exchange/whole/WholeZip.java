package org.henryjournal.exchange.whole;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.henryjournal.exchange.CsvWriting;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Whole;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole journal as a ZIP of tables for spreadsheets, with a file that says what it is and
 * how many rows each table has, and one for people; {@link ZipReading} reads it.
 */
public final class WholeZip implements Whole.Visitor {

  /** Says what the file is. */
  static final String ABOUT = "henry-export.json";

  /** For people. */
  static final String README = "README.txt";

  static final String TABLE_ENDING = ".csv";

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final ZipOutputStream zip;
  private final UUID journal;
  private final OffsetDateTime now;
  private @Nullable CsvWriting table;

  private WholeZip(OutputStream out, UUID journal, OffsetDateTime now) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.journal = journal;
    this.now = now;
  }

  /** Writes everything into a stream, which stays open. */
  public static void write(ExportSource source, OutputStream out, Progress progress)
      throws IOException {
    WholeZip zip = new WholeZip(out, source.journal().id(), source.now());
    source.journal().whole().read(zip, progress);
    zip.end();
  }

  @Override
  public void begin(List<Whole.Shape> tables) throws IOException {
    next(ABOUT);
    JsonGenerator json = new JsonFactory().createGenerator(zip, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    WholeJson.head(json, journal, now);
    json.writeObjectFieldStart("rows");
    for (Whole.Shape shape : tables) {
      json.writeNumberField(shape.table(), shape.rows());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    next(README);
    zip.write((BYTE_ORDER_MARK + readme()).getBytes(StandardCharsets.UTF_8));
  }

  /** In both languages: whoever opens it may read either. */
  private static String readme() {
    StringBuilder text = new StringBuilder();
    for (Messages.Language language : Messages.Language.values()) {
      text.append(new Messages(language).get("whole.readme")).append("\n\n");
    }
    return text.toString().strip().replace("\n", "\r\n") + "\r\n";
  }

  private void next(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(now.toLocalDateTime());
    zip.putNextEntry(entry);
  }

  @Override
  public void table(Whole.Shape shape) throws IOException {
    endTable();
    next(shape.table() + TABLE_ENDING);
    CsvWriting begun = new CsvWriting(zip);
    begun.row(shape.columns());
    table = begun;
  }

  private void endTable() throws IOException {
    if (table != null) {
      table.flush();
    }
  }

  @Override
  public void row(List<@Nullable Object> values) {
    if (table == null) {
      throw new IllegalStateException("A row is of a table");
    }
    table.row(values);
  }

  private void end() throws IOException {
    endTable();
    zip.finish();
  }
}
