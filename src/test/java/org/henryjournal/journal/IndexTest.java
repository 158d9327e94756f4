package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The index is trusted only when it is what a clean close left; otherwise it is made anew. */
@Execution(ExecutionMode.CONCURRENT)
class IndexTest {

  @TempDir Path folder;
  private Map<String, List<String>> content = Map.of();

  @BeforeEach
  void journal() {
    try (Journal journal = TestJournal.open(folder)) {
      for (int i = 0; i < 30; i++) {
        log(journal, TODAY.minusDays(i), "Customer " + i % 7 + " !deal 500 >fri #x @Li note " + i);
      }
      content = Content.of(journal);
    }
  }

  private Path index(String name) {
    return folder.resolve("index").resolve(name);
  }

  /** Opens the journal, and says whether its index was made anew. */
  private boolean opensRebuilt() {
    AtomicInteger read = new AtomicInteger();
    Progress progress = (done, total) -> read.incrementAndGet();
    try (Journal journal =
        Journal.open(
            folder.resolve("test.henry"), folder.resolve("index"), TestJournal.CLOCK, progress)) {
      assertThat(Content.of(journal)).isEqualTo(content);
      assertThat(journal.seq()).isEqualTo(30);
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    return read.get() > 0;
  }

  @Test
  void after_a_clean_close_it_is_used_again() {
    assertThat(opensRebuilt()).isFalse();
    assertThat(opensRebuilt()).isFalse();
  }

  @Test
  void after_preparing_it_is_used_again() {
    Journal.prepare();
    assertThat(opensRebuilt()).isFalse();
  }

  @Test
  void deleted() throws Exception {
    Files.delete(index("index.mv.db"));
    assertThat(opensRebuilt()).isTrue();
    TestJournal.forgetIndex(folder);
    assertThat(opensRebuilt()).isTrue();
    TestJournal.forgetIndex(folder);
    Files.delete(folder.resolve("index"));
    assertThat(opensRebuilt()).isTrue();
  }

  @Test
  void scribbled_over() throws Exception {
    Random random = new Random(5);
    byte[] whole = Files.readAllBytes(index("index.mv.db"));
    for (int round = 0; round < 12; round++) {
      byte[] bad = Files.readAllBytes(index("index.mv.db"));
      int places = 1 + random.nextInt(20);
      for (int i = 0; i < places; i++) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (!Arrays.equals(bad, Files.readAllBytes(index("index.mv.db")))) {
        Files.write(index("index.mv.db"), bad);
        assertThat(opensRebuilt()).isTrue();
      }
    }
    byte[] noise = new byte[whole.length];
    random.nextBytes(noise);
    Files.write(index("index.mv.db"), noise);
    assertThat(opensRebuilt()).isTrue();
  }

  @Test
  void cut() throws Exception {
    byte[] whole = Files.readAllBytes(index("index.mv.db"));
    for (int length : List.of(0, 1, 4096, whole.length / 2, whole.length - 1)) {
      Files.write(index("index.mv.db"), Arrays.copyOf(whole, length));
      assertThat(opensRebuilt()).isTrue();
    }
  }

  @Test
  void without_its_marker() throws Exception {
    Files.delete(index("index.marker"));
    assertThat(opensRebuilt()).isTrue();
  }

  @Test
  @Logged("The marker of the index does not read")
  void with_a_marker_that_does_not_read() throws Exception {
    String marker = Files.readString(index("index.marker"));
    for (String bad :
        List.of("", "x", "\u0000", "seq=1\n", marker.replace("crc=", "cry="), marker + "\\u12")) {
      Files.writeString(index("index.marker"), bad);
      assertThat(opensRebuilt()).isTrue();
    }
    Files.write(index("index.marker"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(opensRebuilt()).isTrue();
  }

  @Test
  void with_a_marker_of_another_journal_or_schema_or_state() throws Exception {
    String marker = Files.readString(index("index.marker"));
    for (String bad :
        List.of(
            marker.replaceAll("journal=.*", "journal=8b7c2a8e-2b2f-4a9f-9d56-0e6f6d3f3c11"),
            marker.replaceAll("schema=.*", "schema=00"),
            marker.replaceAll("seq=.*", "seq=29"),
            marker.replaceAll("crc=.*", "crc=00000000"),
            marker.replaceAll("sum=.*", "sum=1"),
            marker.replaceAll("rows.visit=.*", "rows.visit=29"))) {
      assertThat(bad).isNotEqualTo(marker);
      String text = bad.substring(0, bad.indexOf("check="));
      Files.writeString(index("index.marker"), IndexMarker.checked(text));
      assertThat(opensRebuilt()).isTrue();
      Files.writeString(index("last-closed.marker"), marker);
      marker = Files.readString(index("index.marker"));
    }
  }

  /** What a flipped bit makes of a marker is no marker, and never one that refuses the journal. */
  @Test
  @Logged("The marker of the index does not read")
  void every_flipped_bit_of_a_marker_is_found() throws Exception {
    byte[] marker = Files.readAllBytes(index("index.marker"));
    Path file = folder.resolve("flipped.marker");
    Files.write(file, marker);
    assertThat(IndexMarker.read(file, Seal.NONE)).isPresent();
    for (int bit = 0; bit < 8 * marker.length; bit++) {
      byte[] flipped = marker.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, flipped);
      assertThat(IndexMarker.read(file, Seal.NONE)).as("bit %s", bit).isEmpty();
    }
  }

  @Test
  void of_an_older_state() throws Exception {
    Path old = folder.resolve("old");
    copy(folder.resolve("index"), old);
    try (Journal journal = TestJournal.openThere(folder)) {
      log(journal, TODAY, "Later !thinking");
      journal.writer().undo();
      log(journal, TODAY, "Later !thinking again");
      content = Content.of(journal);
    }
    copy(old, folder.resolve("index"));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(Content.of(journal)).isEqualTo(content);
      assertThat(journal.seq()).isEqualTo(33);
    }
    Files.copy(
        old.resolve("index.mv.db"), index("index.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(Content.of(journal)).isEqualTo(content);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void a_killed_one_is_never_trusted() throws Exception {
    Path killed = folder.resolve("killed");
    try (Journal journal = TestJournal.openThere(folder)) {
      copy(folder.resolve("index"), killed);
      assertThat(journal.seq()).isEqualTo(30);
    }
    assertThat(killed.resolve("index.marker")).doesNotExist();
    TestJournal.forgetIndex(folder);
    copy(killed, folder.resolve("index"));
    assertThat(opensRebuilt()).isTrue();
  }

  @Test
  void ids_of_deleted_rows_are_not_given_again_after_a_restart() {
    long gone;
    try (Journal journal = TestJournal.openThere(folder)) {
      gone = log(journal, TODAY, "Gone !thinking").visit();
      journal.writer().undo();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(log(journal, TODAY, "Next !thinking").visit()).isGreaterThan(gone);
    }
  }
}
