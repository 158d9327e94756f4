package org.henryjournal.domain;

import java.util.Optional;

/** What the count of visits in an open pursuit suggests ({@code spec} 3). */
public enum Nudge {
  NONE,
  /** Three visits without a deal: press on. */
  PRESS_ON,
  /** More than five: why? Drop or go on. */
  ASK_WHY;

  private static final int PRESS_FROM = 3;
  private static final int ASK_ABOVE = 5;

  /**
   * @param visits of the open pursuit; attempts are not visits and never count
   * @param answer the last answer given in this pursuit; after "go on" it is asked again when more
   *     than five visits have come on top
   */
  public static Nudge of(int visits, Optional<GoOn> answer) {
    int since = visits - answer.map(GoOn::visits).orElse(0);
    if (since > ASK_ABOVE) {
      return ASK_WHY;
    }
    return visits >= PRESS_FROM ? PRESS_ON : NONE;
  }
}
