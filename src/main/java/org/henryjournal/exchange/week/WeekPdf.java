package org.henryjournal.exchange.week;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import org.henryjournal.chart.Drawing;
import org.henryjournal.chart.Palette;
import org.henryjournal.chart.Shape;
import org.henryjournal.chart.Style;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.text.Messages;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a weekly summary as a PDF on A4 whose text can be selected and searched. Its fonts are
 * those of the machine, and those parts of them that are used lie in the file.
 */
final class WeekPdf {

  private static final float MARGIN = 46;
  private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
  private static final float TITLE = 16;
  private static final float HEADING = 11.5f;
  private static final float TEXT = 9.5f;
  private static final float SMALL = 8.5f;
  private static final float LINE = 1.45f;
  private static final float GAP = 8;

  /** A heading does not stand at the foot of a page without so much below it. */
  private static final float LEAST_BELOW = 36;

  /** At which the charts are drawn before they are scaled to the page. */
  private static final double CHART_WIDTH = 720;

  private final WeekDocument content;
  private final Messages messages;
  private final PdfFonts fonts;
  private final PdfLines lines;
  private final Color ink = ink(Style.TEXT);
  private final Color muted = ink(Style.MUTED);

  /**
   * @throws org.henryjournal.domain.Refusal where no font has all of its characters
   */
  WeekPdf(WeekDocument content, FontShelf shelf) {
    this.content = content;
    this.messages = new Messages(content.language());
    this.fonts = new PdfFonts(characters(content, messages), shelf, messages);
    this.lines = new PdfLines(fonts);
  }

  private static Color ink(Style style) {
    return Color.decode(Palette.light().ink().apply(style));
  }

  /** All that will be written, the words of the charts and the numbers of the pages among it. */
  private static BitSet characters(WeekDocument content, Messages messages) {
    BitSet all = new BitSet();
    StringBuilder text = new StringBuilder(" •0123456789");
    text.append(content.title()).append(messages.get("week.page", 0));
    for (Section section : content.sections()) {
      text.append(section.heading());
      for (WeekDocument.Block block : section.blocks()) {
        switch (block) {
          case Paragraph paragraph -> text.append(paragraph.text());
          case Items items -> items.lines().forEach(text::append);
          case Table table -> {
            if (isWritten(table)) {
              table.columns().forEach(column -> text.append(column.name()));
              table.rows().forEach(row -> row.cells().forEach(cell -> text.append(cell.shown())));
            }
            table.picture().ifPresent(picture -> words(picture, text));
          }
        }
      }
    }
    PdfFonts.printable(text.toString()).codePoints().forEach(all::set);
    return all;
  }

