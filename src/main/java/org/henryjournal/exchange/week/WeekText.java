package org.henryjournal.exchange.week;

import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;

/** Writes a weekly summary as plain text for a chat message: every row of a table is a sentence. */
public final class WeekText {

  private WeekText() {}

  /** Lines end with {@code \n}. */
  public static String write(WeekDocument document) {
    StringBuilder text = new StringBuilder();
    line(text, document.title());
    document.sections().forEach(section -> section(text, section));
    return text.toString();
  }

  private static void section(StringBuilder text, Section section) {
    StringBuilder lines = new StringBuilder();
    String mark = section.heading().isEmpty() ? "" : "- ";
    for (WeekDocument.Block block : section.blocks()) {
      switch (block) {
        case Paragraph paragraph -> line(lines, mark + paragraph.text());
        case Items items -> items.lines().forEach(item -> line(lines, mark + item));
        case Table table ->
            table.rows().stream()
                .map(WeekDocument.Row::line)
                .filter(line -> !line.isEmpty())
                .forEach(line -> line(lines, mark + line));
      }
    }
    if (!lines.isEmpty()) {
      if (!section.heading().isEmpty()) {
        line(text, "");
        line(text, section.heading());
      }
      text.append(lines);
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
