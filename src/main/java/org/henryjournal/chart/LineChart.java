package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A line of values in time, with a second one and a dashed reference where wanted.
 *
 * @param name stands at the end of the line
 * @param ceiling the scale reaches at least so far, so that it does not jump while a filter changes
 * @param format writes the numbers of the axis
 * @param empty said where there is no value
 */
public record LineChart<K>(
    List<Point<K>> points,
    String name,
    Optional<Series> other,
    Optional<Series> reference,
    OptionalDouble ceiling,
    DoubleFunction<String> format,
    String empty)
    implements Chart<K> {

  private static final double TOP = 12;
  private static final double LEAST_WIDTH = 120;
  private static final double LEAST_HEIGHT = 100;
  private static final int MANY = 30;

  /** A band higher than so many times the values is cut, for it would press them to the ground. */
  private static final double HIGHEST_BAND = 1.5;

  /**
   * @param value empty where there is none: the line has a gap there
   * @param axis label below the point
   * @param below smaller label below that, such as the count behind the point; blank for none
   */
  public record Point<K>(
      OptionalDouble value,
      Optional<Interval> band,
      String axis,
      String below,
      String spoken,
      K key) {

    public Point {
      value = Series.finite(value);
      band = band.filter(Interval::isFinite);
    }
  }

  public LineChart {
    points = List.copyOf(points);
  }

  public static <K> LineChart<K> of(
      List<Point<K>> points, String name, DoubleFunction<String> format, String empty) {
    return new LineChart<>(
        points, name, Optional.empty(), Optional.empty(), OptionalDouble.empty(), format, empty);
  }

  public LineChart<K> withOther(Series series) {
    return new LineChart<>(points, name, Optional.of(series), reference, ceiling, format, empty);
  }

  public LineChart<K> withReference(Series series) {
    return new LineChart<>(points, name, other, Optional.of(series), ceiling, format, empty);
  }

  public LineChart<K> upTo(double least) {
    return new LineChart<>(points, name, other, reference, OptionalDouble.of(least), format, empty);
  }

  @Override
  public Drawing<K> draw(double width, double height) {
    Canvas<K> canvas = new Canvas<>(width, height);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return canvas.drawing();
    }
    if (points.stream().allMatch(p -> p.value().isEmpty())) {
      return canvas.sentence(empty);
    }
    Scale scale = Scale.of(highest(), format);
    List<String> names = new ArrayList<>(List.of(name));
    other.ifPresent(series -> names.add(series.name()));
    reference.ifPresent(series -> names.add(series.name()));
    boolean counts = points.stream().anyMatch(p -> !p.below().isBlank());
    Plot plot =
        new Plot(
            Plot.axisWidth(scale, format, width),
            width - Plot.labelsWidth(names, width),
            TOP,
            height - Plot.AXIS - (counts ? Canvas.LINE : 0),
            scale);
    List<Plot.EndLabel> labels = new ArrayList<>();
    band(canvas, plot);
    plot.grid(canvas, format);
    reference.ifPresent(
        series -> series(canvas, plot, series, Style.REFERENCE, Style.MUTED, labels));
    other.ifPresent(series -> series(canvas, plot, series, Style.OTHER, Style.TEXT, labels));
    Series own = new Series(name, points.stream().map(Point::value).toList());
    series(canvas, plot, own, Style.YOU, Style.YOU_TEXT, labels);
    plot.endLabels(canvas, labels);
    plot.axis(canvas, axis(plot));
    marks(canvas, plot);
    return canvas.drawing();
  }

  private double highest() {
    double values = points.stream().mapToDouble(p -> p.value().orElse(0)).max().orElse(0);
    double bands =
        points.stream().mapToDouble(p -> p.band().map(Interval::high).orElse(0.0)).max().orElse(0);
    double others =
        Math.max(
            other.map(Series::highest).orElse(0.0), reference.map(Series::highest).orElse(0.0));
    return Math.max(
        Math.max(values, Math.min(bands, values * HIGHEST_BAND)),
        Math.max(others, Series.finite(ceiling).orElse(0)));
  }

  private void band(Canvas<K> canvas, Plot plot) {
    List<Shape.Point> upper = new ArrayList<>();
    List<Shape.Point> lower = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double x = plot.x(i, points.size());
      Optional<Interval> band = points.get(i).band();
      band.ifPresent(
          interval -> {
            upper.add(new Shape.Point(x, plot.y(interval.high())));
            lower.add(new Shape.Point(x, plot.y(interval.low())));
          });
      if (band.isEmpty() || i == points.size() - 1) {
        canvas.area(Plot.around(upper, lower), Style.YOU_SOFT);
        upper.clear();
        lower.clear();
      }
    }
  }

  /** The line in its pieces, and what stands at its end. */
  private void series(
      Canvas<K> canvas,
      Plot plot,
      Series series,
      Style style,
      Style labelStyle,
      List<Plot.EndLabel> labels) {
    List<Shape.Point> piece = new ArrayList<>();
    List<Shape.Point> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      OptionalDouble value = series.at(i);
      if (value.isPresent()) {
        Shape.Point point = new Shape.Point(plot.x(i, points.size()), plot.y(value.getAsDouble()));
        piece.add(point);
        all.add(point);
      }
      if (value.isEmpty() || i == points.size() - 1) {
        canvas.path(piece, style);
        if (piece.size() == 1 && style != Style.YOU) {
          canvas.dot(piece.getFirst().x(), piece.getFirst().y(), 2, style);
        }
        piece.clear();
      }
    }
    if (style == Style.YOU) {
      double radius = points.size() > MANY ? 2.5 : 4;
      all.forEach(point -> canvas.dot(point.x(), point.y(), radius, style));
    }
    if (!all.isEmpty()) {
      labels.add(new Plot.EndLabel(series.name(), all.getLast().y(), labelStyle));
    }
  }

  private List<Plot.AxisLabel> axis(Plot plot) {
    List<Plot.AxisLabel> labels = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point<K> point = points.get(i);
      labels.add(new Plot.AxisLabel(plot.x(i, points.size()), point.axis(), point.below()));
    }
    return labels;
  }

  private void marks(Canvas<K> canvas, Plot plot) {
    int count = points.size();
    for (int i = 0; i < count; i++) {
      Point<K> point = points.get(i);
      double x = plot.x(i, count);
      double from = i == 0 ? plot.left() : (plot.x(i - 1, count) + x) / 2;
      double to = i == count - 1 ? plot.right() : (x + plot.x(i + 1, count)) / 2;
      canvas.mark(
          new Mark<>(
              from,
              plot.top(),
              to - from,
              plot.bottom() - plot.top(),
              x,
              plot.y(point.value().orElse(0)),
              point.spoken(),
              point.key()));
    }
  }
}
