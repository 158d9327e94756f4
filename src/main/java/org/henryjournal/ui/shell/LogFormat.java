package org.henryjournal.ui.shell;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.henryjournal.domain.Refusal;

/**
 * Writes what was logged with the kinds and places of its causes, and without what they say: a
 * failure of the database quotes the row, one of a parser what was typed, one of a file its name.
 */
final class LogFormat extends Formatter {

  @Override
  public String format(LogRecord record) {
    ZonedDateTime at =
        ZonedDateTime.ofInstant(record.getInstant(), ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.MILLIS);
    StringBuilder text = new StringBuilder();
    text.append(at.toOffsetDateTime()).append(' ').append(record.getLevel().getName());
    text.append(' ').append(record.getLoggerName()).append(": ").append(record.getMessage());
    text.append('\n');
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable cause = record.getThrown();
    while (cause != null && told.add(cause)) {
      text.append(told.size() == 1 ? "" : "Caused by: ").append(kind(cause)).append('\n');
      for (StackTraceElement place : cause.getStackTrace()) {
        text.append("\tat ").append(place).append('\n');
      }
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String kind(Throwable cause) {
    String name = cause.getClass().getName();
    return cause instanceof Refusal refusal ? name + " " + refusal.key() : name;
  }
}
