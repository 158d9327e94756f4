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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.QuickEntry;
import org.junit.jupiter.api.Test;

/**
 * Lines as reps write them and what they mean: those that lie beside the project, where they do,
 * and some of the same kinds always. Prints how many of each kind are understood.
 */
class PhrasesTest {

  private static final Path PHRASES =
      Path.of(System.getProperty("henry.phrases", "../shared/phrases"));
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private static final List<CustomerNames.Name> CUSTOMERS =
      Stream.of(
              "上海华联超市有限公司",
              "河南民权金龙冷链物流",
              "丽都商行",
              "新世纪宾馆",
              "Hualian Market",
              "Acme Tools",
              "Northwind Bakery")
          .map(name -> new CustomerNames.Name(name.hashCode(), name, 0))
          .toList();

  private static final CustomerNames NAMES = new CustomerNames(CUSTOMERS, new Pinyin());

  /** With people who can be met there. */
  private static final CustomerNames WITH_CONTACTS =
      new CustomerNames(
          CUSTOMERS,
          List.of(
              new CustomerNames.Contact("孙总", CUSTOMERS.get(2)),
              new CustomerNames.Contact("钱经理", CUSTOMERS.get(0)),
              new CustomerNames.Contact("钱经理", CUSTOMERS.get(3)),
              new CustomerNames.Contact("Olivia Grant", CUSTOMERS.get(5))),
          new Pinyin());

  private record Phrase(String kind, String line, Map<String, String> expected) {}

  @Test
  void the_lines_beside_the_project_are_understood() throws Exception {
    Path file = PHRASES.resolve("lines.jsonl");
    boolean there = Files.exists(file);
    if (!there) {
      System.out.println("PhrasesTest: skipped the lines of reps, which are not in " + PHRASES);
    }
    assumeTrue(there);
    check(Files.readAllLines(file), NAMES);
  }

  @Test
  void lines_of_the_same_kinds_are_understood() throws Exception {
    try (var lines = Objects.requireNonNull(getClass().getResourceAsStream("phrases.jsonl"))) {
      check(
          new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .toList(),
          WITH_CONTACTS);
    }
  }

  private static void check(List<String> lines, CustomerNames names) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (String each : lines) {
      Phrase phrase = phrase(each);
      QuickEntry.Result read = QuickEntry.parse(phrase.line(), MONDAY, names);
      Map<String, String> found = values(LineJson.of(phrase.line(), read, Optional.empty()));
      List<String> differing =
          phrase.expected().entrySet().stream()
              .filter(field -> !isSaid(found, field.getKey(), field.getValue()))
              .map(field -> field + " but " + found.get(field.getKey()))
              .toList();
      int[] count = counts.computeIfAbsent(phrase.kind(), kind -> new int[2]);
      count[1]++;
      if (differing.isEmpty()) {
        count[0]++;
      } else {
        wrong.add(phrase.line() + " " + differing + " " + found);
      }
    }
    counts.forEach(
        (kind, count) ->
            System.out.println("understood: " + kind + " " + count[0] + "/" + count[1]));
    assertThat(wrong).isEmpty();
  }

  private static boolean isSaid(Map<String, String> found, String field, String value) {
    if (field.startsWith("proposed")) {
      return found.entrySet().stream()
          .anyMatch(each -> each.getKey().startsWith("proposed") && each.getValue().equals(value));
    }
    return value.equals(found.getOrDefault(field, "null"));
  }

  private static Phrase phrase(String json) throws IOException {
    Map<String, String> all = values(json);
    Map<String, String> expected = new TreeMap<>();
    all.forEach(
        (field, value) -> {
          if (field.startsWith("expect/")) {
            String name = field.substring("expect/".length()).replace("~1", "/");
            expected.put(
                switch (name) {
                  case "customer" -> "customer/name";
                  case "known" -> "customer/known";
                  case "step_time" -> "step/time";
                  default -> name;
                },
                value);
          }
        });
    return new Phrase(all.getOrDefault("kind", ""), all.getOrDefault("line", ""), expected);
  }

  private static Map<String, String> values(String json) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          String path = parser.getParsingContext().pathAsPointer().toString().substring(1);
          values.put(
              path,
              token.isNumeric()
                  ? new BigDecimal(parser.getText()).stripTrailingZeros().toPlainString()
                  : parser.getText());
        }
      }
    }
    return values;
  }
}
