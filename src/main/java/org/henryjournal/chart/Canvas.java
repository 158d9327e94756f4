package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;

/** Collects the shapes and marks of one drawing. */
final class Canvas<K> {

  static final double TEXT = 13;
  static final double SMALL = 12;
  static final double TINY = 11;

  /** From the middle of one line of text to that of the next. */
  static final double LINE = 17;

  private static final int SENTENCE_LINES = 3;

  private final double width;
  private final double height;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Mark<K>> marks = new ArrayList<>();

  Canvas(double width, double height) {
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Drawing<K> drawing() {
    return new Drawing<>(width, height, shapes, marks);
  }

  void mark(Mark<K> mark) {
    marks.add(mark);
  }

  void line(double fromX, double fromY, double toX, double toY, Style style) {
    shapes.add(new Shape.Line(fromX, fromY, toX, toY, style));
  }

  void path(List<Shape.Point> points, Style style) {
    if (points.size() > 1) {
      shapes.add(new Shape.Path(points, false, style));
    }
  }

  void area(List<Shape.Point> points, Style style) {
    if (points.size() > 2) {
      shapes.add(new Shape.Path(points, true, style));
    }
  }

  void rect(double x, double y, double wide, double high, double radius, Style style) {
    if (wide > 0 && high > 0) {
      shapes.add(new Shape.Rect(x, y, wide, high, radius, style));
    }
  }

  void dot(double x, double y, double radius, Style style) {
    shapes.add(new Shape.Dot(x, y, radius, style));
  }

  /** Cuts the text to the width. */
  void text(
      String text, double x, double y, Shape.Anchor anchor, double size, Style style, double most) {
    String fits = TextSize.fit(text, most, size, style.bold());
    if (!fits.isBlank()) {
      shapes.add(new Shape.Text(x, y, fits, anchor, size, style));
    }
  }

  /** In place of a chart that has nothing to show. */
  Drawing<K> sentence(String sentence) {
    List<String> lines = TextSize.lines(sentence, width, SENTENCE_LINES, TEXT);
    double y = height / 2 - LINE * (lines.size() - 1) / 2;
    for (String line : lines) {
      text(line, width / 2, y, Shape.Anchor.MIDDLE, TEXT, Style.MUTED, width);
      y += LINE;
    }
    return drawing();
  }
}
