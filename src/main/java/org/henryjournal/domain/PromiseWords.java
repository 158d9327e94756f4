package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A promise as a line says it: its words, and the first date among them, which is when it is due:
 * {@code send the sample by fri}, {@code 周五前发样品}.
 */
final class PromiseWords {

  /** No date is longer; a longer word is searched for one only so far. */
  private static final int LONGEST_DATE = 12;

  private static final int SEARCHED = 40;
  private static final Pattern SPACES = Pattern.compile(LineNames.SPACE + "+");

  /** Stands before a date and goes with it. */
  private static final Pattern BY = Pattern.compile("(?i)by|before|until|till|on");

  /** Stands behind a Chinese date and goes with it. */
  private static final Pattern UNTIL = Pattern.compile("^[之以]?[前内]");

  private PromiseWords() {}

  /**
   * @param day dates to come count from it; an earlier one is no date here
   * @return empty where nothing is left but the date
   */
  static Optional<VisitDraft.Promised> read(Promise.Side side, String text, LocalDate day) {
    List<String> words = new ArrayList<>(List.of(SPACES.split(text.strip())));
    Optional<LocalDate> due = Optional.empty();
    for (int at = 0; at < words.size() && due.isEmpty(); at++) {
      due = take(words, at, day);
    }
    String said = String.join(" ", words).strip();
    return said.chars().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(new VisitDraft.Promised(side, said, due))
        : Optional.empty();
  }

  /** Takes a date out of the words where one begins in this word. */
  private static Optional<LocalDate> take(List<String> words, int at, LocalDate day) {
    for (int count = Math.min(2, words.size() - at); count > 0; count--) {
      Optional<LocalDate> date = date(String.join(" ", words.subList(at, at + count)), day);
      if (date.isPresent()) {
        boolean by = at > 0 && BY.matcher(words.get(at - 1)).matches();
        words.subList(by ? at - 1 : at, at + count).clear();
        return date;
      }
    }
    return takeInside(words, at, day);
  }

  /** Chinese is written without spaces: a date may stand anywhere in a word. */
  private static Optional<LocalDate> takeInside(List<String> words, int at, LocalDate day) {
    String word = words.get(at);
    for (int from = 0; from < Math.min(word.length(), SEARCHED); from++) {
      for (int to = Math.min(word.length(), from + LONGEST_DATE); to > from; to--) {
        if (parts(word, from) && parts(word, to)) {
          Optional<LocalDate> date = date(word.substring(from, to), day);
          if (date.isPresent()) {
            String rest = UNTIL.matcher(word.substring(to)).replaceFirst("");
            words.set(at, word.substring(0, from) + rest);
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word may be parted here: at its ends, and where a Chinese character stands. */
  private static boolean parts(String word, int at) {
    return at == 0
        || at == word.length()
        || Pinyin.isHan(word.codePointBefore(at))
        || Pinyin.isHan(word.codePointAt(at));
  }

  private static Optional<LocalDate> date(String words, LocalDate day) {
    return DateWords.parse(words.replaceFirst("[,，、]+$", ""), day)
        .filter(date -> !date.isBefore(day));
  }
}
