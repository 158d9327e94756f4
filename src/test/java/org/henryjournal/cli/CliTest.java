package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class CliTest {

  @TempDir Path folder;
  private TestRun henry;
  private Path journal;
  private Path calls;

  @BeforeEach
  void write() throws IOException {
    henry = new TestRun(folder);
    journal = folder.resolve("a b").resolve("T.henry");
    Files.createDirectory(folder.resolve("a b"));
    calls =
        Files.writeString(
            folder.resolve("calls.csv"),
            "date,customer,outcome,age\n2026-11-16,Acme,follow up,3\n2026-11-17,Acme,won,\n"
                + "2026-11-17,,won,\nx,Acme,won,\n");
  }

  private void importCalls() {
    assertThat(henry.run("--journal", journal, "import", calls, "--as", "visits").code()).isZero();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void importing_makes_the_journal_and_says_what_it_did() {
    TestRun.Result first = henry.run("import", calls, "--as", "visits", "--journal", journal);
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("calls.csv: 2 visits added, 0 already there, 0 skipped, 2 rejected.", "age");
    assertThat(first.err())
        .contains(
            "a new one was made",
            "Line 4: the customer is missing.",
            "Line 5: \"x\" is not a date.");

    TestRun.Result second = henry.run("--journal=" + journal, "import", calls, "--as=visits");
    assertThat(second.out()).contains("no visits added, 2 already there");
    assertThat(second.err()).doesNotContain("a new one was made");
  }

  @Test
  void columns_encoding_rejected_rows_and_duplicates_can_be_said() throws Exception {
    Path sheet = folder.resolve("kunden.csv");
    Files.write(
        sheet,
        "Firma;Telefon\nMüller;0731 123456\n;0731 999999\n"
            .getBytes(Charset.forName("windows-1252")));
    Path rejects = folder.resolve("rejects.csv");
    TestRun.Result first =
        henry.run(
            "--journal",
            journal,
            "import",
            sheet,
            "--as",
            "customers",
            "--encoding",
            "windows-1252",
            "--map",
            "Firma=customer",
            "--map",
            "Telefon=phone",
            "--rejects",
            rejects);
    assertThat(first.out())
        .contains("1 customer added, 0 already there, 0 skipped, 1 rejected", "rejects.csv");
    assertThat(Files.readString(rejects)).contains("line,reason,Firma", "3,", "0731 999999");
    assertThat(henry.run("--journal", journal, "import", sheet).out())
        .as("the columns are remembered, but what the rows are was said by nothing")
        .isEmpty();

    assertThat(henry.run("--journal", journal, "import", sheet, "--as", "customers").out())
        .as("what the columns hold was said once")
        .contains("no customers added, 1 already there, 0 skipped, 1 rejected");

    Path more = folder.resolve("more.csv");
    Files.writeString(more, "name,phone,email\nMüller,0731123456,m@x.de\n");
    String[] choices = {"skip", "update", "keep"};
    String[] said = {
      "no customers added, 0 already there, 1 skipped",
      "no customers added, 1 updated, 0 already there, 0 skipped",
      "no customers added, 1 already there, 0 skipped"
    };
    for (int i = 0; i < choices.length; i++) {
      assertThat(
              henry.run("--journal", journal, "import", more, "--on-duplicate", choices[i]).out())
          .contains(said[i]);
    }
  }

  @Test
  void what_cannot_be_mapped_is_said() throws Exception {
    String[][] wrong = {
      {"--map", "nobody=customer", "no column \"nobody\""},
      {"--map", "date=grade", "cannot hold \"grade\""},
      {"--map", "customer=", "no column for this: customer"}
    };
    for (String[] line : wrong) {
      TestRun.Result result =
          henry.run("--journal", journal, "import", calls, "--as", "visits", line[0], line[1]);
      assertThat(result.code()).isEqualTo(Cli.REFUSED);
      assertThat(result.err()).contains(line[2]);
    }
    TestRun.Result same =
        henry.run("--journal", journal, "import", calls, "--as", "visits", "--rejects", calls);
    assertThat(same.err()).contains("is the file to import");
    assertThat(journal).doesNotExist();
  }

  @Test
  void a_dry_run_writes_nothing() throws Exception {
    List<String> before = files();
    TestRun.Result dry =
        henry.run("import", calls, "--as", "visits", "--dry-run", "--journal", journal);
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("2 visits would be added", "Nothing was written.");
    assertThat(files()).isEqualTo(before);

    importCalls();
    assertThat(
            henry.run("import", calls, "--as", "visits", "--dry-run", "--journal", journal).out())
        .contains("no visits would be added, 2 already there");
  }

  @Test
  void a_journal_that_was_there_before_is_not_made_again() throws Exception {
    importCalls();
    Files.delete(journal);
    for (String command : new String[] {"stats", "week", "check"}) {
      TestRun.Result result = henry.run(command, "--journal", journal);
      assertThat(result.code()).isEqualTo(Cli.REFUSED);
      assertThat(result.err()).contains("was open at");
    }
    TestRun.Result again = henry.run("import", calls, "--as", "visits", "--journal", journal);
    assertThat(again.code()).isEqualTo(Cli.REFUSED);
    assertThat(again.err()).contains("was open at");
    assertThat(journal).doesNotExist();
  }

  @Test
  void nothing_is_made_by_commands_that_only_read() throws Exception {
    List<String> before = files();
    for (String command : new String[] {"stats", "week", "check"}) {
      TestRun.Result result = henry.run(command, "--journal", journal);
      assertThat(result.code()).isEqualTo(Cli.REFUSED);
      assertThat(result.err()).contains("There is no journal at").doesNotContain("\tat ");
      assertThat(result.out()).isEmpty();
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_file_that_cannot_be_imported_makes_no_journal() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "date,customer,outcome\nx,,\n");
    for (Path file : List.of(bad, folder, folder.resolve("none.csv"))) {
      TestRun.Result result = henry.run("import", file, "--as", "visits", "--journal", journal);
      assertThat(result.code()).isEqualTo(Cli.REFUSED);
      assertThat(result.err()).isNotBlank().doesNotContain("Exception");
    }
    assertThat(journal).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "a.henry b.henry",
        "stats --bogus",
        "stats --from yesterday",
        "stats --from 2026-02-01 --to 2026-01-01",
        "import",
        "import x.csv --as people",
        "import x.csv --on-duplicate maybe",
        "import x.csv --encoding klingon",
        "week 2026-W60",
        "week --format doc",
        "demo --rep bob",
        "--lang fr stats",
        "stats --journal",
        "import --as visits x.csv y.csv"
      })
  void wrong_usage(String line) {
    for (String language : new String[] {"en", "zh"}) {
      String[] words =
          (line
                  + (line.contains("--lang") || line.endsWith("--journal")
                      ? ""
                      : " --lang " + language))
              .split(" ");
      TestRun.Result result = henry.run((Object[]) words);
      assertThat(result.code()).as(line).isEqualTo(Cli.WRONG_USAGE);
      assertThat(result.err()).contains("--help").doesNotContain("Exception");
      assertThat(result.out()).isEmpty();
    }
  }

  @Test
  void help_in_both_languages() {
    for (String command : new String[] {"", "demo", "import", "stats", "week", "check"}) {
      TestRun.Result english = henry.run((Object[]) (command + " --help").strip().split(" "));
      assertThat(english.code()).isZero();
      assertThat(english.out()).contains("Usage: henry", "--journal", "--lang");
      TestRun.Result chinese =
          henry.run((Object[]) ("--lang zh " + command + " --help").replace("  ", " ").split(" "));
      assertThat(chinese.out()).contains("用法：", "日志文件");
    }
  }

  @Test
  void the_language_is_named_or_preferred_or_the_systems() {
    assertThat(henry.run("--help").out()).contains("Usage:");
    henry.preferred = Optional.of("zh");
    assertThat(henry.run("--help").out()).contains("用法：");
    assertThat(henry.run("--help", "--lang", "en").out()).contains("Usage:");
    henry.preferred = Optional.of("nonsense");
    assertThat(henry.run("--help").out()).contains("Usage:");
  }

  @Test
  void figures_for_a_reader_and_a_program() {
    importCalls();
    assertThat(henry.run("stats", "--journal", journal).out())
        .contains("2 visits to 1 customer, 1 deal, visits per deal: 2.0", "visit 2: 1 (100 %)");
    String json = henry.run("stats", "--json", "--journal", journal).out();
    assertThat(json).contains("\"visits_per_deal\" : 2.0", "\"max\" : 2", "\"2026-11\"");
    String none = henry.run("stats", "--json", "--to", "2026-11-16", "--journal", journal).out();
    assertThat(none).contains("\"visits_per_deal\" : null", "\"mean\" : null", "\"visits\" : 1");
    assertThat(henry.run("stats", "--to", "2020-01-01", "--journal", journal).out())
        .contains("No visits");
  }

  @Test
  void the_week_is_printed_or_written_once() throws Exception {
    importCalls();
    assertThat(henry.run("week", "--journal", journal).out())
        .startsWith("# Week 2026-W47")
        .contains("| visits | 2 | — |")
        .contains("is the last day of this week");
    assertThat(henry.run("week", "2026-W46", "--format", "txt", "--journal", journal).out())
        .contains("Nothing was entered");

    Path file = folder.resolve("week.txt");
    assertThat(henry.run("week", "-o", file, "--journal", journal, "--lang", "zh").code()).isZero();
    assertThat(Files.readString(file)).startsWith("2026年第47周周报");
    Files.writeString(file, "mine");
    TestRun.Result refused = henry.run("week", "-o", file, "--journal", journal);
    assertThat(refused.code()).isEqualTo(Cli.REFUSED);
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(henry.run("week", "--force", "-o", file, "--journal", journal).code()).isZero();
    assertThat(Files.readString(file)).startsWith("Week 2026-W47");
    assertThat(henry.run("week", "-o", folder, "--journal", journal).code()).isEqualTo(Cli.REFUSED);
    assertThat(henry.run("week", "-o", "-", "--journal", journal).out())
        .isEqualTo(henry.run("week", "--journal", journal).out());
    byte[] before = Files.readAllBytes(journal);
    assertThat(henry.run("week", "--force", "-o", journal, "--journal", journal).err())
        .contains("is the name of a journal");
    assertThat(henry.run("import", calls, "--rejects", journal, "--journal", journal).err())
        .contains("is the name of a journal");
    assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    assertThat(henry.run("week", "-o", folder.resolve("no/w.md"), "--journal", journal).code())
        .isEqualTo(Cli.REFUSED);
    assertThat(files()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void the_week_is_written_in_every_format() throws Exception {
    importCalls();
    for (String format : List.of("md", "txt", "html", "xlsx")) {
      Path file = folder.resolve("week." + format);
      assertThat(henry.run("week", "-o", file, "--journal", journal).code()).isZero();
      Path named = folder.resolve(format + ".out");
      henry.run("week", "--format", format, "-o", named, "--journal", journal);
      if (!format.equals("xlsx")) {
        assertThat(named).hasSameTextualContentAs(file);
        assertThat(henry.run("week", "--format", format, "--journal", journal).out())
            .isEqualTo(Files.readString(file));
      }
    }
    assertThat(Files.readString(folder.resolve("html.out"))).startsWith("<!DOCTYPE html>");
    assertThat(Files.readAllBytes(folder.resolve("xlsx.out"))).startsWith('P', 'K');
    for (String format : List.of("pdf", "xlsx")) {
      TestRun.Result refused = henry.run("week", "--format", format, "--journal", journal);
      assertThat(refused.code()).isEqualTo(Cli.REFUSED);
      assertThat(refused.err()).contains("Name a file with -o");
      assertThat(refused.out()).isEmpty();
    }
  }

  /** A machine may have no font at all; then nothing is written, and it is said what to install. */
  @Test
  void a_pdf_is_written_or_said_what_is_missing() throws Exception {
    importCalls();
    Path file = folder.resolve("week.pdf");
    TestRun.Result result = henry.run("week", "-o", file, "--journal", journal, "--lang", "zh");
    if (result.code() == Cli.DONE) {
      assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
      assertThat(henry.run("week", "-o", file, "--journal", journal).code()).isEqualTo(Cli.REFUSED);
    } else {
      assertThat(result.err()).contains("本机没有字体包含");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void what_is_private_is_written_only_when_asked_for() throws Exception {
    importCalls();
    try (Journal open =
        Journal.open(journal, henry.places.indexOf(journal), TestJournal.CLOCK, Progress.NONE)) {
      open.visitBook()
          .log(
              TestJournal.draft(open, TestJournal.TODAY, "Acme !thinking")
                  .withDetails(
                      new VisitDraft.Details("", "", "", "", Optional.of(2), Optional.empty())));
    }
    assertThat(henry.run("week", "--journal", journal).out()).doesNotContain("tired");
    assertThat(henry.run("week", "--private", "--journal", journal).out()).contains("2 · tired");
  }

  @Test
  void the_week_says_what_is_worth_a_look() throws Exception {
    Path deals =
        Files.writeString(
            folder.resolve("deals.csv"),
            "date,customer,outcome,amount\n2026-08-03,Acme,won,4000\n2026-11-17,Beta,won,10\n");
    henry.run("--journal", journal, "import", deals, "--as", "visits");
    assertThat(henry.run("week", "--journal", journal).out())
        .contains(
            "| visits per deal over 4 weeks | 1.0 | — |",
            "## Worth a look\n\n- No return visit in 5 workdays: the only visit was to somebody new\n"
                + "- Acme is falling: 0 in 90 days, after 4,000 in the 90 before\n");
    assertThat(
            henry
                .run("week", "2026-W47", "--format", "txt", "--lang", "zh", "--journal", journal)
                .out())
        .contains("值得留意\n- 5 个工作日没有回访：唯一的 1 次拜访是新客户\n- Acme 在下滑：近 90 天 0，之前 90 天 4,000\n");
    assertThat(henry.run("week", "2026-W31", "--journal", journal).out())
        .doesNotContain("Worth a look");
  }

  @Test
  void check_counts_and_compares() {
    importCalls();
    TestRun.Result result = henry.run("check", "--journal", journal);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("1 change, 1 customer, 2 visits, 0 not reached, 1 deal", "Every row");
  }

  @Test
  void what_reads_of_a_damaged_journal_is_told_counted_and_saved() throws Exception {
    importCalls();
    String whole = Files.readString(journal);
    Matcher name = Pattern.compile("\"put\":\"customer\",\"id\":(\\d+),\"name\"").matcher(whole);
    assertThat(name.find()).isTrue();
    String bad = whole.substring(0, name.end() - 4) + "o" + whole.substring(name.end() - 3);
    Files.writeString(journal, bad);
    TestRun.Result stats = henry.run("stats", "--journal", journal);
    assertThat(stats.code()).isEqualTo(Cli.NOT_ALL_READ);
    assertThat(stats.err()).contains("is damaged inside", "1 line does not read");
    assertThat(stats.out()).contains("2 visits");
    Path export = folder.resolve("all.json");
    assertThat(henry.run("export", "-o", export, "--journal", journal).code())
        .isEqualTo(Cli.NOT_ALL_READ);
    assertThat(Files.readString(export)).contains("customer " + name.group(1) + ", unreadable");
    TestRun.Result week = henry.run("week", "--lang", "zh", "--journal", journal);
    assertThat(week.code()).isEqualTo(Cli.NOT_ALL_READ);
    assertThat(week.err()).contains("内部已损坏");
    assertThat(henry.run("check", "--journal", journal).code()).isEqualTo(Cli.REFUSED);
    assertThat(
            henry
                .run(
                    "import",
                    calls,
                    "--as",
                    "visits",
                    "--on-duplicate",
                    "keep",
                    "--journal",
                    journal)
                .code())
        .isEqualTo(Cli.REFUSED);
    TestRun.Result repair = henry.run("check", "--repair", "--journal", journal);
    assertThat(repair.code()).isEqualTo(Cli.NOT_ALL_READ);
    assertThat(Files.readString(journal)).isEqualTo(bad);
    Path saved;
    try (Stream<Path> files = Files.list(journal.getParent())) {
      saved = files.filter(f -> f.toString().contains(".repaired-")).findFirst().orElseThrow();
    }
    assertThat(repair.out()).contains(saved.toString());
    assertThat(henry.run("check", "--journal", saved).code()).isZero();
    assertThat(henry.run("stats", "--journal", saved).out()).isEqualTo(stats.out());
    assertThat(henry.run("check", "--repair", "--journal", saved).out())
        .contains("nothing to repair");
  }

  @Test
  void the_window_gets_the_journal_and_a_sample_is_made_once() {
    henry.run("--journal", journal);
    henry.run();
    assertThat(henry.opened)
        .extracting(Window.Request::journal)
        .containsExactly(journal, henry.places.defaultJournal());
    assertThat(henry.opened).extracting(Window.Request::named).containsExactly(true, false);
    assertThat(henry.run("--lang", "zh", journal).code()).isZero();
    assertThat(henry.opened.getLast().journal()).isEqualTo(journal);
    assertThat(henry.opened.getLast().named()).isTrue();

    assertThat(henry.run("demo", "--rep", "jack", "--lang", "zh").code()).isZero();
    Path sample = henry.opened.getLast().journal();
    assertThat(sample).isEqualTo(henry.places.sampleJournal("jack-zh"));
    String counts = henry.run("check", "--journal", sample).out();
    henry.run("demo", "--rep", "jack", "--lang", "zh");
    assertThat(henry.run("check", "--journal", sample).out()).isEqualTo(counts);

    importCalls();
    assertThat(henry.run("demo", "--journal", journal).err()).contains("not a sample journal");
  }

  @Test
  void without_a_display_this_week_is_told_as_text() {
    importCalls();
    henry.display = false;
    TestRun.Result told = henry.run("--journal", journal);
    assertThat(told.code()).isEqualTo(Cli.REFUSED);
    assertThat(told.err()).contains("DISPLAY");
    assertThat(told.out()).contains("Week 2026-W47", "visits: 2");
  }

  @Test
  void without_a_display_the_sample_is_made_and_its_week_is_told() {
    henry.display = false;
    for (int i = 0; i < 2; i++) {
      TestRun.Result told = henry.run("demo");
      assertThat(told.code()).isEqualTo(Cli.DONE);
      assertThat(told.err()).contains("DISPLAY");
      assertThat(told.out()).contains("Week 2026-W47").containsPattern("visits: [1-9]");
    }
    Path sample = henry.opened.getLast().journal();
    assertThat(henry.run("check", "--journal", sample).code()).isEqualTo(Cli.DONE);
  }

  @Test
  void a_list_may_be_called_as_a_list_of_arguments_is() throws Exception {
    Path list = Files.writeString(folder.resolve("@list.csv"), "Name\nAcme\n");
    TestRun.Result result = henry.run("import", list, "--as", "customers", "--journal", journal);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(henry.run("import", "@none.csv", "--journal", journal).err()).contains("@none.csv");
  }

  @Test
  void a_check_leaves_nothing_behind_and_takes_away_what_a_killed_one_left() throws Exception {
    importCalls();
    Path scratch = henry.places.indexOf(journal).resolve("check");
    Files.createDirectories(scratch);
    Files.writeString(scratch.resolve("index.mv.db"), "half");
    assertThat(henry.run("check", "--journal", journal).code()).isZero();
    assertThat(scratch).doesNotExist();
  }
}