  private static void words(Picture picture, StringBuilder text) {
    text.append(picture.title());
    for (Shape shape : picture.drawing(CHART_WIDTH).shapes()) {
      if (shape instanceof Shape.Text words) {
        text.append(words.text());
      }
    }
  }

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document pdf = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + GAP)) {
      PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
      writer.setPageEvent(new Foot());
      writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
      pdf.addTitle(content.title());
      pdf.addCreator("Henry");
      pdf.open();
      writer
          .getExtraCatalog()
          .put(PdfName.LANG, new PdfString(content.language().locale().toLanguageTag()));
      pdf.add(paragraph(content.title(), TITLE, true, ink, 0, GAP));
      for (Section section : content.sections()) {
        section(pdf, writer, section);
      }
    }
    return bytes.toByteArray();
  }

  private void section(Document pdf, PdfWriter writer, Section section) {
    if (!section.heading().isEmpty()) {
      leaveRoom(pdf, writer, HEADING * LINE + 5 * GAP + belowHeading(section));
      pdf.add(paragraph(section.heading(), HEADING, true, ink, GAP, GAP / 2));
    }
    for (WeekDocument.Block block : section.blocks()) {
      switch (block) {
        case Paragraph paragraph -> pdf.add(paragraph(paragraph.text(), TEXT, false, ink, 0, GAP));
        case Items items ->
            items.lines().forEach(line -> pdf.add(paragraph("• " + line, TEXT, false, ink, 0, 2)));
        case Table table -> table(pdf, writer, table);
      }
    }
  }

  /** What has to stand right below a heading: a few lines, or a whole picture. */
  private static float belowHeading(Section section) {
    return section.blocks().getFirst() instanceof Table table
        ? table.picture().filter(Picture::instead).map(WeekPdf::height).orElse(LEAST_BELOW)
        : LEAST_BELOW;
  }

  private static float height(Picture picture) {
    return (float) (picture.drawing(CHART_WIDTH).height() * WIDTH / CHART_WIDTH);
  }

  private static void leaveRoom(Document pdf, PdfWriter writer, float height) {
    if (writer.getVerticalPosition(true) - pdf.bottomMargin() < height) {
      pdf.newPage();
    }
  }

  private org.openpdf.text.Paragraph paragraph(
      String text, float size, boolean bold, Color colour, float before, float after) {
    org.openpdf.text.Paragraph paragraph =
        new org.openpdf.text.Paragraph(lines.phrase(text, size, bold, colour));
    paragraph.setFont(
        paragraph.getFirst() instanceof Chunk first ? first.getFont() : paragraph.getFont());
    paragraph.setLeading(size * LINE);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  /** Whether no picture stands in its place. */
  private static boolean isWritten(Table table) {
    return table.picture().filter(Picture::instead).isEmpty();
  }

  private void table(Document pdf, PdfWriter writer, Table table) {
    if (isWritten(table)) {
      PdfPTable rows = new PdfPTable(new PdfWidths(lines, TEXT, SMALL).of(table, WIDTH));
      rows.setTotalWidth(WIDTH);
      rows.setLockedWidth(true);
      rows.setHeaderRows(1);
      rows.setSpacingAfter(GAP);
      for (WeekDocument.Column column : table.columns()) {
        rows.addCell(cell(column.name(), column.number(), true));
      }
      for (WeekDocument.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          rows.addCell(cell(row.cells().get(i).shown(), table.columns().get(i).number(), false));
        }
      }
      pdf.add(rows);
    }
    table.picture().ifPresent(picture -> picture(pdf, writer, picture));
  }

  private PdfPCell cell(String text, boolean number, boolean head) {
    PdfPCell cell =
        new PdfPCell(
            head ? lines.phrase(text, SMALL, true, muted) : lines.phrase(text, TEXT, false, ink));
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderWidth(0.5f);
    cell.setBorderColor(ink(Style.GRID));
    cell.setPadding(PdfWidths.PADDING);
    cell.setPaddingLeft(0);
    cell.setPaddingTop(2);
    cell.setPaddingBottom(4);
    cell.setLeading(0, LINE - 0.1f);
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setVerticalAlignment(head ? Element.ALIGN_BOTTOM : Element.ALIGN_TOP);
    return cell;
  }

  private void picture(Document pdf, PdfWriter writer, Picture picture) {
    Drawing<?> drawing = picture.drawing(CHART_WIDTH);
    leaveRoom(pdf, writer, height(picture) + 3 * GAP);
    pdf.add(paragraph(picture.title(), SMALL, false, muted, GAP / 2, 2));
    PdfTemplate canvas =
        writer.getDirectContent().createTemplate((float) drawing.width(), (float) drawing.height());
    new PdfDrawing(canvas, fonts).draw(drawing);
    Image image = Image.getInstance(canvas);
    image.scaleAbsolute(WIDTH, (float) (drawing.height() * WIDTH / drawing.width()));
    image.setAlt(picture.title());
    image.setSpacingAfter(GAP);
    pdf.add(image);
  }

  /** The title and the number of each page, below it. */
  private final class Foot extends PdfPageEventHelper {
    @Override
    public void onEndPage(PdfWriter writer, Document pdf) {
      float y = MARGIN - GAP;
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_LEFT,
          lines.phrase(content.title(), SMALL, false, muted),
          MARGIN,
          y,
          0);
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_RIGHT,
          lines.phrase(messages.get("week.page", writer.getPageNumber()), SMALL, false, muted),
          MARGIN + WIDTH,
          y,
          0);
    }
  }
}
