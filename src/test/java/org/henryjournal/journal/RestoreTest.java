package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.henryjournal.journal.TestJournal.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups put in the place of real journals in whatever state. */
@Execution(ExecutionMode.CONCURRENT)
class RestoreTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock(DAY);
  private Path file;
  private Path index;
  private BackupFolders backups;
  private Path backup;
  private Map<String, List<String>> backedUp;
  private byte[] backedUpBytes;

  /** A backup after two changes, a journal of five. */
  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("data").resolve("test.henry");
    index = folder.resolve("index");
    backups = new BackupFolders(folder.resolve("data").resolve("backups"), Optional.empty());
    Journal.create(file, false, clock);
    try (Journal journal = open()) {
      log(journal, DAY, "Acme !deal 500 >fri #x @Li first");
      log(journal, DAY, "Beta !thinking second");
      backedUp = Content.of(journal);
      journal.backUpTo(() -> backups);
    }
    backup = BackupFile.in(backups.usual(), any -> true).getFirst().path();
    backedUpBytes = Files.readAllBytes(file);
    clock.set(DAY.plusDays(2));
    try (Journal journal = open()) {
      log(journal, DAY, "Gamma !deal 700 third");
      log(journal, DAY, "Beta !thinking fourth");
      log(journal, DAY, "Beta !noone fifth");
    }
  }

  private Journal open() {
    return Journal.open(file, index, clock, Progress.NONE);
  }

  private Restore.Done restore() {
    return Restore.whole(backup, file, index, clock, Progress.NONE);
  }

  private RestoreOutlook outlook() {
    return RestoreOutlook.of(backup, file, index, Progress.NONE);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private void holdsTheBackup() {
    try (Journal journal = open()) {
      assertThat(journal.missingChanges()).as("it was put there by the rep").isZero();
      assertThat(Content.of(journal)).isEqualTo(backedUp);
      log(journal, DAY, "Delta !thinking and it is written on");
      assertThat(journal.check(folder.resolve("scratch"), Progress.NONE)).isEmpty();
    }
  }

  /** States of the journal that a backup is put in the place of. */
  enum Lying {
    WHOLE,
    DAMAGED,
    BAD_HEADER,
    TORN,
    EMPTY,
    MISSING,
    GARBAGE
  }

  private byte[] make(Lying state) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (state) {
      case WHOLE -> {}
      case DAMAGED -> bytes[bytes.length / 2] ^= 1;
      case BAD_HEADER -> bytes[3] ^= 64;
      case TORN -> bytes = Arrays.copyOf(bytes, bytes.length - 20);
      case EMPTY -> bytes = new byte[0];
      case GARBAGE -> Arrays.fill(bytes, (byte) 7);
      case MISSING -> {
        Files.delete(file);
        return new byte[0];
      }
    }
    Files.write(file, bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void what_lay_there_stays_byte_for_byte_and_can_be_put_back(Lying state) throws IOException {
    byte[] before = make(state);
    Restore.Done done = restore();
    assertThat(done.seq()).isEqualTo(2);
    assertThat(Files.readAllBytes(file)).isEqualTo(backedUpBytes);
    if (state == Lying.MISSING) {
      assertThat(done.replaced()).isEmpty();
      assertThat(Restore.lastReplaced(file)).isEmpty();
    } else {
      Path replaced = done.replaced().orElseThrow();
      assertThat(replaced).hasFileName("test.replaced-20261202-120000.henry");
      assertThat(Files.readAllBytes(replaced)).isEqualTo(before);
      assertThat(Restore.lastReplaced(file)).contains(replaced);
    }
    holdsTheBackup();
    if (state != Lying.MISSING) {
      byte[] writtenOn = Files.readAllBytes(file);
      Path replaced = done.replaced().orElseThrow();
      Restore.Done undone = Restore.undo(replaced, file, index, clock, Progress.NONE);
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      assertThat(Files.readAllBytes(undone.replaced().orElseThrow()))
          .as("also what was written on after the restore")
          .isEqualTo(writtenOn);
      assertThat(Restore.lastReplaced(file)).isEqualTo(undone.replaced());
    }
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void what_it_would_change_is_said_before() throws IOException {
    RestoreOutlook outlook = outlook();
    assertThat(outlook.found()).isEqualTo(RestoreOutlook.Found.WHOLE);
    assertThat(outlook.seq()).isEqualTo(2);
    assertThat(outlook.gained().isNothing()).isTrue();
    Beyond lost = outlook.lost();
    assertThat(lost.changes()).isEqualTo(3);
    assertThat(lost.visits()).isEqualTo(3);
    assertThat(lost.customers()).isEqualTo(1);
    assertThat(lost.deals()).isEqualTo(1);
    assertThat(lost.from()).isEqualTo(DAY.plusDays(2));
    assertThat(lost.to()).isEqualTo(DAY.plusDays(2));
    assertThat(names()).containsExactly("backups", "test.henry");
  }

  @Test
  void the_open_journal_says_the_same() {
    RestoreOutlook closed = outlook();
    try (Journal journal = open()) {
      assertThat(journal.outlook(backup, Progress.NONE)).isEqualTo(closed);
      Refusal other = catchThrowableOfType(Refusal.class, this::outlook);
      assertThat(other.key()).isEqualTo("journal.open.elsewhere");
    }
  }

  @Test
  void what_both_wrote_on_is_told_apart() throws IOException {
    Restore.Done done = restore();
    try (Journal journal = open()) {
      log(journal, DAY, "Omega !deal 100 another third");
    }
    RestoreOutlook back =
        RestoreOutlook.of(done.replaced().orElseThrow(), file, index, Progress.NONE);
    assertThat(back.lost().changes()).isEqualTo(1);
    assertThat(back.lost().customers()).isEqualTo(1);
    assertThat(back.gained().changes()).isEqualTo(3);
    assertThat(back.gained().visits()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"DAMAGED", "TORN", "EMPTY", "BAD_HEADER", "MISSING", "GARBAGE"})
  void what_cannot_be_counted_is_not_counted(Lying state) throws IOException {
    make(state);
    RestoreOutlook outlook = outlook();
    assertThat(outlook.found())
        .isEqualTo(
            switch (state) {
              case DAMAGED, TORN, BAD_HEADER -> RestoreOutlook.Found.DAMAGED;
              case MISSING -> RestoreOutlook.Found.NOTHING;
              default -> RestoreOutlook.Found.UNREADABLE;
            });
    assertThat(outlook.seq()).isEqualTo(2);
  }

  private void refused(String key) throws IOException {
    byte[] before = Files.readAllBytes(file);
    List<String> names = names();
    Refusal said = catchThrowableOfType(Refusal.class, this::restore);
    assertThat(said).isNotNull();
    assertThat(said.key()).isEqualTo(key);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names()).isEqualTo(names);
  }

  @Test
  void an_open_journal_is_not_replaced() throws IOException {
    try (Journal journal = open()) {
      refused("journal.open.elsewhere");
      log(journal, DAY, "Acme !thinking its lock held");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void a_damaged_backup_changes_nothing(int place) throws IOException {
    byte[] bytes = Files.readAllBytes(backup);
    bytes[(bytes.length - 1) * place / 9] ^= (byte) (1 << place % 8);
    Files.write(backup, bytes);
    String key =
        catchThrowableOfType(
                Refusal.class,
                () -> {
                  outlook();
                  restore();
                })
            .key();
    assertThat(key).isEqualTo("restore.broken");
    refused("restore.broken");
  }

  @Test
  void a_cut_backup_changes_nothing() throws IOException {
    Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 100));
    refused("restore.broken");
    Files.write(backup, new byte[0]);
    refused("restore.broken");
    Files.writeString(backup, "Dear diary");
    refused("restore.broken");
    Files.delete(backup);
    refused("restore.not.there");
  }

  @Test
  void another_journal_is_not_put_there() throws IOException {
    Path other = folder.resolve("other.henry");
    Journal.create(other, false, clock);
    backup = other;
    refused("restore.other");
    backup = file;
    refused("restore.same");
  }

  @Test
  void a_plain_journal_is_taken_too_without_an_end_that_was_never_acknowledged()
      throws IOException {
    backup = Files.write(folder.resolve("copy.henry"), backedUpBytes);
    Files.writeString(backup, "{\"seq\":3,\"at\":\"20", StandardOpenOption.APPEND);
    restore();
    holdsTheBackup();
  }

  @Test
  void a_newer_backup_is_not_taken() throws IOException {
    backup =
        Files.writeString(
            folder.resolve("copy.henry"), "{\"henry\":9,\"journal\":\"sealed in a new way\"}\n");
    refused("journal.newer");
  }

  /** The computer stops between two steps: whatever lies there opens, and nothing was lost. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_stop_between_two_steps_leaves_the_old_or_the_new_one(int steps) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Restore restore = new Restore(backup, file, index, clock);
    restore.prepare(Progress.NONE);
    if (steps > 1) {
      restore.keep();
    }
    if (steps > 2) {
      restore.replace();
    }
    if (steps > 3) {
      restore.forget();
    }
    // The process ends: its lock falls, its files stay.
    Path part = folder.resolve("data").resolve(".test.henry.restore.part");
    byte[] left = Files.exists(part) ? Files.readAllBytes(part) : new byte[0];
    restore.close();
    if (left.length > 0) {
      Files.write(part, left);
    }
    if (steps < 3) {
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      assertThat(Restore.lastReplaced(file)).as("two names of one file").isEmpty();
      try (Journal journal = open()) {
        assertThat(journal.seq()).isEqualTo(5);
      }
    } else {
      assertThat(Files.readAllBytes(file)).isEqualTo(backedUpBytes);
      assertThat(Files.readAllBytes(Restore.lastReplaced(file).orElseThrow())).isEqualTo(before);
      try (Journal journal = open()) {
        assertThat(journal.missingChanges()).isEqualTo(steps == 3 ? 3 : 0);
        assertThat(Content.of(journal)).isEqualTo(backedUp);
      }
    }
    restore();
    holdsTheBackup();
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  @ParameterizedTest
  @EnumSource
  void the_newest_good_backup_is_found(Lying state) throws IOException {
    try (Journal journal = open()) {
      journal.backUpTo(() -> backups).makeNow(Progress.NONE);
    }
    List<BackupFile> all = BackupFile.in(backups.usual(), any -> true);
    assertThat(all).hasSize(2);
    byte[] bytes = Files.readAllBytes(all.getFirst().path());
    bytes[bytes.length - 9] ^= 1;
    Files.write(all.getFirst().path(), bytes);
    Path other = folder.resolve("o").resolve("test.henry");
    Journal.create(other, false, clock);
    try (Journal journal = Journal.open(other, folder.resolve("oi"), clock, Progress.NONE)) {
      log(journal, DAY, "Omega !thinking of another journal of this name");
      clock.set(DAY.plusDays(3));
      journal.backUpTo(() -> backups).makeNow(Progress.NONE);
    }
    make(state);
    BackupSearch.Offer offer =
        BackupSearch.newestGood(file, backups, index, Progress.NONE).orElseThrow();
    assertThat(offer.file().path()).isEqualTo(backup);
    assertThat(offer.outlook().seq()).isEqualTo(2);
  }

  @Test
  void where_nobody_knows_whose_they_are_the_name_says_it() throws IOException {
    make(Lying.MISSING);
    Path nowhere = folder.resolve("nowhere");
    assertThat(BackupSearch.newestGood(file, backups, nowhere, Progress.NONE)).isPresent();
    Path renamed = file.resolveSibling("renamed.henry");
    assertThat(BackupSearch.newestGood(renamed, backups, nowhere, Progress.NONE)).isEmpty();
  }
}
