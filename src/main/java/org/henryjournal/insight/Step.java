package org.henryjournal.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.henryjournal.domain.Weeks;

/** What time is divided into. */
public enum Step {
  WEEK,
  MONTH,
  QUARTER;

  private static final int MONTHS_OF_QUARTER = 3;

  /** First day of the step that holds the day; weeks begin on Monday. */
  public LocalDate start(LocalDate day) {
    return start(day, Weeks.fromMonday());
  }

  /** First day of the step that holds the day. */
  public LocalDate start(LocalDate day, Weeks weeks) {
    return switch (this) {
      case WEEK -> weeks.start(day);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          day.withDayOfMonth(1)
              .withMonth((day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1);
    };
  }

  public LocalDate next(LocalDate start) {
    return switch (this) {
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(MONTHS_OF_QUARTER);
    };
  }

  int index(LocalDate first, LocalDate day) {
    return (int)
        switch (this) {
          case WEEK -> ChronoUnit.WEEKS.between(first, day);
          case MONTH -> ChronoUnit.MONTHS.between(first, day);
          case QUARTER -> ChronoUnit.MONTHS.between(first, day) / MONTHS_OF_QUARTER;
        };
  }
}
