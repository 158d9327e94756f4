package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayBookTest {

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() {
    journal = TestJournal.open(folder);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void a_target_knows_of_a_deal_on_a_later_day() {
    journal.dayBook().addTarget(TODAY.minusDays(3), "Acme");
    journal.dayBook().addTarget(TODAY, "Acme");
    log(journal, TODAY.minusDays(1), "Acme !deal 1");
    assertThat(journal.days().targets(TODAY.minusDays(3), TODAY))
        .extracting(target -> target.hit() + " " + target.signedSince())
        .containsExactly("false true", "false false");
  }

  @Test
  void a_target_is_hit_by_a_deal_of_that_day() {
    journal.dayBook().sayNoTarget(TODAY);
    journal.dayBook().addTarget(TODAY, "Acme");
    journal.dayBook().addTarget(TODAY, "acme");
    assertThat(journal.days().targets(TODAY, TODAY)).hasSize(1);
    assertThat(journal.days().note(TODAY).orElseThrow().noTarget()).isFalse();
    assertThat(journal.days().targets(TODAY, TODAY).getFirst().hit()).isFalse();

    log(journal, TODAY, "Acme !deal 1");
    assertThat(journal.days().targets(TODAY, TODAY).getFirst().hit()).isTrue();
  }
}
