package org.henryjournal.exchange.week;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Widths of columns by what they hold, without asking for fonts that may not be there. */
final class SheetWidths {

  private static final int LEAST = 10;
  private static final int MOST = 60;

  /** Excel counts a character as so many parts. */
  private static final int PARTS = 256;

  private static final int FIRST_WIDE = 0x2E80;

  private final Map<Integer, Integer> characters = new TreeMap<>();

  void see(int column, String shown) {
    int width = shown.codePoints().map(c -> c >= FIRST_WIDE ? 2 : 1).sum() + 2;
    characters.merge(column, Math.clamp(width, LEAST, MOST), Math::max);
  }

  void set(XSSFSheet sheet) {
    characters.forEach((column, width) -> sheet.setColumnWidth(column, width * PARTS));
  }
}
