package org.henryjournal.domain;

import java.util.Optional;

/** The marks of the one line that logs a visit: every one there is, and what stands behind it. */
public enum LineMark {
  /** Outcome, amount or kind of visit. */
  OUTCOME("!", "！"),
  /** Day and time of the next step, and what; {@code ->} is it too. */
  STEP(">", "》＞→"),
  TAG("#", "＃"),
  CONTACT("@", "＠"),
  /** What the rep promises, twice what the customer does; up to the next mark. */
  PROMISE("^", "＾");

  private final String narrow;
  private final String wide;

  LineMark(String narrow, String wide) {
    this.narrow = narrow;
    this.wide = wide;
  }

  boolean is(char sign) {
    return narrow.indexOf(sign) >= 0 || wide.indexOf(sign) >= 0;
  }

  /** A full-width sign counts wherever it stands. */
  static boolean isWide(char sign) {
    return of(sign).filter(mark -> mark.wide.indexOf(sign) >= 0).isPresent();
  }

  static Optional<LineMark> of(char sign) {
    for (LineMark mark : values()) {
      if (mark.is(sign)) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }
}
