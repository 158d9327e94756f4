package org.henryjournal.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.exchange.read.Sheet;
import org.henryjournal.exchange.read.SheetRow;
import org.henryjournal.exchange.read.Sheets;
import org.henryjournal.exchange.read.SourceFormat;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Setting;

/**
 * A file as it was read: the first step of an import. The second is to {@link #plan plan} what
 * becomes of its rows, as often as the rep changes something; the third to {@link Importer#write
 * write} that.
 */
public final class ImportFile {

  private static final String LEFT_OUT = "-";
  private static final int KEY_LENGTH = 16;

  private final Sheet sheet;
  private final SheetTable table;

  private ImportFile(Sheet sheet) {
    this.sheet = sheet;
    this.table = SheetTable.of(sheet);
  }

  /**
   * @throws Refusal when it cannot be read as a table, or has no rows
   * @throws java.util.concurrent.CancellationException when progress says so
   */
  public static ImportFile read(Path file, ReadOptions options, Progress progress) {
    return of(Sheets.read(file, options, progress));
  }

  static ImportFile of(Sheet sheet) {
    return new ImportFile(sheet);
  }

  /** How the file was read: its name, encoding, separator, worksheets. */
  public Sheet sheet() {
    return sheet;
  }

  /** One for each column, on one line; '' where a column has none. */
  public List<String> headers() {
    return table.headers();
  }

  /** The rows below the headers as they stand. */
  public List<SheetRow> rows() {
    return table.rows();
  }

  /** How often the headers stood between the rows once more. */
  int repeatedHeaders() {
    return table.repeated();
  }

  SheetTable table() {
    return table;
  }

  /** What the rows seem to be, by the headers; vCards are contacts. */
  public Optional<ImportKind> guess() {
    return sheet.format() == SourceFormat.VCARD
        ? Optional.of(ImportKind.CONTACTS)
        : Headers.kind(headers());
  }

  /** What the columns hold: as it was the last time with these headers, or else as they say. */
  public ImportChoices choices(ImportKind kind, Journal journal) {
    return ImportChoices.of(
        kind,
        journal
            .settings()
            .get(Setting.IMPORT_COLUMNS.of(key(kind)))
            .flatMap(this::columns)
            .orElseGet(() -> Headers.guess(kind, headers())));
  }

  /** What the columns hold as the headers say. */
  public ImportChoices choices(ImportKind kind) {
    return ImportChoices.of(kind, Headers.guess(kind, headers()));
  }

  /** Tells this set of headers from others. */
  String key(ImportKind kind) {
    try {
      byte[] text = String.join("\n", headers()).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return kind.code() + "." + HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String written(List<Optional<ImportField>> columns) {
    return columns.stream()
        .map(field -> field.map(ImportField::code).orElse(LEFT_OUT))
        .collect(Collectors.joining(","));
  }

  private Optional<List<Optional<ImportField>>> columns(String written) {
    List<Optional<ImportField>> columns = new ArrayList<>();
    for (String code : written.split(",")) {
      columns.add(ImportField.ofCode(code));
    }
    return Optional.of(columns).filter(all -> all.size() == headers().size());
  }

  /**
   * Decides what would become of every row; nothing is written. Takes some time where rows are
   * many.
   *
   * @param today the day that customers are entered on
   * @throws java.util.concurrent.CancellationException when progress says so
   */
  public ImportPlan plan(ImportChoices choices, Known known, LocalDate today, Progress progress) {
    return new Planner(this, choices, known, today).plan(progress);
  }
}
