package org.henryjournal.exchange.week;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.text.Messages;

/**
 * Writes a weekly summary as a workbook: one sheet to read first, and one for each table, with real
 * numbers and dates, a head that stays in sight, and charts that follow the cells.
 */
final class WeekSheets {

  private final XSSFWorkbook workbook;
  private final SheetStyles styles;
  private final WeekDocument document;

  private WeekSheets(XSSFWorkbook workbook, WeekDocument document) {
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook);
    this.document = document;
  }

  static byte[] write(WeekDocument document) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new WeekSheets(workbook, document).fill();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("In memory", e);
    }
  }

  private void fill() {
    workbook.getProperties().getCoreProperties().setTitle(document.title());
    workbook.getProperties().getCoreProperties().setCreator("Henry");
    XSSFSheet overview = sheet(new Messages(document.language()).get("week.overview"));
    SheetWidths widths = new SheetWidths();
    text(overview.createRow(0), document.title(), styles.title());
    int at = 2;
    for (Section section : document.sections()) {
      if (section.heading().isEmpty()) {
        for (WeekDocument.Block block : section.blocks()) {
          if (block instanceof Table table) {
            overview.createFreezePane(0, at + 1);
            at = rows(overview, at, table, widths);
          } else {
            at = words(overview, at, block);
          }
        }
      } else {
        at = remarks(overview, at, section);
        tables(section);
      }
    }
    widths.set(overview);
  }

  /** What a section says besides its tables. */
  private int remarks(XSSFSheet sheet, int from, Section section) {
    int at = from;
    boolean any = section.blocks().stream().anyMatch(block -> !(block instanceof Table));
    if (any) {
      text(sheet.createRow(++at), section.heading(), styles.heading());
      at++;
      for (WeekDocument.Block block : section.blocks()) {
        at = words(sheet, at, block);
      }
    }
    return at;
  }

  private int words(XSSFSheet sheet, int from, WeekDocument.Block block) {
    int at = from;
    switch (block) {
      case Paragraph paragraph -> text(sheet.createRow(at++), paragraph.text(), styles.plain());
      case Items items -> {
        for (String line : items.lines()) {
          text(sheet.createRow(at++), line, styles.plain());
        }
      }
      case Table table -> {
        // It has a sheet of its own.
      }
    }
    return at;
  }

  private void tables(Section section) {
    if (section.blocks().stream().noneMatch(Table.class::isInstance)) {
      return;
    }
    XSSFSheet sheet = sheet(section.heading());
    SheetWidths widths = new SheetWidths();
    int at = 0;
    for (WeekDocument.Block block : section.blocks()) {
      if (block instanceof Table table) {
        int head = at;
        at = rows(sheet, at, table, widths) + 1;
        table.picture().ifPresent(picture -> new SheetCharts(sheet, head, table).draw(picture));
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    widths.set(sheet);
  }

  private XSSFSheet sheet(String name) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    return workbook.createSheet(safe);
  }

  private int rows(XSSFSheet sheet, int from, Table table, SheetWidths widths) {
    int at = from;
    XSSFRow head = sheet.createRow(at++);
    for (int i = 0; i < table.columns().size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(table.columns().get(i).name());
      cell.setCellStyle(styles.head(table.columns().get(i).number()));
      widths.see(i, table.columns().get(i).name());
    }
    for (WeekDocument.Row row : table.rows()) {
      XSSFRow line = sheet.createRow(at++);
      for (int i = 0; i < row.cells().size(); i++) {
        boolean number = table.columns().get(i).number();
        value(line.createCell(i), row.cells().get(i), number);
        widths.see(i, row.cells().get(i).shown());
      }
    }
    return at;
  }

  /** Text stays text, also where it begins like a formula. */
  private void value(Cell cell, WeekDocument.Cell content, boolean number) {
    switch (content) {
      case WeekDocument.Text text -> {
        cell.setCellValue(text.shown());
        cell.setCellStyle(number ? styles.right() : styles.wrapped());
      }
      case WeekDocument.Number figure -> {
        cell.setCellValue(figure.value().doubleValue());
        cell.setCellStyle(styles.number(figure.form()));
      }
      case WeekDocument.Day day -> {
        cell.setCellValue(day.value());
        cell.setCellStyle(styles.day());
      }
    }
  }

  private static void text(XSSFRow row, String words, XSSFCellStyle style) {
    Cell cell = row.createCell(0);
    cell.setCellValue(words);
    cell.setCellStyle(style);
  }
}
