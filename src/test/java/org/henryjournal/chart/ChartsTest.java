package org.henryjournal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {

  private static LineChart<Month> line(OptionalDouble... values) {
    List<LineChart.Point<Month>> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new LineChart.Point<>(
              values[i], Optional.empty(), "M" + (i + 1), "", "month " + (i + 1), Month.of(i + 1)));
    }
    return LineChart.of(points, "you", v -> String.valueOf(Math.round(v)), "Too early to tell");
  }

  private static OptionalDouble of(double value) {
    return OptionalDouble.of(value);
  }

  private static List<String> texts(Drawing<?> drawing) {
    return drawing.shapes().stream()
        .filter(Shape.Text.class::isInstance)
        .map(shape -> ((Shape.Text) shape).text())
        .toList();
  }

  private static <S extends Shape> List<S> drawn(Drawing<?> drawing, Class<S> kind, Style style) {
    return drawing.shapes().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(shape -> shape.style() == style)
        .toList();
  }

  @Test
  void a_line_has_a_gap_where_there_is_no_value() {
    Drawing<Month> drawing =
        line(of(29), of(25), OptionalDouble.empty(), of(20), of(3)).draw(600, 240);
    List<Shape.Path> pieces = drawn(drawing, Shape.Path.class, Style.YOU);
    assertThat(pieces).hasSize(2);
    assertThat(pieces).allMatch(piece -> piece.points().size() == 2);
    assertThat(drawn(drawing, Shape.Dot.class, Style.YOU)).hasSize(4);
    assertThat(drawing.marks()).extracting(Mark::key).contains(Month.MARCH).hasSize(5);
    assertThat(texts(drawing)).contains("0", "10", "20", "30", "M1", "M5", "you");
  }

  @Test
  void a_given_ceiling_keeps_the_axis_where_it_is() {
    assertThat(texts(line(of(3), of(4)).upTo(29).draw(600, 240)))
        .containsAll(List.of("0", "10", "20", "30"));
  }

  @Test
  void names_at_the_end_of_lines_stand_in_the_order_of_the_lines() {
    Drawing<Month> drawing =
        line(of(10), of(10))
            .withReference(new Series("Henry", List.of(of(10.1), of(10.1))))
            .withOther(new Series("last year", List.of(of(9.9), of(9.9))))
            .draw(600, 240);
    List<Shape.Text> names =
        drawing.shapes().stream()
            .filter(Shape.Text.class::isInstance)
            .map(Shape.Text.class::cast)
            .filter(t -> List.of("Henry", "you", "last year").contains(t.text()))
            .sorted((a, b) -> Double.compare(a.y(), b.y()))
            .toList();
    assertThat(names).extracting(Shape.Text::text).containsExactly("Henry", "you", "last year");
    assertThat(drawn(drawing, Shape.Path.class, Style.REFERENCE)).hasSize(1);
    assertThat(drawn(drawing, Shape.Path.class, Style.OTHER)).hasSize(1);
  }

  @Test
  void without_data_only_the_sentence_is_there() {
    Drawing<Month> drawing = line(OptionalDouble.empty()).draw(600, 240);
    assertThat(texts(drawing)).containsExactly("Too early to tell");
    assertThat(drawing.shapes()).hasSize(1);
    assertThat(drawing.marks()).isEmpty();
    assertThat(texts(BarChart.of(List.of(), "deals", "No deals").draw(400, 100)))
        .containsExactly("No deals");
  }

  @Test
  void a_long_name_is_cut_and_spoken_whole() {
    String name = "A customer whose name goes on and on for longer than any column";
    Drawing<Integer> drawing =
        BarChart.of(
                List.of(new BarChart.Row<>(name, of(1), true, List.of("7 %", "11"), name, 7)),
                "deals",
                "")
            .draw(400, 100);
    assertThat(texts(drawing))
        .anyMatch(text -> text.endsWith("…") && name.startsWith(text.replace("…", "")));
    assertThat(drawing.marks().getFirst().spoken()).isEqualTo(name);
  }

  @Test
  void bars_are_as_long_as_their_shares_and_references_have_forms_of_their_own() {
    BarChart<Integer> chart =
        BarChart.of(
                List.of(
                    new BarChart.Row<>("1st", of(0.1), false, List.of("10 %"), "first", 1),
                    new BarChart.Row<>("2nd", of(0.2), true, List.of("20 %"), "second", 2)),
                "deals",
                "")
            .withReferences(
                List.of(
                    new Series("Henry", List.of(of(0.05), of(0.2))),
                    new Series("lore", List.of(of(0.1), of(0.1)))));
    Drawing<Integer> drawing = chart.draw(500, 0);
    double grey = drawn(drawing, Shape.Rect.class, Style.GREY).getFirst().width();
    double yours = drawn(drawing, Shape.Rect.class, Style.YOU).getFirst().width();
    assertThat(yours).isCloseTo(2 * grey, Offset.offset(0.01));
    assertThat(drawn(drawing, Shape.Rect.class, Style.STRONG)).hasSize(3);
    assertThat(drawn(drawing, Shape.Dot.class, Style.STRONG)).hasSize(3);
    assertThat(texts(drawing)).contains("Henry", "lore");
    assertThat(drawing.height()).isEqualTo(chart.preferredHeight(500));
  }

  @Test
  void what_is_too_few_is_grey_and_stretches_no_scale() {
    Drawing<Integer> drawing =
        IntervalChart.of(
                List.of(
                    new IntervalChart.Column<>(
                        "1st",
                        "n 90",
                        of(0.1),
                        Optional.of(new Interval(0.05, 0.2)),
                        false,
                        "first",
                        1),
                    new IntervalChart.Column<>(
                        "2nd", "n 2", of(0.5), Optional.of(new Interval(0.1, 0.9)), true, "x", 2)),
                "too few",
                v -> Math.round(v * 100) + "%",
                "")
            .draw(500, 240);
    assertThat(drawn(drawing, Shape.Dot.class, Style.YOU)).hasSize(1);
    assertThat(drawn(drawing, Shape.Rect.class, Style.GREY_SOFT)).hasSize(1);
    assertThat(drawn(drawing, Shape.Dot.class, Style.GREY)).isEmpty();
    assertThat(texts(drawing)).contains("too few", "20%").doesNotContain("50%");
  }

  @Test
  void a_row_of_too_few_says_so_in_place_of_a_dot() {
    Drawing<Integer> drawing =
        RangeChart.of(
                List.of(
                    new RangeChart.Row<>(
                        "Cold chain",
                        of(4.1),
                        Optional.of(new Interval(2.9, 6.2)),
                        "",
                        List.of("1 in 4.1", "2.9–6.2", "14 deals"),
                        "cold chain",
                        1),
                    new RangeChart.Row<>(
                        "Schools",
                        OptionalDouble.empty(),
                        Optional.empty(),
                        "too few",
                        List.of("—", "", "2 deals"),
                        "schools",
                        2)),
                v -> String.valueOf(Math.round(v)),
                "")
            .withOverall(of(5), "all 5.0")
            .withOther("this year", new Series("last year", List.of(of(6), of(7))))
            .draw(600, 0);
    // One in the row that has a value, and one in the legend.
    assertThat(drawn(drawing, Shape.Dot.class, Style.YOU)).hasSize(2);
    assertThat(drawn(drawing, Shape.Dot.class, Style.OTHER)).hasSize(2);
    assertThat(drawn(drawing, Shape.Line.class, Style.REFERENCE)).hasSize(1);
    assertThat(texts(drawing))
        .contains("too few", "all 5.0", "1 in 4.1", "14 deals", "this year", "last year");
  }

  @Test
  void areas_lie_upon_each_other() {
    StackChart<Integer> chart =
        new StackChart<>(
            List.of(new StackChart.Day<>("1", "one", 1), new StackChart.Day<>("", "two", 2)),
            List.of(
                new StackChart.Layer("C", Style.GRADE_C, List.of(1.0, 2.0)),
                new StackChart.Layer("A", Style.GRADE_A, List.of(3.0, 2.0))),
            List.of(new StackChart.Flow("in", Style.OTHER, true, List.of(1.0, 0.0))),
            1,
            v -> String.valueOf(Math.round(v)),
            "");
    Drawing<Integer> drawing = chart.draw(500, 340);
    Shape.Path low = drawn(drawing, Shape.Path.class, Style.GRADE_C).getFirst();
    Shape.Path high = drawn(drawing, Shape.Path.class, Style.GRADE_A).getFirst();
    assertThat(high.points().get(2)).isEqualTo(low.points().get(1));
    assertThat(high.points().get(3)).isEqualTo(low.points().get(0));
    assertThat(drawn(drawing, Shape.Rect.class, Style.OTHER)).hasSize(2);
  }

  @Test
  void svg_says_what_it_shows_and_escapes_it() throws Exception {
    LineChart<Month> chart =
        LineChart.of(
            List.of(
                new LineChart.Point<>(
                    of(3), Optional.empty(), "<1>", "", "a & b \u0000华联", Month.MAY)),
            "<you> & \"co\"",
            String::valueOf,
            "");
    String svg =
        Svg.of(chart.draw(600, 240).titled("标题 <x>", "n = 3"), "Visits & deals", Palette.light());
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Visits & deals");
    assertThat(parsed.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("a & b 华联");
    List<String> said = new ArrayList<>();
    for (int i = 0; i < parsed.getElementsByTagName("text").getLength(); i++) {
      said.add(parsed.getElementsByTagName("text").item(i).getTextContent());
    }
    assertThat(said).contains("标题 <x>", "n = 3", "<1>", "<you> & \"co\"");
    assertThat(parsed.getDocumentElement().getAttribute("font-family"))
        .contains("Noto Sans CJK SC");
  }

  @Test
  void a_table_goes_to_the_clipboard_as_cells() {
    TableData table =
        new TableData(
            List.of("month", "visits"), List.of(List.of("May\t1", "29"), List.of("", "3")));
    assertThat(table.tabbed()).isEqualTo("month\tvisits\nMay 1\t29\n\t3\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TableData(List.of("a"), List.of(List.of("b", "c"))));
  }
}
