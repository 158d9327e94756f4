package org.henryjournal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.imports.ImportField;
import org.henryjournal.journal.Deed;
import org.junit.jupiter.api.Test;

/** Both languages say everything, and nothing that nobody asks for. */
class MessagesTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEXTS = Path.of("src/main/resources/org/henryjournal/text");

  /** Keys that the code puts together, mostly from an enum's name. */
  private static final List<String> BUILT =
      with(
          Stream.concat(
              Stream.of(Export.values()).map(Export::key).map(key -> key + "."),
              Stream.of(Deed.values()).map(Deed::messageKey)),
          "outcome.",
          "kind.",
          "import.field.",
          "import.card.",
          "cli.about.",
          "cli.import.done.",
          "cli.import.would.",
          "cli.log.doubt.",
          "import.kind.",
          "import.dates.as.",
          "import.duplicate.",
          "import.filter.",
          "import.mark.",
          "import.match.",
          "shortcut.",
          "form.state.",
          "summary.format.",
          "week.font.",
          "walk.answer.",
          "merge.table.",
          "merge.column.",
          "merge.state.",
          "insights.range.",
          "insights.by.",
          "insights.card.",
          "insights.step.",
          "insights.measure.",
          "insights.filter.",
          "insights.figure.",
          "insights.group.",
          "insights.headline.",
          "insights.hover.",
          "insights.line.rule.",
          "insights.source.",
          "insights.story.",
          "settings.language.",
          "seal.form.",
          "seal.lock.",
          "settings.theme.",
          "label.",
          "answer.",
          "met.",
          "stage.",
          "clearing.range.",
          "unreached.part.",
          "customers.column.",
          "customers.part.",
          "customers.cause.",
          "customers.by.",
          "customers.statement.",
          "customers.judged.",
          "progress.column.",
          "progress.filter.",
          "progress.goal.",
          "progress.step.",
          "progress.ask.",
          "alerts.label.",
          "alerts.silence.",
          "holiday.",
          "festival.",
          "after.tab.",
          "care.kind.",
          "orders.by.",
          "orders.against.",
          "orders.column.",
          "products.column.",
          "products.wanted.",
          "collections.column.",
          "collections.age.",
          "collections.kind.",
          "referral.column.",
          "promise.side.",
          "promise.state.",
          "promise.done.",
          "promise.who.",
          "goals.measure.",
          "goals.split.",
          "goals.half.",
          "goals.link.",
          "goals.count.",
          "goals.payment.",
          "goals.sheet.",
          "goals.circumstance.");

  /** The English ending of an ordinal, th or st, has no Chinese counterpart. */
  private static final String ENGLISH_ONLY = "ordinal";

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:messages(?:\\(\\))?\\s*\\.get|new Refusal|new Unreadable|descriptionKey =)"
              + "\\s*\\(?\\s*(?:\\w+,\\s*)?\"([a-z0-9_.]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  private static List<String> with(Stream<String> more, String... prefixes) {
    return Stream.concat(Stream.of(prefixes), more).toList();
  }

  private static List<String> keys(String file) throws IOException {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(TEXTS.resolve(file))) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        keys.add(line.substring(0, equals));
      }
    }
    return keys;
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern, String in) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(in);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void both_languages_have_the_same_keys_in_the_same_order_and_each_once() throws Exception {
    List<String> english = keys("messages.properties");
    assertThat(keys("messages_zh_CN.properties")).containsExactlyElementsOf(english);
    assertThat(english).doesNotHaveDuplicates();
  }

  @Test
  void every_key_that_the_code_asks_for_is_there() throws Exception {
    Set<String> missing = found(ASKED, sources());
    missing.removeAll(keys("messages.properties"));
    missing.removeIf(key -> BUILT.contains(key) || key.endsWith("."));
    assertThat(missing).isEmpty();
  }

  @Test
  void no_key_is_unused() throws Exception {
    Set<String> unused = new TreeSet<>(keys("messages.properties"));
    unused.removeAll(found(LITERAL, sources()));
    unused.removeIf(key -> BUILT.stream().anyMatch(key::startsWith));
    assertThat(unused).isEmpty();
  }

  @Test
  void every_enum_has_its_words_and_no_prefix_is_left_over() throws Exception {
    Messages messages = new Messages(Messages.Language.CHINESE);
    for (Outcome outcome : Outcome.values()) {
      assertThat(messages.has("outcome." + outcome.code())).as(outcome.code()).isTrue();
    }
    for (VisitKind kind : VisitKind.values()) {
      assertThat(messages.has("kind." + kind.code())).as(kind.code()).isTrue();
    }
    for (ImportField field : ImportField.values()) {
      assertThat(messages.has(field.messageKey())).as(field.messageKey()).isTrue();
    }
    for (Festival festival : Festival.values()) {
      assertThat(messages.has(festival.messageKey())).as(festival.code()).isTrue();
    }
    List<String> keys = keys("messages.properties");
    assertThat(BUILT).allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
  }

  @Test
  void whatever_can_be_undone_has_words_in_both_languages() {
    for (Messages.Language language : Messages.Language.values()) {
      Messages messages = new Messages(language);
      assertThat(Deed.values())
          .allSatisfy(deed -> assertThat(messages.has(deed.messageKey())).as(deed.code()).isTrue());
    }
  }

  @Test
  void every_sentence_can_be_formatted_and_takes_the_same_arguments() throws Exception {
    Messages english = new Messages(Messages.Language.ENGLISH);
    Messages chinese = new Messages(Messages.Language.CHINESE);
    Object[] arguments = {11, 12, 13, 14, 15, 16, 17};
    for (String key : keys("messages.properties")) {
      if (!key.startsWith("format.") && !key.equals(ENGLISH_ONLY)) {
        assertAll(
            key,
            () ->
                assertThat(numbers(chinese.get(key, arguments)))
                    .isEqualTo(numbers(english.get(key, arguments))),
            () -> assertThat(english.get(key, arguments)).doesNotContain("{", "}", "''"),
            () -> assertThat(chinese.get(key, arguments)).doesNotContain("{", "}", "''"));
      }
    }
  }

  private static Set<String> numbers(String sentence) {
    return found(
        Pattern.compile("(?<!\\d)(1[1-7])(?!\\d)"), sentence.replaceAll("[^\\x00-\\x7F]", " "));
  }

  @Test
  void every_public_holiday_has_a_name_in_both_languages() {
    for (Messages.Language language : Messages.Language.values()) {
      Messages messages = new Messages(language);
      assertThat(PublicHolidays.chineseUpTo(2026))
          .flatExtracting(PublicHolidays::days)
          .allSatisfy(
              days -> assertThat(messages.has("holiday." + days.name())).as(days.name()).isTrue());
      assertThat(messages.holiday("Company outing")).isEqualTo("Company outing");
    }
    assertThat(new Messages(Messages.Language.CHINESE).holiday("cn.spring_festival"))
        .isEqualTo("春节");
  }

  @Test
  void what_is_foreseen_is_not_told_to_the_cent() {
    Messages messages = new Messages(Messages.Language.ENGLISH);
    assertThat(messages.about(new BigDecimal("60470.45"))).isEqualTo("60,500");
    assertThat(messages.about(new BigDecimal("131346.27"))).isEqualTo("131,000");
    assertThat(messages.about(new BigDecimal("0.00"))).isEqualTo("0");
    assertThat(messages.about(new BigDecimal("-1.236"))).isEqualTo("-1.24");
  }
}
