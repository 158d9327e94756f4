package org.henryjournal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code henry merge}: what it prints, and what it refuses. */
class MergeCommandTest {

  @TempDir Path folder;
  private TestRun henry;
  private Path mine;
  private Path other;

  @BeforeEach
  void twoCopies() throws Exception {
    henry = new TestRun(folder);
    mine = henry.places.defaultJournal();
    Files.createDirectories(mine.getParent());
    Journal.create(mine, false, CLOCK);
    try (Journal journal = open(mine)) {
      log(journal, TODAY, "Acme !next >+2d");
    }
    other = folder.resolve("journal (1).henry");
    Files.copy(mine, other);
    try (Journal journal = open(other)) {
      log(journal, TODAY, "Bell !deal 500");
      phone(journal, "2");
    }
    try (Journal journal = open(mine)) {
      phone(journal, "1");
    }
  }

  private Journal open(Path file) {
    return Journal.open(file, henry.places.indexOf(file), CLOCK, Progress.NONE);
  }

  private static void phone(Journal journal, String phone) {
    journal
        .customerBook()
        .saveCustomer(journal.customers().find("Acme").orElseThrow().withPhone(phone));
  }

  @Test
  void it_prints_what_came_in_and_what_both_changed() throws Exception {
    byte[] before = Files.readAllBytes(other);
    TestRun.Result dry = henry.run("merge", other, "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out())
        .contains("would come in", "visits and attempts: 1 new", "deals: 1 new", "Bell (");
    assertThat(dry.out()).contains("Changed in both: Acme, phone: here “1”, there “2”. “1” holds.");
    TestRun.Result merged = henry.run("merge", other);
    assertThat(merged.code()).isZero();
    assertThat(merged.out()).contains("came in:", "customers: 1 new");
    TestRun.Result again = henry.run("--lang", "zh", "merge", other);
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("没有这里缺少的内容");
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    assertThat(henry.run("check").code()).isZero();
    try (Journal journal = open(mine)) {
      assertThat(journal.customers().find("Acme").orElseThrow().ways().phone()).isEqualTo("1");
      assertThat(journal.customers().size()).isEqualTo(2);
    }
  }

  @Test
  void a_backup_of_what_was_before_is_made_first() throws Exception {
    assertThat(henry.run("merge", other, "--dry-run").code()).isZero();
    assertThat(henry.places.backups()).doesNotExist();
    String before = Files.readString(mine);
    assertThat(henry.run("merge", other).code()).isZero();
    try (Stream<Path> files = Files.walk(henry.places.backups())) {
      assertThat(
              files.filter(f -> f.toString().endsWith(".henry.gz")).map(MergeCommandTest::content))
          .singleElement()
          .asString()
          .startsWith(before);
    }
  }

  private static String content(Path zip) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(zip))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_other_is_taken_where_that_is_said() {
    assertThat(henry.run("merge", other, "--take-other").out()).contains("“2” holds");
    try (Journal journal = open(mine)) {
      assertThat(journal.customers().find("Acme").orElseThrow().ways().phone()).isEqualTo("2");
    }
  }

  @Test
  void a_compressed_copy_is_read_too() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(other, zip);
    }
    Path packed = folder.resolve("backup.henry.gz");
    Files.write(packed, bytes.toByteArray());
    assertThat(henry.run("merge", packed).out()).contains("customers: 1 new");
  }

  @Test
  void what_is_no_copy_is_refused_with_a_sentence() throws Exception {
    Path stranger = folder.resolve("stranger.henry");
    Journal.create(stranger, false, CLOCK);
    assertThat(henry.run("merge", stranger).err()).contains("is another journal");
    assertThat(henry.run("merge", mine).err()).contains("is the journal that is open now");
    assertThat(henry.run("merge", folder.resolve("none")).err()).contains("There is no journal");
    assertThat(henry.run("merge", folder).err()).contains("is a folder");
    Path text = Files.writeString(folder.resolve("a.txt"), "words\n");
    assertThat(henry.run("merge", text).err()).contains("is not a Henry journal");
    assertThat(henry.run("merge", text).code()).isEqualTo(Cli.REFUSED);
    assertThat(henry.run("merge").code()).isEqualTo(Cli.WRONG_USAGE);
  }

  @Test
  void a_torn_copy_counts_as_far_as_it_is_whole_and_a_damaged_one_is_refused() throws Exception {
    byte[] bytes = Files.readAllBytes(other);
    Path torn = folder.resolve("torn.henry");
    String all = Files.readString(other);
    Files.writeString(torn, all.substring(0, all.lastIndexOf("{\"put\"") + 20));
    TestRun.Result merged = henry.run("merge", torn);
    assertThat(merged.out()).contains("customers: 1 new");
    assertThat(merged.out()).doesNotContain("phone");
    byte[] flipped = bytes.clone();
    flipped[all.indexOf("Bell")] ^= 1;
    Path damaged = folder.resolve("damaged.henry");
    Files.write(damaged, flipped);
    TestRun.Result refused = henry.run("merge", damaged);
    assertThat(refused.code()).isEqualTo(Cli.REFUSED);
    assertThat(refused.err()).contains("is damaged inside, at change 2");
    assertThat(Files.readAllBytes(damaged)).isEqualTo(flipped);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isSubsetOf(
              Set.of(
                  "data", "cache", "config", "journal (1).henry", "torn.henry", "damaged.henry"));
    }
  }
}
