package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.CLOCK;
import static org.henryjournal.journal.TestJournal.TODAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.henryjournal.domain.Refusal;
import org.henryjournal.torture.Torture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every bit and every length of a journal that was closed, lines that go, come twice, change places
 * or run together, and pairs of such damages. Whatever it is: no row is shown as good that was not
 * in the file, and what was acknowledged is there, or it is said that it is not.
 *
 * <p>The journal is read by the program's own reading, and one damage in some hundreds is opened
 * with all there is.
 */
@Execution(ExecutionMode.CONCURRENT)
class DamageTest {

  /** What is known here of the journal's end: opening looks at nothing else of an index. */
  private enum Marker {
    ITS_OWN,
    OF_ANOTHER,
    NONE
  }

  /** What came of a damaged file. */
  private enum Outcome {
    /** No change is missing. */
    WHOLE,
    /** Refused, or opened to be read only, with the loss told. */
    TOLD,
    /** The last change is gone and lies in a file beside it. */
    SET_ASIDE,
    /** It ends with a change and says that it lacks later ones. */
    SHORTER,
    /**
     * It is, byte for byte, what it was when it was made or closed earlier: a good older copy. Only
     * who has seen the newer one can know better.
     */
    OLDER,
    /** It ends with a change, and says that nobody knows whether later ones are missing. */
    UNSURE
  }

  /** What a journal gives, in order, and how many rows there are up to each change. */
  private static final class Rows implements JournalFile.Visitor {
    final List<String> all = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();

    @Override
    public void change(LineCodec.Head head) {
      starts.add(all.size());
    }

    @Override
    public void row(Row row) {
      all.add(row.toString());
    }

    List<String> upTo(long seq) {
      return seq < starts.size() ? all.subList(0, starts.get((int) seq)) : all;
    }
  }

  private Path folder;
  private Path file;
  private byte[] whole = new byte[0];
  private JournalFile.Position end = JournalFile.NOTHING;
  private final Rows rows = new Rows();
  private UUID id = new UUID(0, 0);
  private int opened;
  private long damages;
  private final TreeMap<String, Integer> outcomes = new TreeMap<>();

  @BeforeEach
  void makeJournal() throws Exception {
    folder = Torture.scratch();
    file = folder.resolve("test.henry");
    try (Journal journal = TestJournal.open(folder)) {
      TestJournal.log(journal, TODAY, "Acme !deal 500 >fri #x @Li first 备注");
      TestJournal.log(journal, TODAY, "华联超市 !thinking second \"{}\\");
      journal.writer().undo();
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      TestJournal.log(journal, TODAY, "Bell !refused third");
      TestJournal.log(journal, TODAY, "Acme !deal 7 fourth >mon");
    }
    whole = Files.readAllBytes(file);
    try (JournalFile journal = JournalFile.open(file)) {
      id = journal.header().journal();
      end = journal.read(JournalFile.NOTHING, rows, Damage.PLAIN, Progress.NONE).position();
    }
  }

  @AfterEach
  void deleteFolder() throws Exception {
    Torture.delete(folder);
  }

  @Test
  void every_bit() throws Exception {
    Random random = Torture.random("bits");
    int stride = Torture.stride(120);
    for (int at = random.nextInt(stride); at < 8 * whole.length; at += stride) {
      byte[] bad = whole.clone();
      bad[at / 8] ^= (byte) (1 << at % 8);
      isToldInAllStates(bad, "bit " + at);
    }
    say("flipped bits");
  }

  @Test
  void every_length() throws Exception {
    int stride = Torture.stride(12);
    for (int length = 0; length < whole.length; length += stride) {
      isToldInAllStates(Arrays.copyOf(whole, length), "length " + length);
    }
    say("lengths");
  }

  private List<byte[]> lines() {
    List<byte[]> lines = new ArrayList<>();
    for (String line : new String(whole, StandardCharsets.UTF_8).split("(?<=\n)")) {
      lines.add(line.getBytes(StandardCharsets.UTF_8));
    }
    return lines;
  }

  private static byte[] joined(List<byte[]> lines) {
    byte[] all = new byte[lines.stream().mapToInt(line -> line.length).sum()];
    int at = 0;
    for (byte[] line : lines) {
      System.arraycopy(line, 0, all, at, line.length);
      at += line.length;
    }
    return all;
  }

  @Test
  void every_line() throws Exception {
    Random random = Torture.random("lines");
    int count = lines().size();
    for (int i = 0; i < count; i++) {
      List<byte[]> without = lines();
      without.remove(i);
      isToldInAllStates(joined(without), "without line " + i);
      List<byte[]> twice = lines();
      twice.add(i, twice.get(i));
      isToldInAllStates(joined(twice), "line twice " + i);
      List<byte[]> run = lines();
      run.set(i, Arrays.copyOf(run.get(i), run.get(i).length - 1));
      isToldInAllStates(joined(run), "line end " + i);
      for (int j = i + 1; j < count; j += 1 + random.nextInt(Torture.stride(9))) {
        List<byte[]> swapped = lines();
        swapped.set(i, lines().get(j));
        swapped.set(j, lines().get(i));
        isToldInAllStates(joined(swapped), "lines " + i + " and " + j);
      }
    }
    say("lines that go, come twice, change places or run together");
  }

