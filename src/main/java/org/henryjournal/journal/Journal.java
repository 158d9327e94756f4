package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.henryjournal.domain.Refusal;

/**
 * An open journal: its file, its index, the one writer and the stores that answer questions. Close
 * it to let the next start be quick; not closing loses nothing.
 */
public final class Journal implements AutoCloseable {

  private final JournalFile file;
  private final Index index;
  private final JournalWriter writer;
  private final Clock clock;

  private Journal(JournalFile file, Index.Opened opened, Clock clock) {
    this.file = file;
    this.index = opened.index();
    this.clock = clock;
    this.writer = new JournalWriter(file, index, opened.position(), clock);
  }

  /**
   * Opens a journal that is there.
   *
   * @param indexFolder where its index lies or is to be made
   * @throws Refusal when it is not there, open elsewhere, damaged, newer, or no journal; it is
   *     untouched then
   */
  public static Journal open(Path path, Path indexFolder, Clock clock, Progress progress) {
    JournalFile file = JournalFile.open(path);
    try {
      return new Journal(file, Index.open(file, indexFolder, progress), clock);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Makes a new journal file; what is there already is never replaced.
   *
   * @param sample a journal of made-up entries
   */
  public static void create(Path path, boolean sample, Clock clock) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    JournalFile.create(path, new JournalHeader(UUID.randomUUID(), now, sample));
  }

  /** Whether a journal was once open at this path, so that its absence is worth a question. */
  public static boolean wasHere(Path indexFolder) {
    return Files.exists(Index.database(indexFolder));
  }

  public Path path() {
    return file.path();
  }

  /** File name without its ending, to be shown. */
  public String name() {
    String name = String.valueOf(file.path().getFileName());
    return name.endsWith(Places.ENDING)
        ? name.substring(0, name.length() - Places.ENDING.length())
        : name;
  }

  public boolean isSample() {
    return file.header().sample();
  }

  /** Where an incomplete last change was put when the file was opened. */
  public Optional<Path> tornTail() {
    return file.setAside();
  }

  /** When the file was last written. */
  public FileTime lastWritten() throws IOException {
    return Files.getLastModifiedTime(file.path());
  }

  public JournalWriter writer() {
    return writer;
  }

  public WorkLog workLog() {
    return new WorkLog(writer, clock);
  }

  public Imports imports() {
    return new Imports(writer, clock);
  }

  public CustomerStore customers() {
    return new CustomerStore(index.read());
  }

  public VisitStore visits() {
    return new VisitStore(index.read());
  }

  public StepStore steps() {
    return new StepStore(index.read());
  }

  public DayStore days() {
    return new DayStore(index.read());
  }

  public SettingStore settings() {
    return new SettingStore(index.read());
  }

  public BatchStore batches() {
    return new BatchStore(index.read());
  }

  public BinStore bin() {
    return new BinStore(index.read());
  }

  /**
   * Compares every row of the index with the file, by making a second index in an empty folder.
   *
   * @param scratch an empty folder, the caller's to remove
   * @return the tables that differ; empty where all is well
   */
  public List<String> check(Path scratch, Progress progress) {
    List<String> different = new ArrayList<>();
    Index.Opened again = Index.open(file, scratch, progress);
    try (Index fresh = again.index()) {
      if (!again.position().equals(writer.position())) {
        different.add("seq");
      }
      different.addAll(index.differences(fresh));
    }
    return different;
  }

  /** Number of the last change. */
  public long seq() {
    return writer.seq();
  }

  @Override
  public void close() {
    if (writer.isIndexGood()) {
      index.closeCleanly(file, writer.position());
    } else {
      index.close();
    }
    file.close();
  }
}
