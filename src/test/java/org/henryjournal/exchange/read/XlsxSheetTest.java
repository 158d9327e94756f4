package org.henryjournal.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxSheetTest extends TestFiles {

  private Sheet rows(String rows) {
    return read(Workbooks.zip(Workbooks.parts(rows)));
  }

  private List<String> row(String cells) {
    return cells(rows("<row r='1'>" + cells + "</row>")).getFirst();
  }

  @Test
  void texts_of_every_kind() {
    assertThat(
            row(
                "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
                    + "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                    + "<c t='str'><f>A1</f><v>cached</v></c><c t='b'><v>1</v></c>"
                    + "<c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c><c t='s'><v>99</v></c>"
                    + "<c t='d'><v>2026-11-22T10:30:00</v></c><c t='d'><v>2026-11-22</v></c>"))
        .containsExactly(
            "姓名",
            "Acme",
            " a\r\nb ",
            "inline",
            "cached",
            "TRUE",
            "FALSE",
            "#N/A",
            "",
            "2026-11-22 10:30",
            "2026-11-22");
  }

  @Test
  void numbers_are_plain() {
    assertThat(
            row(
                "<c><v>13800138000</v></c><c><v>1.3800138E10</v></c><c><v>5.0</v></c>"
                    + "<c><v>0.30000000000000004</v></c><c><v>-1200.5</v></c><c><v>1E-3</v></c>"
                    + "<c><v>123456789012345678</v></c><c><v>1E999999999</v></c>"
                    + "<c><f>1/3</f><v>0.33333333333333331</v></c><c><v>wrong</v></c>"))
        .containsExactly(
            "13800138000",
            "13800138000",
            "5",
            "0.3",
            "-1200.5",
            "0.001",
            "123456789012345678",
            "1E999999999",
            "0.333333333333333",
            "wrong");
  }

  @Test
  void days_and_times_are_iso() {
    String cells =
        "<c s='1'><v>46348</v></c><c s='3'><v>46348.4375</v></c><c s='2'><v>0.4375</v></c>"
            + "<c s='2'><v>46348.4375</v></c><c s='4'><v>1.0625</v></c><c s='1'><v>-1</v></c>"
            + "<c s='1'><v>1e300</v></c><c s='1'><v>0</v></c><c s='3'><v>46347.999999</v></c>";
    assertThat(row(cells).subList(0, 6))
        .containsExactly("2026-11-22", "2026-11-22 10:30", "10:30", "10:30", "25:30", "-1");
    assertThat(row(cells).get(7)).isEqualTo("0");
    assertThat(row(cells).get(8)).isEqualTo("2026-11-22");
    Map<String, String> parts = Workbooks.parts("<row><c s='1'><v>44886</v></c></row>");
    parts.merge(
        Workbooks.WORKBOOK,
        "",
        (old, none) -> old.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));
    assertThat(cells(read(Workbooks.zip(parts))).getFirst()).containsExactly("2026-11-22");
  }

  @Test
  void formats_that_show_days_and_times() {
    assertThat(
            List.of(
                "yyyy-mm-dd",
                "m/d/yy h:mm",
                "h:mm AM/PM",
                "[$-804]yyyy\"年\"m\"月\"",
                "[h]:mm",
                "#,##0.00\"d\"",
                "[Red]0",
                "General",
                "上午/下午h\"时\"mm\"分\"",
                "mm:ss"))
        .extracting(XlsxStyles::shape)
        .containsExactly(
            XlsxStyles.Shape.DAY,
            XlsxStyles.Shape.DAY,
            XlsxStyles.Shape.TIME,
            XlsxStyles.Shape.DAY,
            XlsxStyles.Shape.DURATION,
            XlsxStyles.Shape.NUMBER,
            XlsxStyles.Shape.NUMBER,
            XlsxStyles.Shape.NUMBER,
            XlsxStyles.Shape.TIME,
            XlsxStyles.Shape.TIME);
  }

  @Test
  void gaps_stay_gaps() {
    Sheet sheet =
        rows(
            "<row r='2'><c r='C2'><v>1</v></c><c r='D2' s='1'/></row><row r='5'/><row r='9'>"
                + "<c r='A9' t='inlineStr'><is><t> </t></is></c></row><row><c r='AA10'><v>2</v></c></row>");
    assertThat(lines(sheet)).containsExactly(2L, 10L);
    assertThat(cells(sheet).getFirst()).containsExactly("", "", "1");
    assertThat(cells(sheet).get(1)).hasSize(27).endsWith("2");
  }

  @Test
  void every_worksheet_is_listed_and_any_can_be_read() {
    byte[] bytes = Workbooks.zip(Workbooks.parts(""));
    Sheet first = read(bytes);
    assertThat(first.worksheets()).containsExactly("客户", "Old");
    assertThat(first.rows()).isEmpty();
    for (int index : new int[] {1, 7}) {
      Sheet second = read(bytes, ReadOptions.DETECT.withWorksheet(index));
      assertThat(second.worksheet()).isEqualTo(1);
      assertThat(second.rows()).containsExactly(new SheetRow(3, List.of("7")));
    }
  }

  @Test
  void a_workbook_in_the_strict_form_is_read() {
    Map<String, String> parts = Workbooks.parts("<row><c t='s'><v>1</v></c></row>");
    parts.replaceAll(
        (name, xml) ->
            xml.replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
    assertThat(cells(read(Workbooks.zip(parts))).getFirst()).containsExactly("Acme");
  }

  @Test
  void a_workbook_of_another_hand_is_read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("Visits");
      CellStyle moment = workbook.createCellStyle();
      moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
      XSSFRow row = sheet.createRow(3);
      row.createCell(0).setCellValue("合并");
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 2));
      Cell when = row.createCell(3);
      when.setCellValue(LocalDateTime.of(2026, 11, 22, 10, 30));
      when.setCellStyle(moment);
      Cell sum = row.createCell(4);
      sum.setCellFormula("1+2");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
      workbook.write(bytes);
    }
    Sheet sheet = read(bytes.toByteArray());
    assertThat(sheet.worksheets()).containsExactly("Visits");
    assertThat(sheet.rows())
        .containsExactly(new SheetRow(4, List.of("合并", "", "", "2026-11-22 10:30", "3")));
  }
}
