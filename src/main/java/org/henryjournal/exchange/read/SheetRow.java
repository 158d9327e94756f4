package org.henryjournal.exchange.read;

import java.util.List;

/**
 * @param line of the file where the row begins, first is 1 (XLSX: the row's number; vCard: line of
 *     BEGIN:VCARD, its fixed headers 0)
 * @param cells raw text as in the file
 */
public record SheetRow(long line, List<String> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** Whether anything can be seen in these cells. */
  static boolean hasText(List<String> cells) {
    for (String cell : cells) {
      if (hasText(cell)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasText(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && !Character.isISOControl(c)
          && c != '\ufeff') {
        return true;
      }
    }
    return false;
  }
}
