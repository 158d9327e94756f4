package org.henryjournal.domain;

import java.util.Optional;

/**
 * How often customers are to be touched: "VIPs are called twice a year" ({@code spec} 7).
 *
 * @param tag of those it is for; empty for all
 * @param perYear how often, 1 to {@link #MOST}
 */
public record CareRule(long id, Optional<Long> tag, Touch.Kind kind, int perYear) {

  /** Once a week. */
  public static final int MOST = 52;

  /** Days from one touch to the next. */
  public int days() {
    return Math.max(1, 365 / Math.max(1, perYear));
  }
}
