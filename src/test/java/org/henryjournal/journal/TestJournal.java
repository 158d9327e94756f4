package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.QuickEntry;
import org.henryjournal.domain.VisitDraft;

/** Real journals in a temporary folder, for tests. */
public final class TestJournal {

  /** Sunday 22 November 2026, noon in Shanghai. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private TestJournal() {}

  /** Opens the journal of the folder, and makes it where there is none. */
  public static Journal open(Path folder) {
    Path file = folder.resolve("test.henry");
    if (!Files.exists(file)) {
      Journal.create(file, false, CLOCK);
    }
    return openThere(folder);
  }

  /**
   * Opens the same journal as it was opened on another day, to be closed before it is opened; where
   * there is none it is begun on that day.
   */
  public static Journal openOn(Path folder, LocalDate day) {
    Path file = folder.resolve("test.henry");
    if (!Files.exists(file)) {
      Journal.create(file, false, noon(day));
    }
    return Journal.open(file, folder.resolve("index"), noon(day), Progress.NONE);
  }

  /** A clock that stands at noon of a day. */
  public static Clock noon(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).atZone(CLOCK.getZone()).toInstant(), CLOCK.getZone());
  }

  /** Opens the journal of the folder, which is there. */
  public static Journal openThere(Path folder) {
    return Journal.open(
        folder.resolve("test.henry"), folder.resolve("index"), CLOCK, Progress.NONE);
  }

  /** Removes the index with all it knows, as if the journal had come from another machine. */
  static void forgetIndex(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** What the line says, with the journal's own customers. */
  public static VisitDraft draft(Journal journal, LocalDate day, String line) {
    CustomerNames names = journal.customers().namesToFind(new Pinyin());
    return QuickEntry.parse(line, day, names).draft();
  }

  public static VisitBook.Logged log(Journal journal, LocalDate day, String line) {
    return journal.visitBook().log(draft(journal, day, line));
  }
}
