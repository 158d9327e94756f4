package org.henryjournal.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/**
 * The cells of a file.
 *
 * @param rows without those that are empty
 */
record CsvTable(List<String> headers, List<Row> rows) {

  private static final Pattern STARTS = Pattern.compile("starting at line (\\d+)");

  /** Rows between two reports of progress. */
  private static final int STRIDE = 1_000;

  /**
   * @param line where the row begins; the first line of the file is 1
   */
  record Row(long line, List<String> cells) {}

  /**
   * @throws Refusal when a quote is never closed, or something follows a closing quote: where the
   *     row ends is a guess then, and a wrong guess hides rows
   */
  static CsvTable parse(Path file, String text, ImportKind kind, Progress progress) {
    String table = text;
    long skipped = 0;
    Optional<Character> separator = named(text);
    if (separator.isPresent()) {
      table = text.substring(text.indexOf('\n') + 1);
      skipped = 1;
    }
    long total = Math.max(1, table.chars().filter(c -> c == '\n').count());
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(table, separator.orElse(detect(table, kind)))) {
      for (CsvRecord csv : reader) {
        List<String> cells = csv.getFields();
        if (cells.stream().anyMatch(cell -> !Cells.clean(cell).isEmpty())) {
          rows.add(new Row(csv.getStartingLineNumber() + skipped, cells));
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
    return new CsvTable(rows.getFirst().cells(), List.copyOf(rows.subList(1, rows.size())));
  }

  /** The parser says in words only what is wrong and where. */
  private static Refusal broken(CsvParseException e, Path file, boolean hasQuotes, long skipped) {
    String words = String.valueOf(e.getMessage());
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

  /** Excel's own first line, {@code sep=;}. */
  private static Optional<Character> named(String text) {
    boolean says = text.length() > 6 && text.regionMatches(true, 0, "sep=", 0, 4);
    return says && (text.charAt(5) == '\r' || text.charAt(5) == '\n')
        ? Optional.of(text.charAt(4))
        : Optional.empty();
  }

  /** The separator under which most headers are known, then the one that gives most columns. */
  private static char detect(String text, ImportKind kind) {
    String first =
        text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replace("\"", "");
    char best = ',';
    long most = -1;
    for (char separator : new char[] {',', ';', '\t'}) {
      String[] headers = first.split(String.valueOf(separator), -1);
      long known = 0;
      for (String header : headers) {
        known += ImportField.ofHeader(kind, Cells.clean(header)).isPresent() ? 1 : 0;
      }
      long score = known * 10_000 + headers.length;
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }
}
