package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static BackupFile at(LocalDateTime time, long seq) {
    return new BackupFile(Path.of("/b/j-" + time + "-" + seq), "j", time, seq, 1);
  }

  private static List<BackupFile> random(long seed) {
    Random random = new Random(seed);
    List<BackupFile> all = new ArrayList<>();
    LocalDateTime time = LocalDateTime.of(2026, 11, 30, 10, 0);
    int count = 1 + random.nextInt(60);
    int step = 1 + random.nextInt(80);
    for (int i = 0; i < count; i++) {
      time = time.minusHours(random.nextInt(step));
      all.add(at(time, count - i));
    }
    return all;
  }

  /** The newest of each of the last so many spans that have one, found in another way. */
  private static Set<BackupFile> newest(
      Collection<BackupFile> all, int most, Function<LocalDate, String> span) {
    Map<String, BackupFile> last = new TreeMap<>();
    for (BackupFile file : all) {
      last.merge(
          span.apply(file.at().toLocalDate()),
          file,
          (a, b) -> BackupFile.BY_AGE.compare(a, b) > 0 ? a : b);
    }
    List<BackupFile> ordered = new ArrayList<>(last.values());
    return Set.copyOf(ordered.subList(Math.max(0, ordered.size() - most), ordered.size()));
  }

  private static String week(LocalDate day) {
    return "%d-%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Test
  void the_newest_of_each_day_week_and_month_is_kept_and_no_other() {
    for (long seed = 0; seed < 2_000; seed++) {
      List<BackupFile> all = random(seed);
      Set<BackupFile> days = newest(all, 7, LocalDate::toString);
      Set<BackupFile> weeks = newest(all, 4, RetentionTest::week);
      Set<BackupFile> months = newest(all, 12, day -> YearMonth.from(day).toString());
      Set<BackupFile> kept = Retention.kept(all);
      assertThat(kept)
          .as("seed %d", seed)
          .isEqualTo(
              List.of(days, weeks, months).stream()
                  .flatMap(Set::stream)
                  .collect(Collectors.toSet()));
      assertThat(kept)
          .as("seed %d: the newest", seed)
          .contains(all.stream().max(BackupFile.BY_AGE).orElseThrow());
      assertThat(Retention.kept(kept)).as("seed %d: twice is once", seed).isEqualTo(kept);
    }
  }

  @Test
  void a_rep_who_rests_for_a_month_keeps_a_week_of_days() {
    List<BackupFile> all = new ArrayList<>();
    LocalDateTime day = LocalDateTime.of(2026, 1, 5, 18, 0);
    for (int i = 0; i < 10; i++) {
      all.add(at(day.plusDays(i), i));
    }
    all.add(at(day.plusDays(60), 11));
    assertThat(Retention.kept(all)).containsAll(all.subList(5, 11)).hasSizeGreaterThanOrEqualTo(7);
  }

  /** Day by day, thinned out each evening, as it is done. */
  @Test
  void after_two_years_of_evenings_there_are_at_most_23() {
    List<BackupFile> there = new ArrayList<>();
    LocalDateTime day = LocalDateTime.of(2024, 12, 1, 18, 0);
    for (int i = 0; i < 730; i++) {
      there.add(at(day.plusDays(i), i));
      there.retainAll(Retention.kept(there));
    }
    assertThat(there.size()).isBetween(17, 23);
    assertThat(there.stream().map(file -> YearMonth.from(file.at())).distinct()).hasSize(12);
    assertThat(there.stream().map(file -> week(file.at().toLocalDate())).distinct())
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void nothing_is_kept_of_nothing() {
    assertThat(Retention.kept(List.of())).isEmpty();
  }
}
