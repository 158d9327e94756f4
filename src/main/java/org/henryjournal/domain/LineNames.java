package org.henryjournal.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the name of a customer who is not known yet ends in a line. */
final class LineNames {

  /** As a pattern, what {@link LineTokens#isSpace} calls a space. */
  static final String SPACE = "[\\p{javaWhitespace}\\p{javaSpaceChar}]";

  private static final Pattern NAME_ENDS =
      Pattern.compile(
          (SPACE + "{2,}|" + SPACE + "+[-–—]+" + SPACE) + "|(?<!\\d)[,，:：;；。]|[,，:：;；。](?!\\d)");

  /** What parts a name from the note and belongs to neither. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(SPACE + "*[,，:：;；。]+|" + SPACE + "+[-–—]+(?=" + SPACE + "|$)");

  private LineNames() {}

  /**
   * An unknown name ends at the first sign; before that at a comma or colon (not one inside a
   * number), a dash or two spaces; and, where its first word is Chinese, at the first space.
   */
  static int lengthOfUnknown(String text) {
    int end = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (LineTokens.isSignAt(text, i)) {
        end = i;
        break;
      }
    }
    Matcher mark = NAME_ENDS.matcher(text).region(0, end);
    if (mark.find() && mark.start() > 0) {
      end = mark.start();
    }
    int space = 0;
    while (space < end && !LineTokens.isSpace(text.charAt(space))) {
      space++;
    }
    return Pinyin.hasHan(text.substring(0, space)) ? space : end;
  }

  /** Skips the mark that parts a name from what follows, if there is one. */
  static int afterMark(String line, int nameEnd) {
    Matcher mark = AFTER_NAME.matcher(line).region(nameEnd, line.length());
    return mark.lookingAt() ? mark.end() : nameEnd;
  }
}
