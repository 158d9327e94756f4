package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The file says itself up to where it was acknowledged. */
@Execution(ExecutionMode.CONCURRENT)
class ClosingLineTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("test.henry");
  }

  private List<String> lines() throws Exception {
    return Files.readAllLines(file());
  }

  private static boolean isClosed(String line) {
    return line.startsWith("{\"closed\":");
  }

  private void threeDays() {
    for (int day = 0; day < 3; day++) {
      try (Journal journal = TestJournal.open(folder)) {
        log(journal, TODAY, "Acme " + day + " !thinking");
        log(journal, TODAY, "Bell " + day + " !thinking");
      }
    }
  }

  @Test
  void each_clean_close_after_a_change_says_so_and_no_other() throws Exception {
    threeDays();
    TestJournal.openThere(folder).close();
    TestJournal.forgetIndex(folder);
    TestJournal.openThere(folder).close();
    List<String> lines = lines();
    assertThat(lines.getFirst()).startsWith("{\"henry\":2,");
    assertThat(lines.stream().filter(ClosingLineTest::isClosed)).hasSize(3);
    String end = lines.get(lines.size() - 2);
    assertThat(end).startsWith("{\"end\":6,");
    assertThat(lines.getLast())
        .isEqualTo("{\"closed\":6,\"crc\":" + end.substring(end.indexOf("\"crc\":") + 6));
  }

  @Test
  void closing_lines_are_read_over_with_and_without_a_marker() {
    threeDays();
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      assertThat(journal.customers().size()).isEqualTo(6);
      assertThat(journal.seq()).isEqualTo(6);
    }
  }

  /** No marker is there: the file came from another machine. */
  @Test
  void a_damaged_last_change_behind_which_it_was_closed_is_damage() throws Exception {
    threeDays();
    String whole = Files.readString(file());
    int last = whole.lastIndexOf("{\"seq\":");
    for (int at = last; at < whole.lastIndexOf("{\"closed\":"); at++) {
      byte[] bad = whole.getBytes(StandardCharsets.UTF_8);
      bad[at] ^= 2;
      Files.write(file(), bad);
      TestJournal.forgetIndex(folder);
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.damage()).isPresent();
      }
      assertThat(Files.readAllBytes(file())).isEqualTo(bad);
    }
  }

  @Test
  void a_closing_line_that_is_damaged_loses_nothing() throws Exception {
    threeDays();
    byte[] whole = Files.readAllBytes(file());
    int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("{\"closed\":");
    for (int at = last; at < whole.length; at++) {
      for (boolean known : List.of(true, false)) {
        byte[] bad = whole.clone();
        bad[at] ^= 2;
        Files.write(file(), bad);
        if (!known) {
          TestJournal.forgetIndex(folder);
        }
        try (Journal journal = TestJournal.openThere(folder)) {
          assertThat(journal.seq()).isEqualTo(6);
          assertThat(journal.missingChanges()).isZero();
        }
      }
    }
  }

  @Test
  void a_closing_line_cut_anywhere_is_cut_off_without_a_word() throws Exception {
    threeDays();
    byte[] whole = Files.readAllBytes(file());
    int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("{\"closed\":");
    for (int length = last + 3; length < whole.length - 1; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      TestJournal.forgetIndex(folder);
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.seq()).isEqualTo(6);
        assertThat(journal.tornTail()).isEmpty();
      }
    }
  }

  @Test
  void a_file_cut_between_two_changes_does_not_pass_for_whole_elsewhere() throws Exception {
    threeDays();
    String whole = Files.readString(file());
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.isEndUnsure()).isFalse();
    }
    TestJournal.forgetIndex(folder);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.isEndUnsure()).isFalse();
    }
    TestJournal.forgetIndex(folder);
    Files.writeString(file(), whole.substring(0, whole.lastIndexOf("{\"seq\":6")));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(5);
      assertThat(journal.isEndUnsure()).isTrue();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.isEndUnsure()).as("known here by now").isFalse();
    }
  }

  @Test
  void a_missing_last_line_feed_costs_nothing() throws Exception {
    threeDays();
    String whole = Files.readString(file());
    String open = whole.substring(0, whole.lastIndexOf("{\"closed\":"));
    for (String text : List.of(whole, open, whole.substring(0, whole.indexOf('\n') + 1))) {
      Files.writeString(file(), text.substring(0, text.length() - 1));
      TestJournal.forgetIndex(folder);
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.tornTail()).isEmpty();
        assertThat(Files.readString(file())).isEqualTo(text);
        long seq = journal.seq();
        log(journal, TODAY, "Next !thinking");
        assertThat(journal.seq()).isEqualTo(seq + 1);
        assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
      }
    }
  }

  @Test
  void a_journal_of_format_1_becomes_one_of_format_2_and_keeps_its_checksums() throws Exception {
    threeDays();
    String old =
        Files.readString(file())
            .replace("{\"henry\":2,", "{\"henry\":1,")
            .replaceAll("\\{\"closed\":.*\\n", "");
    Files.writeString(file(), old);
    TestJournal.openThere(folder).close();
    assertThat(Files.readString(file())).as("who only reads writes nothing").isEqualTo(old);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(6);
      assertThat(journal.isEndUnsure()).isFalse();
      log(journal, TODAY, "Next !thinking");
    }
    String now = Files.readString(file());
    assertThat(now).startsWith("{\"henry\":2" + old.substring(10));
    assertThat(now.substring(old.length())).contains("{\"seq\":7", "{\"closed\":7");
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(7);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }
}
