package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32C;
import org.henryjournal.torture.CrashDisk;
import org.henryjournal.torture.Done;
import org.henryjournal.torture.Torture;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the states in which a power cut leaves a recorded day, between any two of its writes:
 * everything acknowledged is there and is as it was.
 *
 * <p>The first state of each kind is opened with all that is in it, and what it holds is compared
 * row by row. Opening depends on nothing but the bytes of the journal, of the two markers, and,
 * where those say that it can be trusted, of the index and the kept figures; and an index that is
 * not trusted is made from the journal alone. So of a state that brings nothing new of these only
 * the journal is read, by the program's own reading with its recovery: it must come out as a
 * journal that was proven before.
 */
class CrashStates {

  /** How many states there were, and how each was looked at. */
  static final class Counts {
    long boundaries;
    long states;
    long distinct;
    long opened;
    long trusted;
    long torn;
    long notMade;
    long inRecovery;

    @Override
    public String toString() {
      return String.format(
          "%d boundaries, %d states (%d in the recovery of a crash; %d that an opening can tell"
              + " apart), %d opened whole, %d of these with an index that might be trusted,"
              + " %d with a torn tail, %d before the journal was there",
          boundaries, states, inRecovery, distinct, opened, trusted, torn, notMade);
    }
  }

  private final RecordedDay day;
  private final Path place;
  private final Counts counts;
  private final Random random;
  private final int variants;
  private final int recoveries;
  private final List<Integer> ends;
  private final Set<Long> proven = new HashSet<>();
  private final Map<String, Long> outcomes = new HashMap<>();
  private boolean made;
  private long acknowledged;
  private final Map<Path, byte[]> exported = new HashMap<>();
  private final Set<Integer> exports = new HashSet<>();

  /**
   * @param place an empty folder for the states
   * @param variants how many states there are between two writes
   * @param recoveries one state in so many is opened under the recorder, and the states of that
   *     recovery are looked at too; 0 for none
   */
  CrashStates(
      RecordedDay day, Path place, Counts counts, Random random, int variants, int recoveries)
      throws IOException {
    this.day = day;
    this.place = place;
    this.counts = counts;
    this.random = random;
    this.variants = variants;
    this.recoveries = recoveries;
    this.ends = day.ends();
    Files.createDirectories(RecordedDay.journal(place).getParent());
    Files.createDirectories(RecordedDay.index(place));
  }

  /** Whether the disk does what it is told; one that does not has to be found out. */
  boolean isDone(Done done) {
    return true;
  }

  void look(boolean wasMade, long acknowledgedBefore) throws IOException {
    made = wasMade;
    acknowledged = acknowledgedBefore;
    CrashDisk disk = day.disk();
    day.done().stream()
        .filter(done -> done instanceof Done.Said(RecordedDay.Said.Exported e))
        .forEach(done -> exports.add(Arrays.hashCode(content(done))));
    for (Done done : day.done()) {
      if (done instanceof Done.Said(Object what)) {
        hear((RecordedDay.Said) what);
        continue;
      }
      if (isDone(done)) {
        disk.play(done);
      }
      counts.boundaries++;
      look(disk.afterKill());
      Set<Path> unsure = disk.unsure();
      // Until a marker is written nobody reads the index.
      unsure.remove(IndexDatabase.path(RecordedDay.index(day.folder())));
      for (int i = 1; i < (unsure.isEmpty() ? Math.min(2, variants) : variants); i++) {
        look(disk.afterCut(random.nextLong()));
      }
    }
  }

  private static byte[] content(Done done) {
    return ((RecordedDay.Said.Exported) ((Done.Said) done).what()).content();
  }

  private void hear(RecordedDay.Said said) {
    switch (said) {
      case RecordedDay.Said.Made() -> made = true;
      case RecordedDay.Said.Acknowledged(long seq) -> acknowledged = seq;
      case RecordedDay.Said.Exported(Path file, byte[] content) -> exported.put(file, content);
    }
  }

  private void look(CrashDisk.Left left) throws IOException {
    counts.states++;
    lookAtExports(left);
    Path folder = day.folder();
    Optional<byte[]> journal = left.bytes(RecordedDay.journal(folder));
    if (journal.isEmpty()) {
      assertThat(made).as("the journal has gone").isFalse();
      counts.notMade++;
      return;
    }
    Path index = RecordedDay.index(folder);
    byte[] marker = left.bytes(index.resolve("index.marker")).orElse(null);
    byte[] seen = left.bytes(index.resolve("last-closed.marker")).orElse(null);
    String kind = sum(journal.get()) + " " + sum(marker) + " " + sum(seen);
    if (marker != null && mayBeTrusted(journal.get(), marker)) {
      byte[] database = left.bytes(IndexDatabase.path(index)).orElse(null);
      byte[] figures = left.bytes(index.resolve("figures")).orElse(null);
      kind += " " + sum(database) + " " + sum(figures);
    }
    Long before = outcomes.get(kind);
    if (before != null) {
      isAsBefore(before);
      return;
    }
    counts.distinct++;
    outcomes.put(kind, outcome(left, journal.get(), marker, seen));
  }

