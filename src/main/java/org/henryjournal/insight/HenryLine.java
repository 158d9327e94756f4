package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Visits per deal of the story's Henry, month by month: 29, 25, 20, and 3 half a year later. The
 * months between, of which the story says nothing, lie on a straight line.
 */
public final class HenryLine {

  private static final double[] TOLD = {29, 25, 20};
  private static final double LAST = 3;
  private static final int MONTHS_TO_LAST = 6;

  private HenryLine() {}

  /**
   * In a week, month or quarter: that of the month in which it begins, counted from the first; a
   * quarter is the mean of its three months.
   */
  public static double visitsPerDeal(Step step, LocalDate first, LocalDate start) {
    int month = (int) ChronoUnit.MONTHS.between(first.withDayOfMonth(1), start.withDayOfMonth(1));
    return step == Step.QUARTER
        ? (visitsPerDeal(month) + visitsPerDeal(month + 1) + visitsPerDeal(month + 2)) / 3
        : visitsPerDeal(month);
  }

  /**
   * @param month 0 for his first month
   */
  public static double visitsPerDeal(int month) {
    int after = month - (TOLD.length - 1);
    if (after <= 0) {
      return TOLD[month];
    }
    double fallen = Math.min(1, (double) after / MONTHS_TO_LAST);
    return TOLD[TOLD.length - 1] + (LAST - TOLD[TOLD.length - 1]) * fallen;
  }
}
