package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When the next step is and what was agreed, as a line says it behind its sign: {@code 周五带合同},
 * {@code dec 8 10am bring the contract}. The half of a day stays in the words.
 *
 * @param what the words behind date and time
 * @param whatAt where they begin; the end of all where there are none
 */
record StepWords(LocalDate date, Optional<LocalTime> time, String what, int whatAt) {

  /** No date is longer; what is longer is not searched for one. */
  private static final int LONGEST = 32;

  /** Makes a date behind which it stands a vague one: nothing is guessed from it. */
  private static final Pattern VAGUE = Pattern.compile("^\\s*(?:[之以]?后|左右|前后|或|还是|or\\b)");

  /** No number is meant: {@code 过两天}. */
  private static final Pattern SOME = Pattern.compile("^过?[两几][天日周]");

  /** Stands behind a Chinese date and goes with it. */
  private static final Pattern UNTIL = Pattern.compile("^[之以]?前");

  /**
   * @param words all that stands behind the sign, up to the next one
   * @param day dates to come count from it
   * @return empty where no date begins there, or only a vague one
   */
  static Optional<StepWords> read(String words, LocalDate day) {
    int from = LineTokens.skipSpace(words, 0);
    if (SOME.matcher(words.substring(from)).find() && words.indexOf('后') < 0) {
      return Optional.empty();
    }
    Optional<Found<LocalDate>> date =
        Found.longest(words, from, LONGEST, word -> DateWords.parse(word, day));
    if (date.isPresent()) {
      return VAGUE.matcher(words.substring(date.get().end())).find()
          ? Optional.empty()
          : Optional.of(behind(words, date.get()));
    }
    Optional<Found<LocalTime>> time = TimeWords.at(words, from);
    return time.isPresent()
        ? Optional.of(of(day, time.map(Found::value), words, time.get().end()))
        : glued(words, from, day);
  }

  private static StepWords behind(String words, Found<LocalDate> date) {
    int end = date.end();
    if ("早晚".indexOf(words.charAt(end - 1)) >= 0) {
      Optional<Found<LocalTime>> time = TimeWords.at(words, end - 1);
      if (time.isPresent()) {
        return of(date.value(), time.map(Found::value), words, time.get().end());
      }
    }
    int next = LineTokens.skipSpace(words, end);
    Optional<Found<LocalTime>> time = time(words, next);
    if (time.isPresent()) {
      return of(date.value(), time.map(Found::value), words, time.get().end());
    }
    boolean until = UNTIL.matcher(words.substring(end)).find();
    return of(date.value(), Optional.empty(), words, until ? words.indexOf('前', end) + 1 : end);
  }

  /** With the half of the day apart: {@code 下午 3点}. */
  private static Optional<Found<LocalTime>> time(String words, int from) {
    Optional<Found<LocalTime>> time = TimeWords.at(words, from);
    int half = TimeWords.afterHalfDay(words, from);
    if (time.isPresent() || half == from) {
      return time;
    }
    int next = LineTokens.skipSpace(words, half);
    String joined = words.substring(from, half) + words.substring(next);
    return next == half
        ? Optional.empty()
        : TimeWords.at(joined, 0)
            .map(found -> new Found<>(found.value(), from + found.end() + next - half));
  }

  /** A date with its time in one word: {@code fri10:00}. */
  private static Optional<StepWords> glued(String words, int from, LocalDate day) {
    int end = from;
    while (end < words.length() && !LineTokens.isSpace(words.charAt(end)) && end - from < LONGEST) {
      end++;
    }
    for (int cut = end - 1; cut > from; cut--) {
      Optional<LocalDate> date = DateWords.parse(words.substring(from, cut), day);
      Optional<Found<LocalTime>> time = TimeWords.at(words, cut);
      if (date.isPresent() && time.isPresent()) {
        return Optional.of(of(date.get(), time.map(Found::value), words, time.get().end()));
      }
    }
    return Optional.empty();
  }

  private static StepWords of(LocalDate date, Optional<LocalTime> time, String words, int from) {
    int begin = from;
    while (begin < words.length()
        && (LineTokens.isSpace(words.charAt(begin))
            || ",，、;；。:：".indexOf(words.charAt(begin)) >= 0)) {
      begin++;
    }
    String what = words.substring(begin).stripTrailing();
    return what.chars().anyMatch(Character::isLetterOrDigit)
        ? new StepWords(date, time, what, begin)
        : new StepWords(date, time, "", words.length());
  }
}
