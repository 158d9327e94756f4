package org.henryjournal.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Met;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals written by every earlier schema of the rows are read by this one. */
class CorpusTest {

  /** Of the names of tables and columns. */
  private static final String SHAPE_7 = "45f4823b";

  @TempDir Path folder;

  private Journal open(String name) throws Exception {
    copy(name, folder.resolve("test.henry"));
    return TestJournal.openThere(folder);
  }

  private static void copy(String name, Path to) throws Exception {
    try (InputStream file =
        requireNonNull(CorpusTest.class.getResourceAsStream("corpus/" + name + ".henry"))) {
      Files.copy(file, to);
    }
  }

  @Test
  void a_journal_of_schema_1_holds_what_it_held() throws Exception {
    try (Journal journal = open("schema-1")) {
      assertThat(journal.tornTail()).isEmpty();
      assertThat(journal.isSample()).isFalse();
      Map<String, Integer> counts = new HashMap<>();
      Content.of(journal)
          .forEach(
              (table, rows) -> {
                if (!rows.isEmpty()) {
                  counts.put(table, rows.size());
                }
              });
      assertThat(counts)
          .containsOnly(
              Map.entry("BIN", 2),
              Map.entry("CONTACT", 5),
              Map.entry("CUSTOMER", 5),
              Map.entry("CUSTOMER_TAG", 2),
              Map.entry("DAY_NOTE", 2),
              Map.entry("DEAL", 2),
              Map.entry("IMPORT_BATCH", 1),
              Map.entry("NEXT_STEP", 3),
              Map.entry("SETTING", 3),
              Map.entry("TAG", 3),
              Map.entry("TARGET_CUSTOMER", 1),
              Map.entry("VISIT", 7));
      long acme = journal.customers().find("acme").orElseThrow().id();
      assertThat(journal.visits().ofCustomer(acme))
          .extracting(entry -> entry.number().orElse(0))
          .containsExactly(1, 0, 2, 3);
      assertThat(journal.customers().tags(acme)).extracting(Tag::written).containsExactly("dairy");
      assertThat(journal.grades().history(acme).stageAt(TODAY)).isEqualTo(Stage.SIGNED);
      assertThat(journal.settings().gradeRules()).isEqualTo(GradeRules.usual());
      assertThat(journal.settings().workdays().isWorkday(TODAY)).isTrue();
    }
  }

