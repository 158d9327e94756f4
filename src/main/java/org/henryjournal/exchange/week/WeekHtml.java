package org.henryjournal.exchange.week;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Palette;
import org.henryjournal.chart.Style;
import org.henryjournal.chart.Svg;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;

/**
 * Writes a weekly summary as one HTML file: charts are drawn inside it, and it asks nothing of any
 * other place. It follows the reader's light or dark screen and prints on A4.
 */
public final class WeekHtml {

  /** At which the charts are drawn; the page scales them. */
  private static final double CHART_WIDTH = 720;

  private final StringBuilder html = new StringBuilder();
  private final boolean charts;

  private WeekHtml(boolean charts) {
    this.charts = charts;
  }

  /** A whole page. Lines end with {@code \n}. */
  public static String page(WeekDocument document) {
    WeekHtml writer = new WeekHtml(true);
    writer
        .html
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(document.language().locale().toLanguageTag())
        .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
        .append(escaped(document.title()))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n");
    writer.content(document);
    return writer.html.append("</main>\n</body>\n</html>\n").toString();
  }

  /** For the clipboard: tables that mail programs and word processors take over, without charts. */
  public static String fragment(WeekDocument document) {
    WeekHtml writer = new WeekHtml(false);
    writer.content(document);
    return writer.html.toString();
  }

  private void content(WeekDocument document) {
    element("h1", document.title());
    document.sections().forEach(this::section);
  }

  private void section(Section section) {
    html.append(charts ? "<section>\n" : "");
    if (!section.heading().isEmpty()) {
      element("h2", section.heading());
    }
    for (WeekDocument.Block block : section.blocks()) {
      switch (block) {
        case Paragraph paragraph -> element("p", paragraph.text());
        case Items items -> {
          html.append("<ul>\n");
          items.lines().forEach(line -> element("li", line));
          html.append("</ul>\n");
        }
        case Table table -> table(table);
      }
    }
    html.append(charts ? "</section>\n" : "");
  }

  private void table(Table table) {
    if (!charts || table.picture().filter(Picture::instead).isEmpty()) {
      html.append(
          charts
              ? "<div class=\"wide\">\n<table>\n<thead>\n<tr>"
              : "<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\">\n<thead>\n<tr>");
      for (WeekDocument.Column column : table.columns()) {
        cell("th", column.number(), column.name());
      }
      html.append("</tr>\n</thead>\n<tbody>\n");
      for (Row row : table.rows()) {
        html.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
          cell("td", table.columns().get(i).number(), row.cells().get(i).shown());
        }
        html.append("</tr>\n");
      }
      html.append("</tbody>\n</table>\n").append(charts ? "</div>\n" : "");
    }
    if (charts) {
      table.picture().ifPresent(this::picture);
    }
  }

  private void cell(String name, boolean number, String words) {
    String align = charts ? " class=\"number\"" : " align=\"right\"";
    html.append('<').append(name).append(name.equals("th") ? " scope=\"col\"" : "");
    html.append(number ? align : "").append('>').append(escaped(words));
    html.append("</").append(name).append('>');
  }

  private void picture(Picture picture) {
    Drawing<?> drawing = picture.drawing(CHART_WIDTH);
    html.append("<figure>\n");
    element("figcaption", picture.title());
    html.append(
            Svg.of(
                drawing,
                picture.title(),
                new Palette("none", "", style -> "var(" + variable(style) + ")")))
        .append("</figure>\n");
  }

  private void element(String name, String words) {
    html.append('<').append(name).append('>').append(escaped(words));
    html.append("</").append(name).append(">\n");
  }

  private static String variable(Style style) {
    return "--" + style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Also without control characters, which HTML has no place for. */
  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}", "");
  }

  private static String variables(Palette palette) {
    return Stream.of(Style.values())
        .map(style -> variable(style) + ":" + palette.ink().apply(style))
        .collect(Collectors.joining(";"));
  }

  private static String style() {
    Palette light = Palette.light();
    Palette dark = Palette.dark();
    return """
        :root{--page:%s;%s}
        @media (prefers-color-scheme:dark){:root{--page:%s;%s}}
        @media print{:root{--page:#ffffff;%s}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 %s;
        -webkit-print-color-adjust:exact;print-color-adjust:exact}
        main{max-width:800px;margin:0 auto;padding:32px 24px 64px}
        h1{font-size:22px;line-height:1.3;margin:0 0 20px}
        h2{font-size:16px;margin:32px 0 8px}
        p,ul{margin:8px 0}
        ul{padding-left:20px}
        .wide{overflow-x:auto}
        table{width:100%%;border-collapse:collapse;font-variant-numeric:tabular-nums}
        th,td{padding:6px 12px 6px 0;text-align:left;vertical-align:top;
        border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
        th{color:var(--muted);font-size:13px;font-weight:600;overflow-wrap:normal}
        th:last-child,td:last-child{padding-right:0}
        .number{text-align:right;white-space:nowrap}
        th.number{white-space:normal}
        figure{margin:16px 0 0}
        figcaption{color:var(--muted);font-size:13px;margin:0 0 8px}
        svg{display:block;width:100%%;height:auto}
        @page{size:A4;margin:16mm}
        @media print{body{font-size:10.5pt}main{max-width:none;padding:0}
        h1{font-size:16pt}h2{font-size:12pt;margin-top:18pt;break-after:avoid}
        tr,figure,li{break-inside:avoid}.wide{overflow:visible}}
        """
        .formatted(
            light.background(),
            variables(light),
            dark.background(),
            variables(dark),
            variables(light),
            light.fonts());
  }
}
