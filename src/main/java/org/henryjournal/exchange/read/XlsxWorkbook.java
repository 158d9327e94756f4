package org.henryjournal.exchange.read;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook's own part says: its sheets, and the day from which it counts days. */
final class XlsxWorkbook extends DefaultHandler {

  /**
   * @param relation under which the sheet's part is found
   */
  record Worksheet(String name, String relation) {}

  /** More have never been seen. */
  private static final int MOST = 1_000;

  private final List<Worksheet> sheets = new ArrayList<>();
  private boolean is1904;

  List<Worksheet> sheets() {
    return sheets;
  }

  boolean is1904() {
    return is1904;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (localName.equals("sheet") && sheets.size() < MOST) {
      String relation = "";
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
          relation = attributes.getValue(i);
        }
      }
      String name = attributes.getValue("name");
      sheets.add(new Worksheet(name == null ? "" : name, relation));
    } else if (localName.equals("workbookPr")) {
      String says = attributes.getValue("date1904");
      is1904 = "1".equals(says) || "true".equals(says);
    }
  }
}
