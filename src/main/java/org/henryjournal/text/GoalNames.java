package org.henryjournal.text;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.henryjournal.domain.Goal;

/** What goals are called, on every page and in every file. */
public final class GoalNames {

  private final Messages messages;

  public GoalNames(Messages messages) {
    this.messages = messages;
  }

  /** {@code Amount 2026}. */
  public String name(Goal goal) {
    return messages.get(
        "goals.name",
        messages.get("goals.measure." + goal.measure().code()),
        days(goal.from(), goal.to()));
  }

  /** {@code 2026}, {@code H2 2026}, {@code Q4 2026}, {@code Nov 2026}, or both ends. */
  public String days(LocalDate from, LocalDate to) {
    boolean whole =
        from.getDayOfMonth() == 1
            && to.getDayOfMonth() == to.lengthOfMonth()
            && from.getYear() == to.getYear();
    int months = to.getMonthValue() - from.getMonthValue() + 1;
    if (whole && months == 12) {
      return String.valueOf(from.getYear());
    }
    if (whole && months == 6 && from.getMonthValue() % 6 == 1) {
      return messages.get(
          from.getMonthValue() == 1 ? "goals.half.first" : "goals.half.second",
          String.valueOf(from.getYear()));
    }
    if (whole && months == 3 && from.getMonthValue() % 3 == 1) {
      return messages.get(
          "goals.quarter", from.get(IsoFields.QUARTER_OF_YEAR), String.valueOf(from.getYear()));
    }
    if (whole && months == 1) {
      return messages.monthOfYear(from);
    }
    return messages.get("goals.days", messages.date(from), messages.date(to));
  }
}
