package org.henryjournal.ui.insights;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.henryjournal.ui.shell.Nodes;

/**
 * One line in the accent colour over a dashed grey reference, with direct labels and a light grid.
 */
final class LineChartPane extends Pane {

  private static final double LEFT = 36;
  private static final double RIGHT = 56;
  private static final double TOP = 18;
  private static final double BOTTOM = 40;
  private static final double LABEL_HEIGHT = 16;

  /**
   * @param value empty where there is none: the line has a gap there
   * @param axis label below the point
   * @param below smaller label below that, such as the count behind the point
   * @param hover what the point says when it is pointed at
   */
  record Point(OptionalDouble value, String axis, String below, String hover) {}

  /**
   * @param points in order of time
   * @param reference values of the reference by point; shorter or empty is allowed
   * @param lineName label at the end of the line
   */
  record Data(List<Point> points, List<Double> reference, String lineName, String referenceName) {}

  private Optional<Data> data = Optional.empty();
  private double ceiling = 1;
  private double gridStep = 1;

  LineChartPane() {
    getStyleClass().add("line-chart");
    setMinHeight(220);
    setPrefHeight(300);
    widthProperty().subscribe(w -> draw());
    heightProperty().subscribe(h -> draw());
  }

  void show(Data newData) {
    data = Optional.of(newData);
    scale(newData);
    setAccessibleText(
        newData.points().stream().map(Point::hover).collect(Collectors.joining("; ")));
    draw();
  }

  /** Three to five grid lines at round values, the highest at or above every point. */
  private void scale(Data of) {
    double highest =
        Math.max(
            1,
            Math.max(
                of.points().stream().mapToDouble(p -> p.value().orElse(0)).max().orElse(0),
                of.reference().stream().mapToDouble(Double::doubleValue).max().orElse(0)));
    double power = Math.pow(10, Math.floor(Math.log10(highest)));
    gridStep = power;
    for (double factor : new double[] {0.2, 0.25, 0.5, 1, 2, 2.5}) {
      if (factor * power * 5 >= highest) {
        gridStep = factor * power;
        break;
      }
    }
    ceiling = Math.ceil(highest / gridStep) * gridStep;
  }

  private double x(int index, int count) {
    double width = getWidth() - LEFT - RIGHT;
    return count <= 1 ? LEFT + width / 2 : LEFT + width * index / (count - 1);
  }

  private double y(double value) {
    return TOP + (getHeight() - TOP - BOTTOM) * (1 - value / ceiling);
  }

  private void draw() {
    getChildren().clear();
    if (data.isEmpty() || getWidth() < LEFT + RIGHT || getHeight() < TOP + BOTTOM) {
      return;
    }
    Data shown = data.get();
    grid();
    reference(shown);
    line(shown);
    axis(shown);
  }

  private void grid() {
    for (double value = 0; value <= ceiling * 1.001; value += gridStep) {
      Line line = new Line(LEFT, y(value), getWidth() - RIGHT, y(value));
      line.getStyleClass().add("grid-line");
      String said =
          value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
      getChildren().addAll(line, text(said, "axis-label", 0, y(value), LEFT - 8, 1));
    }
  }

  /**
   * @param anchor 0 puts the text right of x, 0.5 centres it, 1 puts it left of x + width
   */
  private static Node text(
      String said, String style, double x, double y, double width, double anchor) {
    Label label = Nodes.label(said, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.layoutXProperty().bind(label.widthProperty().multiply(-anchor).add(x + width * anchor));
    label.layoutYProperty().bind(label.heightProperty().multiply(-0.5).add(y));
    return label;
  }

  private void reference(Data shown) {
    int count = shown.points().size();
    Polyline line = new Polyline();
    for (int i = 0; i < Math.min(count, shown.reference().size()); i++) {
      line.getPoints().addAll(x(i, count), y(shown.reference().get(i)));
    }
    if (line.getPoints().size() >= 4) {
      line.getStyleClass().add("reference-line");
      int last = Math.min(count, shown.reference().size()) - 1;
      double height = y(shown.reference().get(last));
      double value = shown.points().get(last).value().orElse(Double.MAX_VALUE);
      boolean crowded = Math.abs(y(value) - height) < LABEL_HEIGHT;
      getChildren().add(line);
      getChildren()
          .add(
              text(
                  shown.referenceName(),
                  "reference-label",
                  x(last, count) + 6,
                  crowded ? height + LABEL_HEIGHT / 2 : height,
                  0,
                  0));
    }
  }

  private void line(Data shown) {
    int count = shown.points().size();
    Polyline line = segment();
    Optional<Integer> last = Optional.empty();
    for (int i = 0; i < count; i++) {
      OptionalDouble value = shown.points().get(i).value();
      if (value.isEmpty()) {
        line = segment();
        continue;
      }
      line.getPoints().addAll(x(i, count), y(value.getAsDouble()));
      last = Optional.of(i);
    }
    for (int i = 0; i < count; i++) {
      Point point = shown.points().get(i);
      if (point.value().isPresent()) {
        Circle dot = new Circle(x(i, count), y(point.value().getAsDouble()), count > 30 ? 2.5 : 4);
        dot.getStyleClass().add("line-dot");
        Tooltip.install(dot, new Tooltip(point.hover()));
        getChildren().add(dot);
      }
    }
    last.ifPresent(
        at ->
            getChildren()
                .add(
                    text(
                        shown.lineName(),
                        "line-label",
                        x(at, count) + 8,
                        y(shown.points().get(at).value().orElse(0)) - 12,
                        0,
                        0)));
  }

  private Polyline segment() {
    Polyline line = new Polyline();
    line.getStyleClass().add("value-line");
    getChildren().add(line);
    return line;
  }

  private void axis(Data shown) {
    int count = shown.points().size();
    double room = (getWidth() - LEFT - RIGHT) / Math.max(1, count);
    int every = Math.max(1, (int) Math.ceil(46 / room));
    double base = getHeight() - BOTTOM;
    for (int i = 0; i < count; i += every) {
      Point point = shown.points().get(i);
      getChildren().add(text(point.axis(), "axis-label", x(i, count), base + 14, 0, 0.5));
      getChildren().add(text(point.below(), "axis-count", x(i, count), base + 30, 0, 0.5));
    }
  }
}
