package org.henryjournal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.henryjournal.sample.SampleJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code henry demo}: opens a sample journal, a file of its own, and makes it the first time. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  static final class RepConverter implements ITypeConverter<SampleJournal.Rep> {
    @Override
    public SampleJournal.Rep convert(String value) {
      for (SampleJournal.Rep rep : SampleJournal.Rep.values()) {
        if (rep.name().equalsIgnoreCase(value)) {
          return rep;
        }
      }
      throw new TypeConversionException("henry or jack");
    }
  }

  @Option(
      names = "--rep",
      paramLabel = "henry|jack",
      descriptionKey = "cli.option.rep",
      converter = RepConverter.class)
  SampleJournal.Rep rep = SampleJournal.Rep.HENRY;

  private final CommandRun run;

  DemoCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Path file =
        run.root()
            .journal()
            .map(named -> named.toAbsolutePath().normalize())
            .orElseGet(() -> SampleJournal.place(run.places(), rep, run.messages().language()));
    SampleJournal.make(
        file, run.places().indexOf(file), rep, run.clock(), run.messages().language());
    return run.around()
        .window()
        .open(new Window.Request(file, true, Window.Wanted.SAMPLE, run.messages()));
  }
}
