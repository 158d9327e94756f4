package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A value with its interval for each of a few categories in order, and where wanted a line of steps
 * behind them, such as the share reached so far.
 *
 * @param few said above those that are too few to be trusted
 * @param format writes the numbers of the axis
 * @param empty said where there is no column
 */
public record IntervalChart<K>(
    List<Column<K>> columns,
    Optional<Steps> steps,
    String few,
    DoubleFunction<String> format,
    String empty)
    implements Chart<K> {

  private static final double TOP = 12;
  private static final double WIDE = 8;
  private static final double LEAST_WIDTH = 120;
  private static final double LEAST_HEIGHT = 100;

  /**
   * @param tooFew drawn grey, and does not stretch the scale
   * @param below smaller label below the name, such as the count; blank for none
   */
  public record Column<K>(
      String name,
      String below,
      OptionalDouble value,
      Optional<Interval> interval,
      boolean tooFew,
      String spoken,
      K key) {

    public Column {
      value = Series.finite(value);
      interval = interval.filter(Interval::isFinite);
    }
  }

  /**
   * A level for each column.
   *
   * @param name stands at its right end
   * @param bands may be empty
   */
  public record Steps(String name, List<Double> values, List<Interval> bands) {
    public Steps {
      values = List.copyOf(values);
      bands = List.copyOf(bands);
    }
  }

  public IntervalChart {
    columns = List.copyOf(columns);
  }

  public static <K> IntervalChart<K> of(
      List<Column<K>> columns, String few, DoubleFunction<String> format, String empty) {
    return new IntervalChart<>(columns, Optional.empty(), few, format, empty);
  }

  public IntervalChart<K> withSteps(Steps line) {
    return new IntervalChart<>(columns, Optional.of(line), few, format, empty);
  }

  @Override
  public Drawing<K> draw(double width, double height) {
    Canvas<K> canvas = new Canvas<>(width, height);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return canvas.drawing();
    }
    if (columns.stream().allMatch(c -> c.value().isEmpty())) {
      return canvas.sentence(empty);
    }
    Scale scale = Scale.of(highest(), format);
    boolean counts = columns.stream().anyMatch(c -> !c.below().isBlank());
    boolean someFew = columns.stream().anyMatch(Column::tooFew);
    double labels = steps.map(s -> Plot.labelsWidth(List.of(s.name()), width)).orElse(TOP);
    Plot plot =
        new Plot(
            Plot.axisWidth(scale, format, width),
            width - labels,
            TOP + (someFew ? Canvas.LINE : 0),
            height - Plot.AXIS - (counts ? Canvas.LINE : 0),
            scale);
    steps.ifPresent(s -> bands(canvas, plot, s));
    plot.grid(canvas, format);
    steps.ifPresent(s -> steps(canvas, plot, s));
    List<Plot.AxisLabel> axis = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column<K> column = columns.get(i);
      column(canvas, plot, i);
      axis.add(new Plot.AxisLabel(plot.column(i, columns.size()), column.name(), column.below()));
    }
    plot.axis(canvas, axis);
    if (someFew) {
      canvas.text(
          few, plot.right(), TOP, Shape.Anchor.END, Canvas.SMALL, Style.MUTED, plot.right());
    }
    return canvas.drawing();
  }

  private double highest() {
    double most = 0;
    for (Column<K> column : columns) {
      if (!column.tooFew()) {
        most = Math.max(most, column.value().orElse(0));
        most = Math.max(most, column.interval().map(Interval::high).orElse(0.0));
      }
    }
    if (most == 0) {
      most = columns.stream().mapToDouble(c -> c.value().orElse(0)).max().orElse(0);
    }
    double level =
        steps.stream()
            .flatMap(s -> s.values().stream())
            .filter(Double::isFinite)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return Math.max(most, level);
  }

  private void column(Canvas<K> canvas, Plot plot, int index) {
    Column<K> column = columns.get(index);
    double x = plot.column(index, columns.size());
    column
        .interval()
        .ifPresent(
            interval -> {
              double top = plot.y(interval.high());
              canvas.rect(
                  x - WIDE / 2,
                  top,
                  WIDE,
                  Math.max(2, plot.y(interval.low()) - top),
                  WIDE / 2,
                  column.tooFew() ? Style.GREY_SOFT : Style.YOU_SOFT);
            });
    double y = plot.y(column.value().orElse(0));
    // A value beyond the scale is not one at its top; the interval says that it is there.
    if (column.value().isPresent() && column.value().getAsDouble() <= plot.scale().top()) {
      canvas.dot(x, y, column.tooFew() ? 3 : 5, column.tooFew() ? Style.GREY : Style.YOU);
    }
    double wide = (plot.right() - plot.left()) / columns.size();
    canvas.mark(
        new Mark<>(
            x - wide / 2,
            plot.top(),
            wide,
            plot.bottom() - plot.top(),
            x,
            y,
            column.spoken(),
            column.key()));
  }

  private void steps(Canvas<K> canvas, Plot plot, Steps line) {
    List<Shape.Point> points = stairs(plot, line.values());
    canvas.path(points, Style.OTHER);
    if (!points.isEmpty()) {
      plot.endLabels(
          canvas, List.of(new Plot.EndLabel(line.name(), points.getLast().y(), Style.MUTED)));
    }
  }

  private void bands(Canvas<K> canvas, Plot plot, Steps line) {
    List<Interval> bands = line.bands().stream().takeWhile(Interval::isFinite).toList();
    canvas.area(
        Plot.around(
            stairs(plot, bands.stream().map(Interval::high).toList()),
            stairs(plot, bands.stream().map(Interval::low).toList())),
        Style.GREY_SOFT);
  }

  private List<Shape.Point> stairs(Plot plot, List<Double> levels) {
    List<Shape.Point> points = new ArrayList<>();
    double half = (plot.right() - plot.left()) / columns.size() / 2;
    for (int i = 0; i < Math.min(levels.size(), columns.size()); i++) {
      if (!Double.isFinite(levels.get(i))) {
        break;
      }
      double x = plot.column(i, columns.size());
      points.add(new Shape.Point(x - half, plot.y(levels.get(i))));
      points.add(new Shape.Point(x + half, plot.y(levels.get(i))));
    }
    return points;
  }
}
