package org.henryjournal.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed and not saved lies beside the index, and is there again after any end. */
class DraftsTest {

  private static final Drafts.Key LINE = new Drafts.Key(Drafts.Place.LINE, "");
  private static final Drafts.Key NOTE = new Drafts.Key(Drafts.Place.DAY_NOTE, "2026-11-22");
  private static final Map<String, String> HALF =
      Map.of("text", "华联超市 \"half\\\na line\u0000 😀", "day", "2026-11-22");

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("index").resolve("drafts");
  }

  private Journal open() {
    return TestJournal.open(folder);
  }

  private void leave(Drafts.Key key, Map<String, String> fields) {
    try (Journal journal = open()) {
      journal.drafts().keep(key, fields);
    }
  }

  @Test
  void they_are_there_again_after_a_close_and_without_one() throws Exception {
    leave(LINE, HALF);
    Path copy = Files.createDirectories(folder.resolve("killed").resolve("index"));
    try (Journal journal = open()) {
      assertThat(journal.drafts().of(LINE)).contains(HALF);
      journal.drafts().keep(NOTE, Map.of("text", "a long day"));
      journal.keepDrafts();
      Files.copy(folder.resolve("test.henry"), folder.resolve("killed").resolve("test.henry"));
      Files.copy(file, copy.resolve("drafts"));
    }
    try (Journal killed = TestJournal.openThere(folder.resolve("killed"))) {
      assertThat(killed.drafts().of(LINE)).contains(HALF);
      assertThat(killed.drafts().of(NOTE)).contains(Map.of("text", "a long day"));
      assertThat(killed.drafts().keys(Drafts.Place.DAY_NOTE)).containsExactly(NOTE);
    }
  }

  @Test
  void the_file_is_its_owners_and_gone_with_the_last_draft() throws Exception {
    leave(LINE, HALF);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Journal journal = open()) {
      journal.drafts().forget(LINE);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void nothing_is_written_where_nothing_has_changed() throws Exception {
    leave(LINE, HALF);
    try (Journal journal = open()) {
      Files.delete(file);
      journal.drafts().keep(LINE, HALF);
      journal.drafts().forget(NOTE);
      journal.keepDrafts();
      assertThat(file).doesNotExist();
    }
  }

  @Test
  @Logged("What was typed and not saved cannot be read")
  void what_is_damaged_is_left_out_and_the_journal_opens() throws Exception {
    leave(LINE, HALF);
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at += 3) {
      byte[] bad = good.clone();
      bad[at] ^= 4;
      Files.write(file, bad);
      assertThat(found()).isEmpty();
      Files.write(file, Arrays.copyOf(good, at));
      assertThat(found()).isEmpty();
    }
    Files.write(file, good);
    assertThat(found()).contains(HALF);
  }

  private Optional<Map<String, String>> found() {
    try (Journal journal = open()) {
      return journal.drafts().of(LINE);
    }
  }

  @Test
  @Logged("What was typed and not saved cannot be read")
  void a_later_version_is_left_out() throws Exception {
    leave(LINE, HALF);
    byte[] good = Files.readAllBytes(file);
    String later =
        new String(good, 0, good.length - Long.BYTES, UTF_8)
            .replace("\"drafts\":1", "\"drafts\":2");
    Files.write(file, DraftsFile.withSum(later.getBytes(UTF_8)));
    assertThat(found()).isEmpty();
  }

  @Test
  void those_of_another_journal_at_the_same_place_are_left_out() throws Exception {
    leave(LINE, HALF);
    Files.delete(folder.resolve("test.henry"));
    assertThat(found()).isEmpty();
  }

  @Test
  @Logged("What is typed is not kept")
  void a_folder_that_cannot_be_written_is_no_failure() throws IOException {
    try (Journal journal = open()) {
      Files.createDirectories(folder.resolve("index").resolve("drafts.part").resolve("in the way"));
      journal.drafts().keep(LINE, HALF);
      journal.keepDrafts();
      journal.keepDrafts();
      assertThat(journal.drafts().of(LINE)).contains(HALF);
    }
  }

  @Test
  void an_earlier_state_has_none_and_changes_none() {
    leave(LINE, HALF);
    try (Journal journal = open()) {
      TestJournal.log(journal, TODAY, "Acme !thinking");
      try (Journal past = journal.asOf(TODAY, Progress.NONE)) {
        assertThat(past.drafts().of(LINE)).isEmpty();
        past.drafts().keep(LINE, Map.of("text", "in the past"));
        past.keepDrafts();
      }
    }
    assertThat(found()).contains(HALF);
  }
}
