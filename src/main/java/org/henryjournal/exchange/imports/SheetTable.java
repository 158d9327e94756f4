package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.Cells;
import org.henryjournal.exchange.read.Sheet;
import org.henryjournal.exchange.read.SheetRow;

/**
 * The rows of a sheet below its headers.
 *
 * @param headers on one line each, '' where a column has none
 * @param rows without those that say the headers once more
 * @param repeated how often the headers stood between the rows again
 */
record SheetTable(List<String> headers, List<SheetRow> rows, int repeated) {

  /** Titles and dates stand above the headers of many a sheet, but not more than this. */
  private static final int DEEPEST = 20;

  /**
   * @throws Refusal when there is nothing below the headers, and no other worksheet
   */
  static SheetTable of(Sheet sheet) {
    List<SheetRow> all = sheet.rows();
    if (all.isEmpty()) {
      return new SheetTable(List.of(), List.of(), 0);
    }
    int header = headerRow(all);
    List<String> headers = plain(all.get(header));
    List<SheetRow> rows = new ArrayList<>(all.size());
    int repeated = 0;
    for (SheetRow row : all.subList(header + 1, all.size())) {
      if (row.cells().size() >= headers.size()
          && row.cells().getFirst().equals(all.get(header).cells().getFirst())
          && plain(row).equals(headers)) {
        repeated++;
      } else {
        rows.add(row);
      }
    }
    if (rows.isEmpty() && sheet.unread().isEmpty() && sheet.worksheets().size() < 2) {
      throw new Refusal("import.no.rows", sheet.file());
    }
    return new SheetTable(headers, rows, repeated);
  }

  /** The row in which most headers are known; the first where none is. */
  private static int headerRow(List<SheetRow> rows) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < Math.min(DEEPEST, rows.size()); i++) {
      List<String> cells = plain(rows.get(i));
      for (ImportKind kind : ImportKind.values()) {
        int known = Headers.known(kind, cells);
        if (known > most) {
          most = known;
          best = i;
        }
      }
    }
    return best;
  }

  private static List<String> plain(SheetRow row) {
    return row.cells().stream().map(cell -> Cells.oneLine(Cells.clean(cell))).toList();
  }
}
