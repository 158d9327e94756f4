package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Stage;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;

/**
 * Prints how long the work behind the pages takes, each against other work of the same run: ratios
 * can be compared between machines and days, times cannot. Say in a change what it did to them.
 */
public final class Benchmarks {

  private static final int VISITS = 100_000;
  private static final int OPEN_CUSTOMERS = 1_000;
  private static final int NAMES = 100_000;
  private static final List<String> KEYS = List.of("h", "hl", "hlc", "hl99", "超市", "mark", "12345");

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path scratch = Files.createTempDirectory("henry-bench");
    try {
      Path large = Files.createDirectory(scratch.resolve("large"));
      Path half = Files.createDirectory(scratch.resolve("half"));
      LargeJournal.write(large, VISITS, OPEN_CUSTOMERS);
      LargeJournal.write(half, VISITS / 2, 0);
      try (Journal journal = TestJournal.openThere(large)) {
        board(out, journal);
      }
      opening(out, half, large);
      factsOfFigures(out, large);
      try (Journals journals = Journals.make()) {
        EntryBenchmark.run(out, journals);
        names(out);
        TypingBenchmark.run(out);
        SearchBenchmark.run(out);
        WeekBenchmark.run(out, journals);
        FigureBenchmarks.run(out);
        ImportBenchmark.run(out);
        GrowthBenchmark.run(out, journals);
        SealedBenchmark.run(out, journals);
      }
    } finally {
      LargeJournal.delete(scratch);
    }
  }

  private static void board(PrintStream out, Journal journal) {
    EnumSet<Stage> open = EnumSet.of(Stage.A, Stage.B, Stage.C);
    new Ratio(
            "board of 1,000 open customers / list of all customers",
            () -> journal.board().cards(TODAY, TODAY, open).size(),
            () -> journal.customers().list(TODAY).size())
        .print(out, 3, 7);
    new Ratio(
            "histories of all customers / list of all customers",
            () -> journal.figures().histories(TODAY).size(),
            () -> journal.customers().list(TODAY).size())
        .print(out, 3, 7);
    new Ratio(
            "card of one customer / board of 1,000 open customers",
            () -> journal.board().card(1, TODAY, TODAY).stream().count(),
            () -> journal.board().cards(TODAY, TODAY, open).size())
        .print(out, 2, 7);
  }

  private static void names(PrintStream out) {
    List<CustomerNames.Name> all = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      all.add(new CustomerNames.Name(i, LargeJournal.name(i), i));
    }
    CustomerNames names = new CustomerNames(all, new Pinyin());
    for (String key : KEYS) {
      new Ratio(
              "(d) completing '" + key + "' among 100,000 names / scan without pinyin",
              () -> names.complete(key, 8).size(),
              () ->
                  all.stream()
                      .filter(name -> name.name().toLowerCase(Locale.ROOT).contains(key))
                      .count())
          .print(out, 10, 15);
    }
  }

  private static void opening(PrintStream out, Path half, Path large) {
    new Ratio(
            "opening 100,000 visits without an index / opening 50,000",
            () -> LargeJournal.openAnew(large),
            () -> LargeJournal.openAnew(half))
        .print(out, 1, 3);
  }

  /** What the figures are computed from: read once, and kept current. */
  private static void factsOfFigures(PrintStream out, Path large) {
    List<Long> all = new ArrayList<>();
    List<Long> one = new ArrayList<>();
    long sum = 0;
    for (int round = 0; round < 5; round++) {
      try (Journal journal = TestJournal.openThere(large)) {
        long start = System.nanoTime();
        sum += journal.figures().facts().visits().size();
        all.add(System.nanoTime() - start);
        for (int i = 0; i < 5; i++) {
          TestJournal.log(journal, TODAY, LargeJournal.name(i));
          start = System.nanoTime();
          sum += journal.figures().facts().visits().size();
          one.add(System.nanoTime() - start);
        }
      }
    }
    Ratio.print(out, "facts of 100,000 visits after one change / reading them all", one, all, sum);
  }
}
