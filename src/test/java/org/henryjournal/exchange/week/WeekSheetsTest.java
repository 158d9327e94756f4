package org.henryjournal.exchange.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WeekSheetsTest {

  @TempDir Path folder;

  private XSSFWorkbook workbook(Messages.Language language) throws IOException {
    try (Journal journal = WeekJournal.open(folder)) {
      byte[] bytes = WeekSheets.write(WeekJournal.document(journal, language, true));
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column);
  }

  @Test
  void numbers_are_numbers_and_dates_are_dates() throws IOException {
    try (XSSFWorkbook workbook = workbook(Messages.Language.ENGLISH)) {
      XSSFSheet deals = workbook.getSheet("Deals");
      assertThat(cell(deals, 1, 0).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 11, 18));
      assertThat(cell(deals, 1, 0).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
      assertThat(cell(deals, 1, 1).getStringCellValue()).isEqualTo("Acme");
      assertThat(cell(deals, 1, 2).getNumericCellValue()).isEqualTo(20000);
      assertThat(cell(deals, 1, 2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      XSSFSheet overview = workbook.getSheetAt(0);
      assertThat(cell(overview, 0, 0).getStringCellValue()).startsWith("Week 2026-W47");
      assertThat(cell(overview, 2, 0).getStringCellValue()).contains("is the last day");
      assertThat(cell(overview, 4, 0).getStringCellValue()).isEqualTo("visits");
      assertThat(cell(overview, 4, 1).getNumericCellValue()).isEqualTo(4);
    }
  }

  @Test
  void text_that_looks_like_a_formula_stays_text() throws IOException {
    try (XSSFWorkbook workbook = workbook(Messages.Language.ENGLISH)) {
      XSSFCell words = cell(workbook.getSheet("In my own words"), 1, 1);
      assertThat(words.getCellType()).isEqualTo(CellType.STRING);
      assertThat(words.getStringCellValue()).isEqualTo("=1+1 谢谢 <b>Acme</b>");
    }
  }

  @Test
  void each_table_has_a_sheet_with_a_head_that_stays() throws IOException {
    try (XSSFWorkbook workbook = workbook(Messages.Language.CHINESE)) {
      assertThat(workbook.getSheetName(0)).isEqualTo("总览");
      assertThat(workbook.getSheet("下周计划")).isNotNull();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
            .isEqualTo((short) (i == 0 ? 4 : 1));
      }
    }
  }

  @Test
  void charts_follow_the_cells() throws IOException {
    try (XSSFWorkbook workbook = workbook(Messages.Language.ENGLISH)) {
      XSSFSheet days = workbook.getSheet("Day by day");
      assertThat(days.getDrawingPatriarch().getCharts()).hasSize(1);
      String chart = days.getDrawingPatriarch().getCharts().getFirst().getCTChart().toString();
      assertThat(chart)
          .contains("'Day by day'!$B$2:$B$6", "'Day by day'!$D$2:$D$6", "Visits and deals by day");
      assertThat(workbook.getSheet("Against the goals").getDrawingPatriarch().getCharts())
          .hasSize(1);
      assertThat(
              workbook.getSheet("Visits per deal, 4-week sums").getDrawingPatriarch().getCharts())
          .hasSize(1);
      assertThat(workbook.getSheet("Deals").getDrawingPatriarch()).isNull();
    }
  }
}
