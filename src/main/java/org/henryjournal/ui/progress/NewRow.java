package org.henryjournal.ui.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Work;

/** A new row from one line: what is to be done, and perhaps its days after {@code >}. */
final class NewRow {

  private static final Pattern DAYS = Pattern.compile("(.+?)\\s*[>》＞]\\s*([^>》＞]+)");

  private NewRow() {}

  /**
   * Without days that can be read it is for today; for the customer and goal that are filtered by.
   */
  static Work of(String typed, WorkFilter filter, LocalDate today) {
    String text = typed.strip();
    Matcher matcher = DAYS.matcher(text);
    Optional<DaySpan> days =
        matcher.matches() ? DaySpan.parse(matcher.group(2), today) : Optional.empty();
    return Work.named(days.isPresent() ? matcher.group(1) : text, today)
        .edit()
        .days(days.orElseGet(() -> new DaySpan(today, today)))
        .customer(filter.customer())
        .goal(filter.goal())
        .made();
  }
}
