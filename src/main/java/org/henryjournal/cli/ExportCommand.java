package org.henryjournal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code henry export}: a journal as one of the {@link Export} formats. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer>, AnsweredByWindow {

  static final class FormatConverter implements ITypeConverter<Export> {
    @Override
    public Export convert(String value) {
      return Export.ofCode(value).orElseThrow(() -> new TypeConversionException(Export.codes()));
    }
  }

  @Option(
      names = "--format",
      paramLabel = "${bundle:cli.codes.export}",
      descriptionKey = "cli.option.export.format",
      converter = FormatConverter.class)
  @Nullable Export format;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.option.export.output",
      converter = RootCommand.FileConverter.class)
  Path output = OutputFile.PRINTED;

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  private final CommandRun run;

  ExportCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() throws IOException {
    Export as =
        Optional.ofNullable(format).or(() -> Export.ofFile(output)).orElse(Export.EVERYTHING);
    boolean print = output.equals(OutputFile.PRINTED);
    if (print && !as.isText()) {
      throw new Refusal("cli.export.zip");
    }
    if (!print) {
      OutputFile.check(output, force);
    }
    try (Journal journal = run.open()) {
      ExportSource source = new ExportSource(journal, run.clock(), run.messages());
      if (print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        as.write(source, bytes, Progress.NONE);
        run.print(bytes.toString(StandardCharsets.UTF_8));
      } else {
        as.write(source, output, Progress.NONE);
        run.say(run.messages().get("cli.export.written", output, as.counts(source)));
      }
    }
    return Cli.DONE;
  }
}
