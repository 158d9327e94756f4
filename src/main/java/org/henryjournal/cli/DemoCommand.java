package org.henryjournal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.henryjournal.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code henry demo}: opens a sample journal, a file of its own, and makes it the first time. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  static final class RepConverter implements ITypeConverter<Sample.Rep> {
    @Override
    public Sample.Rep convert(String value) {
      for (Sample.Rep rep : Sample.Rep.values()) {
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
  Sample.Rep rep = Sample.Rep.HENRY;

  private final Session session;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file =
        session
            .root()
            .journal()
            .map(named -> named.toAbsolutePath().normalize())
            .orElse(session.places().sampleJournal(rep.name().toLowerCase(Locale.ROOT)));
    if (!Files.exists(file)) {
      Journal.create(file, true, session.clock());
    }
    try (Journal journal = session.open(file)) {
      if (!journal.isSample()) {
        session.complain(session.messages().get("cli.demo.not.sample", file));
        return Cli.REFUSED;
      }
      if (journal.visits().isEmpty()) {
        session
            .around()
            .sample()
            .write(journal, rep, session.today(), session.messages().language());
      }
    }
    return session.around().window().open(new Window.Request(file, true, session.messages()));
  }
}
