package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days off in a row, or make-up days.
 *
 * @param to last day, included
 * @param worked true for make-up days
 * @param name as the rep wrote it, or the code of a public holiday such as {@code
 *     cn.spring_festival}, which each language names its own way; '' for none
 */
public record SpecialDays(LocalDate from, LocalDate to, boolean worked, String name) {

  /** Whoever means a longer stretch has mistyped a year. */
  public static final int MOST_DAYS = 366;

  /** A longer name is cut. */
  public static final int LONGEST_NAME = 80;

  /**
   * @throws Refusal when the last day lies before the first, or the stretch is longer than a year
   */
  public SpecialDays {
    if (to.isBefore(from)) {
      throw new Refusal("calendar.to.before");
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new Refusal("calendar.too.long", MOST_DAYS);
    }
    String line = name.strip().replaceAll("\\s+", " ");
    name = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether a day of it lies in the year. */
  public boolean isIn(int year) {
    return from.getYear() <= year && to.getYear() >= year;
  }
}
