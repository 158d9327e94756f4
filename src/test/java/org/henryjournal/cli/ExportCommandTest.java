package org.henryjournal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir Path folder;
  private TestRun henry;
  private Path journal;

  @BeforeEach
  void write() {
    henry = new TestRun(folder);
    journal = folder.resolve("T.henry");
    Journal.create(journal, false, TestJournal.CLOCK);
    try (Journal open = open()) {
      TestJournal.log(open, TestJournal.TODAY, "Acme !next tasted >fri");
    }
  }

  private Journal open() {
    return Journal.open(journal, henry.places.indexOf(journal), TestJournal.CLOCK, Progress.NONE);
  }

  private TestRun.Result export(Object... more) {
    Object[] words = new Object[more.length + 3];
    words[0] = "export";
    words[1] = "--journal";
    words[2] = journal;
    System.arraycopy(more, 0, words, 3, more.length);
    return henry.run(words);
  }

  @Test
  void the_name_says_what_is_written() throws IOException {
    for (String name : new String[] {"a.json", "a.zip", "a.ics", "a.csv"}) {
      TestRun.Result result = export("-o", folder.resolve(name));
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out()).contains(name);
    }
    assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{\"henry-export\":1,");
    assertThat(Files.readAllBytes(folder.resolve("a.zip"))).startsWith('P', 'K');
    assertThat(Files.readString(folder.resolve("a.ics"))).startsWith("BEGIN:VCALENDAR");
    assertThat(Files.readString(folder.resolve("a.csv"))).contains("Name,Grade").contains("Acme");
    assertThat(export("--format", "csv", "-o", folder.resolve("b")).out()).contains("rows");
    assertThat(Files.readAllBytes(folder.resolve("b"))).startsWith('P', 'K');
  }

  @Test
  void text_can_be_printed() {
    assertThat(export("-o", "-").out()).startsWith("{\"henry-export\":1,").contains("Acme");
    assertThat(export("--format", "ics", "-o", "-").out()).contains("SUMMARY:Acme");
    assertThat(export("--format", "customers", "-o", "-").out()).contains("Acme");
    TestRun.Result zip = export("--format", "csv", "-o", "-");
    assertThat(zip.code()).isEqualTo(Cli.REFUSED);
    assertThat(zip.err()).contains("-o FILE");
  }

  @Test
  void nothing_is_replaced_unasked_and_a_journal_never() throws IOException {
    Path there = Files.writeString(folder.resolve("there.json"), "mine");
    assertThat(export("-o", there).code()).isEqualTo(Cli.REFUSED);
    assertThat(there).hasContent("mine");
    assertThat(export("-o", there, "--force").code()).isZero();
    assertThat(Files.readString(there)).contains("Acme");
    byte[] before = Files.readAllBytes(journal);
    TestRun.Result over = export("-o", journal, "--force", "--format", "json");
    assertThat(over.code()).isEqualTo(Cli.REFUSED);
    assertThat(over.err()).contains("name of a journal");
    assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    assertThat(export("-o", folder).err()).contains("is a folder");
  }

  @Test
  void a_journal_is_not_replaced_whatever_it_is_called() throws IOException {
    Path other = Files.move(journal, folder.resolve("diary.txt"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), other);
    journal = other;
    byte[] before = Files.readAllBytes(other);
    for (Path target : List.of(other, link)) {
      assertThat(export("-o", target, "--force", "--format", "json").err())
          .contains("holds a journal");
      assertThat(henry.run("week", "-o", target, "--force", "--journal", other).err())
          .contains("holds a journal");
      assertThat(henry.run("import", "x.csv", "--rejects", target, "--journal", other).err())
          .contains("holds a journal");
    }
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    assertThat(link).isSymbolicLink();
  }

  /** As {@code henry export -o - > /dev/full} does. */
  @Test
  void what_could_not_be_printed_is_no_success() {
    StringWriter err = new StringWriter();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Surroundings around =
        new Surroundings(
            henry.places,
            TestJournal.CLOCK,
            new PrintWriter(full),
            new PrintWriter(err),
            Optional.empty(),
            Optional.empty(),
            Locale.ENGLISH,
            Terminal.ofThisProcess(),
            request -> Cli.DONE);
    int code = new Cli(around).run("export", "-o", "-", "--journal", journal.toString());
    assertThat(code).isEqualTo(Cli.REFUSED);
    assertThat(err.toString()).contains("Not everything could be printed");
  }

  @Test
  void wrong_usage_is_said() {
    assertThat(export().code()).isEqualTo(Cli.WRONG_USAGE);
    assertThat(export("--format", "xml", "-o", "x").code()).isEqualTo(Cli.WRONG_USAGE);
    String help = henry.run("export", "--help").out();
    assertThat(help).contains("--format=" + Export.codes());
    for (Export format : Export.values()) {
      assertThat(help).contains(format.code() + ":");
    }
    assertThat(henry.run("week", "--help").out()).contains("--format=" + WeekFormat.codes());
    Path none = folder.resolve("none.henry");
    assertThat(henry.run("export", "--journal", none, "-o", folder.resolve("x.json")).code())
        .isEqualTo(Cli.REFUSED);
    assertThat(none).doesNotExist();
  }

  private CommandRun run(StringWriter out) {
    PrintWriter writer = new PrintWriter(out, true);
    CommandRun run =
        new CommandRun(
            new Surroundings(
                henry.places,
                TestJournal.CLOCK,
                writer,
                writer,
                Optional.empty(),
                Optional.empty(),
                Locale.ENGLISH,
                Terminal.ofThisProcess(),
                request -> Cli.DONE),
            new Messages(Messages.Language.ENGLISH));
    run.root().journal = folder.resolve("new.henry");
    return run;
  }

  @Test
  void everything_is_taken_into_a_new_journal_once() {
    Path file = folder.resolve("a.zip");
    export("-o", file);
    assertThat(WholeImport.recognises(file)).isTrue();
    assertThat(WholeImport.recognises(journal)).isFalse();
    StringWriter out = new StringWriter();
    CommandRun run = run(out);
    WholeImport.apply(run, file, true);
    assertThat(folder.resolve("new.henry")).doesNotExist();
    WholeImport.apply(run, file, false);
    WholeImport.apply(run, file, false);
    WholeImport.apply(run, file, true);
    assertThat(out.toString())
        .contains("a.zip: everything would be taken over, ", "a.zip: everything was taken over, ")
        .contains("a.zip: nothing to add, ")
        .contains("a new one was made");
    try (Journal made = run.open()) {
      assertThat(made.customers().find("Acme")).isPresent();
      assertThat(made.seq()).isEqualTo(1);
      TestJournal.log(made, TestJournal.TODAY, "Bell tasted");
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> WholeImport.apply(run, file, false))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(run.messages().get(refusal)).contains("NEW.henry"));
  }
}
