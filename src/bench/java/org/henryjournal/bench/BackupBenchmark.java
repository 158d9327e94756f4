package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Restore;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.journal.TestJournal;

/** Sizes and times of backups, of a closing with and without one, of the drill and of a restore. */
public final class BackupBenchmark {

  private static final List<Integer> SIZES = List.of(50_000, 1_000_000);
  private static final int ROUNDS = 3;

  private BackupBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Journals journals = Journals.make()) {
      for (int size : SIZES) {
        for (int round = 0; round < ROUNDS; round++) {
          run(out, size, journals.of(size));
        }
      }
    }
  }

  private static void run(PrintStream out, int visits, Path folder) throws IOException {
    Path usual = Files.createTempDirectory(folder, "backups");
    BackupFolders folders = new BackupFolders(usual, Optional.empty());
    Path file = folder.resolve("test.henry");
    LocalDate today = TestJournal.TODAY;
    Journal journal = TestJournal.openThere(folder);
    TestJournal.log(journal, today, "Acme !thinking first");
    long without = nanos(journal::close);

    journal = TestJournal.openThere(folder);
    Backups backups = journal.backUpTo(() -> folders);
    BackupFile[] made = new BackupFile[1];
    long whole = nanos(() -> made[0] = backups.makeNow(Progress.NONE));
    long drill = nanos(() -> backups.prove(Progress.NONE).ifPresent(BackupBenchmark::fail));
    TestJournal.log(journal, today, "Acme !thinking second");
    long with = nanos(journal::close);

    Path index = folder.resolve("index");
    Path newest = made[0].path();
    if (!Files.exists(newest)) {
      try (var all = Files.list(usual)) {
        newest = all.filter(f -> f.toString().endsWith(".gz")).findFirst().orElseThrow();
      }
    }
    Path backup = newest;
    long look = nanos(() -> RestoreOutlook.of(backup, file, index, Progress.NONE));
    long restore =
        nanos(() -> Restore.whole(backup, file, index, TestJournal.CLOCK, Progress.NONE));
    out.printf(
        Locale.ROOT,
        "%,d visits: journal %.1f MB, backup %.1f MB in %.2f s; closing %.2f s, with one behind"
            + " the last %.2f s; drill %.2f s; what a restore changes %.2f s, restore %.2f s%n",
        visits,
        Files.size(file) / 1e6,
        made[0].size() / 1e6,
        whole / 1e9,
        without / 1e9,
        with / 1e9,
        drill / 1e9,
        look / 1e9,
        restore / 1e9);
  }

  private static void fail(RuntimeException said) {
    throw said;
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
