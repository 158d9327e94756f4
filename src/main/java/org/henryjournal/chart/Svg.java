package org.henryjournal.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a drawing as a standalone SVG. */
public final class Svg {

  private Svg() {}

  /**
   * @param title what it shows, for screen readers
   */
  public static String of(Drawing<?> drawing, String title, Palette palette) {
    StringBuilder svg = new StringBuilder();
    String width = number(drawing.width());
    String height = number(drawing.height());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append('"')
        .append(
            palette.fonts().isEmpty() ? "" : " font-family=\"" + escaped(palette.fonts()) + "\"")
        .append(">\n<title>")
        .append(escaped(title))
        .append("</title>\n<desc>")
        .append(
            escaped(drawing.marks().stream().map(Mark::spoken).collect(Collectors.joining("; "))))
        .append("</desc>\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"")
        .append(palette.background())
        .append("\"/>\n");
    drawing.shapes().forEach(shape -> svg.append(element(shape, palette)).append('\n'));
    return svg.append("</svg>\n").toString();
  }

  private static String element(Shape shape, Palette palette) {
    String ink = palette.ink().apply(shape.style());
    return switch (shape) {
      case Shape.Line line ->
          "<line"
              + at("x1", line.fromX())
              + at("y1", line.fromY())
              + at("x2", line.toX())
              + at("y2", line.toY())
              + stroke(line.style(), ink)
              + "/>";
      case Shape.Path path ->
          path.filled()
              ? "<polygon points=\"" + points(path.points()) + "\" fill=\"" + ink + "\"/>"
              : "<polyline points=\""
                  + points(path.points())
                  + "\" fill=\"none\" stroke-linejoin=\"round\""
                  + stroke(path.style(), ink)
                  + "/>";
      case Shape.Rect rect ->
          "<rect"
              + at("x", rect.x())
              + at("y", rect.y())
              + at("width", rect.width())
              + at("height", rect.height())
              + at("rx", rect.radius())
              + " fill=\""
              + ink
              + "\"/>";
      case Shape.Dot dot ->
          "<circle"
              + at("cx", dot.x())
              + at("cy", dot.y())
              + at("r", dot.radius())
              + " fill=\""
              + ink
              + "\"/>";
      case Shape.Text text ->
          "<text"
              + at("x", text.x())
              + at("y", text.y())
              + at("font-size", text.size())
              // Not every program knows dominant-baseline, but all know dy.
              + " dy=\"0.35em\" text-anchor=\""
              + text.anchor().name().toLowerCase(Locale.ROOT)
              + "\""
              + (text.style().bold() ? " font-weight=\"bold\"" : "")
              + " fill=\""
              + ink
              + "\">"
              + escaped(text.text())
              + "</text>";
    };
  }

  private static String stroke(Style style, String ink) {
    return " stroke=\""
        + ink
        + "\""
        + at("stroke-width", style.stroke())
        + (style.dashed() ? " stroke-dasharray=\"5 5\"" : "");
  }

  private static String at(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  private static String points(List<Shape.Point> points) {
    return points.stream()
        .map(p -> number(p.x()) + "," + number(p.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  /** Also without the control characters that XML has no place for. */
  private static String escaped(String text) {
    return text.codePoints()
        .filter(c -> c >= ' ' ? c != 0xFFFE && c != 0xFFFF && !lone(c) : c == '\n' || c == '\t')
        .mapToObj(Svg::entity)
        .collect(Collectors.joining());
  }

  /** Half of a character. */
  private static boolean lone(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static String entity(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> Character.toString(c);
    };
  }
}
