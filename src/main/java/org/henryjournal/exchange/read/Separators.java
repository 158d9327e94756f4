package org.henryjournal.exchange.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between the cells of a file. */
final class Separators {

  private static final char[] KNOWN = {',', ';', '\t', '|'};

  /** Beginning of the file that is looked at, in characters and rows. */
  private static final int SAMPLE = 1 << 16;

  private static final int MOST_ROWS = 60;

  private Separators() {}

  /** Excel's own first line, {@code sep=;}. */
  static Optional<Character> named(String text) {
    boolean says = text.length() > 5 && text.regionMatches(true, 0, "sep=", 0, 4);
    return says && (text.charAt(5) == '\r' || text.charAt(5) == '\n')
        ? Optional.of(text.charAt(4))
        : Optional.empty();
  }

  /** The separator that cuts most rows into the same number of cells, then into most cells. */
  static char detect(String text, int from) {
    String sample = text.substring(from, (int) Math.min(text.length(), from + (long) SAMPLE));
    boolean cut = from + sample.length() < text.length();
    char best = KNOWN[0];
    double most = 0;
    for (char separator : KNOWN) {
      double score = score(widths(sample, separator, cut));
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  private static double score(List<Integer> widths) {
    Map<Integer, Integer> times = new HashMap<>();
    int several = 0;
    for (int width : widths) {
      if (width > 1) {
        times.merge(width, 1, Integer::sum);
        several++;
      }
    }
    int usual = 1;
    for (Map.Entry<Integer, Integer> entry : times.entrySet()) {
      int order = Integer.compare(entry.getValue(), times.getOrDefault(usual, 0));
      if (order > 0 || order == 0 && entry.getKey() > usual) {
        usual = entry.getKey();
      }
    }
    if (several == 0) {
      return 0;
    }
    double same = times.getOrDefault(usual, 0);
    // The last part only decides between separators that are equally regular.
    return (same + several * 0.5) / widths.size() + Math.min(usual, 100) * 0.001;
  }

  /** Number of cells of each row with text; a separator or line end within quotes is text. */
  private static List<Integer> widths(String sample, char separator, boolean cut) {
    List<Integer> widths = new ArrayList<>();
    int width = 1;
    boolean quoted = false;
    boolean cellStarts = true;
    boolean blank = true;
    for (int i = 0; i < sample.length() && widths.size() < MOST_ROWS; i++) {
      char c = sample.charAt(i);
      if (c == '"' && (quoted || cellStarts)) {
        quoted = !quoted;
        // Two quotes within quotes are one; the second opens them again.
        cellStarts = !quoted;
        blank = false;
      } else if (quoted) {
        cellStarts = false;
      } else if (c == separator) {
        width++;
        cellStarts = true;
      } else if (c == '\n' || c == '\r') {
        if (!blank) {
          widths.add(width);
        }
        width = 1;
        blank = true;
        cellStarts = true;
      } else {
        blank &= c == ' ';
        cellStarts = false;
      }
    }
    if (!blank && (!cut || widths.isEmpty())) {
      widths.add(width);
    }
    return widths;
  }
}
