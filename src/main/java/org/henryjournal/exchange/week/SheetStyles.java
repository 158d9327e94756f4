package org.henryjournal.exchange.week;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook: a workbook may hold only so many, so each is made once. */
final class SheetStyles {

  private static final byte[] GREY = {(byte) 0xEA, (byte) 0xEE, (byte) 0xF2};

  private final XSSFWorkbook workbook;
  private final XSSFCellStyle title;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle wrapped;
  private final XSSFCellStyle right;
  private final XSSFCellStyle day;
  private final XSSFCellStyle headText;
  private final XSSFCellStyle headNumber;
  private final Map<WeekDocument.Form, XSSFCellStyle> numbers =
      new EnumMap<>(WeekDocument.Form.class);

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.title = bold(14);
    this.heading = bold(12);
    this.plain = style();
    this.wrapped = style();
    wrapped.setWrapText(true);
    this.right = style();
    right.setAlignment(HorizontalAlignment.RIGHT);
    this.day = formatted("yyyy-mm-dd");
    day.setAlignment(HorizontalAlignment.LEFT);
    this.headText = head(HorizontalAlignment.LEFT);
    this.headNumber = head(HorizontalAlignment.RIGHT);
    for (WeekDocument.Form form : WeekDocument.Form.values()) {
      numbers.put(form, formatted(format(form)));
    }
  }

  static String format(WeekDocument.Form form) {
    return switch (form) {
      case COUNT -> "#,##0";
      case DECIMAL -> "0.0";
      case AMOUNT -> "#,##0.00";
      case SHARE -> "0%";
    };
  }

  private XSSFCellStyle style() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle formatted(String format) {
    XSSFCellStyle style = style();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private XSSFCellStyle bold(int size) {
    XSSFFont font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) size);
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private XSSFCellStyle head(HorizontalAlignment alignment) {
    XSSFCellStyle style = bold(11);
    style.setAlignment(alignment);
    style.setFillForegroundColor(new XSSFColor(GREY));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle heading() {
    return heading;
  }

  XSSFCellStyle plain() {
    return plain;
  }

  /** For text that may be long. */
  XSSFCellStyle wrapped() {
    return wrapped;
  }

  /** For words where a number would stand. */
  XSSFCellStyle right() {
    return right;
  }

  XSSFCellStyle day() {
    return day;
  }

  XSSFCellStyle head(boolean number) {
    return number ? headNumber : headText;
  }

  XSSFCellStyle number(WeekDocument.Form form) {
    XSSFCellStyle style = numbers.get(form);
    return style == null ? right : style;
  }
}
