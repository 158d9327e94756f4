package org.henryjournal.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.WeekDocument;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.exchange.week.WeekWords;
import org.henryjournal.journal.Journal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code henry week}: the weekly summary, printed or written to a file. */
@Command(name = "week")
final class WeekCommand implements Callable<Integer>, AnsweredByWindow {

  static final class FormatConverter implements ITypeConverter<WeekFormat> {
    @Override
    public WeekFormat convert(String value) {
      return WeekFormat.named(value)
          .filter(format -> format.extension().equalsIgnoreCase(value))
          .orElseThrow(() -> new TypeConversionException(WeekFormat.codes()));
    }
  }

  /** A week as {@code 2026-W47}, or any day of it. */
  static final class WeekConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      Optional<LocalDate> monday = WeekSummary.monday(value);
      if (monday.isPresent()) {
        return monday.get();
      }
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("2026-W47");
      }
    }
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "2026-W47",
      descriptionKey = "cli.option.week",
      converter = WeekConverter.class)
  @Nullable LocalDate day;

  @Option(
      names = "--format",
      paramLabel = "${bundle:cli.codes.week}",
      descriptionKey = "cli.option.format",
      converter = FormatConverter.class)
  @Nullable WeekFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "cli.option.output",
      converter = RootCommand.FileConverter.class)
  @Nullable Path output;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  @Option(names = "--private", descriptionKey = "cli.option.private")
  boolean inner;

  private final CommandRun run;

  WeekCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Path file = OutputFile.PRINTED.equals(output) ? null : output;
    WeekFormat as = format();
    if (file != null) {
      OutputFile.check(file, force);
    } else if (!as.isText()) {
      throw new Refusal("cli.week.needs.file");
    }
    WeekSummary summary;
    try (Journal journal = run.open()) {
      LocalDate today = run.today();
      summary = WeekSummary.of(journal, day == null ? today : day, today);
    }
    WeekDocument document = new WeekWords(run.messages()).document(summary, inner);
    byte[] content = as.write(document, FontShelf.ofMachine());
    if (file == null) {
      run.print(new String(content, StandardCharsets.UTF_8));
    } else {
      WholeFile.write(file, content);
      run.say(run.messages().get("cli.week.written", file));
    }
    return Cli.DONE;
  }

  private WeekFormat format() {
    return Optional.ofNullable(format)
        .or(() -> Optional.ofNullable(output).flatMap(file -> WeekFormat.named(file.toString())))
        .orElse(WeekFormat.MD);
  }
}
