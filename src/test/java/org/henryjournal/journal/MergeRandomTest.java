package org.henryjournal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henryjournal.journal.TestJournal.TODAY;
import static org.henryjournal.journal.TestJournal.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a rep does in copies of a journal, and in whatever order they are merged: they come to
 * say the same, every visit is there once, and each merge can be taken back. More rounds by {@code
 * -Dhenry.merges=N}, another seed by {@code -Dhenry.seed=N}.
 */
@Execution(ExecutionMode.CONCURRENT)
class MergeRandomTest {

  private static final int COPIES = 3;

  @TempDir Path folder;

  static Stream<Long> seeds() {
    long seed = Long.getLong("henry.seed", 20261130);
    return Stream.iterate(seed, each -> each + 1).limit(Integer.getInteger("henry.merges", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void copies_come_to_say_the_same(long seed) throws Exception {
    Random random = new Random(seed);
    try (Copies copies = new Copies(folder)) {
      Journal first = copies.begin();
      // What random work cannot find it takes to be the first of all.
      log(first, TODAY.minusDays(1), "Customer 0");
      RandomWork before = new RandomWork(random, () -> first);
      for (int i = random.nextInt(20); i > 0; i--) {
        before.step();
      }
      List<Journal> all = new ArrayList<>(List.of(first));
      List<RandomWork> work = new ArrayList<>(List.of(before));
      int number = 2 + random.nextInt(COPIES - 1);
      while (all.size() < number) {
        Journal copy = copies.copyOf(all.get(random.nextInt(all.size())));
        all.add(copy);
        work.add(new RandomWork(random, () -> copy));
        work.get(random.nextInt(work.size())).step();
      }
      TreeSet<String> notes = new TreeSet<>();
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 25; i++) {
          int at = random.nextInt(all.size());
          work.get(at).step();
          if (random.nextInt(4) == 0) {
            // What nobody deletes: a visit of its own customer.
            String name = "Kept " + round + " " + i;
            log(all.get(at), TODAY, name);
            all.get(at).writer().forgetUndo();
            notes.add(name);
          }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
          merge(copies, all, random);
        }
      }
      for (int i = 0; i < all.size(); i++) {
        for (Journal from : all) {
          for (Journal into : all) {
            if (from != into) {
              merge(copies, into, from, random);
            }
          }
        }
      }
      Map<String, List<String>> said = Copies.meaning(first);
      for (Journal each : all) {
        Copies.meaning(each)
            .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(said.get(table)));
        assertThat(Copies.meaning(each).keySet()).isEqualTo(said.keySet());
        assertThat(names(each)).containsExactlyElementsOf(notes);
        for (Journal other : all) {
          if (other != each) {
            assertThat(copies.merge(each, other).isNothing()).isTrue();
          }
        }
        assertThat(each.check(folder.resolve("check-" + all.indexOf(each)), Progress.NONE))
            .isEmpty();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static TreeSet<String> names(Journal journal) {
    TreeSet<String> names = new TreeSet<>();
    journal.visits().ofDay(TODAY).stream()
        .map(VisitStore.Entry::customerName)
        .filter(name -> name.startsWith("Kept"))
        .forEach(name -> assertThat(names.add(name)).as(name + " twice").isTrue());
    return names;
  }

  private static void merge(Copies copies, List<Journal> all, Random random) throws Exception {
    Journal into = all.get(random.nextInt(all.size()));
    Journal from = all.get(random.nextInt(all.size()));
    if (into != from) {
      merge(copies, into, from, random);
    }
  }

  private static void merge(Copies copies, Journal into, Journal from, Random random)
      throws Exception {
    Map<String, List<String>> before = Content.of(into);
    boolean nothing = copies.merge(into, from).isNothing();
    assertThat(into.dangling()).isEmpty();
    if (!nothing && random.nextBoolean()) {
      Map<String, List<String>> after = Content.of(into);
      into.writer().undo();
      assertThat(Content.of(into)).isEqualTo(before);
      if (random.nextBoolean()) {
        into.writer().redo();
        assertThat(Content.of(into)).isEqualTo(after);
      } else {
        copies.merge(into, from);
      }
    }
  }
}
