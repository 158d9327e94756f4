package org.henryjournal.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * What was read at a place of a line.
 *
 * @param end where it ends, exclusive
 */
record Found<T>(T value, int end) {

  /**
   * The longest stretch that begins at a place and can be read; it ends where a word ends, which in
   * Chinese is anywhere.
   *
   * @param most characters are looked at
   */
  static <T> Optional<Found<T>> longest(
      String text, int from, int most, Function<String, Optional<T>> reader) {
    for (int end = Math.min(text.length(), from + most); end > from; end--) {
      if (!LineTokens.isSpace(text.charAt(end - 1)) && endsAWord(text, end)) {
        Optional<T> read = reader.apply(text.substring(from, end));
        if (read.isPresent()) {
          return Optional.of(new Found<>(read.get(), end));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether no word goes on over a place. */
  static boolean endsAWord(String text, int end) {
    return end <= 0
        || end >= text.length()
        || !(isInWord(text.charAt(end - 1)) && isInWord(text.charAt(end)));
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) && !Pinyin.isHan(c);
  }
}
