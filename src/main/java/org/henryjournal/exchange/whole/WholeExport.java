package org.henryjournal.exchange.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Whole;

/** Writes everything a journal holds, so that a rep can leave with it and come back. */
public final class WholeExport {

  /** As one file for programs, or as tables for spreadsheets. */
  public enum Format {
    JSON,
    ZIP;

    /** The ending of a file, without a dot. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Journal journal;
  private final Clock clock;

  public WholeExport(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Whatever else a file may replace, it is no journal.
   *
   * @throws Refusal when the name is that of a journal
   */
  public static void refuseJournal(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(Places.ENDING)) {
      throw new Refusal("whole.is.journal", file);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @return how many rows it has
   */
  public long write(Path file, Format format, Progress progress) {
    refuseJournal(file);
    WholeFile.write(file, out -> write(out, format, progress));
    return journal.whole().shapes().stream().mapToLong(Whole.Shape::rows).sum();
  }

  /** Writes into a stream, which stays open. */
  public void write(OutputStream out, Format format, Progress progress) throws IOException {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    switch (format) {
      case JSON -> {
        WholeJson json = new WholeJson(out, journal.id(), now);
        journal.whole().read(json, progress);
        json.end();
      }
      case ZIP -> {
        WholeZip zip = new WholeZip(out, journal.id(), now);
        journal.whole().read(zip, progress);
        zip.end();
      }
    }
  }
}
