package org.henryjournal.exchange.lists;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.PdfFonts;
import org.henryjournal.exchange.week.PdfLines;
import org.henryjournal.text.Messages;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Mailing labels as a PDF: three beside each other and eight below each other on A4, 70 by 37 mm,
 * the sheet that is sold everywhere. Written as letters are addressed: by name, then place; in
 * Chinese by place, then name.
 */
public final class LabelSheet {

  private static final int ACROSS = 3;
  private static final int DOWN = 8;
  private static final float WIDTH = PageSize.A4.getWidth() / ACROSS;
  private static final float HEIGHT = PageSize.A4.getHeight() / DOWN;

  /** Printers leave so much of the paper's edge white, in points. */
  private static final float PADDING = 16;

  private static final float LARGEST = 11;
  private static final float SMALLEST = 6;
  private static final float LINE = 1.3f;

  /**
   * What stands on a label, each on one line as it was entered.
   *
   * @param contact with title; '' for none
   */
  public record Address(String customer, String contact, String place) {

    private List<String> lines(Messages.Language language) {
      List<String> lines =
          language == Messages.Language.CHINESE
              ? List.of(place, customer, contact)
              : List.of(contact, customer, place);
      return lines.stream().map(PdfFonts::printable).filter(line -> !line.isBlank()).toList();
    }
  }

  private final List<Address> addresses;
  private final Messages.Language language;
  private final PdfLines text;

  /**
   * @throws org.henryjournal.domain.Refusal where no font of the machine has all of the characters
   */
  public LabelSheet(List<Address> addresses, Messages messages, FontShelf shelf) {
    this.addresses = List.copyOf(addresses);
    this.language = messages.language();
    BitSet characters = new BitSet();
    characters.set(' ');
    for (Address each : addresses) {
      each.lines(language).forEach(line -> line.codePoints().forEach(characters::set));
    }
    this.text = new PdfLines(new PdfFonts(characters, shelf, messages));
  }

  public byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document pdf = new Document(PageSize.A4, 0, 0, 0, 0)) {
      PdfWriter.getInstance(pdf, bytes);
      pdf.addCreator("Henry");
      pdf.open();
      PdfPTable table = new PdfPTable(ACROSS);
      table.setTotalWidth(PageSize.A4.getWidth());
      table.setLockedWidth(true);
      table.getDefaultCell().setBorder(PdfPCell.NO_BORDER);
      addresses.forEach(address -> table.addCell(label(address)));
      table.completeRow();
      pdf.add(table);
    }
    return bytes.toByteArray();
  }

  private PdfPCell label(Address address) {
    List<String> lines = address.lines(language);
    float size = size(lines);
    PdfPCell cell = new PdfPCell();
    cell.setBorder(PdfPCell.NO_BORDER);
    // A hair less than an eighth, so that rounding never moves the last row to the next page.
    cell.setFixedHeight(HEIGHT - 0.1f);
    cell.setPadding(PADDING);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    for (String line : lines) {
      org.openpdf.text.Paragraph paragraph =
          new org.openpdf.text.Paragraph(text.phrase(line, size, false, Color.BLACK));
      paragraph.setLeading(size * LINE);
      cell.addElement(paragraph);
    }
    return cell;
  }

  /** The largest at which all of it stands on the label. */
  private float size(List<String> lines) {
    float size = LARGEST;
    while (size > SMALLEST && height(lines, size) > HEIGHT - 2 * PADDING) {
      size -= 0.5f;
    }
    return size;
  }

  /** Broken lines seldom end at the edge: a tenth of the width is left for that. */
  private float height(List<String> lines, float size) {
    double rows = 0;
    for (String line : lines) {
      rows += Math.ceil(text.width(line, size) / ((WIDTH - 2 * PADDING) * 0.9));
    }
    return (float) (rows * size * LINE);
  }
}
