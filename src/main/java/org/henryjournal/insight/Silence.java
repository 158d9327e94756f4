package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Locale;

/** For how long the rep wants to hear no more of an {@link Alert}. */
public enum Silence {
  WEEK,
  MONTH,
  QUARTER;

  private static final int MONTHS_OF_QUARTER = 3;

  /** Ends the keys of its words. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The day from which on it is said again. */
  public LocalDate end(LocalDate today) {
    return switch (this) {
      case WEEK -> today.plusWeeks(1);
      case MONTH -> today.plusMonths(1);
      case QUARTER -> today.plusMonths(MONTHS_OF_QUARTER);
    };
  }
}
