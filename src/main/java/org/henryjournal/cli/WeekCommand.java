package org.henryjournal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WeekMarkdown;
import org.henryjournal.exchange.WeekSummary;
import org.henryjournal.exchange.WeekText;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.journal.Journal;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code henry week}: the weekly summary, printed or written to a file. */
@Command(name = "week")
final class WeekCommand implements Callable<Integer> {

  /** How the summary is written. */
  enum Format {
    MD,
    TXT
  }

  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (Format format : Format.values()) {
        if (format.name().equalsIgnoreCase(value)) {
          return format;
        }
      }
      throw new TypeConversionException("md or txt");
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
      paramLabel = "md|txt",
      descriptionKey = "cli.option.format",
      converter = FormatConverter.class)
  @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "cli.option.output",
      converter = RootCommand.FileConverter.class)
  @Nullable Path output;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  private final Session session;

  WeekCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = output;
    if (file != null) {
      refuseToReplace(file);
    }
    WeekSummary summary;
    try (Journal journal = session.open()) {
      LocalDate today = session.today();
      summary = WeekSummary.of(journal, day == null ? today : day, today);
    }
    Messages messages = session.messages();
    String text =
        format() == Format.TXT
            ? new WeekText(messages).write(summary)
            : new WeekMarkdown(messages).write(summary);
    if (file == null) {
      session.print(text);
    } else {
      WholeFile.write(file, text);
      session.say(messages.get("cli.week.written", file));
    }
    return Cli.DONE;
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    boolean namedText =
        output != null && output.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    return namedText ? Format.TXT : Format.MD;
  }

  private void refuseToReplace(Path file) {
    if (Files.isDirectory(file)) {
      throw new Refusal("cli.week.directory", file);
    }
    if (!force && Files.exists(file)) {
      throw new Refusal("cli.week.exists", file);
    }
  }
}
