package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.log.Logged;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A journal that is damaged inside is read as far as it reads, and never written. */
@Logged({
  "The index is made in memory",
  "The figures are computed anew",
  "The figures were not kept"
})
@Execution(ExecutionMode.CONCURRENT)
class SalvageTest {

  private static final int CHANGES = 12;

  @TempDir Path folder;
  private byte[] whole;
  private Map<String, List<String>> content;

  private Path file() {
    return folder.resolve("test.henry");
  }

  /** Each change has a customer, a visit, a deal and a tag of its own. */
  @BeforeEach
  void twelveDeals() throws Exception {
    try (Journal journal = TestJournal.open(folder)) {
      for (int i = 1; i <= CHANGES; i++) {
        log(journal, TODAY.minusDays(CHANGES - i), "Shop" + i + " !deal 500 #t" + i + " 备注 " + i);
      }
      content = Content.of(journal);
    }
    whole = Files.readAllBytes(file());
  }

  /** In memory, which is quicker: the index's folder is a file. */
  private Journal open() throws Exception {
    Path none = folder.resolve("none");
    if (Files.notExists(none)) {
      Files.createFile(none);
    }
    return Journal.open(file(), none, CLOCK, Progress.NONE);
  }

  private Journal open(UnaryOperator<String> spoil) throws Exception {
    String text = new String(whole, StandardCharsets.UTF_8);
    String bad = spoil.apply(text);
    assertThat(bad).isNotEqualTo(text);
    Files.writeString(file(), bad);
    return open();
  }

  private static UnaryOperator<String> replacing(String what, String by) {
    return text -> text.replace(what, by);
  }

  private static List<String> names(Journal journal) {
    return journal.customers().names().stream().map(name -> name.name()).sorted().toList();
  }

  /** What one flipped bit does to a file of changes that only add. */
  @Test
  void one_flipped_bit_anywhere_costs_one_row_at_most_and_nothing_wrong_passes_for_right()
      throws Exception {
    Random random = Torture.random("one bit");
    for (int round = 0; round < Torture.times(100); round++) {
      byte[] bad = whole.clone();
      int at = random.nextInt(whole.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), bad);
      try (Journal journal = open()) {
        if (journal.damage().isEmpty()) {
          assertThat(Content.of(journal)).as("byte %d", at).isEqualTo(content);
          continue;
        }
        Damage damage = journal.damage().get();
        assertThat(damage.lost()).as("byte %d", at).isLessThanOrEqualTo(2);
        List<String> visits = Content.of(journal).getOrDefault("VISIT", List.of());
        List<String> marked = visits.stream().filter(row -> row.contains("NOTE=?")).toList();
        assertThat(marked.size()).isLessThanOrEqualTo(2);
        assertThat(content.get("VISIT"))
            .containsAll(visits.stream().filter(row -> !marked.contains(row)).toList());
        assertThat(visits.size() + (damage.lost() > 0 ? 1 : 0))
            .as("byte %d", at)
            .isGreaterThanOrEqualTo(CHANGES);
        assertThat(journal.figures().facts().visits().size()).isEqualTo(visits.size());
        assertThat(journal.dangling()).isEmpty();
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(bad);
    }
  }

  @Test
  void what_reads_in_the_damaged_change_is_shown_and_marked() throws Exception {
    try (Journal journal = open(replacing("备注 5", "备注 6"))) {
      Damage damage = journal.damage().orElseThrow();
      assertThat(damage.places())
          .containsExactly(
              new Damage.Place(5, 5, TODAY, TODAY, damage.places().getFirst().read(), 0));
      assertThat(damage.read()).isGreaterThanOrEqualTo(4);
      assertThat(names(journal)).hasSize(CHANGES).contains("Shop5", "Shop12");
      assertThat(Content.of(journal).get("VISIT"))
          .filteredOn(row -> row.contains("NOTE=?"))
          .singleElement()
          .asString()
          .contains("NOTE=? 备注 6");
    }
  }

  @Test
  void a_visit_whose_customer_was_lost_stands_under_a_stand_in_and_counts() throws Exception {
    try (Journal journal = open(replacing("\"name\":\"Shop5\"", "\"nome\":\"Shop5\""))) {
      Damage damage = journal.damage().orElseThrow();
      assertThat(damage.lost()).isEqualTo(1);
      assertThat(damage.standIns()).isEqualTo(1);
      assertThat(names(journal)).hasSize(CHANGES).contains("? 5").doesNotContain("Shop5");
      VisitTable visits = journal.figures().facts().visits();
      assertThat(visits.size()).isEqualTo(CHANGES);
      assertThat(journal.visits().ofDay(TODAY.minusDays(CHANGES - 5)).getFirst().customerName())
          .isEqualTo("? 5");
    }
  }

