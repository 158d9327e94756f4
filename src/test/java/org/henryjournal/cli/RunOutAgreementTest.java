package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ran out while nothing was open is the same for every command and for the window. */
class RunOutAgreementTest {

  /** Monday. */
  private static final LocalDate START = LocalDate.of(2026, 10, 5);

  private static final LocalDate LATER = START.plusDays(40);

  @TempDir Path folder;
  private TestRun henry;
  private Path journal;

  /** Acme became A on the first day, is next seen 20 days later, and was not signed in between. */
  @BeforeEach
  void write() {
    henry = new TestRun(folder);
    journal = folder.resolve("T.henry");
    Journal.create(journal, false, TestJournal.noon(START));
    try (Journal open = open(journal, START)) {
      long acme = TestJournal.log(open, START, "Acme !thinking").customer();
      open.gradeBook().setGrade(acme, Grade.A, "");
    }
    try (Journal open = open(journal, START.plusDays(20))) {
      TestJournal.log(open, START.plusDays(20), "Acme !thinking");
      TestJournal.log(open, START.plusDays(21), "Acme !deal 500");
    }
    henry.clock = TestJournal.noon(LATER);
  }

  private Journal open(Path file, LocalDate day) {
    return Journal.open(file, henry.places.indexOf(file), TestJournal.noon(day), Progress.NONE);
  }

  private String run(Object... words) {
    TestRun.Result result = henry.run(words);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private void agree(Path file) {
    // It ran out on Friday 16 October, and its visits are numbered anew from then on.
    assertThat(run("week", "2026-W42", "--format", "txt", "--journal", file))
        .contains("Acme")
        .containsPattern("Acme.*A → D");
    assertThat(run("week", "2026-W43", "--format", "txt", "--journal", file)).doesNotContain("→ D");
    assertThat(run("stats", "--journal", file)).contains("visit 2: 1");
    try (Journal open = open(file, LATER)) {
      long acme = open.customers().find("Acme").orElseThrow().id();
      assertThat(open.grades().history(acme).stageAt(START.plusDays(10))).isEqualTo(Stage.A);
      assertThat(open.grades().history(acme).stageAt(START.plusDays(11))).isEqualTo(Stage.D);
      LocalDate then = START.plusDays(15);
      assertThat(open.board().card(acme, then, LATER).orElseThrow().stage()).isEqualTo(Stage.D);
      assertThat(open.visits().ofCustomer(acme))
          .extracting(entry -> entry.number().orElseThrow())
          .containsExactly(1, 1, 2);
    }
  }

  @Test
  void week_stats_export_and_the_board_agree_and_nobody_has_written_it() {
    try (Journal open = open(journal, LATER)) {
      assertThat(open.grades().changes(open.customers().find("Acme").orElseThrow().id()))
          .hasSize(1);
    }
    agree(journal);
    Path whole = folder.resolve("all.json");
    run("export", "-o", whole, "--journal", journal);
    Path again = folder.resolve("Again.henry");
    run("import", whole, "--journal", again);
    agree(again);
  }
}
