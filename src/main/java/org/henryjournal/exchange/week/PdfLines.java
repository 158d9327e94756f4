package org.henryjournal.exchange.week;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Text of a PDF: in its fonts, and broken where Chinese and other writing may be broken. */
public final class PdfLines {

  /** What begins no line. */
  private static final String NEVER_FIRST = "，。、；：？！）》」』】〕〉”’…—·％,.;:?!)%]}";

  /** What ends no line. */
  private static final String NEVER_LAST = "（《「『【〔〈“‘([{";

  private final PdfFonts fonts;

  public PdfLines(PdfFonts fonts) {
    this.fonts = fonts;
  }

  public Phrase phrase(String text, float size, boolean bold, Color ink) {
    Phrase phrase = new Phrase();
    String printable = PdfFonts.printable(text);
    List<PdfFonts.Run> runs = fonts.runs(printable.isEmpty() ? " " : printable);
    // The library would take a font of its own for the space around it, which is not embedded.
    phrase.setFont(new Font(runs.getFirst().font(), size));
    for (PdfFonts.Run run : runs) {
      Chunk chunk =
          new Chunk(run.text(), new Font(run.font(), size, bold ? Font.BOLD : Font.NORMAL, ink));
      chunk.setSplitCharacter(new Breaks());
      phrase.add(chunk);
    }
    return phrase;
  }

  public float width(String text, float size) {
    return fonts.width(PdfFonts.printable(text), size);
  }

  /** Of the words, the one that cannot be broken and is the widest. */
  float widestWord(String text, float size) {
    float widest = 0;
    for (String word : text.split(" ")) {
      boolean wide = word.codePoints().anyMatch(PdfLines::isWide);
      widest = Math.max(widest, wide ? 2 * size : width(word, size));
    }
    return widest;
  }

  private static boolean isWide(int c) {
    return c >= 0x2E80;
  }

  private static final class Breaks implements SplitCharacter {

    @Override
    public boolean isSplitCharacter(
        int start, int current, int end, char[] text, PdfChunk[] chunks) {
      char c = text[current];
      if (current + 1 >= end) {
        return c == ' ' || isWide(c) && NEVER_LAST.indexOf(c) < 0;
      }
      char next = text[current + 1];
      return c == ' '
          || (isWide(c) || isWide(next))
              && !Character.isLowSurrogate(next)
              && next != ' '
              && NEVER_FIRST.indexOf(next) < 0
              && NEVER_LAST.indexOf(c) < 0;
    }
  }
}
