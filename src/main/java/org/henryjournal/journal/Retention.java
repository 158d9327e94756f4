package org.henryjournal.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the newest of each of the last 7 days, 4 ISO weeks and 12 months that
 * have one. Days without a backup are not counted: whoever rests for a month has the same ones
 * afterwards.
 */
final class Retention {

  static final int DAYS = 7;
  static final int WEEKS = 4;
  static final int MONTHS = 12;

  private Retention() {}

  /** Never none, where there is one. */
  static Set<BackupFile> kept(Collection<BackupFile> all) {
    List<BackupFile> newestFirst = all.stream().sorted(BackupFile.BY_AGE.reversed()).toList();
    Set<BackupFile> kept = new HashSet<>();
    keep(newestFirst, kept, DAYS, day -> day);
    keep(
        newestFirst,
        kept,
        WEEKS,
        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    keep(newestFirst, kept, MONTHS, YearMonth::from);
    return kept;
  }

  private static void keep(
      List<BackupFile> newestFirst, Set<BackupFile> kept, int most, Function<LocalDate, ?> span) {
    Set<Object> seen = new HashSet<>();
    for (BackupFile file : newestFirst) {
      Object of = span.apply(file.at().toLocalDate());
      if (seen.size() < most && seen.add(of)) {
        kept.add(file);
      }
    }
  }
}
