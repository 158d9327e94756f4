package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.journal.db.DefaultSchema;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything out and in again. Other seeds by {@code -Dhenry.seed=N}. */
class WholeTest {

  private static final long SEED = Long.getLong("henry.seed", 20261122);

  /** Of the customers in the files that were kept. */
  private static final String[] OLD_NAMES = {
    "1\uecf0\u629b\u74e6\u7cef\ubd4f", "2\ue7a7", "3null\r", "4</script>'\\"
  };

  /** What everything can be taken in from again. */
  private static final List<Export> WHOLE = List.of(Export.EVERYTHING, Export.TABLES);

  @TempDir Path folder;

  private static ExportSource source(Journal journal) {
    return new ExportSource(journal, CLOCK, new Messages(Messages.Language.ENGLISH));
  }

  private Path export(Journal journal, Export format) {
    Path file = folder.resolve("all." + format.extension());
    format.write(source(journal), file, Progress.NONE);
    int rows = Content.of(journal).values().stream().mapToInt(List::size).sum();
    assertThat(format.counts(source(journal)).replace(",", ""))
        .contains(rows == 0 ? " no rows" : rows == 1 ? " 1 row" : " " + rows + " rows");
    return file;
  }

  private Journal another(String name) throws Exception {
    return TestJournal.open(Files.createDirectories(folder.resolve(name)));
  }

  /** Exports, imports into another journal, and looks whether both hold the same. */
  private void goesRound(Journal journal, long seed) throws Exception {
    Map<String, List<String>> content = Content.of(journal);
    for (Export format : WHOLE) {
      Path file = export(journal, format);
      Path there = folder.resolve("there-" + seed + format);
      Files.createDirectories(there);
      try (Journal other = TestJournal.open(there)) {
        assertThat(WholeReader.recognises(file)).isTrue();
        WholeReader.into(other, file);
        assertThat(Content.of(other)).as(seed + " " + format).isEqualTo(content);
        assertThat(WholeReader.into(other, file)).isZero();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Export.EVERYTHING.write(source(other), again, Progress.NONE);
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        Export.EVERYTHING.write(source(journal), before, Progress.NONE);
        String id = journal.id().toString();
        assertThat(again.toString("UTF-8").replace(other.id().toString(), id))
            .isEqualTo(before.toString("UTF-8"));
      }
      assertThat(Content.rebuilt(there.resolve("test.henry"), folder)).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatever_stands_in_any_column_goes_round(long number) throws Exception {
    long seed = SEED * 31 + number;
    try (Journal journal = another("nasty")) {
      new NastyRows(new Random(seed), 40).fill(journal);
      assertThat(Content.of(journal).values()).allMatch(rows -> rows.size() == 40);
      goesRound(journal, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void whatever_the_rep_does_goes_round(long number) throws Exception {
    long seed = SEED * 17 + number;
    try (Journal journal = another("work")) {
      RandomWork rep = new RandomWork(new Random(seed), () -> journal);
      for (int i = 0; i < 150; i++) {
        rep.step();
      }
      goesRound(journal, seed);
    }
  }

  /** Files of every format that was ever written are read for ever. */
  @Test
  void what_was_written_once_is_read_for_ever() throws Exception {
    List<Map<String, List<String>>> contents = new ArrayList<>();
    for (Export format : WHOLE) {
      Path file = folder.resolve("old." + format.extension());
      String name = "whole/schema-3." + format.extension();
      try (InputStream in = requireNonNull(WholeTest.class.getResourceAsStream(name))) {
        Files.copy(in, file);
      }
      try (Journal journal = another("old" + format)) {
        assertThat(WholeReader.into(journal, file)).isEqualTo(100);
        assertThat(journal.customers().all().stream().map(Customer::name))
            .containsExactly(OLD_NAMES);
        contents.add(Content.of(journal));
      }
    }
    assertThat(contents.getFirst()).isEqualTo(contents.getLast());
    // Merges came with schema 5, plans of collecting with 6, what comes after the deal with 7.
    List<String> later =
        List.of(
            "JOURNAL_MERGE",
            "COLLECTION_PLAN",
            "COLLECTION_MEASURE",
            "TOUCH",
            "CARE_RULE",
            "COMPLAINT",
            "COMPLAINT_STEP",
            "PROMISE",
            "PRODUCT",
            "DEAL_PRODUCT",
            "WANTED_PRODUCT",
            "REFERRAL",
            "REFERRAL_QUESTION");
    for (String table : later) {
      assertThat(contents.getFirst().remove(table)).isEmpty();
    }
    assertThat(contents.getFirst().values()).allMatch(rows -> rows.size() == 4);
  }

  @Test
  void every_table_goes_along_and_what_is_referred_to_comes_first() {
    Set<String> tables = new HashSet<>();
    DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(t -> tables.add(LineCodec.lower(t.getName())));
    tables.remove("index_state");
    assertThat(new HashSet<>(Whole.tables())).isEqualTo(tables);
    List<Object> before = new ArrayList<>();
    for (Tables.Entry<?> entry : Tables.ALL) {
      Tables.references(entry.table()).forEach(r -> assertThat(before).contains(r.to()));
      before.add(entry.table());
    }
  }

  @Test
  void an_import_is_one_change_and_is_undone_as_one() throws Exception {
    Path file;
    try (Journal journal = another("one")) {
      new NastyRows(new Random(SEED), 3).fill(journal);
      file = export(journal, Export.TABLES);
    }
    try (Journal journal = another("two")) {
      journal.calendarBook().decline();
      Map<String, List<String>> before = Content.of(journal);
      long seq = journal.seq();
      assertThat(WholeReader.into(journal, file)).isEqualTo(3 * Tables.ALL.size());
      assertThat(journal.seq()).isEqualTo(seq + 1);
      assertThat(journal.customers().size()).isEqualTo(3);
      assertThat(journal.writer().undo()).contains(Deed.IMPORT_WHOLE);
      assertThat(Content.of(journal)).isEqualTo(before);
      journal.writer().redo();
      assertThat(journal.customers().size()).isEqualTo(3);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EVERYTHING", "TABLES"})
  void a_journal_with_other_entries_is_left_as_it_is(Export format) throws Exception {
    try (Journal journal = another("full")) {
      TestJournal.log(journal, TODAY, "Acme !deal 200");
      Path file = export(journal, format);
      assertThat(WholeReader.into(journal, file)).isZero();
      TestJournal.log(journal, TODAY, "Bell tasted");
      long seq = journal.seq();
      assertThatThrownBy(() -> WholeReader.into(journal, file))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.key()).isEqualTo("whole.other.there"));
      assertThat(journal.seq()).isEqualTo(seq);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EVERYTHING", "TABLES"})
  void an_empty_journal_goes_round_and_adds_nothing(Export format) throws Exception {
    try (Journal journal = another("empty")) {
      Path file = export(journal, format);
      assertThat(WholeReader.into(journal, file)).isZero();
      assertThat(journal.seq()).isZero();
    }
  }
}
