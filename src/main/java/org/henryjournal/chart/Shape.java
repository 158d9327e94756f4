package org.henryjournal.chart;

import java.util.List;

/** A part of a drawing, in pixels from its upper left corner. */
public sealed interface Shape {

  Style style();

  /** A point of a path. */
  record Point(double x, double y) {}

  record Line(double fromX, double fromY, double toX, double toY, Style style) implements Shape {}

  /**
   * @param filled an area whose last point joins the first; otherwise a line
   */
  record Path(List<Point> points, boolean filled, Style style) implements Shape {
    public Path {
      points = List.copyOf(points);
    }
  }

  record Rect(double x, double y, double width, double height, double radius, Style style)
      implements Shape {}

  record Dot(double x, double y, double radius, Style style) implements Shape {}

  /** The part of a text that stands at its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * One line of text.
   *
   * @param y of the middle of its line
   * @param size of its font in pixels
   */
  record Text(double x, double y, String text, Anchor anchor, double size, Style style)
      implements Shape {

    /** As it is estimated, for the font is not known here. */
    public double width() {
      return TextSize.width(text, size, style.bold());
    }

    public double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - width() / 2;
        case END -> x - width();
      };
    }

    public double right() {
      return left() + width();
    }

    public double top() {
      return y - TextSize.height(size) / 2;
    }

    public double bottom() {
      return y + TextSize.height(size) / 2;
    }
  }
}
