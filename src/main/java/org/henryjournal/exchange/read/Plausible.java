package org.henryjournal.exchange.read;

import java.util.BitSet;
import java.util.Set;

/**
 * How much sense a decoded text makes. The bytes of Chinese text, read as Western, give rows of
 * accented capitals and signs; those of Western text, read as Chinese, rare characters wedged
 * between letters.
 */
final class Plausible {

  private static final String LETTERS =
      "àâäáãåæçèéêëìíîïñòóôöõøœùúûüÿßšž" + "ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜŠŽ";

  private static final String SIGNS = "’‘“”„–—…•€£§°ºª«»¿¡·®©™²³½¼\u00a0";

  private static final String PUNCTUATION = "“”‘’—…·℃№×、。《》【】「」〈〉";

  /** Alphabets of which a word uses one only. */
  private static final Set<Character.UnicodeScript> ALPHABETS =
      Set.of(
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.HEBREW,
          Character.UnicodeScript.ARABIC);

  /** The 3,755 characters of everyday Chinese: the first level of GB 2312. */
  private static final BitSet COMMON = rows(0xB0, 0xD7);

  /** The 3,008 of its second level, in names and places. */
  private static final BitSet SELDOM = rows(0xD8, 0xF7);

  private Plausible() {}

  private static BitSet rows(int first, int last) {
    BitSet characters = new BitSet();
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0xA1; trail <= 0xFE; trail++) {
        String one = new String(new byte[] {(byte) lead, (byte) trail}, Encodings.CHINESE);
        if (Character.isIdeographic(one.codePointAt(0))) {
          characters.set(one.codePointAt(0));
        }
      }
    }
    return characters;
  }

  /** Points for a text that was read as Chinese. */
  static double chinese(String text) {
    double points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (COMMON.get(c) || SELDOM.get(c)) {
        points += (COMMON.get(c) ? 1 : 0.3) * company(text, i);
      } else if (c > 0x7F) {
        points += isPunctuation(c) ? 0.5 : c == '\ufffd' || isPrivate(c) ? -3 : -1;
      }
    }
    return points;
  }

  /** A Chinese character stands beside others, seldom alone beside a letter. */
  private static double company(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (isLetter(before) && isLetter(after)) {
      return -2;
    }
    boolean alone = before <= 0x7F && after <= 0x7F;
    return alone && (isLetter(before) || isLetter(after)) ? 0.5 : 1;
  }

  /** Points for a text that was read as Western. */
  static double western(String text) {
    double points = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && text.charAt(i) > 0x7F) {
        i++;
      }
      if (i > start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = i == text.length() ? ' ' : text.charAt(i);
        points += run(text.substring(start, i), before, after);
      }
      i++;
    }
    return points;
  }

  private static double run(String odd, char before, char after) {
    if (odd.indexOf('\ufffd') >= 0) {
      return -3 * odd.length();
    }
    char first = odd.charAt(0);
    if (odd.length() == 1) {
      return single(first, before, after);
    }
    if (odd.length() == 2) {
      char second = odd.charAt(1);
      boolean beside = isLetter(before) || isLetter(after);
      if (isSmall(first) && isSmall(second) && beside) {
        return 2;
      }
      if (isSign(first) && isSign(second)) {
        return 0.5;
      }
      if (isSign(first) && isKnown(second) && isLetter(after)
          || isSmall(first) && isSign(second) && isLetter(before)) {
        return 1;
      }
    }
    return -odd.length();
  }

  private static double single(char odd, char before, char after) {
    if (isSign(odd)) {
      return 0.5;
    }
    if (!isKnown(odd) || !isSmall(odd) && isLetter(before) && Character.isLowerCase(before)) {
      return -1;
    }
    return isLetter(before) || isLetter(after) ? 1 : 0.3;
  }

  /**
   * Whether a text in UTF-8 is a jumble of alphabets, as Chinese in GBK would make it by chance.
   */
  static boolean isMixed(String text) {
    int sense = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && text.charAt(i) > 0x7F) {
        i++;
      }
      if (i > start) {
        boolean latin = text.chars().skip(start).limit(i - start).allMatch(c -> c < 0x100);
        sense += (latin && i - start <= 2) || isOneAlphabet(text, start, i) ? 1 : -1;
      }
      i++;
    }
    return sense < 0;
  }

  private static boolean isOneAlphabet(String text, int start, int end) {
    Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(start));
    boolean beside =
        start > 0 && isLetter(text.charAt(start - 1))
            || end < text.length() && isLetter(text.charAt(end));
    if (!ALPHABETS.contains(script) && !(script == Character.UnicodeScript.LATIN && beside)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isOfAnother(c, script) || c >= 0x180 && c < 0x370) {
        return false;
      }
    }
    return true;
  }

  /** Marks that stand on letters of an alphabet are of it; signs that all share are of none. */
  private static boolean isOfAnother(char c, Character.UnicodeScript script) {
    Character.UnicodeScript own = Character.UnicodeScript.of(c);
    return own != script
        && own != Character.UnicodeScript.COMMON
        && own != Character.UnicodeScript.INHERITED;
  }

  /** Whether everything beyond ASCII is everyday Chinese. */
  static boolean isCommonChinese(String text) {
    return text.chars().allMatch(c -> c <= 0x7F || COMMON.get(c) || isPunctuation((char) c));
  }

  /** Whether hardly anything is neither Chinese nor ASCII. */
  static boolean isChineseOrAscii(String text) {
    long sense =
        text.chars()
            .filter(c -> c <= 0x7F || COMMON.get(c) || SELDOM.get(c) || isPunctuation((char) c))
            .count();
    return sense * 5 >= text.length() * 4L;
  }

  private static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0
        || c >= 0x3000 && c <= 0x3002
        || c >= 0xFF01 && c <= 0xFF5E
        || c == '￥';
  }

  private static boolean isPrivate(char c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }

  private static boolean isLetter(char c) {
    return c <= 0x7F && Character.isLetter(c);
  }

  private static boolean isKnown(char c) {
    return LETTERS.indexOf(c) >= 0;
  }

  private static boolean isSmall(char c) {
    return isKnown(c) && Character.isLowerCase(c);
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }
}
