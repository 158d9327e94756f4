package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.Outcome;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.journal.VisitStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;
  private TestRun henry;
  private Path file;

  @BeforeEach
  void begin() {
    henry = new TestRun(folder);
    henry.clock = TestJournal.noon(MONDAY);
    file = folder.resolve("T.henry");
    Journal.create(file, false, TestJournal.noon(MONDAY));
    try (Journal journal = open()) {
      TestJournal.log(journal, MONDAY.minusDays(9), "Acme Tools !thinking");
    }
  }

  private Journal open() {
    return Journal.open(file, henry.places.indexOf(file), TestJournal.noon(MONDAY), Progress.NONE);
  }

  private TestRun.Result log(Object... words) {
    Object[] all = new Object[words.length + 3];
    System.arraycopy(words, 0, all, 1, words.length);
    all[0] = "log";
    all[words.length + 1] = "--journal";
    all[words.length + 2] = file;
    return henry.run(all);
  }

  private List<VisitStore.Entry> visits(LocalDate day) {
    try (Journal journal = open()) {
      return journal.visits().ofDay(day);
    }
  }

  @Test
  void a_line_is_saved_once_and_told() {
    TestRun.Result first = log("Acme Tools !deal 2000 wants more >fri");
    assertThat(first.code()).as(first.err()).isEqualTo(Cli.DONE);
    assertThat(first.out()).contains("Acme Tools", "2,000", "wants more");
    assertThat(visits(MONDAY))
        .singleElement()
        .matches(entry -> entry.visit().outcome() == Outcome.DEAL)
        .matches(entry -> entry.deal().isPresent());

    TestRun.Result again = log("Acme Tools !deal 2000 wants more >fri");
    assertThat(again.code()).isEqualTo(Cli.DONE);
    assertThat(again.err()).contains("there already");
    assertThat(visits(MONDAY)).hasSize(1);
  }

  @Test
  void a_dry_run_says_how_lines_are_read_and_saves_nothing() {
    TestRun.Result read =
        log("yesterday Acme signed for 2,400, call again friday", "--dry-run", "--json");
    assertThat(read.code()).as(read.err()).isEqualTo(Cli.DONE);
    assertThat(read.out())
        .contains(
            "\"customer\":{\"name\":\"Acme Tools\",\"known\":true}",
            "\"date\":\"2026-11-29\"",
            "\"outcome\":\"deal\"",
            "\"amount\":2400.00",
            "\"proposed\":[\"outcome\",\"amount\",\"step\"]");
    assertThat(visits(MONDAY.minusDays(1))).isEmpty();
  }

  @Test
  void what_is_in_doubt_is_refused_and_named_unless_it_is_accepted() {
    TestRun.Result refused = log("Acme Tools signed for 2,400");
    assertThat(refused.code()).isEqualTo(Cli.REFUSED);
    assertThat(refused.err()).contains("Line 1", "--accept");
    assertThat(visits(MONDAY)).isEmpty();
    assertThat(log("Acme Tools signed for 2,400", "--accept").code()).isEqualTo(Cli.DONE);
    assertThat(visits(MONDAY)).hasSize(1);
    assertThat(log("Acme Tools !hurra", "--accept").code()).isEqualTo(Cli.REFUSED);
  }

  @Test
  void of_many_lines_all_are_saved_or_none() {
    henry.piped = "11月25日 周三\nAcme Tools !考虑中\nBell !签单 300\n";
    TestRun.Result refused = log("-");
    assertThat(refused.code()).isEqualTo(Cli.REFUSED);
    assertThat(refused.err()).contains("Line 3", "Bell");
    assertThat(visits(LocalDate.of(2026, 11, 25))).isEmpty();

    long before = seq();
    assertThat(log("-", "--accept").code()).isEqualTo(Cli.DONE);
    assertThat(visits(LocalDate.of(2026, 11, 25))).hasSize(2);
    assertThat(seq()).as("one change").isEqualTo(before + 1);
  }

  private long seq() {
    try (Journal journal = open()) {
      return journal.seq();
    }
  }

  @Test
  void money_is_noted_for_its_own_day() {
    assertThat(log("昨天 Acme Tools !回款 5万").code()).isEqualTo(Cli.DONE);
    try (Journal journal = open()) {
      assertThat(journal.money().receipts())
          .singleElement()
          .matches(payment -> payment.date().equals(MONDAY.minusDays(1)))
          .matches(payment -> payment.amount().intValueExact() == 50_000);
    }
  }
}
