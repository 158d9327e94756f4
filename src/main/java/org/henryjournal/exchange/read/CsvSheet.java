package org.henryjournal.exchange.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/** The cells of a CSV file. */
final class CsvSheet {

  private static final Pattern STARTS = Pattern.compile("starting at line (\\d+)");

  /** Old systems save a web page or XML under the name of a table. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\s*<(?:!doctype|html|head|meta|table|\\?xml)\\b?", Pattern.CASE_INSENSITIVE);

  /** Rows between two reports of progress. */
  private static final int STRIDE = 1_000;

  private CsvSheet() {}

  /**
   * @throws Refusal when a quote is never closed, or something follows a closing quote: where the
   *     row ends is a guess then, and a wrong guess hides rows
   */
  static Sheet read(
      Path file, Encodings.Decoded decoded, Optional<Character> wanted, Progress progress) {
    String text = decoded.text();
    if (MARKUP.matcher(text).lookingAt()) {
      throw new Refusal("read.markup", file);
    }
    Optional<Character> named = Separators.named(text);
    int from = named.isPresent() ? afterLine(text) : 0;
    int skipped = named.isPresent() ? 1 : 0;
    char separator =
        wanted
            .or(() -> named)
            .filter(CsvSheet::canSeparate)
            .orElseGet(() -> Separators.detect(text, from));
    List<SheetRow> rows = rows(file, text.substring(from), separator, skipped, progress);
    return new Sheet(
        String.valueOf(file.getFileName()),
        SourceFormat.CSV,
        Optional.of(decoded.charset()),
        Optional.of(separator),
        List.of(),
        0,
        rows,
        List.of());
  }

  private static boolean canSeparate(char c) {
    return c != '"' && c != '\r' && c != '\n';
  }

  /** Where the second line begins. */
  private static int afterLine(String text) {
    int end = 5;
    return end + (text.startsWith("\r\n", end) ? 2 : 1);
  }

  private static List<SheetRow> rows(
      Path file, String table, char separator, int skipped, Progress progress) {
    long total = Math.max(1, table.chars().filter(c -> c == '\n').count());
    List<SheetRow> rows = new ArrayList<>();
    CellCount count = new CellCount(file);
    try (CsvReader<CsvRecord> reader = reader(table, separator)) {
      for (CsvRecord csv : reader) {
        List<String> cells = csv.getFields();
        if (SheetRow.hasText(cells)) {
          count.add(cells.size());
          rows.add(new SheetRow(csv.getStartingLineNumber() + skipped, cells));
        }
        if (rows.size() % STRIDE == 0) {
          progress.at(Math.min(csv.getStartingLineNumber(), total), total);
        }
      }
    } catch (CsvParseException e) {
      throw broken(e, file, table.indexOf('"') >= 0, skipped);
    } catch (IOException e) {
      throw new Refusal(e, "import.unreadable", file);
    }
    if (rows.isEmpty()) {
      throw new Refusal("import.empty", file);
    }
    return rows;
  }

  /** The parser says in words only what is wrong and where. */
  private static Refusal broken(CsvParseException e, Path file, boolean hasQuotes, int skipped) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    Matcher line = STARTS.matcher(words);
    if (hasQuotes && words.contains("quot")) {
      long start = line.find() ? Long.parseLong(line.group(1)) + skipped : 1;
      return new Refusal(e, "import.quote", file, start);
    }
    return new Refusal(e, "import.not.table", file);
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }
}
