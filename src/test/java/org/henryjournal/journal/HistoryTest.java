package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal as of a past day, and what was done on one. */
class HistoryTest {

  @TempDir Path folder;

  private static LocalDate day(int number) {
    return TODAY.plusDays(number);
  }

  @Test
  void the_journal_as_of_a_day_is_what_it_was_at_its_end() throws Exception {
    Map<String, List<String>> first;
    Map<String, List<String>> second;
    try (Journal journal = TestJournal.openOn(folder, day(0))) {
      log(journal, day(0), "Acme @Wang KP1 !thinking");
      first = Content.of(journal);
    }
    try (Journal journal = TestJournal.openOn(folder, day(2))) {
      log(journal, day(1), "Acme !deal 500");
      log(journal, day(2), "Bell !thinking");
      second = Content.of(journal);
    }
    byte[] before = Files.readAllBytes(folder.resolve("test.henry"));
    try (Journal journal = TestJournal.openOn(folder, day(9))) {
      try (Journal past = journal.asOf(day(1), Progress.NONE)) {
        assertThat(Content.of(past)).isEqualTo(first);
        assertThat(past.figures().facts().visits().size()).isEqualTo(1);
        assertThat(LocalDate.now(past.clock())).isEqualTo(day(1));
        assertThat(past.astray()).isEmpty();
        assertThatThrownBy(() -> log(past, day(1), "Next !thinking"))
            .hasMessage("journal.read.only.past");
      }
      log(journal, day(9), "Carl !thinking");
      try (Journal past = journal.asOf(day(5), Progress.NONE)) {
        assertThat(Content.of(past)).isEqualTo(second);
      }
      try (Journal past = journal.asOf(day(-1), Progress.NONE)) {
        assertThat(past.customers().size()).isZero();
      }
      assertThat(journal.customers().size()).isEqualTo(3);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    assertThat(Files.readAllBytes(folder.resolve("test.henry"))).startsWith(before);
  }

  @Test
  void what_was_done_on_a_day_and_about_a_customer() {
    long bell;
    try (Journal journal = TestJournal.openOn(folder, day(0))) {
      log(journal, day(0), "Acme !thinking");
    }
    try (Journal journal = TestJournal.openOn(folder, day(2))) {
      log(journal, day(1), "Bell @Wang KP1 !thinking");
      bell = journal.customers().find("Bell").orElseThrow().id();
      journal.gradeBook().setGrade(bell, Grade.A, "sure");
      journal.writer().undo();
      log(journal, day(2), "Acme !deal 500");
    }
    try (Journal journal = TestJournal.openOn(folder, day(9))) {
      assertThat(journal.history().of(day(1), Progress.NONE)).isEmpty();
      List<History.Done> done = journal.history().of(day(2), Progress.NONE);
      assertThat(done)
          .extracting(d -> d.deed().orElseThrow())
          .containsExactly(Deed.VISIT_LOG, Deed.GRADE_SET, Deed.GRADE_SET, Deed.VISIT_LOG);
      assertThat(done)
          .extracting(History.Done::turn)
          .containsExactly(
              History.Turn.DONE, History.Turn.DONE, History.Turn.UNDONE, History.Turn.DONE);
      assertThat(done.getFirst().names()).containsExactly("Bell");
      assertThat(done.getFirst().moved()).isNotEmpty();
      assertThat(done.get(1).moved()).as("by hand").isEmpty();
      assertThat(journal.history().ofCustomer(bell, Progress.NONE)).hasSizeBetween(2, 3);
    }
  }
}
