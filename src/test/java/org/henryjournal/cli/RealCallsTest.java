package org.henryjournal.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A year of calls, from the file to the figures as another program computed them: real ones where
 * they lie beside the project, and a few made-up ones always.
 */
@Execution(ExecutionMode.CONCURRENT)
class RealCallsTest {

  private static final Path REAL = Path.of(System.getProperty("henry.real", "../shared/real"));

  @TempDir Path folder;

  /** Says it, since a build only counts what it skips. */
  private static void assumeThere() {
    boolean there = Files.exists(REAL.resolve("calls-2009.csv"));
    if (!there) {
      System.out.println("RealCallsTest: skipped the real calls, which are not in " + REAL);
    }
    assumeTrue(there);
  }

  private static Map<String, String> figures(String json) throws IOException {
    Map<String, String> figures = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          String path = parser.getParsingContext().pathAsPointer().toString();
          String value =
              token.isNumeric()
                  ? new BigDecimal(parser.getText()).stripTrailingZeros().toPlainString()
                  : parser.getText();
          figures.put(path, value);
        }
      }
    }
    return figures;
  }

  /** {@code figures.py} beside the calls made what is expected. */
  @Test
  void every_figure_of_made_up_calls_is_as_another_program_computed_it() throws Exception {
    TestRun henry = new TestRun(folder);
    Path file = folder.resolve("T.henry");
    Path calls = copied("calls.csv");
    assertThat(henry.run("--journal", file, "import", calls, "--as", "visits").out())
        .contains("297 visits added, 0 already there, 0 skipped, 0 rejected");
    Map<String, String> expected = figures(Files.readString(copied("expected.json")));
    assertThat(figures(henry.run("stats", "--json", "--journal", file).out()))
        .hasSizeGreaterThan(80)
        .containsAllEntriesOf(expected);
  }

  private Path copied(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream in =
        requireNonNull(RealCallsTest.class.getResourceAsStream("calls/" + name))) {
      Files.copy(in, copy);
    }
    return copy;
  }

  @Test
  void every_figure_of_real_calls_is_as_another_program_computed_it() throws Exception {
    assumeThere();
    TestRun henry = new TestRun(folder);
    Path file = folder.resolve("T.henry");
    Object[] customers = {
      "--journal", file, "import", REAL.resolve("customers-2009.csv"), "--as", "customers"
    };
    Object[] calls = {
      "--journal", file, "import", REAL.resolve("calls-2009.csv"), "--as", "visits"
    };

    assertThat(henry.run(customers).out()).contains("14,862 customers added", "age, balance");
    assertThat(henry.run(calls).out())
        .contains("31,660 visits added, 0 already there, 0 skipped, 0 rejected");
    Map<String, String> expected = figures(Files.readString(REAL.resolve("expected-2009.json")));
    assertThat(figures(henry.run("stats", "--json", "--journal", file).out()))
        .hasSizeGreaterThan(80)
        .containsAllEntriesOf(expected);

    byte[] before = Files.readAllBytes(file);
    assertThat(henry.run(customers).out()).contains("no customers added, 14,862 already there");
    assertThat(henry.run(calls).out()).contains("no visits added, 31,660 already there");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    try (Journal journal =
        Journal.open(file, henry.places.indexOf(file), TestJournal.CLOCK, Progress.NONE)) {
      journal.imports().takeBack(journal.batches().all().getFirst().id(), Set.of(), Progress.NONE);
      assertThat(journal.visits().isEmpty()).isTrue();
      assertThat(journal.customers().size()).isEqualTo(14_862);
    }
  }
}
