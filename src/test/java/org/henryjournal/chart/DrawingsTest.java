package org.henryjournal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.xml.sax.InputSource;

/** Whatever is drawn at whatever size: nothing leaves the drawing, no text covers another. */
class DrawingsTest {

  private static final double ROUNDING = 0.01;
  private static final String LETTERS = "Every customer <that> was & visited, \"again\" ";
  private static final String HAN = "华联超市冷链设备签单拜访次数，样本太少";
  private static final double[] ODD = {0, 1e-9, 1e12, Double.NaN, Double.POSITIVE_INFINITY, -3};

  /** Makes data of any kind from a seed. */
  private static final class Maker {
    private final Random random;
    private final int count;

    Maker(long seed, int count) {
      this.random = new Random(seed);
      this.count = count;
    }

    String words() {
      String from = random.nextBoolean() ? LETTERS : HAN;
      String words = from.repeat(2).substring(0, random.nextInt(from.length() * 2));
      return random.nextInt(8) == 0 ? "" : words;
    }

    OptionalDouble value() {
      return switch (random.nextInt(12)) {
        case 0 -> OptionalDouble.empty();
        case 1 -> OptionalDouble.of(ODD[random.nextInt(ODD.length)]);
        default -> OptionalDouble.of(random.nextDouble() * 40);
      };
    }

    Optional<Interval> interval(OptionalDouble value) {
      double middle = value.orElse(1);
      return random.nextInt(4) == 0
          ? Optional.empty()
          : Optional.of(new Interval(middle * random.nextDouble(), middle * 3));
    }

    Series series() {
      return new Series(words(), list(this::value, random.nextInt(count + 1)));
    }

    <T> List<T> list(Supplier<T> each, int size) {
      List<T> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(each.get());
      }
      return list;
    }

    LineChart<Integer> line() {
      List<LineChart.Point<Integer>> points = new ArrayList<>();
      boolean counts = random.nextBoolean();
      for (int i = 0; i < count; i++) {
        OptionalDouble value = value();
        points.add(
            new LineChart.Point<>(
                value, interval(value), words(), counts ? words() : "", "point " + i, i));
      }
      LineChart<Integer> chart = LineChart.of(points, words(), DrawingsTest::said, words());
      chart = random.nextBoolean() ? chart.withOther(series()) : chart;
      chart = random.nextBoolean() ? chart.withReference(series()) : chart;
      return random.nextBoolean() ? chart.upTo(50) : chart;
    }

