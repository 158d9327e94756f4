package org.henryjournal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Refusal;

/** Which column of a file holds which field, decided by its headers. */
final class ColumnMap {

  private final List<String> headers;
  private final Map<ImportField, Integer> columns;
  private final List<String> leftOut;

  private ColumnMap(List<String> headers, Map<ImportField, Integer> columns, List<String> leftOut) {
    this.headers = headers;
    this.columns = columns;
    this.leftOut = leftOut;
  }

  /**
   * Of two columns for one field the first is taken, the other is left out.
   *
   * @throws Refusal when a column is missing without which no row can be read
   */
  static ColumnMap of(Path file, ImportKind kind, List<String> headers) {
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    List<String> leftOut = new ArrayList<>();
    List<String> clean = headers.stream().map(h -> Cells.oneLine(Cells.clean(h))).toList();
    for (int i = 0; i < clean.size(); i++) {
      Optional<ImportField> field = ImportField.ofHeader(kind, clean.get(i));
      if (field.isPresent() && !columns.containsKey(field.get())) {
        columns.put(field.get(), i);
      } else if (!clean.get(i).isEmpty()) {
        leftOut.add(clean.get(i));
      }
    }
    for (ImportField field : ImportField.of(kind)) {
      if (field.isNeeded() && !columns.containsKey(field)) {
        String found = Cells.quoted(String.join(", ", clean));
        throw new Refusal(
            "import.column.missing." + field.name().toLowerCase(Locale.ROOT), file, found);
      }
    }
    return new ColumnMap(clean, columns, List.copyOf(leftOut));
  }

  int width() {
    return headers.size();
  }

  List<String> leftOut() {
    return leftOut;
  }

  /** In the order of the file. */
  List<ImportPreview.Column> columns() {
    return columns.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(e -> new ImportPreview.Column(headers.get(e.getValue()), e.getKey()))
        .toList();
  }

  /** The cleaned cell of a field; '' where the row or the file has none. */
  String cell(CsvTable.Row row, ImportField field) {
    Integer column = columns.get(field);
    return column == null || column >= row.cells().size()
        ? ""
        : Cells.clean(row.cells().get(column));
  }

  /** Like {@link #cell}, on one line. */
  String line(CsvTable.Row row, ImportField field) {
    return Cells.oneLine(cell(row, field));
  }

  /** Whether the header says that the column counts in units of ten thousand. */
  boolean countsInWan(ImportField field) {
    Integer column = columns.get(field);
    return column != null && headers.get(column).matches(".*[(（].*万.*");
  }
}
