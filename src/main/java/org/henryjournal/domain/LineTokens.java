package org.henryjournal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a line, and what in it counts as a sign. A word ends at a space and before a sign;
 * the marks behind it belong to it but not to its text.
 */
final class LineTokens {

  private static final String MARKS = ",，、;；。";

  /** What ends a promise as the next sign does. */
  private static final String STOPS = ";；。";

  /** What the key of the promise writes while a keyboard writes Chinese. */
  private static final String DOTS = "……";

  /**
   * A word of the line.
   *
   * @param text without the marks that end it
   */
  record Token(int start, int end, String text) {

    boolean endsWithMark() {
      return text.length() < end - start;
    }

    boolean beginsLikeASign() {
      return LineMark.of(text.charAt(0)).isPresent() || isPromise(text, 0);
    }

    /** How often the sign of the promise stands at its beginning: 0 where it is none. */
    int promises() {
      return LineTokens.promises(text, 0);
    }

    /** The words behind its signs of a promise. */
    String promised() {
      return text.substring(afterPromiseSigns(text, 0));
    }
  }

  private final String line;
  private final List<Token> tokens = new ArrayList<>();

  LineTokens(String line, int from) {
    this.line = line;
    int at = skipSpace(line, from);
    while (at < line.length()) {
      Token token = tokenAt(at);
      tokens.add(token);
      at = skipSpace(line, token.end());
    }
  }

  int size() {
    return tokens.size();
  }

  Token get(int at) {
    return tokens.get(at);
  }

  /** Whether the token begins with a sign that counts. */
  boolean isSign(int at) {
    return isSignAt(line, tokens.get(at).start());
  }

  /** The word followed by so many plain tokens, or "" where a sign, mark or the end comes first. */
  String phrase(int from, int extra, String word) {
    StringBuilder phrase = new StringBuilder(word);
    for (int i = from; i < from + extra; i++) {
      if (i >= tokens.size()
          || tokens.get(i - 1).endsWithMark()
          || tokens.get(i).text().chars().noneMatch(Character::isLetterOrDigit)
          || isSign(i)) {
        return "";
      }
      phrase.append(' ').append(tokens.get(i).text());
    }
    return phrase.toString();
  }

  private Token tokenAt(int at) {
    boolean sign = isSignAt(line, at);
    if (sign && isPromise(line, at)) {
      return promiseAt(at);
    }
    int end = at + 1;
    while (end < line.length() && !isSpace(line.charAt(end)) && !isSignAt(line, end)) {
      end++;
      if (sign && isWideMark(end - 1)) {
        while (end < line.length() && MARKS.indexOf(line.charAt(end)) >= 0) {
          end++;
        }
        break;
      }
    }
    int textEnd = end;
    while (textEnd > at + 1 && MARKS.indexOf(line.charAt(textEnd - 1)) >= 0) {
      textEnd--;
    }
    return new Token(at, end, line.substring(at, textEnd));
  }

  /** A promise is one token, with its spaces. */
  private Token promiseAt(int at) {
    int end = afterPromiseSigns(line, at);
    while (end < line.length() && !isSignAt(line, end) && STOPS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    while (end < line.length() && STOPS.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    while (isSpace(line.charAt(end - 1))) {
      end--;
    }
    int textEnd = end;
    while (MARKS.indexOf(line.charAt(textEnd - 1)) >= 0 || isSpace(line.charAt(textEnd - 1))) {
      textEnd--;
    }
    return new Token(at, end, line.substring(at, textEnd));
  }

  private static int promises(String text, int at) {
    int signs = 0;
    int next = at;
    while (signs < 2 && promiseSign(text, next) > 0) {
      next += promiseSign(text, next);
      signs++;
    }
    return signs;
  }

  private static int afterPromiseSigns(String text, int at) {
    int next = at;
    for (int signs = promises(text, at); signs > 0; signs--) {
      next += promiseSign(text, next);
    }
    return next;
  }

  /** How long the sign of a promise is that stands here: 0 for none. */
  private static int promiseSign(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    return LineMark.PROMISE.is(text.charAt(at)) ? 1 : text.startsWith(DOTS, at) ? 2 : 0;
  }

  /** It is one only before its words: {@code ^_^} and dots at the end of a word promise nothing. */
  private static boolean isPromise(String text, int at) {
    int words = afterPromiseSigns(text, at);
    return words > at
        && words < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(words)) || text.charAt(words) == '+');
  }

  /** Chinese is written without spaces: there a mark, too, ends the words of a sign. */
  private boolean isWideMark(int at) {
    return "，、；。".indexOf(line.charAt(at)) >= 0
        && !(at + 1 < line.length()
            && Character.isDigit(line.charAt(at + 1))
            && Character.isDigit(line.charAt(at - 1)));
  }

  /**
   * A sign counts at the start of a word, directly after a Chinese character or mark, and, if it is
   * full-width, anywhere. A {@code 》} that closes a {@code 《} is no sign.
   */
  static boolean isSignAt(String text, int at) {
    char c = text.charAt(at);
    Optional<LineMark> mark = LineMark.of(c);
    if (mark.filter(m -> m != LineMark.PROMISE).isEmpty() && !isPromise(text, at)) {
      return false;
    }
    if (c == '》' && closesATitle(text, at)) {
      return false;
    }
    if (at == 0 || isSpace(text.charAt(at - 1)) || LineMark.isWide(c)) {
      return true;
    }
    // Dots directly behind a word are its own.
    return mark.isPresent()
        && (Pinyin.isHan(text.codePointBefore(at)) || "，、；。：".indexOf(text.charAt(at - 1)) >= 0);
  }

  private static boolean closesATitle(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) != '《' && text.charAt(before) != '》') {
      before--;
    }
    return before >= 0 && text.charAt(before) == '《';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static int skipSpace(String line, int from) {
    int at = from;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
