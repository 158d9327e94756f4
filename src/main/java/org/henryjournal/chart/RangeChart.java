package org.henryjournal.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A value with its interval in each row, all on one axis, with their numbers beside them.
 *
 * @param name of the values; said at the foot where there is something beside them
 * @param other a grey dot in each row
 * @param overall the value of all rows together, a grey line across them
 * @param overallName stands above that line
 * @param format writes the numbers of the axis
 * @param empty said where there is no row
 */
public record RangeChart<K>(
    List<Row<K>> rows,
    String name,
    Optional<Series> other,
    OptionalDouble overall,
    String overallName,
    DoubleFunction<String> format,
    String empty)
    implements Chart<K> {

  private static final double ROW = 32;
  private static final double HIGHEST_ROW = 44;
  private static final double HEAD = 22;
  private static final double LEGEND = 22;
  private static final double WIDE = 8;
  private static final double DOT = 5;
  private static final double BESIDE = 4;
  private static final double LEAST_WIDTH = 120;

  /** An interval that reaches beyond so many times the highest value is cut there. */
  private static final double HIGHEST_INTERVAL = 2;

  /**
   * @param value empty where there are too few to say one
   * @param few said in place of the value
   * @param numbers right of the plot: the first stands out, the others are muted
   */
  public record Row<K>(
      String name,
      OptionalDouble value,
      Optional<Interval> interval,
      String few,
      List<String> numbers,
      String spoken,
      K key) {

    public Row {
      value = Series.finite(value);
      interval = interval.filter(Interval::isFinite);
      numbers = List.copyOf(numbers);
    }
  }

  public RangeChart {
    rows = List.copyOf(rows);
    overall = Series.finite(overall);
  }

  public static <K> RangeChart<K> of(
      List<Row<K>> rows, DoubleFunction<String> format, String empty) {
    return new RangeChart<>(rows, "", Optional.empty(), OptionalDouble.empty(), "", format, empty);
  }

  public RangeChart<K> withOverall(OptionalDouble value, String itsName) {
    return new RangeChart<>(rows, name, other, value, itsName, format, empty);
  }

  /**
   * @param own what the values are, beside the others
   */
  public RangeChart<K> withOther(String own, Series series) {
    return new RangeChart<>(rows, own, Optional.of(series), overall, overallName, format, empty);
  }

  @Override
  public double preferredHeight(double width) {
    return rows.isEmpty() ? Canvas.LINE * 4 : HEAD + rows.size() * ROW + foot();
  }

  private double foot() {
    return Plot.AXIS + (other.isPresent() ? 2 * LEGEND : 0);
  }

  @Override
  public Drawing<K> draw(double width, double height) {
    Canvas<K> canvas = new Canvas<>(width, Math.max(height, preferredHeight(width)));
    if (width < LEAST_WIDTH) {
      return canvas.drawing();
    }
    if (rows.isEmpty()) {
      return canvas.sentence(empty);
    }
    double high = Math.clamp((canvas.height() - HEAD - foot()) / rows.size(), ROW, HIGHEST_ROW);
    RowLayout columns =
        RowLayout.of(
            rows.stream().map(Row::name).toList(), rows.stream().map(Row::numbers).toList(), width);
    Scale scale = Scale.of(highest(), format);
    double bottom = HEAD + rows.size() * high;
    if (rows.stream().anyMatch(row -> row.value().isPresent())) {
      axis(canvas, columns, scale, bottom);
      lines(canvas, columns, scale, high);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(canvas, columns, scale, i, HEAD + i * high, high);
    }
    other.ifPresent(series -> legend(canvas, bottom + Plot.AXIS + LEGEND / 2, series.name()));
    return canvas.drawing();
  }

  private OptionalDouble beside(int index) {
    return other.map(series -> series.at(index)).orElse(OptionalDouble.empty());
  }

  /** One name below the other: names of days are long. */
  private void legend(Canvas<K> canvas, double y, String otherName) {
    legend(canvas, y, name, DOT, Style.YOU);
    legend(canvas, y + LEGEND, otherName, BESIDE, Style.OTHER);
  }

  private static void legend(Canvas<?> canvas, double y, String text, double radius, Style style) {
    canvas.dot(DOT, y, radius, style);
    double x = 2 * DOT + 8;
    canvas.text(text, x, y, Shape.Anchor.START, Canvas.SMALL, Style.MUTED, canvas.width() - x);
  }

  private double highest() {
    double values =
        Math.max(
            Math.max(overall.orElse(0), other.map(Series::highest).orElse(0.0)),
            rows.stream().mapToDouble(r -> r.value().orElse(0)).max().orElse(0));
    double intervals =
        rows.stream()
            .filter(row -> row.value().isPresent())
            .mapToDouble(row -> row.interval().map(Interval::high).orElse(0.0))
            .max()
            .orElse(0);
    return Math.max(values, Math.min(intervals, values * HIGHEST_INTERVAL));
  }

  private static double x(RowLayout columns, Scale scale, double value) {
    return columns.left() + (columns.right() - columns.left()) * scale.share(value);
  }

  private void axis(Canvas<K> canvas, RowLayout columns, Scale scale, double bottom) {
    Plot plot = new Plot(columns.left(), columns.right(), HEAD, bottom, scale);
    List<Double> values =
        IntStream.rangeClosed(0, scale.steps()).mapToObj(i -> i * scale.step()).toList();
    plot.axis(
        canvas,
        values.stream()
            .map(v -> new Plot.AxisLabel(x(columns, scale, v), format.apply(v), ""))
            .toList());
    if (overall.isPresent()) {
      double x = x(columns, scale, overall.getAsDouble());
      double half = Math.min(TextSize.width(overallName, Canvas.SMALL, false), canvas.width()) / 2;
      canvas.text(
          overallName,
          Math.clamp(x, half, canvas.width() - half),
          HEAD / 2,
          Shape.Anchor.MIDDLE,
          Canvas.SMALL,
          Style.MUTED,
          2 * half);
    }
  }

  /** Across the rows that have a value: through words a line makes them hard to read. */
  private void lines(Canvas<K> canvas, RowLayout columns, Scale scale, double high) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).value().isPresent()) {
        double top = HEAD + i * high;
        for (int step = 0; step <= scale.steps(); step++) {
          double x = x(columns, scale, step * scale.step());
          canvas.line(x, top, x, top + high, Style.GRID);
        }
        if (overall.isPresent()) {
          double x = x(columns, scale, overall.getAsDouble());
          canvas.line(x, top, x, top + high, Style.REFERENCE);
        }
      }
    }
  }

  private void row(
      Canvas<K> canvas, RowLayout columns, Scale scale, int index, double top, double high) {
    Row<K> row = rows.get(index);
    double y = top + high / 2;
    columns.draw(canvas, row.name(), row.numbers(), y);
    double x = columns.left();
    if (row.value().isPresent()) {
      x = x(columns, scale, row.value().getAsDouble());
      row.interval().ifPresent(interval -> interval(canvas, columns, scale, interval, y));
      beside(index)
          .ifPresent(value -> canvas.dot(x(columns, scale, value), y, BESIDE, Style.OTHER));
      canvas.dot(x, y, DOT, Style.YOU);
    } else {
      canvas.text(
          row.few(),
          columns.left(),
          y,
          Shape.Anchor.START,
          Canvas.SMALL,
          Style.MUTED,
          columns.wordsEnd(row.numbers()) - columns.left());
    }
    canvas.mark(new Mark<>(0, top, canvas.width(), high, x, y, row.spoken(), row.key()));
  }

  private static void interval(
      Canvas<?> canvas, RowLayout columns, Scale scale, Interval interval, double y) {
    double from = x(columns, scale, interval.low());
    double to = x(columns, scale, interval.high());
    canvas.rect(from, y - WIDE / 2, Math.max(2, to - from), WIDE, WIDE / 2, Style.YOU_SOFT);
    if (interval.high() > scale.top()) {
      canvas.path(
          List.of(
              new Shape.Point(to - 3, y - 5),
              new Shape.Point(to + 3, y),
              new Shape.Point(to - 3, y + 5)),
          Style.YOU);
    }
  }
}
