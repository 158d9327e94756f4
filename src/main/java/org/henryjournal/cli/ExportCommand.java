package org.henryjournal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.calendar.CalendarEntries;
import org.henryjournal.exchange.calendar.CalendarFile;
import org.henryjournal.exchange.whole.WholeExport;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code henry export}: everything as JSON or as tables, or a calendar. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  /** What is written. */
  enum Format {
    JSON(".json"),
    CSV(".zip"),
    ICS(".ics");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    static Optional<Format> ofName(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.endsWith(format.ending)) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }

  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      for (Format format : Format.values()) {
        if (format.name().equalsIgnoreCase(value)) {
          return format;
        }
      }
      throw new TypeConversionException("json, csv or ics");
    }
  }

  @Option(
      names = "--format",
      paramLabel = "json|csv|ics",
      descriptionKey = "cli.option.export.format",
      converter = FormatConverter.class)
  @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.option.export.output",
      converter = RootCommand.FileConverter.class)
  Path output = OutputFile.PRINTED;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  private final Session session;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Format as = Optional.ofNullable(format).or(() -> Format.ofName(output)).orElse(Format.JSON);
    boolean print = output.equals(OutputFile.PRINTED);
    if (print && as == Format.CSV) {
      throw new Refusal("cli.export.zip");
    }
    if (!print) {
      OutputFile.check(output, force);
    }
    try (Journal journal = session.open()) {
      if (as == Format.ICS) {
        String text = calendar(journal);
        if (print) {
          session.print(text);
        } else {
          WholeFile.write(output, text);
          session.say(session.messages().get("cli.export.calendar", output));
        }
      } else {
        everything(journal, as, print);
      }
    }
    return Cli.DONE;
  }

  private String calendar(Journal journal) {
    CalendarEntries entries = CalendarEntries.of(journal, session.today());
    return new CalendarFile(journal, session.clock(), session.messages()).write(entries);
  }

  private void everything(Journal journal, Format as, boolean print) throws IOException {
    WholeExport export = new WholeExport(journal, session.clock());
    if (print) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      export.write(bytes, WholeExport.Format.JSON, Progress.NONE);
      session.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      WholeExport.Format whole =
          as == Format.CSV ? WholeExport.Format.ZIP : WholeExport.Format.JSON;
      long rows = export.write(output, whole, Progress.NONE);
      session.say(session.messages().get("cli.export.written", output, rows));
    }
  }
}
