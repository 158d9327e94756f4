package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a chart share its width: name, a middle part, and columns of text right-aligned
 * at the end. Where it is narrow the last columns are left out; what was in them is still spoken.
 *
 * @param left where the middle part begins
 * @param right where it ends
 * @param ends right ends of the columns that have room
 */
record RowLayout(double left, double right, List<Double> ends, List<Double> widths) {

  static final double GAP = 12;

  /** Half of a tick or dot that stands at the end of the middle part. */
  private static final double END = 6;

  private static final double WIDEST_NAME = 0.3;
  private static final double WIDEST_COLUMNS = 0.5;

  /**
   * @param texts by row
   */
  static RowLayout of(List<String> names, List<List<String>> texts, double width) {
    double name =
        Math.min(
            width * WIDEST_NAME,
            names.stream().mapToDouble(n -> TextSize.width(n, Canvas.TEXT, false)).max().orElse(0));
    List<Double> widths = new ArrayList<>();
    double all = 0;
    int count = texts.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < count; i++) {
      int column = i;
      double widest =
          texts.stream()
              .filter(row -> row.size() > column)
              .mapToDouble(
                  row -> TextSize.width(row.get(column), size(column), style(column).bold()))
              .max()
              .orElse(0);
      double most = width * WIDEST_COLUMNS - all - GAP;
      if (widest > most && column > 0) {
        break;
      }
      widths.add(Math.min(widest, most));
      all += widths.getLast() + GAP;
    }
    List<Double> ends = new ArrayList<>();
    double end = width - all;
    double right = end - END;
    for (double wide : widths) {
      end += GAP + wide;
      ends.add(end);
    }
    return new RowLayout(name + GAP, right, ends, widths);
  }

  void draw(Canvas<?> canvas, String name, List<String> texts, double y) {
    canvas.text(name, 0, y, Shape.Anchor.START, Canvas.TEXT, Style.TEXT, left - GAP);
    for (int i = 0; i < Math.min(ends.size(), texts.size()); i++) {
      canvas.text(texts.get(i), ends.get(i), y, Shape.Anchor.END, size(i), style(i), widths.get(i));
    }
  }

  /** How far words in the middle part may reach: to the text of the first column. */
  double wordsEnd(List<String> texts) {
    return ends.isEmpty() || texts.isEmpty()
        ? right
        : ends.getFirst()
            - Math.min(TextSize.width(texts.getFirst(), size(0), true), widths.getFirst())
            - GAP;
  }

  /** The first column is what the row says; the others are how sure that is. */
  private static Style style(int column) {
    return column == 0 ? Style.STRONG : Style.MUTED;
  }

  private static double size(int column) {
    return column == 0 ? Canvas.TEXT : Canvas.SMALL;
  }
}
