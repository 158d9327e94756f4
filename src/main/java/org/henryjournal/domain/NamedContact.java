package org.henryjournal.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person met, as written in the line or the form: {@code Wang KP1}, {@code Wang(KP1)}, {@code
 * 王总KP1}.
 *
 * @param kp key person rank, where it was written; a person called only {@code KP1} has it too
 */
public record NamedContact(String name, Optional<Integer> kp) {

  private static final Pattern RANK = Pattern.compile("(?:[(（]\\s*)?[kK][pP]([123])(?:\\s*[)）])?");
  private static final Pattern NAME_AND_RANK =
      Pattern.compile("(.*?\\S)(?:\\s+|(?<=\\p{IsHan})|(?=[(（]))" + RANK);

  public static NamedContact parse(String written) {
    String text = written.strip();
    Matcher both = NAME_AND_RANK.matcher(text);
    if (both.matches()) {
      return new NamedContact(both.group(1), Optional.of(Integer.valueOf(both.group(2))));
    }
    Matcher rank = RANK.matcher(text);
    return new NamedContact(
        text, rank.matches() ? Optional.of(Integer.valueOf(rank.group(1))) : Optional.empty());
  }

  /** Whether a word says only a rank. */
  static boolean isRank(String word) {
    return RANK.matcher(word).matches();
  }

  /** The one way it is written where it is shown: {@code Wang KP1}. */
  public String written() {
    return kp.filter(rank -> !isRank(name)).map(rank -> name + " KP" + rank).orElse(name);
  }
}
