package org.henryjournal.exchange.week;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.fonts.FontFace;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.text.Messages;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of one PDF: which of them writes which part of a text. */
public final class PdfFonts {

  private static final int MOST_NAMED = 8;

  /** A part of a text that one font writes. */
  record Run(BaseFont font, String text) {
    float width(float size) {
      return font.getWidthPoint(text, size);
    }
  }

  private record Loaded(BaseFont font, BitSet characters) {}

  private final List<Loaded> fonts = new ArrayList<>();

  /**
   * @param characters that will be written
   * @throws Refusal naming what no font has, and what to install
   */
  public PdfFonts(BitSet characters, FontShelf shelf, Messages messages) {
    Set<Path> damaged = new HashSet<>();
    BitSet missing = (BitSet) characters.clone();
    while (!load(shelf.covering(characters, damaged), characters, missing, damaged)) {
      fonts.clear();
      missing.or(characters);
    }
    if (!missing.isEmpty() || fonts.isEmpty()) {
      throw refusal(missing, shelf, messages);
    }
  }

  /** False when a font turned out to be damaged. */
  private boolean load(List<FontFace> faces, BitSet characters, BitSet missing, Set<Path> damaged) {
    for (FontFace face : faces) {
      try {
        // Not kept by the library: the next PDF may find other fonts on the machine.
        BaseFont font =
            BaseFont.createFont(
                face.file() + face.index().map(i -> "," + i).orElse(""),
                BaseFont.IDENTITY_H,
                BaseFont.EMBEDDED,
                false,
                null,
                null);
        BitSet has = (BitSet) face.characters().clone();
        has.and(characters);
        missing.andNot(has);
        fonts.add(new Loaded(font, has));
      } catch (IOException | RuntimeException e) {
        damaged.add(face.file());
        return false;
      }
    }
    return true;
  }

  private static Refusal refusal(BitSet missing, FontShelf shelf, Messages messages) {
    StringBuilder named = new StringBuilder();
    missing.stream().limit(MOST_NAMED).forEach(named::appendCodePoint);
    int more = missing.cardinality() - MOST_NAMED;
    String characters =
        more > 0 ? messages.get("week.font.characters", named.toString(), more) : named.toString();
    boolean chinese =
        missing.stream()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    String what = chinese ? "chinese" : "other";
    return new Refusal(
        "week.font.missing", characters, messages.get("week.font." + what + "." + shelf.system()));
  }

  /** Without what has no look of its own, and with every blank a plain one. */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
              if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
                printable.append(c == 0x3000 ? '\u3000' : ' ');
              } else if (!selector
                  && type != Character.FORMAT
                  && type != Character.CONTROL
                  && type != Character.SURROGATE) {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString();
  }

  /** The parts of a printable text, in order. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Loaded current = fonts.getFirst();
    for (int c : text.codePoints().toArray()) {
      Loaded wanted = c == ' ' && current.characters().get(' ') ? current : fontOf(c);
      if (wanted != current && !part.isEmpty()) {
        runs.add(new Run(current.font(), part.toString()));
        part.setLength(0);
      }
      current = wanted;
      part.appendCodePoint(c);
    }
    if (!part.isEmpty()) {
      runs.add(new Run(current.font(), part.toString()));
    }
    return runs;
  }

  private Loaded fontOf(int c) {
    return fonts.stream()
        .filter(font -> font.characters().get(c))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not among the characters: " + c));
  }

  float width(String text, float size) {
    float width = 0;
    for (Run run : runs(text)) {
      width += run.width(size);
    }
    return width;
  }
}
