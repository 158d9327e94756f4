package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
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

  /** A date, a telephone or other number, or an e-mail address. */
  private static final Pattern DATA =
      Pattern.compile("[+¥￥$€(]?\\d[\\d .,:/()年月-]*[日号元]?|\\S+@\\S+\\.\\S+");

  /**
   * @throws Refusal when there is nothing below the headers, and no other worksheet
   */
  static SheetTable of(Sheet sheet) {
    List<SheetRow> all = sheet.rows();
    if (all.isEmpty()) {
      return new SheetTable(List.of(), List.of(), 0);
    }
    int header = headerRow(all);
    List<String> headers = header < 0 ? noHeaders(all) : plain(all.get(header));
    List<SheetRow> rows = new ArrayList<>(all.size());
    int repeated = 0;
    for (SheetRow row : all.subList(header + 1, all.size())) {
      if (header >= 0
          && row.cells().size() >= headers.size()
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

  /**
   * The row in which most headers are known; where none is the first, or none (-1) where that row
   * says a date, a number or an address as no header does.
   */
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
    return most == 0 && plain(rows.getFirst()).stream().anyMatch(DATA.asMatchPredicate())
        ? -1
        : best;
  }

  private static List<String> noHeaders(List<SheetRow> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return Collections.nCopies(width, "");
  }

  private static List<String> plain(SheetRow row) {
    return row.cells().stream().map(cell -> Cells.oneLine(Cells.clean(cell))).toList();
  }
}
