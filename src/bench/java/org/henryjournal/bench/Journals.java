package org.henryjournal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.henryjournal.journal.TestJournal;

/** Journals of so many visits, each made once and used by all who ask; closing removes them. */
record Journals(Path scratch) implements AutoCloseable {

  static Journals make() throws IOException {
    return new Journals(Files.createTempDirectory("henry-bench-journals"));
  }

  /** The folder of a journal that was closed cleanly. */
  Path of(int visits) {
    Path folder = scratch.resolve(String.valueOf(visits));
    if (!Files.exists(folder)) {
      try {
        Files.createDirectory(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (visits == 0) {
        TestJournal.open(folder).close();
      } else {
        LargeJournal.write(folder, visits, 0);
      }
    }
    return folder;
  }

  @Override
  public void close() {
    LargeJournal.delete(scratch);
  }
}
