package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of real calls, from the file to the figures; skipped where the files are absent. */
class RealCallsTest {

  private static final Path REAL = Path.of(System.getProperty("henry.real", "../shared/real"));

  @TempDir Path folder;

  @BeforeEach
  void are_there() {
    assumeTrue(Files.exists(REAL.resolve("calls-2009.csv")), "no real calls beside the project");
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

  @Test
  void every_figure_is_as_another_program_computed_it() throws Exception {
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
        .isEqualTo(expected);

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
