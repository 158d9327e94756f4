package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.h2.util.DateTimeUtils;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.text.Messages;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A date is a date and an hour an hour, whatever the zone of the machine has done: also where its
 * clocks skipped them, before it had clocks in common, and before the calendar of today. Other
 * seeds by {@code -Dhenry.seed=N}.
 */
@ResourceLock(Resources.TIME_ZONE)
@Isolated("it changes what all of the program share")
class ZonesTest {

  private static final long SEED = Long.getLong("henry.seed", 20261122);
  private static final int ROWS = 25;

  /** The days around the change of the calendar in 1582, and years that only one of both leaps. */
  private static final List<LocalDate> OLD =
      List.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(300, 2, 28),
          LocalDate.of(1500, 3, 1),
          LocalDate.of(1582, 10, 4),
          LocalDate.of(1582, 10, 5),
          LocalDate.of(1582, 10, 14),
          LocalDate.of(1582, 10, 15),
          LocalDate.of(1900, 12, 31),
          LocalDate.of(9999, 1, 31));

  private final TimeZone usual = TimeZone.getDefault();

  @TempDir Path folder;

  private static void live(TimeZone zone) {
    TimeZone.setDefault(zone);
    // H2 keeps the zone that it found first.
    DateTimeUtils.resetCalendar();
  }

  @AfterEach
  void home() {
    live(usual);
  }

  /** The hours that a zone skipped or had twice, the midnights before them, and old days. */
  private static List<LocalDateTime> awkward(ZoneId zone) {
    List<LocalDateTime> times = new ArrayList<>();
    zone.getRules()
        .getTransitions()
        .forEach(
            change -> {
              LocalDateTime skipped = change.getDateTimeBefore().withNano(0);
              times.addAll(
                  List.of(skipped, skipped.plusMinutes(30), skipped.toLocalDate().atStartOfDay()));
            });
    OLD.forEach(day -> times.add(day.atStartOfDay()));
    return times;
  }

  /** Rows that are in one and not in the other: all of them would fill pages. */
  private static void same(Map<String, List<String>> there, Map<String, List<String>> written) {
    assertThat(there.keySet()).isEqualTo(written.keySet());
    there.forEach(
        (table, rows) ->
            assertThat(
                    rows.stream()
                        .filter(row -> !written.getOrDefault(table, List.of()).contains(row)))
                .as(table)
                .isEmpty());
    assertThat(there).isEqualTo(written);
  }

  private static Map<String, List<String>> content(WholeRows rows) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Tables.Entry<?> entry : Tables.ALL) {
      Table<?> table = entry.table();
      tables.put(
          table.getName(), rows.of(table).stream().map(row -> row.intoMap().toString()).toList());
    }
    return tables;
  }

  private Journal journal(String name) throws Exception {
    return TestJournal.open(Files.createDirectories(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Shanghai",
        "Pacific/Apia",
        "Atlantic/Reykjavik",
        "America/Sao_Paulo",
        "Asia/Manila",
        "Africa/Cairo",
        "Europe/Lisbon",
        "UTC"
      })
  void whatEveryTableHoldsIsTheSameInEveryZone(String id) throws Exception {
    ZoneId zone = ZoneId.of(id);
    live(TimeZone.getTimeZone(zone));
    List<LocalDateTime> times = awkward(zone);
    Random random = new Random(SEED + id.hashCode());
    WholeRows rows =
        new NastyRows(random, ROWS, () -> times.get(random.nextInt(times.size()))).make();
    Map<String, List<String>> written = content(rows);
    try (Journal journal = journal("one")) {
      journal.whole().take(rows);
      same(Content.of(journal), written);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      for (Export format : List.of(Export.EVERYTHING, Export.TABLES)) {
        Path file = folder.resolve("all." + format.extension());
        format.write(
            new ExportSource(journal, CLOCK, new Messages(Messages.Language.ENGLISH)),
            file,
            Progress.NONE);
        try (Journal other = journal("other" + format)) {
          WholeReader.into(other, file);
          same(Content.of(other), written);
        }
      }
    }
    live(TimeZone.getTimeZone("America/New_York"));
    same(Content.rebuilt(folder.resolve("one/test.henry"), folder), written);
  }

  /** Asked for by their days, and undone. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "Pacific/Apia", "America/Sao_Paulo"})
  void aVisitIsFoundOnItsDay(String id) throws Exception {
    ZoneId zone = ZoneId.of(id);
    live(TimeZone.getTimeZone(zone));
    int customers = 0;
    try (Journal journal = journal("visits")) {
      for (LocalDate day :
          awkward(zone).stream().map(LocalDateTime::toLocalDate).distinct().toList()) {
        // Of a customer of its own: a later visit would keep the step.
        String customer = "Northwind" + ++customers;
        TestJournal.log(journal, day, customer + " !next samples >+1d");
        assertThat(journal.visits().ofDay(day)).extracting(e -> e.visit().date()).containsOnly(day);
        assertThat(journal.steps().openBetween(day.plusDays(1), day.plusDays(1))).hasSize(1);
        long first = journal.visits().ofDay(day).getFirst().visit().id();
        journal.visitBook().delete(first);
        assertThat(journal.visits().ofDay(day)).isEmpty();
        journal.writer().undo();
        assertThat(journal.visits().ofDay(day)).extracting(e -> e.visit().date()).containsOnly(day);
      }
    }
  }

  /** So that a new column cannot go the way that shifts. */
  @Test
  void everyColumnWithADateIsReadAsItIs() {
    Stream<Field<?>> dates =
        DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .flatMap(Table::fieldStream)
            .filter(field -> field.getType().getName().startsWith("java.time."));
    assertThat(dates).isNotEmpty().allMatch(field -> field.getBinding() instanceof IndexTime);
  }
}
