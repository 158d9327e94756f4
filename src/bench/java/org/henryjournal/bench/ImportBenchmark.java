package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.ImportKind;
import org.henryjournal.exchange.imports.Importer;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;

/**
 * A CSV file of visits brought into an empty journal: read, checked row by row, compared, written
 * to the index and to the file, forced to the disk; against {@code sqlite3 .import} of the same
 * file plus the indexes that the journal has, too.
 */
public final class ImportBenchmark {

  private static final int ROWS = 100_000;
  private static final String SCRIPT =
      """
      create table visit (date text, time text, customer text, contact text, kind text,
        outcome text, amount real, objection text, note text);
      .mode csv
      .import --skip 1 visits.csv visit
      create index visit_customer on visit (customer);
      create index visit_date on visit (date);
      select count(*) from visit;
      """;

  private ImportBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    Path scratch = Files.createTempDirectory("henry-bench-import");
    try {
      Path file = scratch.resolve("visits.csv");
      write(file);
      long start = System.nanoTime();
      long rows = bring(scratch, file);
      long cold = System.nanoTime() - start;
      if (Sqlite.isInstalled()) {
        start = System.nanoTime();
        rows += sqlite(scratch);
        Ratio.print(
            out,
            "(g) first import of 100,000 visits in a new program / sqlite3 .import plus index",
            List.of(cold),
            List.of(System.nanoTime() - start),
            rows);
        new Ratio(
                "(g) import of 100,000 visits / sqlite3 .import plus index",
                () -> bring(scratch, file),
                () -> sqlite(scratch))
            .print(out, 2, 5);
      }
    } finally {
      LargeJournal.delete(scratch);
    }
  }

  private static void write(Path file) throws IOException {
    Random random = new Random(ROWS);
    String[] outcomes = {"考虑中", "约定下一步", "拒绝", "未接触", "有异议", "成交"};
    String[] kinds = {"面谈", "电话", "微信"};
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("日期,时间,客户名称,联系人,方式,结果,金额,抗拒点,备注\n");
      for (int i = 0; i < ROWS; i++) {
        int outcome = random.nextInt(outcomes.length);
        csv.write(
            String.join(
                    ",",
                    TODAY.minusDays(random.nextInt(2_000)).toString(),
                    9 + random.nextInt(9) + ":30",
                    LargeJournal.name(random.nextInt(ROWS / LargeJournal.VISITS_OF_A_CUSTOMER)),
                    random.nextInt(3) == 0 ? "王总" : "",
                    kinds[random.nextInt(kinds.length)],
                    outcomes[outcome],
                    outcome == outcomes.length - 1 ? "\"" + random.nextInt(90) + ",500\"" : "",
                    outcome == 4 ? "太贵" : "",
                    "\"试吃样品，要 30 箱, row " + i + "\"")
                + "\n");
      }
    }
  }

  private static long bring(Path scratch, Path file) {
    Path folder = scratch.resolve("journal");
    LargeJournal.delete(folder);
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Journal journal = TestJournal.open(folder)) {
      ImportFile read = ImportFile.read(file, ReadOptions.DETECT, Progress.NONE);
      return Importer.write(
              journal, read, read.choices(ImportKind.VISITS, journal), TODAY, Progress.NONE)
          .plan()
          .counts()
          .written();
    }
  }

  private static long sqlite(Path scratch) {
    try {
      Files.deleteIfExists(scratch.resolve("visits.sqlite"));
      return Long.parseLong(Sqlite.in(scratch).run(SCRIPT).getLast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
