package org.henryjournal.ui.goals;

import java.time.LocalDate;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.text.Messages;

/** Months, weeks and days of a goal in words. */
final class PartWords {

  private static final int MANY_MONTHS = 12;

  private final Messages messages;

  PartWords(Messages messages) {
    this.messages = messages;
  }

  /** {@code Nov 2026}, {@code 16 Nov – 22 Nov}, {@code Sun 22 Nov}. */
  String name(GoalPart part, GoalPart.Size size) {
    return switch (size) {
      case MONTH -> messages.monthOfYear(part.from());
      case WEEK -> week(part.from(), part.to());
      case DAY -> messages.day(part.from());
    };
  }

  private String week(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? messages.shortDay(from)
        : messages.get("goals.days", messages.shortDay(from), messages.shortDay(to));
  }

  /** Below a point of a line. */
  String axis(GoalPart part, GoalPart.Size size, int count) {
    return size != GoalPart.Size.MONTH
        ? messages.shortDay(part.from())
        : count > MANY_MONTHS
            ? messages.shortMonthOfYear(part.from())
            : messages.month(part.from());
  }
}
