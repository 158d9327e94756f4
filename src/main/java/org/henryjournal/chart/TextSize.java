package org.henryjournal.chart;

import java.util.ArrayList;
import java.util.List;

/** Estimates how wide a text is, a little too wide rather than too narrow. */
final class TextSize {

  static final String CUT = "…";

  private static final double BOLD = 1.06;
  private static final double LINE = 1.3;
  private static final int FIRST_WIDE = 0x1100;
  private static final String NARROW = "ijl.,:;'|!·()[] ftrI";
  private static final String BROAD = "mwMW%@—…‘’“”";

  private TextSize() {}

  static double height(double size) {
    return size * LINE;
  }

  static double width(String text, double size, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextSize::ems).sum();
    return ems * size * (bold ? BOLD : 1);
  }

  private static double ems(int character) {
    if (character >= FIRST_WIDE && !isNarrowSign(character)) {
      return 1;
    }
    if (NARROW.indexOf(character) >= 0) {
      return 0.4;
    }
    if (BROAD.indexOf(character) >= 0) {
      return 1;
    }
    return Character.isUpperCase(character) ? 0.72 : 0.6;
  }

  /** Dashes, quotes and the like, of which the broad ones are listed. */
  private static boolean isNarrowSign(int character) {
    return character >= 0x2000 && character < 0x2100 && BROAD.indexOf(character) < 0;
  }

  /** The text, or its beginning with an ellipsis; nothing where not even that has room. */
  static String fit(String text, double width, double size, boolean bold) {
    if (width(text, size, bold) <= width) {
      return text;
    }
    int[] characters = text.codePoints().toArray();
    for (int length = characters.length - 1; length > 0; length--) {
      String cut = new String(characters, 0, length).strip() + CUT;
      if (width(cut, size, bold) <= width) {
        return cut;
      }
    }
    return "";
  }

  /** Breaks at spaces and between Chinese characters; what is left after the last line is cut. */
  static List<String> lines(String text, double width, int most, double size) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most) {
      int end = lines.size() == most - 1 ? rest.length() : lineEnd(rest, width, size);
      lines.add(fit(rest.substring(0, end).strip(), width, size, false));
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  private static int lineEnd(String text, double width, double size) {
    int end = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (width(text.substring(0, at).strip(), size, false) > width) {
        break;
      }
      if (at == text.length() || mayBreak(text.charAt(at - 1), text.charAt(at))) {
        end = at;
      }
    }
    return end == 0 ? text.length() : end;
  }

  private static boolean mayBreak(char before, char after) {
    return after == ' ' || (Character.isIdeographic(after) && !Character.isSurrogate(before));
  }
}
