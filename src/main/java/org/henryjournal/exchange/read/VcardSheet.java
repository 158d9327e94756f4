package org.henryjournal.exchange.read;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Progress;

/** A row for each card of a file. */
final class VcardSheet {

  /** Cards between two reports of progress. */
  private static final int STRIDE = 200;

  private final Path file;
  private final Progress progress;
  private final long total;
  private final CellCount count;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private long seen;
  private long characters;

  private VcardSheet(Path file, String text, Progress progress) {
    this.file = file;
    this.progress = progress;
    this.total = Math.max(1, text.length());
    this.count = new CellCount(file);
  }

  /**
   * @throws Refusal when there are more cards than memory should hold
   */
  static Sheet read(Path file, Encodings.Decoded decoded, Progress progress) {
    VcardSheet sheet = new VcardSheet(file, decoded.text(), progress);
    sheet.rows.add(new SheetRow(0, VcardRow.HEADERS));
    new VcardCutter(decoded.text(), sheet::take, sheet.unread).cut();
    return new Sheet(
        String.valueOf(file.getFileName()),
        SourceFormat.VCARD,
        Optional.of(decoded.charset()),
        Optional.empty(),
        List.of(),
        0,
        sheet.rows,
        sheet.unread);
  }

  private void take(VcardCutter.Card card) {
    seen++;
    characters += card.text().length();
    if (seen % STRIDE == 0) {
      progress.at(Math.min(characters, total), total);
    }
    List<String> cells;
    try {
      cells = cells(card.text());
    } catch (RuntimeException | StackOverflowError e) {
      unread.add(new Unread(card.line(), "read.card.broken", List.of()));
      return;
    }
    if (SheetRow.hasText(cells)) {
      count.add(cells.size());
      rows.add(new SheetRow(card.line(), cells));
    } else {
      String key = card.isClosed() ? "read.card.empty" : "read.card.unclosed";
      unread.add(new Unread(card.line(), key, List.of()));
    }
  }

  private List<String> cells(String text) {
    try (VCardReader reader = new VCardReader(text)) {
      reader.setDefaultQuotedPrintableCharset(quotedEncoding(text));
      VCard card = reader.readNext();
      return card == null ? List.of() : new VcardRow(card).cells();
    } catch (IOException e) {
      throw new Refusal(e, "import.unreadable", file);
    }
  }

  /** What the encoded bytes look like for which the card names no encoding. */
  private static Charset quotedEncoding(String text) {
    if (!text.contains("=")) {
      return StandardCharsets.UTF_8;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean counts = false;
    for (String line : text.split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String head = line.substring(0, colon).toUpperCase(Locale.ROOT);
        counts = head.contains("QUOTED-PRINTABLE") && !head.contains("CHARSET");
      }
      if (counts) {
        quoted(line.substring(colon + 1), bytes);
      }
    }
    return Encodings.detect(bytes.toByteArray());
  }

  private static void quoted(String line, ByteArrayOutputStream bytes) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      int high = i + 2 < line.length() && c == '=' ? Character.digit(line.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(line.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c != '=') {
        bytes.write(c & 0x7F);
      }
    }
  }
}
