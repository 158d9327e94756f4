package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.whole.WholeReader;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does whatever a rep can do, in any order, and looks every few steps whether file and index say
 * the same; then takes everything back. Another seed by {@code -Dhenry.seed=N}.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomWorkTest {

  private static final int STEPS = 130;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void file_and_index_say_the_same_whatever_the_rep_does(long number) throws Exception {
    long seed = Long.getLong("henry.seed", 20261122) * 31 + number;
    RandomWork rep = new RandomWork(new Random(seed), () -> journal);
    try {
      Map<String, List<String>> empty = Content.of(journal);
      work(rep, STEPS);
      undoEverything(empty);
      sameAfterRestart(true);
      work(rep, 20);
      sameAfterRestart(false);
      work(rep, 20);
      sameAfterRestart(true);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  /** Rows that go and come back in any order never leave one behind that names what is gone. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothing_names_what_is_gone_whatever_goes_and_comes_back(long number) throws Exception {
    long seed = Long.getLong("henry.seed", 20261122) * 37 + number;
    RandomWork rep = new RandomWork(new Random(seed), () -> journal);
    for (int i = 0; i < 200; i++) {
      rep.live();
      assertThat(journal.dangling()).as("seed " + seed + ", step " + i).isEmpty();
    }
    assertThat(journal.check(scratch(), Progress.NONE)).isEmpty();
    Path file = folder.resolve("all.json");
    Export.EVERYTHING.write(
        new ExportSource(journal, CLOCK, new Messages(Messages.Language.ENGLISH)),
        file,
        Progress.NONE);
    Path there = Files.createDirectories(folder.resolve("there"));
    try (Journal other = TestJournal.open(there)) {
      WholeReader.into(other, file);
      assertThat(Content.of(other)).isEqualTo(Content.of(journal));
    }
  }

  private void work(RandomWork rep, int steps) throws Exception {
    for (int i = 0; i < steps; i++) {
      rep.step();
      if (i % 10 == 9) {
        assertThat(journal.check(scratch(), Progress.NONE)).isEmpty();
        assertThat(journal.dangling()).isEmpty();
      }
    }
  }

  private Path scratch() throws Exception {
    return Files.createTempDirectory(folder, "scratch");
  }

  private void undoEverything(Map<String, List<String>> empty) throws Exception {
    Map<String, List<String>> full = Content.of(journal);
    int undone = 0;
    while (journal.writer().undo().isPresent()) {
      undone++;
    }
    assertThat(undone).isPositive();
    assertThat(Content.of(journal)).isEqualTo(empty);
    assertThat(journal.check(scratch(), Progress.NONE)).isEmpty();
    // What the rep had undone before that stays undone.
    for (; undone > 0; undone--) {
      assertThat(journal.writer().redo()).isPresent();
    }
    assertThat(Content.of(journal)).isEqualTo(full);
  }

  /** Ends this session, and begins another with the index or without it. */
  private void sameAfterRestart(boolean withIndex) throws Exception {
    Map<String, List<String>> before = Content.of(journal);
    long seq = journal.seq();
    journal.close();
    if (!withIndex) {
      TestJournal.forgetIndex(folder);
    }
    journal =
        Journal.open(folder.resolve("test.henry"), folder.resolve("index"), CLOCK, Progress.NONE);
    assertThat(Content.of(journal)).isEqualTo(before);
    assertThat(journal.seq()).isEqualTo(seq);
    assertThat(Content.rebuilt(folder.resolve("test.henry"), folder)).isEqualTo(before);
  }
}
