package org.henryjournal.exchange.week;

import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;

/** Writes a weekly summary as Markdown with tables. */
public final class WeekMarkdown {

  private WeekMarkdown() {}

  /** Lines end with {@code \n}. */
  public static String write(WeekDocument document) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(plain(document.title())).append('\n');
    document.sections().forEach(section -> section(text, section));
    return text.toString();
  }

  private static void section(StringBuilder text, Section section) {
    if (!section.heading().isEmpty()) {
      text.append("\n## ").append(plain(section.heading())).append('\n');
    }
    for (WeekDocument.Block block : section.blocks()) {
      text.append('\n');
      switch (block) {
        case Paragraph paragraph -> text.append(plain(paragraph.text())).append('\n');
        case Items items ->
            items.lines().forEach(line -> text.append("- ").append(plain(line)).append('\n'));
        case Table table -> table(text, table);
      }
    }
  }

  private static void table(StringBuilder text, Table table) {
    table.columns().forEach(column -> cell(text, column.name()));
    text.append("|\n");
    table.columns().forEach(column -> text.append(column.number() ? "|---:" : "|---"));
    text.append("|\n");
    for (WeekDocument.Row row : table.rows()) {
      row.cells().forEach(cell -> cell(text, cell.shown()));
      text.append("|\n");
    }
  }

  private static void cell(StringBuilder text, String words) {
    text.append("| ").append(plain(words)).append(words.isEmpty() ? "" : " ");
  }

  /** What the rep wrote stays text: no mark of it turns into a table, a link, a list or HTML. */
  private static String plain(String words) {
    return words
        .replaceAll("([\\\\`*_\\[\\]<>|~&])", "\\\\$1")
        .replaceFirst("^([#+=-])", "\\\\$1")
        .replaceFirst("^(\\d+)([.)])(?=\\s|$)", "$1\\\\$2");
  }
}