    BarChart<Integer> bars() {
      List<BarChart.Row<Integer>> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(
            new BarChart.Row<>(
                words(), value(), i > 2, list(this::words, random.nextInt(4)), "row " + i, i));
      }
      BarChart<Integer> chart = BarChart.of(rows, words(), words());
      chart = random.nextBoolean() ? chart.withOther(series()) : chart;
      return chart.withReferences(list(this::series, random.nextInt(4)));
    }

    IntervalChart<Integer> intervals() {
      List<IntervalChart.Column<Integer>> columns = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        OptionalDouble value = value();
        columns.add(
            new IntervalChart.Column<>(
                words(), words(), value, interval(value), i > 5, "column " + i, i));
      }
      IntervalChart<Integer> chart =
          IntervalChart.of(columns, words(), DrawingsTest::said, words());
      List<Double> levels = list(random::nextDouble, count);
      return random.nextBoolean()
          ? chart
          : chart.withSteps(
              new IntervalChart.Steps(
                  words(), levels, levels.stream().map(v -> new Interval(v / 2, v * 2)).toList()));
    }

    RangeChart<Integer> ranges() {
      List<RangeChart.Row<Integer>> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        OptionalDouble value = value();
        rows.add(
            new RangeChart.Row<>(
                words(),
                value,
                interval(value),
                words(),
                list(this::words, random.nextInt(4)),
                "row " + i,
                i));
      }
      RangeChart<Integer> chart =
          RangeChart.of(rows, DrawingsTest::said, words()).withOverall(value(), words());
      return random.nextBoolean() ? chart.withOther(words(), series()) : chart;
    }

    StackChart<Integer> stack() {
      int week = 7;
      int bars = (count + week - 1) / week;
      List<StackChart.Day<Integer>> days = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        days.add(new StackChart.Day<>(random.nextInt(4) == 0 ? words() : "", "day " + i, i));
      }
      List<StackChart.Layer> layers = new ArrayList<>();
      for (Style style : List.of(Style.GRADE_C, Style.GRADE_B, Style.GRADE_A)) {
        layers.add(
            new StackChart.Layer(words(), style, list(() -> (double) random.nextInt(20), count)));
      }
      List<StackChart.Flow> flows = new ArrayList<>();
      for (Style style : List.of(Style.OTHER, Style.GOOD, Style.GREY)) {
        flows.add(
            new StackChart.Flow(
                words(),
                style,
                style == Style.OTHER,
                list(() -> (double) random.nextInt(5), bars)));
      }
      return new StackChart<>(days, layers, flows, week, DrawingsTest::said, words());
    }
  }

  private static String said(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void nothing_leaves_the_drawing_and_no_text_covers_another(
      @ForAll @DoubleRange(min = 300, max = 1600) double width,
      @ForAll @DoubleRange(min = 160, max = 700) double height,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll long seed)
      throws Exception {
    Maker maker = new Maker(seed, count);
    for (Chart<Integer> chart :
        List.of(maker.line(), maker.bars(), maker.intervals(), maker.ranges(), maker.stack())) {
      Drawing<Integer> drawing = chart.draw(width, height);
      assertThat(drawing.width()).isEqualTo(width);
      assertThat(drawing.height()).isGreaterThanOrEqualTo(height);
      assertTidy(drawing);
      assertTidy(drawing.titled(maker.words(), maker.words()));
      String svg = Svg.of(drawing, maker.words(), Palette.light());
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(svg)))
                  .getElementsByTagName("text")
                  .getLength())
          .isEqualTo(texts(drawing).size());
    }
  }

  private static List<Shape.Text> texts(Drawing<?> drawing) {
    return drawing.shapes().stream()
        .filter(Shape.Text.class::isInstance)
        .map(Shape.Text.class::cast)
        .toList();
  }

  private static void assertTidy(Drawing<?> drawing) {
    for (Shape shape : drawing.shapes()) {
      assertThat(DoubleStream.of(extent(shape))).as("%s", shape).allMatch(Double::isFinite);
      double[] box = extent(shape);
      assertThat(box[0]).as("%s", shape).isGreaterThanOrEqualTo(-ROUNDING);
      assertThat(box[1]).as("%s", shape).isGreaterThanOrEqualTo(-ROUNDING);
      assertThat(box[2]).as("%s", shape).isLessThanOrEqualTo(drawing.width() + ROUNDING);
      assertThat(box[3]).as("%s", shape).isLessThanOrEqualTo(drawing.height() + ROUNDING);
    }
    List<Shape.Text> texts = texts(drawing);
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Shape.Text one = texts.get(i);
        Shape.Text two = texts.get(j);
        assertThat(
                one.left() < two.right() - ROUNDING
                    && two.left() < one.right() - ROUNDING
                    && one.top() < two.bottom() - ROUNDING
                    && two.top() < one.bottom() - ROUNDING)
            .as("%s covers %s", one, two)
            .isFalse();
      }
    }
    for (Mark<?> mark : drawing.marks()) {
      assertThat(
              DoubleStream.of(
                  mark.x(), mark.y(), mark.width(), mark.height(), mark.anchorX(), mark.anchorY()))
          .allMatch(Double::isFinite);
      assertThat(mark.x()).isGreaterThanOrEqualTo(-ROUNDING);
      assertThat(mark.y()).isGreaterThanOrEqualTo(-ROUNDING);
      assertThat(mark.x() + mark.width()).isLessThanOrEqualTo(drawing.width() + ROUNDING);
      assertThat(mark.y() + mark.height()).isLessThanOrEqualTo(drawing.height() + ROUNDING);
      assertThat(mark.anchorX()).isBetween(0.0, drawing.width());
      assertThat(mark.anchorY()).isBetween(0.0, drawing.height());
    }
  }

  /** Left, top, right, bottom. */
  private static double[] extent(Shape shape) {
    return switch (shape) {
      case Shape.Line line ->
          new double[] {
            Math.min(line.fromX(), line.toX()),
            Math.min(line.fromY(), line.toY()),
            Math.max(line.fromX(), line.toX()),
            Math.max(line.fromY(), line.toY())
          };
      case Shape.Path path -> {
        List<Double> xs = path.points().stream().map(Shape.Point::x).toList();
        List<Double> ys = path.points().stream().map(Shape.Point::y).toList();
        yield new double[] {
          Collections.min(xs), Collections.min(ys), Collections.max(xs), Collections.max(ys)
        };
      }
      case Shape.Rect rect ->
          new double[] {rect.x(), rect.y(), rect.x() + rect.width(), rect.y() + rect.height()};
      case Shape.Dot dot ->
          new double[] {
            dot.x() - dot.radius(),
            dot.y() - dot.radius(),
            dot.x() + dot.radius(),
            dot.y() + dot.radius()
          };
      case Shape.Text text -> new double[] {text.left(), text.top(), text.right(), text.bottom()};
    };
  }

  @Property(tries = 300)
  void a_scale_has_round_lines_that_differ_and_reaches_the_highest(
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double highest) {
    Scale scale = Scale.of(highest, DrawingsTest::said);
    assertThat(scale.top()).isGreaterThanOrEqualTo(highest * (1 - 1e-9));
    assertThat(scale.steps()).isBetween(1, 4);
    assertThat(
            IntStream.rangeClosed(0, scale.steps())
                .mapToObj(i -> said(i * scale.step()))
                .distinct())
        .hasSize(scale.steps() + 1);
  }
}
