package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the day of a visit in the sentence that tells of it: {@code 昨天下午去的}, {@code met him last
 * friday}. Only a word for a day that can be none to come counts, and only where a word for the
 * visit stands with it: in {@code 昨天说的价} and {@code paid on 25 Nov} the day is another's. It is a
 * proposal all the same.
 */
final class DayInNote {

  private static final Pattern CLAUSE_BEGINS =
      Pattern.compile(".*[,，;；。.!！?？()（）]\\s*", Pattern.DOTALL);

  private static final Pattern CLAUSE_ENDS =
      Pattern.compile("\\s*(?:$|[,，;；。.!！?？()（）]).*", Pattern.DOTALL);

  /** Days that are past by their words. */
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)昨.*|大?前[天日]|上.*(?:周|星期|礼拜).*|.*[之以]?前|(?:the )?day before yesterday|yesterday"
              + "|last .*|.* ago");

  /** In Chinese the visit follows its day. */
  private static final Pattern VISIT_FOLLOWS =
      Pattern.compile(
          "(?:早上|上午|中午|下午|傍晚|晚上)?(?:我|我们|又|刚|专门|顺路|已经|才)?(?:去(?![年世])|到[了店他她]|见[了到过的]|见面|拜访|走访|回访|跑[了去]|登门|上门|面谈|打了?电话|打的电话|聊[了过的]|谈[了过的]|签[了下]|拿下|成交|下[了单]|联系[了过]|送[了去过]).*",
          Pattern.DOTALL);

  /** In English it stands before its day, and begins what is told. */
  private static final Pattern VISIT_BEFORE =
      Pattern.compile(
          "(?i)(?:i |we )?(?:went|met|visited|called|saw|rang|phoned|spoke|talked|dropped by"
              + "|dropped in|stopped by|was there|had a (?:coffee|call|meeting))\\b[^,，;；。]*",
          Pattern.DOTALL);

  private DayInNote() {}

  /**
   * @param text a stretch of a line without signs
   * @param base the day on which it is written
   * @return the first such day, its end counted from the beginning of the text
   */
  static Optional<Found<LocalDate>> find(String text, LocalDate base) {
    for (int at = 0; at < text.length(); at++) {
      if (!LineTokens.isSpace(text.charAt(at)) && Found.endsAWord(text, at)) {
        Optional<Found<LocalDate>> found = at(text, at, base);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found<LocalDate>> at(String text, int start, LocalDate base) {
    return PastWords.at(text, start, base)
        .filter(found -> found.value().isBefore(base))
        .filter(found -> PAST.matcher(text.substring(start, found.end())).matches())
        .filter(found -> isOfVisit(text, start, found.end()));
  }

  private static boolean isOfVisit(String text, int start, int end) {
    String before = CLAUSE_BEGINS.matcher(text.substring(0, start)).replaceFirst("");
    String behind = text.substring(end);
    return Pinyin.isHan(text.codePointAt(start))
        ? before.isBlank() && VISIT_FOLLOWS.matcher(behind.stripLeading()).matches()
        : VISIT_BEFORE.matcher(before.stripLeading()).matches()
            && CLAUSE_ENDS.matcher(behind).matches();
  }
}
