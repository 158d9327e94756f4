package org.henryjournal.exchange.whole;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.WholeRows;

/** Makes a new journal from an export: it is there with everything, or not at all. */
public final class NewJournal {

  private NewJournal() {}

  /**
   * Makes the journal beside its place and moves it there.
   *
   * @throws Refusal when the export cannot be read, or something is at the place already
   */
  public static void make(Path export, Path place, Clock clock, Progress progress) {
    if (Files.exists(place)) {
      throw new Refusal("journal.exists", place);
    }
    WholeRows rows = WholeReader.read(export);
    rows.check();
    Path whole = place.toAbsolutePath();
    Path made = whole.resolveSibling(".henry-" + UUID.randomUUID() + ".part");
    try {
      Path index = Files.createTempDirectory("henry");
      try {
        Journal.create(made, false, clock);
        try (Journal journal = Journal.open(made, index, clock, progress)) {
          journal.whole().take(rows);
        }
        Files.move(made, whole);
      } finally {
        Files.deleteIfExists(made);
        delete(index);
      }
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(e, "journal.exists", place);
    } catch (IOException e) {
      throw new Refusal(e, "file.not.written", place);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
