package org.henryjournal.exchange.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a worksheet; a cell or row that the file leaves out is empty. */
final class XlsxRows extends DefaultHandler {

  /** Excel's last column is XFD. */
  private static final int MOST_COLUMNS = 16_384;

  /** Rows between two reports of progress. */
  private static final int STRIDE = 1_000;

  private final XlsxValues values;
  private final CellCount count;
  private final Runnable tick;
  private final List<SheetRow> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private long row;
  private long rowsSeen;
  private int column;
  private String type = "";
  private int style = -1;
  private int readings;
  private boolean collecting;

  XlsxRows(XlsxValues values, CellCount count, Runnable tick) {
    this.values = values;
    this.count = count;
    this.tick = tick;
  }

  List<SheetRow> rows() {
    return rows;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    switch (localName) {
      case "row" -> {
        long says = number(attributes.getValue("r"), row + 1);
        row = says < 1 ? row + 1 : says;
        cells = new ArrayList<>();
        column = -1;
      }
      case "c" -> {
        column = column(attributes.getValue("r"), column + 1);
        String says = attributes.getValue("t");
        type = says == null ? "" : says;
        style = (int) number(attributes.getValue("s"), -1);
        text.setLength(0);
      }
      case "v", "t" -> collecting = readings == 0;
      case "rPh" -> readings++;
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    switch (localName) {
      case "v", "t" -> collecting = false;
      case "rPh" -> readings--;
      case "c" -> put();
      case "row" -> {
        if (SheetRow.hasText(cells)) {
          rows.add(new SheetRow(row, cells));
        }
        cells = new ArrayList<>();
        rowsSeen++;
        if (rowsSeen % STRIDE == 0) {
          tick.run();
        }
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (collecting) {
      text.append(ch, start, length);
    }
  }

  /** Cells without text at the end of a row are not kept: often only a colour is there. */
  private void put() {
    if (text.isEmpty() || column < 0 || column >= MOST_COLUMNS) {
      return;
    }
    String cell = values.text(type, style, text.toString());
    text.setLength(0);
    if (cell.isEmpty()) {
      return;
    }
    int before = cells.size();
    while (cells.size() <= column) {
      cells.add("");
    }
    count.add(cells.size() - before);
    cells.set(column, cell);
  }

  private static long number(@Nullable String says, long otherwise) {
    if (says == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(says);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** {@code AB12} is column 27; what is beyond the last stands next to the one before. */
  private static int column(@Nullable String reference, int otherwise) {
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MOST_COLUMNS; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column == 0 || column > MOST_COLUMNS ? otherwise : column - 1;
  }
}
