package org.henryjournal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.ui.parts.RunningGoals;
import org.henryjournal.ui.shell.TestSession;
import org.henryjournal.ui.today.LineViewModel;
import org.henryjournal.ui.today.TodayViewModel;

/**
 * Lines typed into the one line, key by key, among 100,000 customers: all that the page does but
 * drawing, with the search inside names. Against completing the same by a look at every name from
 * its beginning, as it was before there was an index.
 */
public final class TypingBenchmark {

  private static final int CUSTOMERS = 100_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 7;
  private static final int OFFERED = 8;

  private static final List<String> LINES =
      List.of(
          "hl9999",
          "chaoshi",
          "超市 !签单 2万",
          "昨天去了永辉777百货，王总不在，周五再打",
          "Had a coffee at Acme 333 Market, they want a quote, call fri",
          "New Corner Shop !thinking >fri bring samples");

  private TypingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    Path scratch = Files.createTempDirectory("henry-bench-typing");
    LargeJournal.writeCustomers(scratch, CUSTOMERS, 0);
    EveryName every = new EveryName();
    try (TestSession session = new TestSession(scratch)) {
      LineViewModel line =
          new TodayViewModel(session.session, new RunningGoals(session.session)).line();
      LINES.forEach(typed -> print(out, line, every, typed));
    } finally {
      LargeJournal.delete(scratch);
    }
  }

  /** The key that takes longest, by the median of the rounds. */
  private static void print(PrintStream out, LineViewModel line, EveryName every, String typed) {
    List<Long> slowest = new ArrayList<>();
    List<Long> beside = new ArrayList<>();
    double longest = 0;
    long sum = 0;
    for (int end = 1; end <= typed.length(); end++) {
      String text = typed.substring(0, end);
      List<Long> own = new ArrayList<>();
      List<Long> other = new ArrayList<>();
      for (int round = -WARM_UPS; round < ROUNDS; round++) {
        line.textProperty().set(typed.substring(0, end - 1));
        long start = System.nanoTime();
        line.textProperty().set(text);
        sum += line.suggestionsAt(end).size();
        long between = System.nanoTime();
        sum += every.complete(text).size();
        long stop = System.nanoTime();
        if (round >= 0) {
          own.add(between - start);
          other.add(stop - between);
        }
      }
      if (Ratio.median(own) > longest) {
        longest = Ratio.median(own);
        slowest = own;
        beside = other;
      }
    }
    String name =
        "(d) slowest key of '%s' among 100,000 customers / completing by a look at every name";
    Ratio.print(out, String.format(Locale.ROOT, name, typed), slowest, beside, sum);
  }

  /** Completes as Henry did before: by the beginning of names and what is written inside. */
  private static final class EveryName {

    private record Entry(String lower, Pinyin.Key key) {}

    private record Match(int rank, int place) {}

    private static final Comparator<Match> BEST_FIRST =
        Comparator.comparingInt(Match::rank).thenComparingInt(Match::place);

    private final List<Entry> entries;

    private EveryName() {
      Pinyin pinyin = new Pinyin();
      entries =
          IntStream.range(0, CUSTOMERS)
              .mapToObj(LargeJournal::name)
              .map(name -> new Entry(name.toLowerCase(Locale.ROOT), pinyin.key(name)))
              .toList();
    }

    private List<Match> complete(String typed) {
      String lower = typed.toLowerCase(Locale.ROOT).strip();
      String squeezed = lower.replaceAll("[\\s']", "");
      PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
      for (int i = 0; i < entries.size(); i++) {
        int rank = rank(entries.get(i), lower, squeezed);
        if (rank >= 0) {
          best.add(new Match(rank, i));
          if (best.size() > OFFERED) {
            best.remove();
          }
        }
      }
      return best.stream().sorted(BEST_FIRST).toList();
    }

    private static int rank(Entry entry, String lower, String squeezed) {
      if (entry.lower().startsWith(lower)) {
        return 0;
      }
      if (Pinyin.startsWith(entry.key(), squeezed)) {
        return 1;
      }
      int at = entry.lower().indexOf(lower);
      return at < 0 ? -1 : Character.isLetterOrDigit(entry.lower().charAt(at - 1)) ? 3 : 2;
    }
  }
}
