package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.henryjournal.ui.customers.CustomersViewModel;
import org.henryjournal.ui.shell.TestSession;

/** A key typed into the search of the customers, all that the page does but drawing. */
public final class SearchBenchmark {

  private static final int CUSTOMERS = 100_000;
  private static final int WARM_UPS = 10;
  private static final int ROUNDS = 15;
  private static final List<String> KEYS =
      List.of("h", "hl", "hlc", "hl99", "永", "永辉", "超市", "mark", "12345", "7");

  private SearchBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    Path scratch = Files.createTempDirectory("henry-bench-search");
    LargeJournal.writeCustomers(scratch, CUSTOMERS, 0);
    List<String> names = IntStream.range(0, CUSTOMERS).mapToObj(LargeJournal::name).toList();
    try (TestSession session = new TestSession(scratch)) {
      CustomersViewModel model = new CustomersViewModel(session.session);
      for (String key : KEYS) {
        print(out, model, names, key);
      }
    } finally {
      LargeJournal.delete(scratch);
    }
  }

  private static void print(
      PrintStream out, CustomersViewModel model, List<String> names, String key) {
    List<Long> own = new ArrayList<>();
    List<Long> scan = new ArrayList<>();
    long sum = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      model.searchProperty().set("");
      long start = System.nanoTime();
      model.searchProperty().set(key);
      sum += model.shownProperty().get().rows().size();
      long between = System.nanoTime();
      sum += names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(key)).count();
      long end = System.nanoTime();
      if (round >= 0) {
        own.add(between - start);
        scan.add(end - between);
      }
    }
    String name = "(d) key '" + key + "' in the search of 100,000 customers / scan without pinyin";
    Ratio.print(out, name, own, scan, sum);
  }
}
