package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as shapes, in pixels; it knows no toolkit. Later shapes lie above earlier ones.
 *
 * @param marks in the order in which they are read
 */
public record Drawing<K>(double width, double height, List<Shape> shapes, List<Mark<K>> marks) {

  private static final double MARGIN = 16;
  private static final double HEADING = 15;
  private static final double NOTE = 12;
  private static final double HEAD_HEIGHT = 60;

  public Drawing {
    shapes = List.copyOf(shapes);
    marks = List.copyOf(marks);
  }

  /** The same with a heading, a note below it and a margin: to be looked at away from its page. */
  public Drawing<K> titled(String heading, String note) {
    Canvas<K> canvas = new Canvas<>(width + 2 * MARGIN, height + HEAD_HEIGHT + MARGIN);
    canvas.text(heading, MARGIN, MARGIN + 8, Shape.Anchor.START, HEADING, Style.STRONG, width);
    canvas.text(note, MARGIN, MARGIN + 28, Shape.Anchor.START, NOTE, Style.MUTED, width);
    List<Shape> all = new ArrayList<>(canvas.drawing().shapes());
    shapes.forEach(shape -> all.add(moved(shape)));
    List<Mark<K>> movedMarks =
        marks.stream()
            .map(
                mark ->
                    new Mark<>(
                        mark.x() + MARGIN,
                        mark.y() + HEAD_HEIGHT,
                        mark.width(),
                        mark.height(),
                        mark.anchorX() + MARGIN,
                        mark.anchorY() + HEAD_HEIGHT,
                        mark.spoken(),
                        mark.key()))
            .toList();
    return new Drawing<>(canvas.width(), canvas.height(), all, movedMarks);
  }

  private static Shape moved(Shape shape) {
    double x = MARGIN;
    double y = HEAD_HEIGHT;
    return switch (shape) {
      case Shape.Line line ->
          new Shape.Line(
              line.fromX() + x, line.fromY() + y, line.toX() + x, line.toY() + y, line.style());
      case Shape.Path path ->
          new Shape.Path(
              path.points().stream().map(p -> new Shape.Point(p.x() + x, p.y() + y)).toList(),
              path.filled(),
              path.style());
      case Shape.Rect rect ->
          new Shape.Rect(
              rect.x() + x, rect.y() + y, rect.width(), rect.height(), rect.radius(), rect.style());
      case Shape.Dot dot -> new Shape.Dot(dot.x() + x, dot.y() + y, dot.radius(), dot.style());
      case Shape.Text text ->
          new Shape.Text(
              text.x() + x, text.y() + y, text.text(), text.anchor(), text.size(), text.style());
    };
  }
}
