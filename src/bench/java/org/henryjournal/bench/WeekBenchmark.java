package org.henryjournal.bench;

import static org.henryjournal.journal.TestJournal.TODAY;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
  private static final int COLD_ROUNDS = 3;

  private WeekBenchmark() {}

  /** Without arguments the whole benchmark; with a folder and a format one summary, timed. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 2) {
      long start = System.nanoTime();
      try (Journal journal = TestJournal.openThere(Path.of(arguments[0]))) {
        summary(journal, WeekFormat.valueOf(arguments[1]));
      }
      out.println(System.nanoTime() - start);
      return;
    }
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
    List<Long> pdf = new ArrayList<>();
    List<Long> markdown = new ArrayList<>();
    for (int round = 0; round < COLD_ROUNDS; round++) {
      pdf.add(inNewProgram(folder, WeekFormat.PDF));
      markdown.add(inNewProgram(folder, WeekFormat.MD));
    }
    Ratio.print(
        out, "(e) week as PDF in a new program, opening too / as Markdown", pdf, markdown, VISITS);
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

  /** Nanoseconds from the first line of a program of its own: Java's start is not ours. */
  private static long inNewProgram(Path folder, WeekFormat format) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-classpath",
                System.getProperty("java.class.path"),
                WeekBenchmark.class.getName(),
                folder.toString(),
                format.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> told = lines.lines().toList();
      if (process.waitFor() != 0) {
        throw new IOException("The new program failed: " + told);
      }
      return Long.parseLong(told.getLast());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
