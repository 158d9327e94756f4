package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.VisitTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills a process that writes a journal, at random moments, also while it opens or rebuilds it, and
 * looks whether everything it had acknowledged is there.
 *
 * <p>A few times in every build; the full count by
 *
 * <pre>mvn -B verify -Dtest=KillTest -Dhenry.kills=200</pre>
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 12, 31);

  /** What a killed process ends with; one that ended by an exception has 1 on POSIX. */
  private static final int KILLED = File.separatorChar == '/' ? 137 : 1;

  @TempDir Path folder;

  /** What the killed process had said. */
  private record Acknowledged(long seq, Set<String> there, Set<String> gone) {}

  /** How a kill met the process. */
  private record Kill(boolean whileOpening, boolean torn, int changes) {}

  @Test
  void every_acknowledged_change_survives_a_kill() throws Exception {
    int kills = Integer.getInteger("henry.kills", 4);
    int parallel = 2;
    List<Kill> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(parallel)) {
      List<Future<List<Kill>>> runs = new ArrayList<>();
      for (int i = 0; i < parallel; i++) {
        long seed = new Random().nextLong();
        Path place = Files.createDirectory(folder.resolve("journal" + i));
        int count = kills / parallel + (i < kills % parallel ? 1 : 0);
        Callable<List<Kill>> run = () -> killRepeatedly(place, count, seed);
        runs.add(pool.submit(run));
      }
      for (Future<List<Kill>> run : runs) {
        all.addAll(run.get());
      }
    }
    assertThat(all).hasSize(kills);
    System.out.printf(
        "%d kills, %d while opening, %d with a torn tail; %d changes acknowledged, all there%n",
        kills,
        all.stream().filter(Kill::whileOpening).count(),
        all.stream().filter(Kill::torn).count(),
        all.stream().mapToInt(Kill::changes).sum());
  }

  private static List<Kill> killRepeatedly(Path place, int kills, long seed) throws Exception {
    Random random = new Random(seed);
    List<Kill> done = new ArrayList<>();
    Set<String> there = new HashSet<>();
    TestJournal.open(place).close();
    long seq = 0;
    for (int i = 0; i < kills; i++) {
      Process process =
          Child.start(ScriptedLog.class, place.toString(), String.valueOf(random.nextLong()));
      boolean early = random.nextInt(5) == 0;
      Deque<String> said = new ArrayDeque<>();
      boolean opened = false;
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        // The process is killed from another thread: this one has to empty the pipe meanwhile.
        int changes = random.nextInt(60);
        Thread killer = early ? kill(process, random.nextInt(1_500)) : null;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          opened = true;
          // The last line may have been cut.
          if (line.endsWith(ScriptedLog.END_OF_LINE)) {
            said.add(line.substring(0, line.length() - ScriptedLog.END_OF_LINE.length()));
            changes -= line.startsWith("try ") ? 0 : 1;
          }
          if (killer == null && changes <= 0) {
            killer = kill(process, random.nextInt(60));
          }
        }
        if (killer != null) {
          killer.join();
        }
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("killed, not ended by itself: %s", said).isEqualTo(KILLED);
      Acknowledged words = acknowledged(said, seq, there);
      there = new HashSet<>(words.there());
      boolean torn = check(place, words);
      long changes = said.stream().filter(line -> !line.startsWith("try ")).count();
      done.add(new Kill(!opened, torn, (int) changes));
      try (Journal journal = TestJournal.openThere(place)) {
        seq = journal.seq();
      }
    }
    return done;
  }

  private static Thread kill(Process process, int delay) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                Thread.sleep(delay);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              // Not the process's own method, which throws away what it has said and is not read.
              process.toHandle().destroyForcibly();
            });
  }

  /** Each line: number of the change, notes that are there since, notes that are gone since. */
  private static Acknowledged acknowledged(Iterable<String> said, long seq, Set<String> before) {
    Set<String> there = new HashSet<>(before);
    Set<String> gone = new HashSet<>();
    long last = seq;
    for (String line : said) {
      if (line.startsWith("try ")) {
        // Was begun and may or may not have been acknowledged: nothing can be said of it.
        there.remove(line.substring(4));
        gone.remove(line.substring(4));
        continue;
      }
      String[] words = line.split(" ");
      last = Long.parseLong(words[0]);
      for (int i = 1; i < words.length; i++) {
        String note = words[i].substring(1);
        boolean isThere = words[i].charAt(0) == '+';
        (isThere ? there : gone).add(note);
        (isThere ? gone : there).remove(note);
      }
    }
    return new Acknowledged(last, there, gone);
  }

  private static boolean check(Path place, Acknowledged words) throws Exception {
    Map<String, List<String>> content;
    boolean torn;
    String figures;
    try (Journal journal = TestJournal.openThere(place)) {
      assertThat(journal.seq()).isGreaterThanOrEqualTo(words.seq());
      Set<String> notes =
          journal.visits().between(FROM, TO).stream()
              .map(entry -> entry.visit().note())
              .collect(Collectors.toSet());
      assertThat(notes).containsAll(words.there());
      assertThat(words.gone().stream().filter(notes::contains)).isEmpty();
      Path scratch = Files.createTempDirectory(place, "scratch");
      assertThat(journal.check(scratch, Progress.NONE)).isEmpty();
      content = Content.of(journal);
      figures = figures(journal);
      torn = journal.tornTail().isPresent();
    }
    assertThat(Content.rebuilt(place.resolve("test.henry"), place)).isEqualTo(content);
    try (Journal journal = TestJournal.openThere(place)) {
      assertThat(figures(journal)).isEqualTo(figures);
      assertThat(Content.of(journal)).isEqualTo(content);
    }
    return torn;
  }

  private static String figures(Journal journal) {
    VisitTable table = journal.figures().facts().visits();
    return Figures.by(Step.MONTH, Selection.of(table, FROM, TO))
        + " "
        + DealsByNumber.of(Selection.of(table, FROM, TO))
        + " "
        + ClosingCurve.of(Selection.of(table, FROM, TO));
  }
}
