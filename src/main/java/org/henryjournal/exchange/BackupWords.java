package org.henryjournal.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Beyond;
import org.henryjournal.journal.Restore;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.text.Messages;

/** What is said of backups and restores, in the window and on the command line. */
public final class BackupWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final long KB = 1_000;
  private static final long MB = 1_000_000;

  private BackupWords() {}

  /** Day, year and minute. */
  public static String moment(LocalDateTime at, Messages messages) {
    return messages.get("backup.moment", messages.dayOfYear(at.toLocalDate()), TIME.format(at));
  }

  /** 12 KB, 3.4 MB. */
  public static String size(long bytes, Messages messages) {
    return bytes < MB
        ? messages.get("backup.size.kb", Math.max(1, Math.round((double) bytes / KB)))
        : messages.get("backup.size.mb", messages.decimal((double) bytes / MB, 1));
  }

  /** What a restore would change, one sentence after the other. */
  public static List<String> outlook(
      RestoreOutlook outlook, Path source, Path place, Messages messages) {
    List<String> said = new ArrayList<>();
    said.add(
        messages.get(
            "restore.holds",
            source.getFileName(),
            outlook.seq(),
            moment(outlook.last(), messages)));
    switch (outlook.found()) {
      case NOTHING -> said.add(messages.get("restore.found.nothing", place));
      case UNREADABLE -> said.add(messages.get("restore.found.unreadable", place));
      case DAMAGED -> said.add(messages.get("restore.found.damaged", place));
      case WHOLE -> {
        if (outlook.lost().isNothing()) {
          said.add(messages.get("restore.loses.nothing"));
        }
      }
    }
    if (!outlook.lost().isNothing()) {
      said.add(lost(outlook.lost(), messages));
    }
    if (!outlook.gained().isNothing() && outlook.found() != RestoreOutlook.Found.NOTHING) {
      said.add(beyond("restore.brings", outlook.gained(), messages));
    }
    return said;
  }

  /** What would be missing; not to be asked where nothing would be. */
  public static String lost(Beyond lost, Messages messages) {
    return beyond("restore.loses", lost, messages);
  }

  /** A few words for the foot of the rail. */
  public static String inShort(Backups.Status status, LocalDate today, Messages messages) {
    if (status.isAway()) {
      return messages.get("backup.short.away");
    }
    return status
        .newest()
        .map(
            file ->
                file.at().toLocalDate().equals(today)
                    ? messages.get("backup.short.today", TIME.format(file.at()))
                    : messages.get("backup.short.day", messages.day(file.at().toLocalDate())))
        .orElseGet(() -> messages.get("backup.short.none"));
  }

  private static String beyond(String key, Beyond beyond, Messages messages) {
    String days =
        beyond.from().equals(beyond.to())
            ? messages.day(beyond.from())
            : messages.days(beyond.from(), beyond.to());
    String counts =
        Stream.of(
                count("restore.count.visits", beyond.visits(), messages),
                count("restore.count.customers", beyond.customers(), messages),
                count("restore.count.deals", beyond.deals(), messages),
                count("restore.count.others", beyond.others(), messages),
                count("restore.count.edited", beyond.edited(), messages))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(messages.get("restore.count.and")));
    return messages.get(key, beyond.changes(), days, counts);
  }

  private static String count(String key, int count, Messages messages) {
    return count == 0 ? "" : messages.get(key, count);
  }

  /** What was done, and where that is which lay there before. */
  public static String restored(Restore.Done done, Path place, Messages messages) {
    return done.replaced()
        .map(kept -> messages.get("restore.done", place, done.seq(), kept))
        .orElseGet(() -> messages.get("restore.done.new", place, done.seq()));
  }
}
