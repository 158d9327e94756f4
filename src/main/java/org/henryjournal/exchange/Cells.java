package org.henryjournal.exchange;

import java.text.Normalizer;

/** How a cell's text is tidied before it is read. */
public final class Cells {

  /** A longer text is a broken quote or another file, not a note. */
  public static final int LONGEST = 20_000;

  private Cells() {}

  /** Without outer spaces of any width and without control characters; lines stay lines. */
  public static String clean(String cell) {
    StringBuilder clean = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\r') {
        if (i + 1 == cell.length() || cell.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else if (c == '\n') {
        clean.append(c);
      } else if (c == '\u00a0' || Character.isISOControl(c)) {
        clean.append(' ');
      } else if (c != '\ufeff') {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }

  /** A cleaned cell on one line. */
  public static String oneLine(String clean) {
    return clean.indexOf('\n') < 0 ? clean : clean.replaceAll("\\s*\n\\s*", " ");
  }

  /** Full-width digits and signs in their plain form, to be read as a date or number. */
  public static String narrow(String clean) {
    for (int i = 0; i < clean.length(); i++) {
      if (clean.charAt(i) > 0x7F) {
        return Normalizer.normalize(clean, Normalizer.Form.NFKC);
      }
    }
    return clean;
  }

  /** A cell as a sentence quotes it. */
  public static String quoted(String clean) {
    String line = oneLine(clean);
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
  }
}