  @Test
  void pairs() throws Exception {
    Random random = Torture.random("pairs");
    for (int i = 0; i < Torture.times(200); i++) {
      long seed = random.nextLong();
      Random own = new Random(seed);
      byte[] bad = once(once(whole, own), own);
      if (!Arrays.equals(bad, whole)) {
        isToldInAllStates(bad, "pair " + seed);
      }
    }
    say("pairs of damages");
  }

  private static byte[] once(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 8 : 800));
    byte[] bad = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> Arrays.fill(bad, at, to, (byte) 0);
      case 2 -> {
        bad = new byte[bytes.length - (to - at)];
        System.arraycopy(bytes, 0, bad, 0, at);
        System.arraycopy(bytes, to, bad, at, bytes.length - to);
      }
      case 3 -> {
        bad = Arrays.copyOf(bytes, bytes.length + to - at);
        System.arraycopy(bytes, at, bad, to, bytes.length - at);
      }
      default -> bad = Arrays.copyOf(bytes, at);
    }
    return bad;
  }

  private void isToldInAllStates(byte[] bad, String what) throws Exception {
    for (Marker marker : Marker.values()) {
      damages++;
      try {
        Outcome outcome = outcome(bad, marker);
        outcomes.merge(outcome.name(), 1, Integer::sum);
        if (marker == Marker.ITS_OWN) {
          assertThat(outcome).isIn(Outcome.WHOLE, Outcome.TOLD, Outcome.SHORTER);
        }
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(what + ", marker " + marker + ": " + e, e);
      }
    }
    if (damages % 900 == 3) {
      openedWhole(bad);
    }
  }

  /** Opens it with index, marker and all. */
  private void openedWhole(byte[] bad) throws Exception {
    opened++;
    Path place = Files.createTempDirectory(folder, "whole");
    Path copy = Files.write(place.resolve("test.henry"), bad);
    Path index = Files.createDirectory(place.resolve("index"));
    for (String name : List.of("index.mv.db", "index.marker", "figures")) {
      Files.copy(folder.resolve("index").resolve(name), index.resolve(name));
    }
    try (Journal journal = Journal.open(copy, index, CLOCK, Progress.NONE)) {
      isShownRightly(journal);
    } catch (Refusal refusal) {
      assertThat(refusal.key()).startsWith("journal.");
      assertThat(Files.readAllBytes(copy)).isEqualTo(bad);
    }
    Torture.delete(place);
  }

  private void isShownRightly(Journal journal) throws Exception {
    if (journal.damage().isPresent()) {
      assertThat(journal.readOnly()).isPresent();
      return;
    }
    // Where the number of the journal itself was damaged, and all the rest cut, it is another one.
    if (journal.seq() < end.seq() && journal.id().equals(id)) {
      assertThat(journal.missingChanges()).isEqualTo(end.seq() - journal.seq());
    }
    assertThat(journal.check(Files.createTempDirectory(folder, "check"), Progress.NONE)).isEmpty();
  }

  /** What comes of it, and that no row is given away which was not in the file. */
  private Outcome outcome(byte[] bad, Marker marker) throws Exception {
    Files.write(file, bad);
    JournalFile.Position known = marker == Marker.ITS_OWN ? end : JournalFile.NOTHING;
    try (JournalFile journal = JournalFile.open(file)) {
      Rows given = new Rows();
      JournalFile.Reading reading = journal.read(known, given, Damage.PLAIN, Progress.NONE);
      long seq = reading.position().seq();
      List<String> good = rows.upTo(seq);
      assertThat(given.all.stream().limit(good.size()).toList()).isEqualTo(good);
      if (reading.damage().isPresent()) {
        // What follows the good part is marked, and the file is as it was.
        assertThat(reading.damage().get().places()).isNotEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(bad);
        return Outcome.TOLD;
      }
      assertThat(given.all).isEqualTo(good);
      boolean setAside = journal.setAside().isPresent();
      if (setAside) {
        Files.delete(journal.setAside().get());
      }
      if (reading.position().seq() == end.seq()) {
        return Outcome.WHOLE;
      }
      if (setAside) {
        return Outcome.SET_ASIDE;
      }
      if (reading.missing() > 0) {
        assertThat(reading.missing()).isEqualTo(end.seq() - reading.position().seq());
        return Outcome.SHORTER;
      }
      return reading.isEndSure() ? older(Files.readString(file)) : Outcome.UNSURE;
    } catch (Refusal refusal) {
      assertThat(refusal.key()).startsWith("journal.");
      assertThat(Files.readAllBytes(file)).isEqualTo(bad);
      return Outcome.TOLD;
    }
  }

  private static Outcome older(String text) {
    List<String> lines = text.lines().toList();
    assertThat(lines.size() == 1 || lines.getLast().startsWith("{\"closed\":"))
        .as("cut without a word")
        .isTrue();
    return Outcome.OLDER;
  }

  private void say(String what) {
    Torture.say(
        what, damages + " in three states of the marker, " + opened + " opened whole; " + outcomes);
    assertThat(opened).isPositive();
  }
}
