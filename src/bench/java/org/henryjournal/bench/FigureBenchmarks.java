package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.henryjournal.insight.CustomerVisits;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.VisitTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * All that the page of figures shows after its filter has changed, by JMH, against the same
 * questions asked of the sqlite3 program about the same visits.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FigureBenchmarks {

  private static final int MOST = 1_000_000;
  private static final int ROUNDS = 5;

  @Param({"10000", "100000", "1000000"})
  public int visits;

  @Param public FigureQuestions filter = FigureQuestions.DAYS_ONLY;

  private VisitTable table = VisitTable.empty();

  @Setup
  public void make() {
    table = VisitTable.empty().with(MadeVisits.of(visits));
  }

  @Benchmark
  public List<Object> figures() {
    return filter.answers(table);
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(out);
  }

  static void run(PrintStream out) throws IOException {
    memory(out);
    Collection<RunResult> results = measured();
    if (!Sqlite.isInstalled()) {
      out.println("sqlite3 is not installed: the figures stand by themselves.");
    }
    for (RunResult result : results) {
      int visits = Integer.parseInt(result.getParams().getParam("visits"));
      FigureQuestions filter = FigureQuestions.valueOf(result.getParams().getParam("filter"));
      double own = result.getPrimaryResult().getStatistics().getPercentile(50);
      String name = String.format(Locale.ROOT, "figures of %,d visits, %s", visits, filter.words());
      if (Sqlite.isInstalled()) {
        double other = sqlite(visits, filter);
        out.printf(
            Locale.ROOT,
            "%6.2f  (f) sqlite3 / %s  (%.1f ms / %.2f ms)%n",
            other / own,
            name,
            other,
            own);
      } else {
        out.printf(Locale.ROOT, "(f) %s: %.2f ms%n", name, own);
      }
    }
  }

  private static Collection<RunResult> measured() {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(FigureBenchmarks.class.getSimpleName())
                  .verbosity(VerboseMode.SILENT)
                  .shouldFailOnError(true)
                  .build())
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Median of the milliseconds. */
  private static double sqlite(int visits, FigureQuestions filter) throws IOException {
    Path folder = Files.createTempDirectory("henry-sqlite");
    try {
      List<CustomerVisits> customers = MadeVisits.of(visits);
      VisitTable table = VisitTable.empty().with(customers);
      Tally total = Figures.total(Selection.of(table, filter.filter()));
      List<Double> seconds =
          Sqlite.of(folder, customers, table)
              .time(
                  filter.sql(),
                  1 + ROUNDS,
                  "%d|%d|%d|%d|%d|%d|%d|%d"
                      .formatted(
                          total.visits(),
                          total.attempts(),
                          total.deals(),
                          total.cents(),
                          total.minutes(),
                          total.minuted(),
                          total.steps(),
                          total.news()));
      return 1_000 * Ratio.median(seconds.subList(1, seconds.size()));
    } finally {
      LargeJournal.delete(folder);
    }
  }

  private static void memory(PrintStream out) {
    long before = used();
    VisitTable table = VisitTable.empty().with(MadeVisits.of(MOST));
    long bytes = used() - before;
    out.printf(
        Locale.ROOT,
        "%6.2f  (f) bytes of memory for a visit, of %,d visits to %,d customers%n",
        (double) bytes / table.size(),
        table.size(),
        table.customers());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
