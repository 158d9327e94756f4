package org.henryjournal.exchange.week;

import java.util.List;
import org.henryjournal.exchange.week.WeekDocument.Table;

/** Shares the width of a page out among the columns of a table. */
final class PdfWidths {

  /** Between a column and the next. */
  static final float PADDING = 8;

  /** A column of text that wants more is broken into lines. */
  private static final float MOST = 320;

  private final PdfLines lines;
  private final float text;
  private final float small;

  /**
   * @param text size of the cells
   * @param small size of the head
   */
  PdfWidths(PdfLines lines, float text, float small) {
    this.lines = lines;
    this.text = text;
    this.small = small;
  }

  float[] of(Table table, float width) {
    int count = table.columns().size();
    float[] least = new float[count];
    float[] wanted = new float[count];
    for (int i = 0; i < count; i++) {
      int column = i;
      List<String> shown =
          table.rows().stream().map(row -> row.cells().get(column).shown()).toList();
      String head = table.columns().get(i).name();
      boolean whole = table.columns().get(i).number() || isDay(table, i);
      for (String words : shown) {
        float natural = lines.width(words, text);
        least[i] = Math.max(least[i], whole ? natural : lines.widestWord(words, text));
        wanted[i] = Math.max(wanted[i], Math.min(natural, MOST));
      }
      least[i] = Math.max(least[i], lines.widestWord(head, small)) + PADDING + 1;
      wanted[i] = Math.max(Math.max(wanted[i], lines.width(head, small)) + PADDING + 1, least[i]);
    }
    float over = width - sum(wanted);
    if (over > 0 && !table.columns().getLast().number()) {
      wanted[count - 1] += over;
    }
    return shared(least, wanted, width);
  }

  private static boolean isDay(Table table, int column) {
    return table.rows().stream()
        .anyMatch(row -> row.cells().get(column) instanceof WeekDocument.Day);
  }

  /** What is over goes to all columns alike; what is missing is taken where there is most. */
  private static float[] shared(float[] least, float[] wanted, float width) {
    float wants = sum(wanted);
    float needs = sum(least);
    float[] widths = new float[wanted.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          wants <= width
              ? wanted[i] + (width - wants) / widths.length
              : needs >= width
                  ? least[i] * width / needs
                  : least[i] + (wanted[i] - least[i]) * (width - needs) / (wants - needs);
    }
    return widths;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
