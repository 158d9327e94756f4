package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/** The part of a drawing where values are, between the axes and the labels at its right end. */
record Plot(double left, double right, double top, double bottom, Scale scale) {

  static final double GAP = 8;

  /** Between the end of a line, with a ring around its last dot, and the name there. */
  static final double END = 12;

  /** Below the plot, for one line of labels. */
  static final double AXIS = 28;

  private static final double WIDEST_LABEL = 120;

  /** A label at the right end, at the height it would like best. */
  record EndLabel(String text, double y, Style style) {}

  /** A label below the plot with a smaller one below it. */
  record AxisLabel(double x, String text, String below) {}

  double x(int index, int count) {
    return count <= 1 ? (left + right) / 2 : left + (right - left) * index / (count - 1);
  }

  /** The middle of a column. */
  double column(int index, int count) {
    return left + (right - left) * (index + 0.5) / count;
  }

  double y(double value) {
    return bottom - (bottom - top) * scale.share(value);
  }

  static double axisWidth(Scale scale, DoubleFunction<String> format, double width) {
    double widest = 0;
    for (int i = 0; i <= scale.steps(); i++) {
      widest =
          Math.max(widest, TextSize.width(format.apply(scale.step() * i), Canvas.SMALL, false));
    }
    return Math.min(widest + GAP, width / 5);
  }

  static double labelsWidth(List<String> labels, double width) {
    double widest =
        labels.stream().mapToDouble(l -> TextSize.width(l, Canvas.TEXT, true)).max().orElse(0);
    return Math.min(widest + END + 2, width * 0.3);
  }

  void grid(Canvas<?> canvas, DoubleFunction<String> format) {
    for (int i = 0; i <= scale.steps(); i++) {
      double y = y(scale.step() * i);
      canvas.line(left, y, right, y, Style.GRID);
      canvas.text(
          format.apply(scale.step() * i),
          left - GAP,
          y,
          Shape.Anchor.END,
          Canvas.SMALL,
          Style.AXIS_TEXT,
          left - GAP);
    }
  }

  /** Right of the plot, pushed apart where they would cover each other. */
  void endLabels(Canvas<?> canvas, List<EndLabel> labels) {
    List<EndLabel> sorted = labels.stream().sorted(Comparator.comparing(EndLabel::y)).toList();
    double[] heights = new double[sorted.size()];
    double free = top;
    for (int i = 0; i < heights.length; i++) {
      heights[i] = Math.max(sorted.get(i).y(), free);
      free = heights[i] + Canvas.LINE;
    }
    double floor = bottom;
    for (int i = heights.length - 1; i >= 0; i--) {
      heights[i] = Math.min(heights[i], floor);
      floor = heights[i] - Canvas.LINE;
    }
    for (int i = 0; i < heights.length; i++) {
      EndLabel label = sorted.get(i);
      double x = right + END;
      canvas.text(
          label.text(),
          x,
          heights[i],
          Shape.Anchor.START,
          label.style() == Style.YOU_TEXT ? Canvas.TEXT : Canvas.SMALL,
          label.style(),
          canvas.width() - x);
    }
  }

  /** Below the plot: every one, every second, every third …, so that none covers another. */
  void axis(Canvas<?> canvas, List<AxisLabel> labels) {
    double widest = 0;
    for (AxisLabel label : labels) {
      widest = Math.max(widest, Math.max(width(label.text()), width(label.below())));
    }
    double most = Math.min(widest, WIDEST_LABEL);
    double room =
        labels.size() < 2
            ? right - left
            : (labels.getLast().x() - labels.getFirst().x()) / (labels.size() - 1);
    int every = Math.max(1, (int) Math.ceil((most + GAP) / room));
    double free = Double.POSITIVE_INFINITY;
    for (int i = labels.size() - 1; i >= 0; i -= every) {
      AxisLabel label = labels.get(i);
      double half = Math.min(Math.max(width(label.text()), width(label.below())), most) / 2;
      double x = Math.clamp(label.x(), half, canvas.width() - half);
      if (x + half + GAP <= free) {
        canvas.text(
            label.text(),
            x,
            bottom + 18,
            Shape.Anchor.MIDDLE,
            Canvas.SMALL,
            Style.AXIS_TEXT,
            2 * half);
        canvas.text(
            label.below(),
            x,
            bottom + 18 + Canvas.LINE,
            Shape.Anchor.MIDDLE,
            Canvas.TINY,
            Style.AXIS_TEXT,
            2 * half);
        free = x - half;
      }
    }
  }

  private static double width(String label) {
    return TextSize.width(label, Canvas.SMALL, false);
  }

  /** Of a band or an area: along its upper side and back along its lower. */
  static List<Shape.Point> around(List<Shape.Point> upper, List<Shape.Point> lower) {
    List<Shape.Point> back = new ArrayList<>(lower);
    Collections.reverse(back);
    List<Shape.Point> all = new ArrayList<>(upper);
    all.addAll(back);
    return all;
  }
}
