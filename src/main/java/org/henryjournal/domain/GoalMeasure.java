package org.henryjournal.domain;

/** What a goal counts ({@code spec} 4). The code is what the journal file holds. */
public enum GoalMeasure implements Coded {
  /** Amount of the deals signed. */
  AMOUNT("amount"),
  /** Deals signed. */
  DEALS("deals"),
  /** Visits, attempts not counted. */
  VISITS("visits"),
  /** Calls made, whether or not they reached someone. */
  CALLS("calls"),
  /** Customers that became A or B, coming from neither. */
  NEW_PROSPECTS("new_prospects"),
  /** Money received. */
  COLLECTED("collected");

  private static final int MONEY_SCALE = 2;

  private final String code;

  GoalMeasure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public boolean isMoney() {
    return this == AMOUNT || this == COLLECTED;
  }

  /** Decimals of its values: money to the cent, all else whole. */
  public int scale() {
    return isMoney() ? MONEY_SCALE : 0;
  }
}
