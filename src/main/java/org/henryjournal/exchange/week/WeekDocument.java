package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.chart.Chart;
import org.henryjournal.chart.Drawing;
import org.henryjournal.text.Messages;

/**
 * A weekly summary as it is read, from top to bottom. All formats are written from it, so that they
 * say the same.
 *
 * @param code of the week, for the name of a file
 */
public record WeekDocument(
    String title, String code, Messages.Language language, List<Section> sections) {

  /**
   * @param heading '' for what stands right below the title
   */
  public record Section(String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** A part of a section. */
  public sealed interface Block permits Paragraph, Items, Table {}

  public record Paragraph(String text) implements Block {}

  public record Items(List<String> lines) implements Block {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Rows of cells, each as long as the head.
   *
   * @param picture the same numbers, drawn
   */
  public record Table(List<Column> columns, List<Row> rows, Optional<Picture> picture)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException("A row is not as long as the head: " + row);
        }
      }
    }
  }

  /**
   * @param number right-aligned
   */
  public record Column(String name, boolean number) {}

  /**
   * @param line the row as a sentence, for a chat message; '' for none
   */
  public record Row(List<Cell> cells, String line) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What stands in a table. */
  public sealed interface Cell permits Text, Number, Day {
    /** In the document's language. */
    String shown();
  }

  public record Text(String shown) implements Cell {}

  public record Number(String shown, BigDecimal value, Form form) implements Cell {}

  public record Day(String shown, LocalDate value) implements Cell {}

  /** How a spreadsheet writes a number. */
  public enum Form {
    COUNT,
    DECIMAL,
    AMOUNT,
    SHARE
  }

  /**
   * @param form of the numbers, as a spreadsheet draws them
   * @param values the columns with the numbers; the first column names them
   * @param instead on paper and in the window it stands in place of its table
   */
  public record Picture(
      String title, Drawn form, List<Integer> values, Chart<?> chart, boolean instead) {
    /** A chart that takes any height is not to take half a page. */
    private static final double HIGHEST = 200;

    public Picture {
      values = List.copyOf(values);
    }

    public Drawing<?> drawing(double width) {
      return chart.draw(width, Math.min(HIGHEST, chart.preferredHeight(width)));
    }
  }

  /** The kinds of charts. */
  public enum Drawn {
    BARS,
    LINES
  }

  public WeekDocument {
    sections = List.copyOf(sections);
  }

  /** What the file is called unless the rep names it. */
  public String fileName(WeekFormat format) {
    return "henry-" + code + "." + format.extension();
  }
}
