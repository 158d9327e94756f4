package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Amounts day by day, one upon the other, and below them bars of what came in and what left.
 *
 * @param layers the lowest first
 * @param flows those that come in stand on the line, the others hang below it, the first nearest
 * @param daysOfBar how many days a bar of a flow sums
 * @param format writes the numbers of the axis
 * @param empty said where nothing was ever there
 */
public record StackChart<K>(
    List<Day<K>> days,
    List<Layer> layers,
    List<Flow> flows,
    int daysOfBar,
    DoubleFunction<String> format,
    String empty)
    implements Chart<K> {

  private static final double TOP = 10;
  private static final double BARS = 84;
  private static final double WIDEST_BAR = 12;
  private static final double SIGN = 3;
  private static final double LEAST_WIDTH = 120;
  private static final double LEAST_HEIGHT = 220;

  /**
   * @param axis label below the day; blank for most
   */
  public record Day<K>(String axis, String spoken, K key) {}

  /**
   * @param name stands at the right end
   * @param values by day
   */
  public record Layer(String name, Style style, List<Double> values) {
    public Layer {
      values = List.copyOf(values);
    }
  }

  /**
   * @param sums by bar
   */
  public record Flow(String name, Style style, boolean in, List<Double> sums) {
    public Flow {
      sums = List.copyOf(sums);
    }
  }

  public StackChart {
    days = List.copyOf(days);
    layers = List.copyOf(layers);
    flows = List.copyOf(flows);
  }

  @Override
  public double preferredHeight(double width) {
    return 280;
  }

  @Override
  public Drawing<K> draw(double width, double height) {
    Canvas<K> canvas = new Canvas<>(width, height);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return canvas.drawing();
    }
    boolean any =
        layers.stream().anyMatch(l -> l.values().stream().anyMatch(v -> v > 0))
            || flows.stream().anyMatch(f -> f.sums().stream().anyMatch(v -> v > 0));
    if (days.isEmpty() || !any) {
      return canvas.sentence(empty);
    }
    List<double[]> sums = sums();
    double most = 0;
    for (double value : sums.getLast()) {
      most = Math.max(most, value);
    }
    Scale scale = Scale.of(most, format);
    List<String> names = new ArrayList<>(layers.stream().map(Layer::name).toList());
    flows.forEach(flow -> names.add(flow.name()));
    Plot plot =
        new Plot(
            Plot.axisWidth(scale, format, width),
            width - Plot.labelsWidth(names, width),
            TOP,
            height - Plot.AXIS - BARS,
            scale);
    plot.grid(canvas, format);
    areas(canvas, plot, sums);
    List<Plot.AxisLabel> axis = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (!days.get(i).axis().isBlank()) {
        axis.add(new Plot.AxisLabel(plot.x(i, days.size()), days.get(i).axis(), ""));
      }
    }
    plot.axis(canvas, axis);
    bars(canvas, plot);
    flowNames(canvas, plot);
    marks(canvas, plot, sums.getLast());
    return canvas.drawing();
  }

  /** Up to each layer, by day; before them all a floor of zeros. */
  private List<double[]> sums() {
    List<double[]> sums = new ArrayList<>();
    sums.add(new double[days.size()]);
    for (Layer layer : layers) {
      double[] sum = sums.getLast().clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += layer.values().get(i);
      }
      sums.add(sum);
    }
    return sums;
  }

  private void areas(Canvas<K> canvas, Plot plot, List<double[]> sums) {
    List<Plot.EndLabel> labels = new ArrayList<>();
    int last = days.size() - 1;
    for (int i = 0; i < layers.size(); i++) {
      double[] low = sums.get(i);
      double[] high = sums.get(i + 1);
      canvas.area(Plot.around(side(plot, high), side(plot, low)), layers.get(i).style());
      labels.add(
          new Plot.EndLabel(
              layers.get(i).name(), plot.y((low[last] + high[last]) / 2), Style.MUTED));
    }
    // The highest first: of layers that end at one height the upper keeps its place above.
    plot.endLabels(canvas, labels.reversed());
  }

  /** A single day is drawn from one side to the other. */
  private List<Shape.Point> side(Plot plot, double[] values) {
    if (values.length == 1) {
      return List.of(
          new Shape.Point(plot.left(), plot.y(values[0])),
          new Shape.Point(plot.right(), plot.y(values[0])));
    }
    List<Shape.Point> side = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      side.add(new Shape.Point(plot.x(i, values.length), plot.y(values[i])));
    }
    return side;
  }

  private void bars(Canvas<K> canvas, Plot plot) {
    int count = (days.size() + daysOfBar - 1) / daysOfBar;
    double zero = canvas.height() - BARS / 2;
    canvas.line(plot.left(), zero, plot.right(), zero, Style.GRID);
    double slot = (plot.right() - plot.left()) / count;
    double wide = Math.min(WIDEST_BAR, Math.max(1, slot - 2));
    double[] up = new double[count];
    double[] down = new double[count];
    for (Flow flow : flows) {
      for (int i = 0; i < count; i++) {
        (flow.in() ? up : down)[i] += flow.sums().get(i);
      }
    }
    double most = 1;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, Math.max(up[i], down[i]));
    }
    double unit = (BARS / 2 - 2) / most;
    double[] above = new double[count];
    double[] below = new double[count];
    for (Flow flow : flows) {
      for (int i = 0; i < count; i++) {
        double high = flow.sums().get(i) * unit;
        double x = plot.left() + i * slot + (slot - wide) / 2;
        canvas.rect(
            x, flow.in() ? zero - above[i] - high : zero + below[i], wide, high, 0, flow.style());
        (flow.in() ? above : below)[i] += high;
      }
    }
  }

  private void flowNames(Canvas<K> canvas, Plot plot) {
    double zero = canvas.height() - BARS / 2;
    double above = zero - Canvas.LINE;
    double below = zero + Canvas.LINE / 2;
    for (Flow flow : flows) {
      double y = flow.in() ? above : below;
      canvas.rect(plot.right() + 5, y - 5, SIGN, 10, 0, flow.style());
      double x = plot.right() + Plot.END;
      canvas.text(
          flow.name(), x, y, Shape.Anchor.START, Canvas.SMALL, Style.MUTED, canvas.width() - x);
      if (flow.in()) {
        above -= Canvas.LINE;
      } else {
        below += Canvas.LINE;
      }
    }
  }

  private void marks(Canvas<K> canvas, Plot plot, double[] tops) {
    double wide = (plot.right() - plot.left()) / days.size();
    for (int i = 0; i < days.size(); i++) {
      Day<K> day = days.get(i);
      canvas.mark(
          new Mark<>(
              plot.left() + i * wide,
              plot.top(),
              wide,
              canvas.height() - plot.top(),
              plot.x(i, days.size()),
              plot.y(tops[i]),
              day.spoken(),
              day.key()));
    }
  }
}
