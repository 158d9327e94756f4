package org.henryjournal.ui.insights;

/** From how many on a figure is said; with fewer it is too early to tell. */
final class Enough {

  /** Deals for the shares of visit numbers. */
  static final int DEALS = 10;

  /** Periods with a value for a line. */
  static final int POINTS = 4;

  /** Pursuits that got as far as a visit. */
  static final int AT_RISK = 20;

  /** Deals of a group. */
  static final int GROUP_DEALS = 3;

  /** Visits of a group. */
  static final int GROUP_VISITS = 20;

  /** Deals of a quarter that is compared with another. */
  static final int QUARTER_DEALS = 5;

  private Enough() {}
}
