package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;

/** What a journal of ten and of a hundred times the visits costs, the sizes taken in turn. */
public final class GrowthBenchmark {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 5;
  private static final int ENTRIES = 20;

  private static final class Times {
    final List<Long> opening = new ArrayList<>();
    final List<Long> facts = new ArrayList<>();
    final List<Long> kept = new ArrayList<>();
    final List<Long> entry = new ArrayList<>();
    final List<Long> rebuild = new ArrayList<>();
    long sum;
  }

  private GrowthBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Journals journals = Journals.make()) {
      run(out, journals);
    }
  }

  static void run(PrintStream out, Journals journals) {
    List<Times> times = SIZES.stream().map(size -> new Times()).toList();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (int i = 0; i < SIZES.size(); i++) {
        use(journals.of(SIZES.get(i)), SIZES.get(i), round < 0 ? new Times() : times.get(i));
      }
    }
    for (int round = -1; round < ROUNDS / 2; round++) {
      for (int i = 0; i < SIZES.size(); i++) {
        rebuild(journals.of(SIZES.get(i)), round < 0 ? new Times() : times.get(i));
      }
    }
    for (int i = 1; i < SIZES.size(); i++) {
      Times large = times.get(i);
      Times small = times.getFirst();
      long sum = large.sum + small.sum;
      String than = String.format(Locale.ROOT, "%,d visits / %,d", SIZES.get(i), SIZES.getFirst());
      Ratio.print(
          out, "(h) opening after a clean close, " + than, large.opening, small.opening, sum);
      Ratio.print(out, "(h) rebuilding the index, " + than, large.rebuild, small.rebuild, sum);
      Ratio.print(out, "(h) entry, " + than, large.entry, small.entry, sum);
      Ratio.print(out, "(h) first reading of the facts, " + than, large.facts, small.facts, sum);
      Ratio.print(out, "(h) facts of the last close, " + than, large.kept, small.kept, sum);
    }
  }

  private static void use(Path folder, int visits, Times times) {
    long start = System.nanoTime();
    try (Journal journal = TestJournal.openThere(folder)) {
      times.opening.add(System.nanoTime() - start);
      times.entry.addAll(EntryBenchmark.entries(journal, visits, ENTRIES, ENTRIES));
    }
    // Entries were made and no figures asked for: what an earlier close has left does not fit.
    readFacts(folder, times.facts, times);
    readFacts(folder, times.kept, times);
  }

  private static void readFacts(Path folder, List<Long> nanos, Times times) {
    try (Journal journal = TestJournal.openThere(folder)) {
      long start = System.nanoTime();
      times.sum += journal.figures().facts().visits().size();
      nanos.add(System.nanoTime() - start);
    }
  }

  private static void rebuild(Path folder, Times times) {
    LargeJournal.delete(folder.resolve("index"));
    long start = System.nanoTime();
    try (Journal journal = TestJournal.openThere(folder)) {
      times.rebuild.add(System.nanoTime() - start);
      times.sum += journal.customers().size();
    }
  }
}
