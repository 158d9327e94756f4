package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.exchange.week.WeekWords;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.TestJournal;
import org.henryjournal.text.Messages;

/** The weekly summary as a PDF, against the same week as Markdown. */
public final class WeekBenchmark {

  private static final int VISITS = 50_000;
  private static final int COLD_ROUNDS = 5;

  private WeekBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Journals journals = Journals.make()) {
      run(out, journals);
    }
  }

  static void run(PrintStream out, Journals journals) throws IOException {
    Path folder = journals.of(VISITS);
    try (Journal journal = TestJournal.openThere(folder)) {
      summary(journal, WeekFormat.PDF);
    } catch (Refusal e) {
      out.println("(e) no font with Chinese is installed: no weekly summary as a PDF.");
      return;
    }
    if (Files.exists(StartBenchmark.launcher())) {
      cold(out, folder);
    } else {
      out.println(
          "(e) packaging/package.sh --image has not been run: no summary of a new program.");
    }
    try (Journal journal = TestJournal.openThere(folder)) {
      new Ratio(
              "(e) week as PDF among 50,000 visits / as Markdown",
              () -> summary(journal, WeekFormat.PDF),
              () -> summary(journal, WeekFormat.MD))
          .print(out, 5, 15);
    }
  }

  private static long summary(Journal journal, WeekFormat format) {
    WeekSummary summary = WeekSummary.of(journal, TODAY, TODAY);
    Messages messages = new Messages(Messages.Language.CHINESE);
    return format.write(new WeekWords(messages).document(summary, false), FontShelf.ofMachine())
        .length;
  }

  private static void cold(PrintStream out, Path folder) throws IOException {
    packaged(folder, WeekFormat.MD);
    List<Long> pdf = new ArrayList<>();
    List<Long> markdown = new ArrayList<>();
    for (int round = 0; round < COLD_ROUNDS; round++) {
      pdf.add(packaged(folder, WeekFormat.PDF));
      markdown.add(packaged(folder, WeekFormat.MD));
    }
    Ratio.print(
        out, "(e) week as PDF by the packaged command / as Markdown", pdf, markdown, VISITS);
  }

  /** Nanoseconds from the start of the packaged program to its end, opening the journal too. */
  private static long packaged(Path folder, WeekFormat format) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                StartBenchmark.launcher().toString(),
                "--journal",
                folder.resolve("test.henry").toString(),
                "--lang",
                "zh",
                "week",
                "--force",
                "--format",
                format.extension(),
                "-o",
                folder.resolve("week." + format.extension()).toString())
            .redirectErrorStream(true);
    command.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    long start = System.nanoTime();
    Process process = command.start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> told = lines.lines().toList();
      if (process.waitFor() != 0) {
        throw new IOException("The packaged program failed: " + told);
      }
      return System.nanoTime() - start;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
