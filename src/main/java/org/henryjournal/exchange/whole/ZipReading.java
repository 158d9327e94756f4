package org.henryjournal.exchange.whole;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.CsvWriting;
import org.henryjournal.journal.Whole;
import org.henryjournal.journal.WholeRows;

/** Reads what {@link WholeZip} wrote. Nothing of it is unpacked to the disk. */
final class ZipReading {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String file;
  private final ZipFile zip;
  private long left;

  /**
   * @param limit how many bytes it may have, unpacked
   */
  private ZipReading(String file, ZipFile zip, long limit) {
    this.file = file;
    this.zip = zip;
    this.left = limit;
  }

  static boolean recognises(ZipFile zip) {
    return zip.getEntry(WholeZip.ABOUT) != null;
  }

  /**
   * @throws Refusal when it is from a newer Henry, not what one wrote, or too large
   */
  static WholeRows read(String file, ZipFile zip, long limit) throws IOException {
    return new ZipReading(file, zip, limit).rows();
  }

  private WholeRows rows() throws IOException {
    Map<String, ZipEntry> entries = entries();
    JsonReading.Head head;
    try (Entry about = open(entry(entries, WholeZip.ABOUT))) {
      head = JsonReading.head(file, about);
      about.end();
    }
    WholeRows rows = new WholeRows(file, head.schema());
    for (Map.Entry<String, Integer> said : head.rows().entrySet()) {
      String table = said.getKey();
      rows.size(table);
      String name = table + WholeZip.TABLE_ENDING;
      try (Entry csv = open(entry(entries, name))) {
        read(csv, table, rows);
        csv.end();
      } catch (CsvParseException | UncheckedIOException e) {
        throw e.getCause() instanceof Refusal tooLarge
            ? tooLarge
            : new Refusal(e, "whole.damaged", file, name);
      }
      if (rows.size(table) != said.getValue()) {
        throw new Refusal("whole.rows", file, name, rows.size(table), said.getValue());
      }
    }
    return rows;
  }

  /** Only what an export has, each of it once: no other name is ever looked at. */
  private Map<String, ZipEntry> entries() {
    Set<String> known = new HashSet<>(Set.of(WholeZip.ABOUT, WholeZip.README));
    Whole.tables().forEach(table -> known.add(table + WholeZip.TABLE_ENDING));
    Map<String, ZipEntry> entries = new HashMap<>();
    zip.stream()
        .forEach(
            entry -> {
              if (!known.contains(entry.getName()) || entries.put(entry.getName(), entry) != null) {
                throw new Refusal("whole.entry", file, entry.getName());
              }
            });
    return entries;
  }

  private ZipEntry entry(Map<String, ZipEntry> entries, String name) {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new Refusal("whole.entry.missing", file, name);
    }
    return entry;
  }

  private void read(Entry entry, String table, WholeRows rows) throws IOException {
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(false)
            .allowMissingFields(false)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .skipEmptyLines(false)
            .ofCsvRecord(text(entry));
    List<String> columns = List.of();
    for (CsvRecord record : csv) {
      if (columns.isEmpty()) {
        columns = List.copyOf(record.getFields());
      } else {
        rows.add(table, values(columns, record, table));
      }
    }
    if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
      throw new Refusal("whole.damaged", file, table + WholeZip.TABLE_ENDING);
    }
  }

  private Map<String, String> values(List<String> columns, CsvRecord record, String table) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = record.getField(i);
      if (!cell.isEmpty()) {
        try {
          values.put(columns.get(i), CsvWriting.taken(cell));
        } catch (IllegalArgumentException e) {
          long line = record.getStartingLineNumber();
          throw new Refusal(e, "whole.cell", file, table + WholeZip.TABLE_ENDING, line);
        }
      }
    }
    return values;
  }

  /** Not even a character is guessed. */
  private static Reader text(InputStream in) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private Entry open(ZipEntry entry) throws IOException {
    return new Entry(entry, zip.getInputStream(entry));
  }

  /** One file of the ZIP: whoever says it is small is not believed. */
  private final class Entry extends CheckedInputStream {

    private final ZipEntry entry;

    Entry(ZipEntry entry, InputStream in) {
      super(in, new CRC32());
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new Refusal("whole.too.large", file, WholeReader.LARGEST >> 20);
      }
    }

    /** All of it has been read, and is as it was packed. */
    void end() throws IOException {
      while (skip(Long.MAX_VALUE) > 0) {
        // To the end.
      }
      if (read() >= 0 || getChecksum().getValue() != entry.getCrc()) {
        throw new Refusal("whole.damaged", file, entry.getName());
      }
    }
  }
}
