package org.henryjournal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.henryjournal.exchange.CsvImport;
import org.henryjournal.exchange.ImportKind;
import org.henryjournal.exchange.ImportPreview;
import org.henryjournal.exchange.RejectedRow;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code henry import}: adds the visits or customers of a CSV file as one batch. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  static final class KindConverter implements ITypeConverter<ImportKind> {
    @Override
    public ImportKind convert(String value) {
      return ImportKind.ofCode(value)
          .orElseThrow(() -> new TypeConversionException("visits or customers"));
    }
  }

  /** Rejected rows that are told one by one. */
  private static final int TOLD = 20;

  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "FILE",
      descriptionKey = "cli.option.file",
      converter = RootCommand.FileConverter.class)
  Path file = Path.of("");

  @Option(
      names = "--as",
      required = true,
      paramLabel = "visits|customers",
      descriptionKey = "cli.option.as",
      converter = KindConverter.class)
  ImportKind kind = ImportKind.VISITS;

  @Option(names = "--dry-run", descriptionKey = "cli.option.dry.run")
  boolean dryRun;

  private final Session session;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ImportPreview read = CsvImport.read(file, kind, session.today(), Progress.NONE);
    if (read.rows().size() == 0) {
      tell(read);
      session.complain(session.messages().get("cli.import.nothing", read.file()));
      return Cli.REFUSED;
    }
    boolean compareWithNothing =
        dryRun
            && !Files.exists(session.journalFile())
            && !Journal.wasHere(session.places().indexOf(session.journalFile()));
    if (compareWithNothing) {
      tell(read);
      return Cli.DONE;
    }
    try (Journal journal = dryRun ? session.open() : session.openOrCreate()) {
      ImportPreview preview = CsvImport.compare(read, journal);
      if (!dryRun) {
        CsvImport.write(journal, preview);
      }
      tell(preview);
    }
    return Cli.DONE;
  }

  private void tell(ImportPreview preview) {
    Messages messages = session.messages();
    String verb = dryRun ? "cli.import.would" : "cli.import.done";
    session.say(
        messages.get(
            verb + "." + kind.code(),
            preview.file(),
            preview.fresh().size(),
            preview.there(),
            preview.rejected().size()));
    List<String> leftOut = preview.leftOut();
    if (!leftOut.isEmpty()) {
      session.say(messages.get("cli.import.left.out", String.join(", ", leftOut)));
    }
    preview.remarks().forEach(key -> session.say(messages.get(key)));
    List<RejectedRow> rejected = preview.rejected();
    for (RejectedRow row : rejected.subList(0, Math.min(TOLD, rejected.size()))) {
      String reason = messages.get(row.key(), row.arguments().toArray());
      session.complain(messages.get("cli.import.rejected", row.line(), reason));
    }
    if (rejected.size() > TOLD) {
      session.complain(messages.get("cli.import.rejected.more", rejected.size() - TOLD));
    }
  }
}
