package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.log;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.log.Logged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Backups of real journals in real folders. */
@Execution(ExecutionMode.CONCURRENT)
class BackupsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock(DAY);
  private Path file;
  private Path usual;
  private Optional<Path> chosen = Optional.empty();

  @BeforeEach
  void begin() {
    file = folder.resolve("data").resolve("test.henry");
    usual = folder.resolve("data").resolve("backups");
    Journal.create(file, false, clock);
  }

  private Journal open() {
    return open(new BackupWriter());
  }

  private Journal open(BackupWriter packer) {
    Journal journal = Journal.open(file, folder.resolve("index"), clock, Progress.NONE);
    journal.backUpTo(() -> new BackupFolders(usual, chosen), packer);
    return journal;
  }

  private static Backups backups(Journal journal) {
    return journal.backups().orElseThrow();
  }

  private static byte[] unpacked(Path backup) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(backup))) {
      return in.readAllBytes();
    }
  }

  private static List<String> names(Path in) throws IOException {
    if (Files.notExists(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> !name.endsWith(".notes"))
          .sorted()
          .toList();
    }
  }

  @Test
  void closing_makes_one_where_something_changed_and_replaces_that_of_the_same_day()
      throws IOException {
    open().close();
    assertThat(names(usual)).as("nothing was entered").isEmpty();
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    assertThat(names(usual)).containsExactly("test-20261130-120000-1.henry.gz");
    assertThat(unpacked(usual.resolve("test-20261130-120000-1.henry.gz")))
        .isEqualTo(Files.readAllBytes(file));
    open().close();
    assertThat(names(usual)).containsExactly("test-20261130-120000-1.henry.gz");
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !thinking second");
      log(journal, DAY, "Beta !thinking third");
    }
    assertThat(names(usual)).containsExactly("test-20261130-120000-3.henry.gz");
    assertThat(unpacked(usual.resolve("test-20261130-120000-3.henry.gz")))
        .isEqualTo(Files.readAllBytes(file));
    clock.set(DAY.plusDays(1));
    try (Journal journal = open()) {
      log(journal, DAY, "Gamma !thinking fourth");
    }
    assertThat(names(usual))
        .containsExactly("test-20261130-120000-3.henry.gz", "test-20261201-120000-4.henry.gz");
  }

  @Test
  void an_opening_makes_what_a_kill_left_undone_and_the_window_one_a_day() throws IOException {
    try (Journal journal = Journal.open(file, folder.resolve("index"), clock, Progress.NONE)) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    try (Journal journal = open()) {
      assertThat(backups(journal).status().lacking()).isEqualTo(1);
      backups(journal).makeWhatLacks(Progress.NONE);
      assertThat(backups(journal).status().lacking()).isZero();
      assertThat(names(usual)).containsExactly("test-20261130-120000-1.henry.gz");
      log(journal, DAY, "Acme !thinking second");
      assertThat(backups(journal).makeDaily(Progress.NONE)).isFalse();
      assertThat(backups(journal).status().lacking()).isEqualTo(1);
      clock.set(DAY.plusDays(1));
      assertThat(backups(journal).makeDaily(Progress.NONE)).isTrue();
      assertThat(names(usual))
          .containsExactly("test-20261130-120000-1.henry.gz", "test-20261201-120000-2.henry.gz");
    }
  }

  @Test
  void a_torn_tail_is_not_in_it() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "{\"seq\":2,\"at\":\"2026-1", StandardOpenOption.APPEND);
    try (Journal journal = open()) {
      assertThat(journal.tornTail()).isPresent();
      BackupFile made = backups(journal).makeNow(Progress.NONE);
      assertThat(unpacked(made.path())).isEqualTo(whole);
      assertThat(made.seq()).isEqualTo(1);
    }
  }

  /** It is taken at one position, and entries go on. */
  @Test
  void what_is_written_meanwhile_is_in_the_next_one_and_waits_for_nothing() throws IOException {
    byte[][] before = new byte[1][];
    Journal[] open = new Journal[1];
    BackupWriter writesMeanwhile =
        new BackupWriter(
            out -> {
              if (open[0].seq() == 1) {
                log(open[0], DAY, "Beta !thinking meanwhile");
              }
              return out;
            });
    try (Journal journal = open(writesMeanwhile)) {
      open[0] = journal;
      log(journal, DAY, "Acme !deal 500 first");
      before[0] = Files.readAllBytes(file);
      BackupFile made = backups(journal).makeNow(Progress.NONE);
      assertThat(unpacked(made.path())).isEqualTo(before[0]);
      assertThat(journal.seq()).isEqualTo(2);
      assertThat(backups(journal).status().lacking()).isEqualTo(1);
    }
  }

  private static BackupWriter full(int room) {
    return new BackupWriter(
        out ->
            new FilterOutputStream(out) {
              private int left = room;

              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                int part = Math.min(left, length);
                out.write(bytes, offset, part);
                left -= part;
                if (part < length) {
                  throw new IOException("No space left on device");
                }
              }
            });
  }

  @Test
  @Logged("No backup could be made at closing")
  void a_full_disk_leaves_the_older_ones_and_nothing_half() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    List<String> before = names(usual);
    try (Journal journal = open(full(200))) {
      log(journal, DAY, "Acme !thinking second");
      Refusal said =
          catchThrowableOfType(Refusal.class, () -> backups(journal).makeWhatLacks(Progress.NONE));
      assertThat(said.key()).isEqualTo("backup.failed");
      assertThat(said.arguments()).contains(usual, "No space left on device");
      assertThat(names(usual)).isEqualTo(before);
      log(journal, DAY, "Acme !thinking entries go on");
    }
    assertThat(names(usual)).isEqualTo(before);
    open().close();
    assertThat(names(usual))
        .as("the next one has all")
        .containsExactly("test-20261130-120000-3.henry.gz");
  }

  /** What was given to the disk and what lies there are two things. */
  @Test
  void one_that_reads_back_differently_is_none_and_the_older_stays() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    BackupWriter lying =
        new BackupWriter(
            out ->
                new FilterOutputStream(out) {
                  @Override
                  public void write(byte[] bytes, int offset, int length) throws IOException {
                    byte[] other = Arrays.copyOfRange(bytes, offset, offset + length);
                    other[other.length / 2] ^= 4;
                    out.write(other);
                  }
                });
    try (Journal journal = Journal.open(file, folder.resolve("index"), clock, Progress.NONE)) {
      Backups backups = journal.backUpTo(() -> new BackupFolders(usual, chosen), lying);
      log(journal, DAY, "Acme !thinking second");
      Refusal said = catchThrowableOfType(Refusal.class, () -> backups.makeNow(Progress.NONE));
      assertThat(said.key()).isEqualTo("backup.failed");
      assertThat(names(usual)).containsExactly("test-20261130-120000-1.henry.gz");
      journal.backUpTo(() -> new BackupFolders(usual, chosen));
    }
  }

  @Test
  void a_damaged_earlier_one_is_not_written_on() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    Path first = usual.resolve("test-20261130-120000-1.henry.gz");
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 2] ^= 1;
    Files.write(first, bytes);
    try (Journal journal = open()) {
      log(journal, DAY, "Beta !thinking second");
    }
    assertThat(unpacked(usual.resolve("test-20261130-120000-2.henry.gz")))
        .isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void two_months_of_closings_read_as_one_and_are_thinned_out() throws IOException {
    for (int i = 0; i < 60; i++) {
      clock.set(DAY.plusDays(i));
      try (Journal journal = open()) {
        log(journal, DAY.plusDays(i), "Acme !thinking no " + i);
      }
    }
    List<String> names = names(usual);
    assertThat(names).hasSizeBetween(9, 12);
    assertThat(unpacked(usual.resolve(names.getLast()))).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void what_is_not_a_backup_of_this_very_journal_is_never_deleted() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("test.henry");
    Journal.create(elsewhere, false, clock);
    for (int i = 0; i < 3; i++) {
      try (Journal other = Journal.open(elsewhere, folder.resolve("other"), clock, Progress.NONE)) {
        log(other, DAY, "Omega !thinking no " + i);
        other.backUpTo(() -> new BackupFolders(usual, chosen)).makeIn(usual, Progress.NONE);
        other.backUpTo(() -> new BackupFolders(folder.resolve("gone"), chosen));
      }
    }
    Files.writeString(usual.resolve("test-20261130-110000-1.henry.gz"), "not packed at all");
    Files.writeString(usual.resolve("holiday.jpg"), "x");
    List<String> before = names(usual);
    assertThat(before).hasSize(5);
    for (int i = 0; i < 4; i++) {
      try (Journal journal = open()) {
        log(journal, DAY, "Acme !thinking no " + i);
      }
    }
    assertThat(names(usual)).containsAll(before).hasSize(6);
    try (Journal journal = open()) {
      assertThat(backups(journal).list()).hasSize(1);
    }
  }

  /** A machine that shares the folder wrote on: what it has is in no backup of this one. */
  @Test
  void what_another_machine_wrote_on_stays() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    Path copy = Files.createDirectory(folder.resolve("laptop")).resolve("test.henry");
    Files.copy(file, copy);
    String made;
    try (Journal laptop = Journal.open(copy, folder.resolve("laptop"), clock, Progress.NONE)) {
      log(laptop, DAY, "Beta !deal 900 on the road");
      made =
          laptop
              .backUpTo(() -> new BackupFolders(folder.resolve("laptop"), chosen))
              .makeIn(usual, Progress.NONE)
              .path()
              .getFileName()
              .toString();
    }
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !thinking second");
      log(journal, DAY, "Acme !thinking third");
    }
    assertThat(names(usual)).containsExactly(made, "test-20261130-120000-3.henry.gz");
  }

  @Test
  void another_program_version_makes_one_of_its_own() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    Path notes;
    try (Journal journal = open()) {
      notes = BackupNotes.place(usual, journal.id());
    }
    BackupNotes known = BackupNotes.read(notes);
    BackupNotes.Made made = known.made().getFirst();
    new BackupNotes(
            List.of(
                new BackupNotes.Made(
                    made.file(), made.length(), made.sum(), made.seq(), made.crc(), "0.1/3")),
            known.proven())
        .write(notes);
    clock.set(DAY.plusDays(1));
    try (Journal journal = open()) {
      backups(journal).makeWhatLacks(Progress.NONE);
      assertThat(names(usual)).hasSize(2);
      backups(journal).makeWhatLacks(Progress.NONE);
      assertThat(names(usual)).hasSize(2);
    }
  }

  @Test
  void while_the_chosen_folder_is_away_the_usual_one_is_used_and_then_all_is_taken_along()
      throws IOException {
    Path disk = folder.resolve("usb");
    Files.createDirectory(disk);
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
      backups(journal).makeNow(Progress.NONE);
      backups(journal).moveTo(disk, Progress.NONE);
      assertThat(names(usual)).isEmpty();
      chosen = Optional.of(disk);
    }
    assertThat(names(disk)).hasSize(1);
    Files.move(disk, folder.resolve("away"));
    clock.set(DAY.plusDays(1));
    try (Journal journal = open()) {
      log(journal, DAY, "Beta !thinking second");
      assertThat(backups(journal).status().isAway()).isTrue();
    }
    assertThat(names(usual)).containsExactly("test-20261201-120000-2.henry.gz");
    assertThat(disk).as("a folder on a disk that is away is not made").doesNotExist();
    Files.move(folder.resolve("away"), disk);
    try (Journal journal = open()) {
      backups(journal).makeWhatLacks(Progress.NONE);
    }
    assertThat(names(usual)).isEmpty();
    assertThat(names(disk))
        .containsExactly("test-20261130-120000-1.henry.gz", "test-20261201-120000-2.henry.gz");
  }

  @Test
  void a_sample_makes_none_by_itself() throws IOException {
    Path sample = folder.resolve("data").resolve("sample.henry");
    Journal.create(sample, true, clock);
    try (Journal journal = Journal.open(sample, folder.resolve("s"), clock, Progress.NONE)) {
      Backups backups = journal.backUpTo(() -> new BackupFolders(usual, chosen));
      log(journal, DAY, "Acme !deal 500 first");
      backups.makeWhatLacks(Progress.NONE);
      assertThat(backups.isProofDue()).isFalse();
    }
    assertThat(names(usual)).isEmpty();
  }

  @Test
  void what_a_kill_left_is_swept_after_a_day() throws IOException {
    Files.createDirectories(usual);
    Path part = usual.resolve("test-20261101-120000-1.henry.gz.part");
    Path other = usual.resolve("letter.part");
    for (Path left : List.of(part, other)) {
      Files.writeString(left, "x");
      Files.setLastModifiedTime(
          left, java.nio.file.attribute.FileTime.from(clock.instant().minusSeconds(90_000)));
    }
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
    }
    assertThat(part).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void closing_ends_what_runs_and_still_makes_the_last_one() throws Exception {
    Journal journal = open();
    log(journal, DAY, "Acme !deal 500 first");
    Thread[] closing = new Thread[1];
    CancellationException ended =
        catchThrowableOfType(
            CancellationException.class,
            () ->
                backups(journal)
                    .makeNow(
                        (done, total) -> {
                          if (closing[0] == null) {
                            closing[0] = Thread.ofPlatform().start(journal::close);
                            while (closing[0].getState() == Thread.State.RUNNABLE) {
                              Thread.onSpinWait();
                            }
                          }
                        }));
    closing[0].join();
    assertThat(ended).isNotNull();
    assertThat(names(usual)).containsExactly("test-20261130-120000-1.henry.gz");
  }

  @Test
  @Logged("The notes of the backups do not read")
  void the_notes_are_worth_nothing_where_they_do_not_read() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
      backups(journal).makeNow(Progress.NONE);
      assertThat(backups(journal).prove(Progress.NONE)).isEmpty();
      assertThat(backups(journal).status().proven()).contains(DAY.atTime(12, 0));
      assertThat(backups(journal).isProofDue()).isFalse();
      Files.writeString(BackupNotes.place(usual, journal.id()), "\nx", StandardOpenOption.APPEND);
      assertThat(backups(journal).isProofDue()).isTrue();
      log(journal, DAY, "Beta !thinking second");
    }
    assertThat(names(usual)).containsExactly("test-20261130-120000-2.henry.gz");
  }

  @Test
  void the_drill_is_due_once_a_week() {
    try (Journal journal = open()) {
      assertThat(backups(journal).isProofDue()).as("nothing to prove").isFalse();
      log(journal, DAY, "Acme !deal 500 >fri #dairy @Li first");
      backups(journal).makeWhatLacks(Progress.NONE);
      assertThat(backups(journal).isProofDue()).isTrue();
      log(journal, DAY, "Beta !thinking second");
      assertThat(backups(journal).prove(Progress.NONE)).isEmpty();
      assertThat(backups(journal).status().lacking()).as("the newest is proven").isZero();
      clock.set(DAY.plusDays(6));
      assertThat(backups(journal).isProofDue()).isFalse();
      clock.set(DAY.plusDays(7));
      assertThat(backups(journal).isProofDue()).isTrue();
      assertThat(folder.resolve("index").resolve("drill")).doesNotExist();
    }
  }

  @Test
  @Logged("A backup does not read")
  void the_drill_finds_each_flipped_bit_and_makes_another_one() throws IOException {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 >fri #dairy @Li first");
      for (int place = 1; place < 6; place++) {
        BackupFile made = backups(journal).makeNow(Progress.NONE);
        byte[] bytes = Files.readAllBytes(made.path());
        bytes[bytes.length * place / 6] ^= (byte) (1 << place);
        Files.write(made.path(), bytes);
        Refusal said = backups(journal).prove(Progress.NONE).orElseThrow();
        assertThat(said.key()).isEqualTo("backup.drill.mended");
        String name = made.path().getFileName().toString();
        assertThat(said.arguments()).containsExactly(name);
        assertThat(usual.resolve(name + ".damaged")).exists();
        assertThat(backups(journal).prove(Progress.NONE)).isEmpty();
      }
    }
  }

  @Test
  void the_drill_says_where_it_is_the_index_that_differs() {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
      backups(journal).makeNow(Progress.NONE);
      journal.index().write().execute("update visit set note = 'another'");
      journal.index().write().execute("commit");
      Refusal said = backups(journal).prove(Progress.NONE).orElseThrow();
      assertThat(said.key()).isEqualTo("backup.drill.failed");
      assertThat(backups(journal).status().proven()).isEmpty();
    }
  }

  @Test
  void entries_go_on_during_a_drill() {
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 first");
      backups(journal).makeNow(Progress.NONE);
      int[] written = {0};
      assertThat(
              backups(journal)
                  .prove(
                      (done, total) -> {
                        if (written[0]++ < 5) {
                          log(journal, DAY, "Beta !thinking meanwhile " + written[0]);
                        }
                      }))
          .isEmpty();
      assertThat(journal.seq()).isEqualTo(6);
    }
  }

  @Test
  void what_a_killed_drill_left_is_swept() throws IOException {
    Path left = folder.resolve("index").resolve("drill");
    Files.createDirectories(left.resolve("index"));
    Files.writeString(left.resolve("backup.henry"), "{\"henry\":1", StandardCharsets.UTF_8);
    try (Journal journal = open()) {
      backups(journal).makeWhatLacks(Progress.NONE);
    }
    assertThat(left).doesNotExist();
  }
}
