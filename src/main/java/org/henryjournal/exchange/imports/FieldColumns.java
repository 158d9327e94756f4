package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.henryjournal.exchange.Cells;
import org.henryjournal.exchange.read.SheetRow;

/** Gives the cells of a row by what they hold, mended ones as they were mended. */
final class FieldColumns {

  private final List<String> headers;
  private final ImportChoices choices;
  private final Map<ImportField, int[]> columns = new EnumMap<>(ImportField.class);

  FieldColumns(List<String> headers, ImportChoices choices) {
    this.headers = headers;
    this.choices = choices;
    Map<ImportField, List<Integer>> found = new EnumMap<>(ImportField.class);
    for (int i = 0; i < choices.columns().size(); i++) {
      int column = i;
      choices
          .columns()
          .get(i)
          .ifPresent(f -> found.computeIfAbsent(f, key -> new ArrayList<>()).add(column));
    }
    found.forEach(
        (field, list) -> columns.put(field, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  int width() {
    return headers.size();
  }

  boolean has(ImportField field) {
    return columns.containsKey(field);
  }

  /** A cell as it stands or was mended; '' where the row is shorter. */
  String raw(SheetRow row, int column) {
    if (!choices.mended().isEmpty()) {
      String mended = choices.mended().get(new CellAt(row.line(), column));
      if (mended != null) {
        return mended;
      }
    }
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  /** An apostrophe that only keeps a spreadsheet from running the text is none of the text. */
  private static String clean(String raw) {
    String cell = Cells.clean(raw);
    return cell.startsWith("'") && cell.length() > 1 && "=+-@＝＋－＠'".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /** The cleaned cells of a field; '' where the row or the file has none. */
  String cell(SheetRow row, ImportField field) {
    int[] which = columns.get(field);
    if (which == null) {
      return "";
    }
    if (which.length == 1) {
      return clean(raw(row, which[0]));
    }
    List<String> parts = new ArrayList<>();
    for (int column : which) {
      String part = clean(raw(row, column));
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return String.join(field.joint().orElse(" "), parts);
  }

  /** Like {@link #cell}, on one line. */
  String line(SheetRow row, ImportField field) {
    return Cells.oneLine(cell(row, field));
  }

  /** Whether the header says that the column counts in units of ten thousand. */
  boolean countsInWan(ImportField field) {
    int[] which = columns.get(field);
    return which != null && headers.get(which[0]).matches(".*[(（].*万.*");
  }
}
