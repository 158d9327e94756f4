package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the next step is, as a line says it behind its sign.
 *
 * @param used how many tokens say it, the sign's own among them
 */
record StepWords(LocalDate date, Optional<LocalTime> time, int used) {

  /** No date with its time is longer; what is longer is not searched for one. */
  private static final int LONGEST = 40;

  /**
   * @param at the sign's token
   * @param taken how many tokens the sign and its word are
   * @param day dates to come count from it
   */
  static Optional<StepWords> read(
      LineTokens tokens, int at, int taken, String word, LocalDate day) {
    for (int extra = 1; extra >= 0; extra--) {
      String phrase = tokens.phrase(at + taken, extra, word);
      Optional<LocalDate> date = phrase.isEmpty() ? Optional.empty() : DateWords.parse(phrase, day);
      if (date.isPresent()) {
        return Optional.of(withTimeAfter(tokens, at, taken + extra, date.get()));
      }
    }
    for (int extra = 1; extra >= 0; extra--) {
      Optional<StepWords> glued = glued(tokens.phrase(at + taken, extra, word), taken + extra, day);
      if (glued.isPresent()) {
        return glued;
      }
    }
    return Optional.empty();
  }

  /** A date with its time in one word: {@code 周五10:00}, {@code 明天下午3点}. */
  private static Optional<StepWords> glued(String word, int used, LocalDate day) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    for (int cut = word.length() - 1; cut > 0; cut--) {
      Optional<LocalDate> date = DateWords.parse(word.substring(0, cut), day);
      Optional<LocalTime> time = DateWords.parseTime(word.substring(cut));
      if (date.isPresent() && time.isPresent()) {
        return Optional.of(new StepWords(date.get(), time, used));
      }
    }
    return Optional.empty();
  }

  private static StepWords withTimeAfter(LineTokens tokens, int at, int used, LocalDate date) {
    int next = at + used;
    if (next >= tokens.size() || tokens.isSign(next)) {
      return new StepWords(date, Optional.empty(), used);
    }
    String word = tokens.get(next).text();
    String second = tokens.phrase(next + 1, 1, "").strip();
    if (second.matches("(?i)[ap]m") || word.matches("[上中下]午|早上|晚上")) {
      Optional<LocalTime> time = DateWords.parseTime(word + second);
      if (time.isPresent()) {
        return new StepWords(date, time, used + 2);
      }
    }
    Optional<LocalTime> time = DateWords.parseTime(word);
    return new StepWords(date, time, time.isPresent() ? used + 1 : used);
  }
}