  @Test
  void a_deal_whose_visit_was_lost_stands_on_one_and_counts() throws Exception {
    try (Journal journal =
        open(
            text ->
                text.replaceAll(
                    "\\{\"put\":\"visit\",\"id\":5,", "{\"put\":\"vosit\",\"id\":5,"))) {
      assertThat(journal.damage().orElseThrow().standIns()).isEqualTo(1);
      assertThat(journal.figures().facts().visits().size()).isEqualTo(CHANGES);
      assertThat(Content.of(journal).get("DEAL")).hasSize(CHANGES);
    }
  }

  @Test
  void a_damaged_end_line_costs_nothing() throws Exception {
    try (Journal journal = open(replacing("{\"end\":5,\"rows\":", "{\"end\":5,\"rxws\":"))) {
      assertThat(journal.damage().orElseThrow().places())
          .containsExactly(new Damage.Place(5, 5, TODAY, TODAY, 0, 0));
      assertThat(Content.of(journal)).isEqualTo(content);
    }
    try (Journal journal = open(replacing("{\"end\":5,\"rows\":", "{\"xnd\":5,\"rows\":"))) {
      assertThat(journal.damage()).isPresent();
      assertThat(Content.of(journal)).isEqualTo(content);
    }
  }

  @Test
  void changes_that_are_gone_are_told() throws Exception {
    try (Journal journal =
        open(
            text ->
                text.substring(0, text.indexOf("{\"seq\":5,"))
                    + text.substring(text.indexOf("{\"seq\":7,")))) {
      Damage.Place place = journal.damage().orElseThrow().places().getFirst();
      assertThat(place.first()).isEqualTo(5);
      assertThat(names(journal)).hasSize(CHANGES - 2).contains("Shop12");
    }
  }

  @Test
  void two_places_and_a_hole_of_zeros_are_told_apart() throws Exception {
    byte[] bad = whole.clone();
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    Arrays.fill(bad, text.indexOf("{\"seq\":3,") + 9, text.indexOf("{\"seq\":4,") + 30, (byte) 0);
    bad[text.indexOf("Shop9")] ^= 1;
    Files.write(file(), bad);
    try (Journal journal = open()) {
      List<Damage.Place> places = journal.damage().orElseThrow().places();
      assertThat(places).hasSize(2);
      assertThat(places.get(0).first()).isEqualTo(3);
      assertThat(places.get(1).first()).isEqualTo(9);
      assertThat(places.get(1).last()).isEqualTo(9);
      assertThat(names(journal)).contains("Shop12", "Shop8", "Rhop9");
    }
  }

  @Test
  void a_damaged_first_line_costs_only_itself() throws Exception {
    for (int at = 0; at < new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1; at++) {
      byte[] bad = whole.clone();
      bad[at] ^= 2;
      Files.write(file(), bad);
      try (Journal journal = open()) {
        assertThat(journal.damage()).as("byte %d", at).isPresent();
        assertThat(names(journal)).hasSize(CHANGES);
      }
    }
  }

  @Test
  void nothing_is_written_to_it_and_no_index_of_it_is_trusted() throws Exception {
    byte[] bad =
        new String(whole, StandardCharsets.UTF_8)
            .replace("备注 5", "备注 6")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file(), bad);
    for (int i = 0; i < 2; i++) {
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.damage()).isPresent();
        assertThat(journal.astray()).isEmpty();
        assertThat(journal.missingChanges()).isZero();
        assertThatThrownBy(() -> log(journal, TODAY, "Next !thinking"))
            .isInstanceOf(Refusal.class)
            .hasMessage("journal.read.only.damaged");
        assertThatThrownBy(() -> journal.check(folder.resolve("scratch"), Progress.NONE))
            .hasMessage("journal.damaged");
        assertThat(names(journal)).hasSize(CHANGES);
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(bad);
    }
    Files.write(file(), whole);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.readOnly()).isEmpty();
      assertThat(Content.of(journal)).isEqualTo(content);
    }
  }

  @Test
  void a_file_that_may_not_be_written_is_read() throws Exception {
    assertThat(file().toFile().setWritable(false)).isTrue();
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.readOnly().orElseThrow().key()).isEqualTo("journal.read.only.file");
      assertThat(journal.damage()).isEmpty();
      assertThat(Content.of(journal)).isEqualTo(content);
      assertThatThrownBy(() -> log(journal, TODAY, "Next !thinking"))
          .hasMessage("journal.read.only.file");
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  @Test
  void where_no_index_can_be_kept_it_works_in_memory() throws Exception {
    try (Journal journal = open()) {
      assertThat(journal.isIndexKept()).isFalse();
      assertThat(journal.readOnly()).isEmpty();
      log(journal, TODAY, "Next !thinking");
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.isIndexKept()).isTrue();
      assertThat(names(journal)).contains("Next");
    }
  }
}
