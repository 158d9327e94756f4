package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A bar for each row, with its numbers beside it.
 *
 * @param name of the bars; said at the foot where there is something beside them
 * @param other a thinner bar below each
 * @param references ticks across the bars, at most {@value #REFERENCES}, each of its own form
 * @param empty said where there is no row
 */
public record BarChart<K>(
    List<Row<K>> rows, String name, Optional<Series> other, List<Series> references, String empty)
    implements Chart<K> {

  private static final int REFERENCES = 3;
  private static final double ROW = 32;
  private static final double ROW_OF_TWO = 38;
  private static final double HIGHEST_ROW = 44;
  private static final double BAR = 14;
  private static final double THIN_BAR = 6;
  private static final double LEGEND = 22;
  private static final double SWATCH = 14;
  private static final double LEAST_WIDTH = 120;

  /**
   * @param yours in the accent; otherwise grey
   * @param numbers right of the bar: the first stands out, the others are muted
   */
  public record Row<K>(
      String name,
      OptionalDouble value,
      boolean yours,
      List<String> numbers,
      String spoken,
      K key) {

    public Row {
      value = Series.finite(value);
      numbers = List.copyOf(numbers);
    }
  }

  /** Of the foot: a sign and what it means. */
  private record Legend(int sign, String text) {}

  private static final int OWN = -2;
  private static final int BESIDE = -1;

  public BarChart {
    rows = List.copyOf(rows);
    references = List.copyOf(references);
    if (references.size() > REFERENCES) {
      throw new IllegalArgumentException("At most " + REFERENCES + " references");
    }
  }

  public static <K> BarChart<K> of(List<Row<K>> rows, String name, String empty) {
    return new BarChart<>(rows, name, Optional.empty(), List.of(), empty);
  }

  public BarChart<K> withOther(Series series) {
    return new BarChart<>(rows, name, Optional.of(series), references, empty);
  }

  public BarChart<K> withReferences(List<Series> series) {
    return new BarChart<>(rows, name, other, series, empty);
  }

  @Override
  public double preferredHeight(double width) {
    return rows.isEmpty()
        ? Canvas.LINE * 4
        : rows.size() * leastRow() + legendLines(width).size() * LEGEND;
  }

  private double leastRow() {
    return other.isPresent() ? ROW_OF_TWO : ROW;
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
    List<List<Legend>> legend = legendLines(width);
    double high =
        Math.clamp(
            (canvas.height() - legend.size() * LEGEND) / rows.size(), leastRow(), HIGHEST_ROW);
    RowLayout columns =
        RowLayout.of(
            rows.stream().map(Row::name).toList(), rows.stream().map(Row::numbers).toList(), width);
    double unit = (columns.right() - columns.left()) / highest();
    for (int i = 0; i < rows.size(); i++) {
      row(canvas, columns, i, i * high, high, unit);
    }
    double y = rows.size() * high + LEGEND / 2;
    for (List<Legend> line : legend) {
      double x = 0;
      for (Legend entry : line) {
        sign(canvas, entry.sign(), x, y);
        double most = width - x - SWATCH - 6;
        canvas.text(
            entry.text(), x + SWATCH + 6, y, Shape.Anchor.START, Canvas.SMALL, Style.MUTED, most);
        x += legendWidth(entry);
      }
      y += LEGEND;
    }
    return canvas.drawing();
  }

  private double highest() {
    double most = rows.stream().mapToDouble(r -> r.value().orElse(0)).max().orElse(0);
    most = Math.max(most, other.map(Series::highest).orElse(0.0));
    for (Series reference : references) {
      most = Math.max(most, reference.highest());
    }
    return most > 0 ? most : 1;
  }

  private void row(
      Canvas<K> canvas, RowLayout columns, int index, double top, double high, double unit) {
    Row<K> row = rows.get(index);
    double middle = top + high / 2;
    columns.draw(canvas, row.name(), row.numbers(), middle);
    double left = columns.left();
    double both = BAR + (other.isPresent() ? THIN_BAR + 2 : 0);
    double y = middle - both / 2;
    canvas.rect(left, y, columns.right() - left, BAR, 3, Style.GREY_SOFT);
    double length = Math.max(0, row.value().orElse(0)) * unit;
    canvas.rect(left, y, length, BAR, 3, row.yours() ? Style.YOU : Style.GREY);
    other.ifPresent(
        series ->
            canvas.rect(
                left,
                y + BAR + 2,
                Math.max(0, series.at(index).orElse(0)) * unit,
                THIN_BAR,
                2,
                Style.OTHER));
    for (int i = 0; i < references.size(); i++) {
      OptionalDouble value = references.get(i).at(index);
      if (value.isPresent()) {
        tick(canvas, i, left + Math.max(0, value.getAsDouble()) * unit, y + BAR / 2, BAR + 8);
      }
    }
    canvas.mark(
        new Mark<>(0, top, canvas.width(), high, left + length, y, row.spoken(), row.key()));
  }

  /** A stroke, a ring, a lozenge: told apart without a colour. */
  private static void tick(Canvas<?> canvas, int form, double x, double y, double high) {
    if (form == 0) {
      canvas.rect(x - 1, y - high / 2, 2, high, 0, Style.STRONG);
    } else if (form == 1) {
      canvas.dot(x, y, 4, Style.STRONG);
    } else {
      canvas.area(
          List.of(
              new Shape.Point(x, y - 6),
              new Shape.Point(x + 5, y),
              new Shape.Point(x, y + 6),
              new Shape.Point(x - 5, y)),
          Style.STRONG);
    }
  }

  private static void sign(Canvas<?> canvas, int sign, double x, double y) {
    if (sign == OWN) {
      canvas.rect(x, y - 5, SWATCH, 10, 2, Style.YOU);
    } else if (sign == BESIDE) {
      canvas.rect(x, y - 2, SWATCH, 5, 2, Style.OTHER);
    } else {
      tick(canvas, sign, x + SWATCH / 2, y, SWATCH);
    }
  }

  private List<List<Legend>> legendLines(double width) {
    List<Legend> entries = new ArrayList<>();
    other.ifPresent(
        series -> {
          entries.add(new Legend(OWN, name));
          entries.add(new Legend(BESIDE, series.name()));
        });
    for (int i = 0; i < references.size(); i++) {
      entries.add(new Legend(i, references.get(i).name()));
    }
    List<List<Legend>> lines = new ArrayList<>();
    double x = Double.POSITIVE_INFINITY;
    for (Legend entry : entries) {
      double wide = legendWidth(entry);
      if (x + wide > width) {
        lines.add(new ArrayList<>());
        x = 0;
      }
      lines.getLast().add(entry);
      x += wide;
    }
    return lines;
  }

  private static double legendWidth(Legend entry) {
    return SWATCH + 6 + TextSize.width(entry.text(), Canvas.SMALL, false) + 20;
  }
}
