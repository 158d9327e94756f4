package org.henryjournal.journal;

import static org.henryjournal.journal.TestJournal.CLOCK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.text.Messages;
import org.henryjournal.torture.CrashDisk;
import org.henryjournal.torture.Done;
import org.henryjournal.torture.Recording;
import org.henryjournal.torture.WatchedDatabase;
import org.henryjournal.torture.WatchedFiles;

/**
 * A day of a rep, with everything that was done to the disk for it: the journal and its index are
 * made, opened, worked with, exported from, checked, closed and opened again. Nothing of it is
 * stubbed but the disk.
 */
final class RecordedDay {

  /** What the program told the rep. */
  sealed interface Said {

    /** The journal is there. */
    record Made() implements Said {}

    record Acknowledged(long seq) implements Said {}

    /** A file that was written whole, and may be written again. */
    record Exported(Path file, byte[] content) implements Said {}
  }

  private final Path folder;
  private final Recording recording = new Recording();
  private final WatchedFiles watched = new WatchedFiles(recording);
  private final Map<Path, byte[]> before;
  private final Map<Long, Map<String, List<String>>> contents = new HashMap<>();
  private byte[] whole = new byte[0];
  private long first = -1;

  private RecordedDay(Path folder) throws IOException {
    this.folder = folder;
    this.before = files(folder);
  }

  private static Map<Path, byte[]> files(Path folder) throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }

  static Path journal(Path folder) {
    return folder.resolve("data").resolve("test.henry");
  }

  static Path index(Path folder) {
    return folder.resolve("cache").resolve("index");
  }

  private static Path export(Path folder) {
    return folder.resolve("data").resolve("all.json");
  }

  /**
   * A new journal and three sessions with it.
   *
   * @param folder an empty one
   */
  static RecordedDay whole(Path folder, Random random, int steps) throws IOException {
    RecordedDay day = new RecordedDay(folder);
    day.record(
        () -> {
          Journal.create(day.watched.watched(journal(folder)), false, CLOCK);
          day.recording.said(new Said.Made());
          day.session(random, steps);
          day.session(random, steps / 2);
          // As if the cache had been cleared: the index is made again from the file.
          Files.delete(day.watched.watched(IndexDatabase.path(index(folder))));
          day.session(random, steps / 2);
        });
    return day;
  }

  /** Two sessions with a journal that an earlier Henry made, which becomes one of this format. */
  static RecordedDay ofFormat1(Path folder, Random random, int steps) throws IOException {
    Path file = journal(folder);
    Journal.create(file, false, CLOCK);
    byte[] made = Files.readAllBytes(file);
    made[LineCodec.FORMAT_AT] = '1';
    Files.write(file, made);
    RecordedDay day = new RecordedDay(folder);
    day.record(
        () -> {
          day.session(random, steps);
          day.session(random, steps);
        });
    return day;
  }

  /** What is done with what a crash has left: it is opened, one entry is made, it is closed. */
  static RecordedDay after(Path folder, Random random) throws IOException {
    RecordedDay day = new RecordedDay(folder);
    day.record(() -> day.session(random, 1));
    return day;
  }

  private interface Work {
    void run() throws IOException;
  }

  private void record(Work work) throws IOException {
    WatchedDatabase.watch(folder, watched);
    try {
      work.run();
    } finally {
      WatchedDatabase.forget(folder);
    }
    whole = Files.readAllBytes(journal(folder));
  }

  private void session(Random random, int steps) throws IOException {
    Path data = watched.watched(journal(folder));
    Path index = watched.watched(index(folder));
    try (Journal journal = Journal.open(data, index, CLOCK, Progress.NONE)) {
      contents.put(journal.seq(), Content.of(journal));
      first = first < 0 ? journal.seq() : first;
      // What the rep has seen once has to stay, also what was never acknowledged before a crash.
      recording.said(new Said.Acknowledged(journal.seq()));
      journal
          .writer()
          .onChange(
              tables -> {
                contents.put(journal.seq(), Content.of(journal));
                recording.said(new Said.Acknowledged(journal.seq()));
              });
      RandomWork rep = new RandomWork(random, () -> journal);
      for (int i = 0; i < steps; i++) {
        rep.step();
        if (i == steps / 2 && steps > 1) {
          type(journal, "half a line");
          export(journal);
          check(journal);
          type(journal, "half a line more");
        }
      }
      if (steps == 1) {
        journal.dayBook().note(TestJournal.TODAY, "after the crash " + random.nextInt());
      }
    }
  }

  /** What is typed is promised as soon as it has been kept. */
  private void type(Journal journal, String line) throws IOException {
    Drafts.Key key = new Drafts.Key(Drafts.Place.LINE, "");
    journal.drafts().keep(key, Map.of("text", line + " " + journal.seq()));
    journal.keepDrafts();
    Path file = index(folder).resolve("drafts");
    recording.said(new Said.Exported(file, Files.readAllBytes(file)));
  }

  private void export(Journal journal) throws IOException {
    ExportSource source = new ExportSource(journal, CLOCK, new Messages(Messages.Language.ENGLISH));
    Path file = export(folder);
    Export.EVERYTHING.write(source, watched.watched(file), Progress.NONE);
    recording.said(new Said.Exported(file, Files.readAllBytes(file)));
  }

  private void check(Journal journal) throws IOException {
    Path scratch = watched.watched(folder.resolve("scratch"));
    if (!journal.check(scratch, Progress.NONE).isEmpty()) {
      throw new IllegalStateException("The check of a journal found something");
    }
    try (Stream<Path> left = Files.list(scratch)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(scratch);
  }

  Path folder() {
    return folder;
  }

  List<Done> done() {
    return recording.all();
  }

  /** The disk before any of it. */
  CrashDisk disk() {
    return new CrashDisk(before, folders());
  }

  private Set<Path> folders() {
    return Set.of(folder, folder.resolve("data"), folder.resolve("cache"), index(folder));
  }

  /** The journal at the end: at each earlier moment it was a beginning of this. */
  byte[] journal() {
    return whole;
  }

  Map<String, List<String>> content(long seq) {
    Map<String, List<String>> content = contents.get(seq);
    if (content == null) {
      throw new AssertionError("Nobody ever saw change " + seq);
    }
    return content;
  }

  /** The change at which it was found when it was first opened. */
  long first() {
    return first;
  }

  /** Where each change ends in the journal, by its number; under 0 where the header ends. */
  List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    for (String line : new String(whole, StandardCharsets.UTF_8).split("(?<=\n)")) {
      at += line.getBytes(StandardCharsets.UTF_8).length;
      if (line.startsWith("{\"henry\":") || line.startsWith("{\"end\":")) {
        ends.add(at);
      }
    }
    return ends;
  }
}
