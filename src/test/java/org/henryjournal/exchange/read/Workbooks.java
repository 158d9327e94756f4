package org.henryjournal.exchange.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks made of the XML of their parts. */
final class Workbooks {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String TYPES = "[Content_Types].xml";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Workbooks() {}

  /** Of one sheet with these rows, dates in style 1, times in 2, both in 3, hours in 4. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        TYPES,
        "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package"
            + ".relationships+xml'/>"
            + type(WORKBOOK, "sheet.main")
            + type(SHEET, "worksheet")
            + type("xl/worksheets/sheet2.xml", "worksheet")
            + type(STRINGS, "sharedStrings")
            + type(STYLES, "styles")
            + "</Types>");
    parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", WORKBOOK)));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "worksheet", "worksheets/sheet2.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml")
                + relation("rId4", "styles", "styles.xml")));
    parts.put(
        WORKBOOK,
        "<workbook xmlns='%s' xmlns:r='%s'><workbookPr/><sheets>".formatted(MAIN, OFFICE)
            + "<sheet name='客户' sheetId='1' r:id='rId1'/>"
            + "<sheet name='Old' sheetId='2' state='hidden' r:id='rId2'/></sheets></workbook>");
    parts.put(
        STRINGS,
        "<sst xmlns='%s'><si><t>姓名</t></si><si><r><t>Ac</t></r><r><t>me</t></r>".formatted(MAIN)
            + "<rPh sb='0' eb='1'><t>reading</t></rPh></si>"
            + "<si><t xml:space='preserve'> a_x000D_\nb </t></si></sst>");
    parts.put(
        STYLES,
        "<styleSheet xmlns='%s'><numFmts>".formatted(MAIN)
            + "<numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\" h:mm'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='164'/><xf numFmtId='46'/>"
            + "</cellXfs></styleSheet>");
    parts.put(SHEET, sheet(rows));
    parts.put("xl/worksheets/sheet2.xml", sheet("<row r='3'><c><v>7</v></c></row>"));
    return parts;
  }

  static String sheet(String rows) {
    return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  private static String type(String part, String type) {
    return "<Override PartName='/%s' ContentType='%s%s+xml'/>".formatted(part, TYPE, type);
  }

  private static String relations(String inside) {
    return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, inside);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OFFICE, type, target);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static Map<String, String> unzip(byte[] bytes) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }
}