  /** The last change that is there after an opening. */
  private long outcome(
      CrashDisk.Left left, byte[] journal, byte @Nullable [] marker, byte @Nullable [] seen)
      throws IOException {
    Path index = RecordedDay.index(day.folder());
    Path there = RecordedDay.index(place);
    lay(RecordedDay.journal(place), journal);
    lay(there.resolve("index.marker"), marker);
    lay(there.resolve("last-closed.marker"), seen);
    if (marker != null && mayBeTrusted(journal, marker)) {
      lay(IndexDatabase.path(there), left.bytes(IndexDatabase.path(index)).orElse(null));
      lay(there.resolve("figures"), left.bytes(index.resolve("figures")).orElse(null));
      counts.trusted++;
      return open();
    }
    if (recoveries > 0 && random.nextInt(recoveries) == 0) {
      return recover(left);
    }
    long seq = readOnly();
    if (proven.add(seq)) {
      lay(RecordedDay.journal(place), journal);
      lay(IndexDatabase.path(there), null);
      lay(there.resolve("figures"), null);
      open();
    }
    return seq;
  }

  private void lookAtExports(CrashDisk.Left left) {
    exported.forEach(
        (file, content) -> {
          byte[] there = left.bytes(file).orElse(null);
          assertThat(there).as("an export that was said to be written").isNotNull();
          if (!Arrays.equals(there, content)) {
            // A later one was about to take its place.
            assertThat(exports).contains(Arrays.hashCode(there));
          }
        });
  }

  private static void lay(Path file, byte @Nullable [] bytes) throws IOException {
    if (bytes == null) {
      Files.deleteIfExists(file);
    } else {
      Files.write(file, bytes);
    }
  }

  /** What is written last has come to the disk, and it is of this journal. */
  private boolean mayBeTrusted(byte[] journal, byte[] marker) throws IOException {
    Path file = Files.write(place.resolve("marker"), marker);
    return IndexMarker.read(file, Seal.NONE)
        .filter(m -> m.length() == journal.length && m.sum() == sum(journal))
        .isPresent();
  }

  private Optional<IndexMarker> marker(String name) throws IOException {
    return IndexMarker.read(RecordedDay.index(place).resolve(name), Seal.NONE);
  }

  private static long sum(byte @Nullable [] bytes) {
    CRC32C sum = new CRC32C();
    if (bytes != null) {
      sum.update(bytes);
    }
    return sum.getValue();
  }

  /** Reads the journal as an opening does, sets a torn tail aside, and leaves it so. */
  private long readOnly() throws IOException {
    Optional<IndexMarker> marker = marker("index.marker");
    JournalFile.Position known =
        (marker.isPresent() ? marker : marker("last-closed.marker"))
            .map(IndexMarker::position)
            .orElse(JournalFile.NOTHING);
    Path file = RecordedDay.journal(place);
    JournalFile.Reading reading;
    Optional<Path> torn;
    try (JournalFile opened = JournalFile.open(file)) {
      reading = opened.read(known, row -> {}, Damage.PLAIN, Progress.NONE);
      torn = opened.setAside();
    }
    if (torn.isPresent()) {
      counts.torn++;
      Files.delete(torn.get());
    }
    assertThat(reading.missing()).isZero();
    assertThat(reading.damage()).isEmpty();
    long seq = reading.position().seq();
    isAsBefore(seq);
    byte[] left = Files.readAllBytes(file);
    byte[] whole = day.journal();
    // Its closing line may have come to the disk or not, and so may the format with it.
    int next = seq + 1 < ends.size() ? ends.get((int) seq + 1) : whole.length + 1;
    assertThat(left.length).isBetween(ends.get((int) seq), next - 1);
    left[LineCodec.FORMAT_AT] = whole[LineCodec.FORMAT_AT];
    assertThat(Arrays.mismatch(left, 0, left.length, whole, 0, left.length)).isNegative();
    return seq;
  }

  private void isAsBefore(long seq) {
    assertThat(seq).as("the last change").isBetween(acknowledged, acknowledged + 1);
  }

  private long open() throws IOException {
    counts.opened++;
    try (Journal journal =
        Journal.open(RecordedDay.journal(place), RecordedDay.index(place), CLOCK, Progress.NONE)) {
      isAsBefore(journal.seq());
      assertThat(journal.missingChanges()).isZero();
      assertThat(journal.readOnly()).isEmpty();
      assertThat(Content.of(journal)).isEqualTo(day.content(journal.seq()));
      Path scratch = Files.createDirectory(place.resolve("scratch"));
      assertThat(journal.check(scratch, Progress.NONE)).isEmpty();
      Torture.delete(scratch);
      journal.tornTail().ifPresent(torn -> torn.toFile().delete());
      return journal.seq();
    }
  }

  /** Records what the program does with this state, and looks at the states of that. */
  private long recover(CrashDisk.Left left) throws IOException {
    Path again = Files.createTempDirectory(place, "again");
    Files.createDirectories(RecordedDay.journal(again).getParent());
    Files.createDirectories(RecordedDay.index(again));
    for (Path path : left.paths()) {
      Path copy = again.resolve(day.folder().relativize(path).toString());
      Files.createDirectories(copy.getParent());
      Files.write(copy, left.bytes(path).orElseThrow());
    }
    RecordedDay recovery = RecordedDay.after(again, new Random(random.nextLong()));
    Path states = Files.createTempDirectory(place, "states");
    long before = counts.states;
    CrashStates second = new CrashStates(recovery, states, counts, random, 6 + variants / 10, 0);
    isAsBefore(recovery.first());
    assertThat(recovery.content(recovery.first())).isEqualTo(day.content(recovery.first()));
    second.look(true, acknowledged);
    counts.inRecovery += counts.states - before;
    Torture.delete(states);
    Torture.delete(again);
    return recovery.first();
  }
}
