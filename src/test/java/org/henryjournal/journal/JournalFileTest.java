package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a journal file that is not as it should be. */
@Execution(ExecutionMode.CONCURRENT)
class JournalFileTest {

  private static final String HEADER =
      "{\"henry\":1,\"journal\":\"8b7c2a8e-2b2f-4a9f-9d56-0e6f6d3f3c11\","
          + "\"created\":\"2026-11-22T08:00:00+08:00\",\"sample\":false}\n";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("test.henry");
  }

  /** A file that was refused lies there as it was, and nothing beside it but the index folder. */
  private Refusal refused(String key) throws IOException {
    byte[] before = Files.exists(file()) ? content(file()) : new byte[0];
    List<Path> around = around();
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TestJournal.openThere(folder));
    assertThat(refusal).isNotNull();
    assertThat(refusal.key()).isEqualTo(key);
    assertThat(around()).isEqualTo(around);
    if (Files.exists(file())) {
      assertThat(content(file())).isEqualTo(before);
    }
    return refusal;
  }

  /** A damaged file is read and lies there as it was, with nothing beside it. */
  private Damage damaged() throws IOException {
    byte[] before = content(file());
    List<Path> around = around();
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.readOnly().orElseThrow().key()).isEqualTo("journal.read.only.damaged");
      assertThat(around()).isEqualTo(around);
      return journal.damage().orElseThrow();
    } finally {
      assertThat(content(file())).isEqualTo(before);
    }
  }

  private static byte[] content(Path file) throws IOException {
    return Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
  }

  private List<Path> around() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.endsWith("index")).sorted().toList();
    }
  }

  @Test
  void nothing_is_made_where_no_journal_is() throws Exception {
    refused("journal.not.found");
    assertThat(folder.resolve("index")).doesNotExist();
  }

  @Test
  void a_folder_is_no_journal() throws Exception {
    Files.createDirectory(file());
    refused("journal.folder");
  }

  @Test
  void an_empty_file_is_not_an_empty_journal() throws Exception {
    Files.createFile(file());
    refused("journal.empty.file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"some\",\"version\":1}\n",
        "Customer,Date,Outcome\nAcme,2026-11-22,deal\n",
        "\uFEFF{\"henry\":1}\n",
        "PK\u0003\u0004\u0000\u0000",
        "x",
        "{\"henry",
        "\n"
      })
  void a_file_of_another_kind_is_no_journal(String text) throws Exception {
    Files.writeString(file(), text);
    refused("journal.not.journal");
  }

  @Test
  void random_bytes_are_no_journal() throws Exception {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);
    Files.write(file(), bytes);
    refused("journal.not.journal");
  }

  @Test
  void a_header_cut_anywhere_is_damaged() throws Exception {
    for (int length = "{\"henry\":".length(); length < HEADER.length() - 1; length++) {
      Files.writeString(file(), HEADER.substring(0, length));
      refused("journal.damaged.header");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"henry\":0,\"journal\":\"8b7c2a8e-2b2f-4a9f-9d56-0e6f6d3f3c11\"}\n",
        "{\"henry\":\"x\"}\n",
        "{\"henry\":1,\"journal\":\"none\",\"created\":\"2026-11-22T08:00:00+08:00\"}\n",
        "{\"henry\":1}{\"henry\":1}\n",
      })
  void a_header_that_does_not_say_what_it_must_is_damaged(String header) throws Exception {
    Files.writeString(file(), header);
    refused("journal.damaged.header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "17", "4294967297"})
  void a_newer_format_is_not_touched(String format) throws Exception {
    Files.writeString(file(), HEADER.replace("\"henry\":1", "\"henry\":" + format));
    refused("journal.newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"seq\":1,\"at\":\"2026-11-22T08:00:00+08:00\",\"do\":\"x\",\"schema\":"
            + (LineCodec.SCHEMA + 1)
            + "}\n",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00:00+08:00\",\"do\":\"x\",\"schema\":1}\n"
            + "{\"put\":\"spaceship\",\"id\":1}\n",
        "{\"seq\":1,\"at\":\"2026-11-22T08:00:00+08:00\",\"do\":\"x\",\"schema\":1}\n"
            + "{\"put\":\"tag\",\"id\":1,\"name\":\"a\",\"smell\":\"b\"}\n",
      })
  void a_whole_change_that_is_not_understood_is_from_a_newer_henry(String change) throws Exception {
    int rows = change.split("\n").length - 1;
    CRC32C crc = new CRC32C();
    crc.update(
        LineCodec.firstCrc(HEADER.getBytes(StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII));
    crc.update(change.getBytes(StandardCharsets.UTF_8));
    Files.writeString(file(), HEADER + change + LineCodec.end(1, rows, LineCodec.hex(crc)));
    refused("journal.newer");
  }

  @Test
  void a_file_that_cannot_be_reached_is_unreadable() throws Exception {
    Files.writeString(folder.resolve("plain"), "text");
    Path below = folder.resolve("plain/test.henry");
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> Journal.open(below, folder.resolve("index"), CLOCK, Progress.NONE));
    assertThat(refusal.key()).isIn("journal.unreadable", "journal.not.found");
    assertThat(folder.resolve("plain")).hasContent("text");
  }

  @Test
  void a_file_of_somebody_else_is_unreadable() throws Exception {
    Assumptions.assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
    Files.writeString(file(), HEADER);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file()), "this user may read everything");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TestJournal.openThere(folder));
    assertThat(refusal.key()).isEqualTo("journal.unreadable");
  }

  @Test
  void a_disk_that_does_not_read_is_a_sentence() throws Exception {
    TestJournal.open(folder).close();
    FailingDisk.Plan plan = new FailingDisk.Plan();
    plan.failReads = true;
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> JournalFile.open(file(), d -> new FailingDisk(d, plan)));
    assertThat(refusal.key()).isEqualTo("journal.unreadable");
    TestJournal.openThere(folder).close();
  }

  @Test
  void a_journal_is_for_its_owner_only() throws Exception {
    Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path deep = folder.resolve("new/folder/test.henry");
    Journal.create(deep, false, CLOCK);
    Journal.open(deep, folder.resolve("cache/index"), CLOCK, Progress.NONE).close();
    for (Path mine : List.of(deep, folder.resolve("cache/index/index.marker"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
          .isEqualTo("rw-------");
    }
    for (Path mine : List.of(deep.getParent(), folder.resolve("cache/index"))) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(mine, LinkOption.NOFOLLOW_LINKS)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void what_is_there_is_never_replaced_by_a_new_journal() throws Exception {
    Files.writeString(file(), "mine");
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Journal.create(file(), false, CLOCK));
    assertThat(refusal.key()).isEqualTo("journal.exists");
    assertThat(file()).hasContent("mine");
  }

  @Test
  void a_journal_is_open_once_in_a_process() throws Exception {
    try (Journal journal = TestJournal.open(folder)) {
      log(journal, TODAY, "Acme !thinking");
      refusedWhileOpen();
      Path link = folder.resolve("link.henry");
      Files.createSymbolicLink(link, file());
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class,
              () -> Journal.open(link, folder.resolve("index2"), CLOCK, Progress.NONE));
      assertThat(refusal.key()).isEqualTo("journal.open.elsewhere");
    }
    TestJournal.openThere(folder).close();
  }

  private void refusedWhileOpen() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> TestJournal.openThere(folder));
    assertThat(refusal.key()).isEqualTo("journal.open.elsewhere");
  }

  @Test
  void a_journal_stays_locked_for_others_after_a_refused_second_opening_here() throws Exception {
    try (Journal journal = TestJournal.open(folder)) {
      log(journal, TODAY, "Acme !thinking");
      assertThat(Child.open(folder)).isEqualTo("journal.open.elsewhere");
      refusedWhileOpen();
      assertThat(Child.open(folder)).isEqualTo("journal.open.elsewhere");
      log(journal, TODAY, "Acme !thinking again");
    }
    assertThat(Child.open(folder)).isEqualTo("open 2");
  }

  /** A journal of ten changes, the last over several sectors, as a killed Henry leaves it. */
  private List<Integer> tenChanges(boolean closed) throws Exception {
    return tenChanges(closed, 60);
  }

  private List<Integer> tenChanges(boolean closed, int words) throws Exception {
    try (Journal journal = TestJournal.open(folder)) {
      for (int i = 1; i < 10; i++) {
        log(journal, TODAY, "Acme " + i + " !deal 500 >fri #x @Li note 备注 " + i);
      }
      log(journal, TODAY, "Last !thinking " + "很长的备注 and words ".repeat(words));
    }
    if (!closed) {
      TestJournal.forgetIndex(folder);
      Files.writeString(file(), Files.readString(file()).replaceAll("\\{\"closed\":.*\n", ""));
    }
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    for (String line : Files.readString(file()).split("(?<=\n)")) {
      at += line.getBytes(StandardCharsets.UTF_8).length;
      if (line.startsWith("{\"henry\":") || line.startsWith("{\"end\":")) {
        ends.add(at);
      }
    }
    assertThat(ends).hasSize(11);
    return ends;
  }

  private void opensWithoutLast(byte[] whole, int end, byte[] bad) throws Exception {
    Files.write(file(), bad);
    JournalFile.Reading reading;
    Path torn;
    try (JournalFile opened = JournalFile.open(file())) {
      reading = opened.read(JournalFile.NOTHING, row -> {}, Damage.PLAIN, Progress.NONE);
      torn = opened.setAside().orElseThrow();
    }
    assertThat(reading.position().seq()).isEqualTo(9);
    assertThat(Files.readAllBytes(file())).isEqualTo(Arrays.copyOf(whole, end));
    assertThat(Files.readAllBytes(torn)).isEqualTo(Arrays.copyOfRange(bad, end, bad.length));
    Files.delete(torn);
  }

  @Test
  void a_last_change_cut_anywhere_is_set_aside() throws Exception {
    int end = tenChanges(false, 2).get(9);
    byte[] whole = Files.readAllBytes(file());
    for (int length = end + 1; length < whole.length - 1; length++) {
      opensWithoutLast(whole, end, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void a_power_cut_in_the_last_append_costs_nothing_that_was_acknowledged() throws Exception {
    int end = tenChanges(false).get(9);
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(7);
    int sector = 512;
    for (int round = 0; round < 300; round++) {
      int length =
          random.nextBoolean() ? whole.length : end + 1 + random.nextInt(whole.length - end - 1);
      byte[] bad = Arrays.copyOf(whole, length);
      boolean spoilt = length < whole.length;
      for (int at = end / sector * sector; at < length; at += sector) {
        int from = Math.max(at, end);
        int to = Math.min(at + sector, length);
        switch (random.nextInt(4)) {
          case 0 -> Arrays.fill(bad, from, to, (byte) 0);
          case 1 -> {
            byte[] garbage = new byte[to - from];
            random.nextBytes(garbage);
            System.arraycopy(garbage, 0, bad, from, garbage.length);
          }
          default -> {
            continue;
          }
        }
        spoilt = true;
      }
      if (spoilt) {
        opensWithoutLast(whole, end, bad);
      }
    }
  }

  @Test
  void the_journal_with_its_tail_set_aside_goes_on() throws Exception {
    tenChanges(false);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 5));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.tornTail()).isPresent();
      assertThat(journal.seq()).isEqualTo(9);
      assertThat(journal.customers().find("Last")).isEmpty();
      log(journal, TODAY, "Next !thinking");
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(10);
      assertThat(journal.tornTail()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_flipped_bit_before_the_last_change_is_always_damage(boolean closed) throws Exception {
    List<Integer> ends = tenChanges(closed);
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(3);
    for (int at = ends.get(0); at < ends.get(9); at += closed ? 101 : 7) {
      flipped(whole, at, random.nextInt(8), closed);
    }
    for (int end : ends.subList(0, 10)) {
      for (int bit = 0; bit < 8; bit++) {
        flipped(whole, end - 1, bit, closed);
        flipped(whole, end - 2, bit, closed);
      }
      if (closed) {
        break;
      }
    }
  }

  private JournalFile.Reading justRead() {
    try (JournalFile opened = JournalFile.open(file())) {
      return opened.read(JournalFile.NOTHING, row -> {}, Damage.PLAIN, Progress.NONE);
    }
  }

  private void flipped(byte[] whole, int at, int bit, boolean index) throws Exception {
    byte[] bad = whole.clone();
    bad[at] ^= (byte) (1 << bit);
    Files.write(file(), bad);
    if (index) {
      damaged();
    } else {
      assertThat(justRead().damage()).as("bit %d of byte %d", bit, at).isPresent();
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(bad);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(f -> f.toString().endsWith(".torn"))).isEmpty();
    }
  }

  @Test
  void a_missing_piece_inside_is_damage() throws Exception {
    List<Integer> ends = tenChanges(false);
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < 9; i++) {
      byte[] bad = new byte[whole.length - (ends.get(i + 1) - ends.get(i))];
      System.arraycopy(whole, 0, bad, 0, ends.get(i));
      System.arraycopy(whole, ends.get(i + 1), bad, ends.get(i), whole.length - ends.get(i + 1));
      Files.write(file(), bad);
      assertThat(damaged().first()).isEqualTo(i + 1L);
    }
    byte[] zeros = whole.clone();
    Arrays.fill(zeros, ends.get(8) - 20, ends.get(9) + 60, (byte) 0);
    Files.write(file(), zeros);
    damaged();
  }

  @Test
  void after_a_clean_close_damage_of_the_last_change_is_refused_however_often() throws Exception {
    List<Integer> ends = tenChanges(true);
    int end = ends.get(9);
    byte[] whole = Files.readAllBytes(file());
    for (int length = end + 1; length < ends.get(10) - 1; length += 97) {
      Files.write(file(), Arrays.copyOf(whole, length));
      damaged();
      damaged();
    }
    for (int at = end; at < ends.get(10); at += 89) {
      byte[] bad = whole.clone();
      bad[at] ^= 4;
      Files.write(file(), bad);
      damaged();
    }
    Files.write(file(), whole);
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(10);
      assertThat(journal.missingChanges()).isZero();
    }
  }

  @Test
  void an_older_copy_put_back_opens_and_says_what_it_lacks() throws Exception {
    List<Integer> ends = tenChanges(true);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, ends.get(6)));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(6);
      assertThat(journal.missingChanges()).isEqualTo(4);
      assertThat(journal.tornTail()).isEmpty();
      log(journal, TODAY, "Next !thinking");
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
    // It is said until it is answered; but a torn tail is a torn tail again.
    for (int i = 0; i < 3; i++) {
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.missingChanges()).isEqualTo(4);
        log(journal, TODAY, "More !thinking " + i);
      }
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      journal.keepThisCopy();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.missingChanges()).isZero();
    }
    Files.write(file(), Arrays.copyOf(whole, ends.get(0)));
    TestJournal.openThere(folder).close();
    TestJournal.forgetIndex(folder);
    Files.write(file(), Arrays.copyOf(whole, ends.get(1) - 3));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isZero();
      assertThat(journal.tornTail()).isPresent();
    }
  }

  @Test
  void what_was_missing_and_is_there_again_is_said_no_more() throws Exception {
    List<Integer> ends = tenChanges(true);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, ends.get(6)));
    for (int i = 0; i < 2; i++) {
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.missingChanges()).isEqualTo(4);
      }
    }
    Files.write(file(), whole);
    for (int i = 0; i < 2; i++) {
      try (Journal journal = TestJournal.openThere(folder)) {
        assertThat(journal.missingChanges()).isZero();
        assertThat(journal.seq()).isEqualTo(10);
      }
    }
  }

  @Test
  void a_last_change_that_reads_but_has_another_checksum_was_altered() throws Exception {
    tenChanges(false);
    String whole = Files.readString(file());
    int last = whole.lastIndexOf("and words");
    Files.writeString(file(), whole.substring(0, last) + "AND" + whole.substring(last + 3));
    damaged();
  }

  @Test
  void an_unreadable_tail_of_zeros_is_set_aside() throws Exception {
    tenChanges(false);
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length + 3_000_000));
    try (Journal journal = TestJournal.openThere(folder)) {
      assertThat(journal.seq()).isEqualTo(10);
      assertThat(Files.size(journal.tornTail().orElseThrow())).isEqualTo(3_000_000);
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }
}
