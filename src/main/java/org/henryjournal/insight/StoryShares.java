package org.henryjournal.insight;

import java.util.List;

/**
 * What others are said to have signed on which visit, to be shown beside the rep's own figures
 * ({@code spec} 5). Shares of all deals, 0 to 1; they contradict each other, and that is the point.
 */
public enum StoryShares {
  /** The Henry of the story. */
  HENRY(0.07, 0.23, 0.70),
  /**
   * The man behind the story, by his own records of a year: 1,849 calls, 828 interviews, 65 sales.
   * Frank Bettger, "How I Raised Myself from Failure to Success in Selling", 1947.
   */
  BETTGER(0.70, 0.23, 0.07),
  /**
   * 2, 3, 5, 10 and 80 % on contacts 1, 2, 3, 4 and 5 to 12: often quoted, and without a source.
   */
  LORE(0.02, 0.03, 0.95);

  private final List<Double> shares;

  StoryShares(double first, double second, double later) {
    shares = List.of(first, second, later);
  }

  /** On the first, the second, and the third visit or later. */
  public List<Double> shares() {
    return shares;
  }
}
