package org.henryjournal.ui.shell;

import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Shape;
import org.henryjournal.chart.Style;

/** The nodes of a drawing; their colours come from the style sheet. */
final class ChartNodes {

  private static final double DASH = 5;

  private ChartNodes() {}

  static void fill(Pane pane, Drawing<?> drawing) {
    pane.getChildren().setAll(drawing.shapes().stream().map(ChartNodes::node).toList());
  }

  private static Node node(Shape shape) {
    return switch (shape) {
      case Shape.Line line ->
          stroked(new Line(line.fromX(), line.fromY(), line.toX(), line.toY()), line.style());
      case Shape.Path path -> {
        double[] points =
            path.points().stream().flatMapToDouble(p -> DoubleStream.of(p.x(), p.y())).toArray();
        yield path.filled()
            ? styled(new Polygon(points), "chart-fill", path.style())
            : stroked(new Polyline(points), path.style());
      }
      case Shape.Rect rect -> {
        Rectangle node = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
        node.setArcWidth(rect.radius() * 2);
        node.setArcHeight(rect.radius() * 2);
        yield styled(node, "chart-fill", rect.style());
      }
      case Shape.Dot dot ->
          styled(new Circle(dot.x(), dot.y(), dot.radius()), "chart-fill", dot.style());
      case Shape.Text text -> text(text);
    };
  }

  private static Node stroked(javafx.scene.shape.Shape node, Style style) {
    node.setStrokeWidth(style.stroke());
    node.setStrokeLineJoin(StrokeLineJoin.ROUND);
    if (style.dashed()) {
      node.getStrokeDashArray().setAll(DASH, DASH);
    }
    return styled(node, "chart-stroke", style);
  }

  private static Node styled(Node node, String part, Style style) {
    node.getStyleClass()
        .addAll(part, "chart-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return node;
  }

  private static Node text(Shape.Text text) {
    Text node = new Text(text.text());
    node.setTextOrigin(VPos.CENTER);
    node.setStyle(
        "-fx-font-size:"
            + text.size()
            + "px"
            + (text.style().bold() ? ";-fx-font-weight:bold" : ""));
    node.setLayoutY(text.y());
    double share =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    // The font, and with it the width, is known only once the style sheet has been applied.
    node.layoutXProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> text.x() - share * node.getLayoutBounds().getWidth(),
                node.layoutBoundsProperty()));
    return styled(node, "chart-fill", text.style());
  }
}