  @Test
  void a_journal_of_schema_1_goes_on_in_this_one() throws Exception {
    try (Journal journal = open("schema-1")) {
      journal.binBook().restore(journal.bin().all().getFirst().id());
      journal.binBook().restore(journal.bin().all().getFirst().id());
      long delta = journal.customers().find("Delta").orElseThrow().id();
      journal.gradeBook().setGrade(delta, Grade.A, "");
      assertThat(journal.visits().ofDay(TODAY)).hasSize(2);
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.figures().histories(TODAY)).hasSize(3);
      assertThat(Content.rebuilt(folder.resolve("test.henry"), folder))
          .isEqualTo(Content.of(journal));
    }
  }

  @Test
  void a_journal_of_schema_2_holds_what_it_held_and_goes_on() throws Exception {
    try (Journal journal = open("schema-2")) {
      assertThat(journal.tornTail()).isEmpty();
      long acme = journal.customers().find("Acme").orElseThrow().id();
      long bell = journal.customers().find("华联超市").orElseThrow().id();
      long delta = journal.customers().find("Delta").orElseThrow().id();
      assertThat(journal.customers().size()).isEqualTo(3);
      assertThat(journal.bin().all()).hasSize(1);
      assertThat(journal.grades().labels(bell).met()).isEqualTo(Met.KP2);
      assertThat(journal.grades().history(delta).stageAt(TODAY)).isEqualTo(Stage.C);
      assertThat(journal.grades().history(acme).stageAt(TODAY)).isEqualTo(Stage.A);
      assertThat(journal.settings().gradeRules().daysOf(Grade.B)).isEqualTo(21);
      assertThat(journal.customers().statements(acme)).hasSize(1);
      assertThat(journal.customers().revisit(acme)).isPresent();
      assertThat(journal.customers().savedFilters()).hasSize(1);
      assertThat(journal.visits().ofCustomer(delta)).hasSize(2);
      assertThat(journal.goals().all()).isEmpty();
      journal.goalBook().save(Goal.ofYear(2026, GoalMeasure.DEALS, new BigDecimal("12")));
      journal.binBook().restore(journal.bin().all().getFirst().id());
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.goals().all()).hasSize(1);
      assertThat(journal.customers().size()).isEqualTo(4);
    }
  }

  @Test
  void a_journal_of_schema_3_holds_what_it_held_and_goes_on() throws Exception {
    try (Journal journal = open("schema-3")) {
      assertThat(journal.tornTail()).isEmpty();
      long acme = journal.customers().find("Acme Tools").orElseThrow().id();
      long hualian = journal.customers().find("华联超市").orElseThrow().id();
      long delta = journal.customers().find("Delta Foods").orElseThrow().id();
      assertThat(journal.grades().history(acme).stageAt(TODAY)).isEqualTo(Stage.SIGNED);
      // What ran out was written down then, and follows now.
      assertThat(journal.grades().history(hualian).drops())
          .containsExactly(LocalDate.of(2026, 10, 16));
      assertThat(journal.grades().history(delta).drops())
          .containsExactly(LocalDate.of(2026, 11, 5));
      assertThat(journal.grades().labels(hualian).met()).isEqualTo(Met.KP1);
      assertThat(journal.goals().all()).hasSize(1);
      assertThat(journal.works().all()).hasSize(1);
      assertThat(journal.bin().all()).hasSize(2);
      assertThat(journal.dangling()).isEmpty();
      for (BinStore.Deleted deleted : journal.bin().all()) {
        journal.binBook().restore(deleted.id());
      }
      journal.imports().takeBack(journal.batches().all().getFirst().id(), Set.of(), Progress.NONE);
      assertThat(journal.customers().find("Northwind")).isEmpty();
      assertThat(journal.customers().find("Gone Ltd")).isPresent();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.dangling()).isEmpty();
      assertThat(Content.rebuilt(folder.resolve("test.henry"), folder))
          .isEqualTo(Content.of(journal));
    }
  }

  @Test
  void a_journal_of_schema_4_holds_what_it_held_and_goes_on() throws Exception {
    try (Journal journal = open("schema-4")) {
      assertThat(journal.tornTail()).isEmpty();
      long acme = journal.customers().find("Acme Tools").orElseThrow().id();
      long hualian = journal.customers().find("华联超市").orElseThrow().id();
      assertThat(journal.grades().history(acme).stageAt(TODAY)).isEqualTo(Stage.SIGNED);
      assertThat(journal.grades().history(hualian).stageAt(TODAY)).isEqualTo(Stage.A);
      assertThat(journal.goals().all()).hasSize(1);
      assertThat(journal.bin().all()).hasSize(2);
      assertThat(journal.dangling()).isEmpty();
      journal.binBook().restore(journal.bin().all().getFirst().id());
      assertThat(journal.customers().find("Gone Ltd")).isPresent();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(Content.rebuilt(folder.resolve("test.henry"), folder))
          .isEqualTo(Content.of(journal));
    }
  }

  @Test
  void a_journal_of_format_2_holds_what_it_held_and_goes_on() throws Exception {
    try (Journal journal = open("schema-5")) {
      assertThat(journal.tornTail()).isEmpty();
      assertThat(journal.isEndUnsure()).isFalse();
      holdsTheMergedDay(journal);
      assertThat(journal.goals().all()).hasSize(1);
      assertThat(journal.dangling()).isEmpty();
      TestJournal.log(journal, TODAY, "Echo !deal 300");
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(Content.rebuilt(folder.resolve("test.henry"), folder))
          .isEqualTo(Content.of(journal));
    }
  }

  @Test
  void a_journal_of_schema_6_holds_what_it_held_and_goes_on() throws Exception {
    try (Journal journal = open("schema-6")) {
      long acme = journal.customers().find("Acme Tools").orElseThrow().id();
      assertThat(journal.customers().contacts(acme).getFirst().birthday().map(Birthday::code))
          .contains("lunar 08-15");
      assertThat(journal.money().plans()).hasSize(1);
      assertThat(journal.money().measures()).hasSize(1);
      assertThat(journal.money().receipts()).hasSize(2);
      assertThat(journal.money().usualTerms().code()).isEqualTo("30@0 70@60");
      TestJournal.log(journal, TODAY, "Echo !deal 300");
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }

  @Test
  void a_sealed_journal_opens_with_its_password_and_goes_on() throws Exception {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("test.henry");
    copy("sealed-5", file);
    for (int opening = 0; opening < 2; opening++) {
      try (Journal journal = openSealed(file)) {
        assertThat(journal.isSealed()).isTrue();
        assertThat(journal.isEndUnsure()).isFalse();
        holdsTheMergedDay(journal);
        assertThat(journal.customers().find("Echo")).isPresent();
        TestJournal.log(journal, TODAY, "Fox !thinking");
        assertThat(journal.visits().ofDay(TODAY)).hasSize(4 + opening);
        assertThat(journal.check(folder.resolve("scratch" + opening), Progress.NONE)).isEmpty();
      }
    }
  }

  private Journal openSealed(Path file) {
    return Journal.open(
        file,
        folder.resolve("index"),
        TestJournal.CLOCK,
        Damage.PLAIN,
        Progress.NONE,
        TestSeal.with("open sesame"));
  }

  private static void holdsTheMergedDay(Journal journal) {
    Customer acme = journal.customers().find("Acme Tools").orElseThrow();
    assertThat(acme.ways().phone()).isEqualTo("1");
    assertThat(journal.grades().history(acme.id()).stageAt(TODAY)).isEqualTo(Stage.SIGNED);
    assertThat(journal.customers().find("Bell")).isPresent();
    assertThat(journal.customers().find("Cora")).isPresent();
    assertThat(journal.customers().find("Delta")).isEmpty();
  }

  /**
   * Whoever changes a table gives its rows a new number, so that an older Henry does not take them
   * for its own; and leaves a journal of the number before in the corpus.
   */
  @Test
  void the_shape_of_rows_has_its_number() throws Exception {
    StringBuilder shape = new StringBuilder();
    for (Tables.Entry<?> entry : Tables.ALL) {
      shape.append(entry.name());
      entry.table().fieldStream().forEach(f -> shape.append(' ').append(f.getName()));
      shape.append('\n');
    }
    CRC32C hash = new CRC32C();
    hash.update(shape.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(Map.of(SHAPE_7, 7))
        .as(shape.toString())
        .containsEntry(LineCodec.hex(hash), LineCodec.SCHEMA);
    for (int schema = 1; schema < LineCodec.SCHEMA; schema++) {
      assertThat(CorpusTest.class.getResource("corpus/schema-" + schema + ".henry")).isNotNull();
    }
  }
}
