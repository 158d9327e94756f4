package org.henryjournal.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportField;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.ImportKind;
import org.henryjournal.exchange.imports.ImportPlan;
import org.henryjournal.exchange.imports.Importer;
import org.henryjournal.exchange.imports.Known;
import org.henryjournal.exchange.imports.OnDuplicate;
import org.henryjournal.exchange.imports.PlannedRow;
import org.henryjournal.exchange.imports.RejectsFile;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.exchange.read.Unread;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code henry import}: adds the rows of a file as one batch, or takes in a whole journal. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

  static final class KindConverter implements ITypeConverter<ImportKind> {
    @Override
    public ImportKind convert(String value) {
      return ImportKind.ofCode(value)
          .orElseThrow(() -> new TypeConversionException("customers, contacts, visits or deals"));
    }
  }

  static final class DuplicateConverter implements ITypeConverter<OnDuplicate> {
    @Override
    public OnDuplicate convert(String value) {
      return OnDuplicate.ofCode(value)
          .orElseThrow(() -> new TypeConversionException("skip, update or keep"));
    }
  }

  static final class EncodingConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String value) {
      try {
        return Charset.forName(value);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException("utf-8, gb18030, windows-1252");
      }
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
      paramLabel = "customers|contacts|visits|deals",
      descriptionKey = "cli.option.as",
      converter = KindConverter.class)
  @Nullable ImportKind kind;

  @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "cli.option.map")
  Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--encoding",
      paramLabel = "ENCODING",
      descriptionKey = "cli.option.encoding",
      converter = EncodingConverter.class)
  @Nullable Charset encoding;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      descriptionKey = "cli.option.rejects",
      converter = RootCommand.FileConverter.class)
  @Nullable Path rejects;

  @Option(
      names = "--on-duplicate",
      paramLabel = "skip|update|keep",
      descriptionKey = "cli.option.on.duplicate",
      converter = DuplicateConverter.class)
  OnDuplicate onDuplicate = OnDuplicate.SKIP;

  @Option(names = "--dry-run", descriptionKey = "cli.option.dry.run")
  boolean dryRun;

  private final CommandRun run;

  ImportCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    if (kind == null && WholeImport.recognises(file)) {
      return WholeImport.apply(run, file, dryRun);
    }
    if (rejects != null) {
      OutputFile.check(rejects, true);
      if (rejects.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
        throw new Refusal("cli.import.rejects.same", rejects);
      }
    }
    ReadOptions options =
        encoding == null ? ReadOptions.DETECT : ReadOptions.DETECT.withEncoding(encoding);
    ImportFile read = ImportFile.read(file, options, Progress.NONE);
    ImportKind as = Optional.ofNullable(kind).or(read::guess).orElseThrow(this::unclear);
    if (!run.knowsJournal()) {
      ImportPlan alone =
          read.plan(asSaid(read.choices(as), read), Known.NOTHING, run.today(), Progress.NONE);
      if (dryRun || alone.readsNothing()) {
        return done(read, alone);
      }
    }
    try (Journal journal = dryRun ? run.open() : run.openOrCreate()) {
      ImportChoices choices = asSaid(read.choices(as, journal), read);
      return done(
          read,
          dryRun
              ? read.plan(choices, Known.of(journal, as, run.today()), run.today(), Progress.NONE)
              : Importer.write(journal, read, choices, run.today(), Progress.NONE).plan());
    }
  }

  private Refusal unclear() {
    return new Refusal("import.kind.unclear", file);
  }

  private ImportChoices asSaid(ImportChoices usual, ImportFile read) {
    ImportChoices choices = usual.withOtherwise(onDuplicate);
    for (Map.Entry<String, String> pair : map.entrySet()) {
      int column = read.headers().indexOf(pair.getKey().strip());
      if (column < 0) {
        throw new Refusal(
            "import.map.column", file, pair.getKey(), String.join(", ", read.headers()));
      }
      Optional<ImportField> field =
          ImportField.ofCode(pair.getValue()).filter(usual.kind().fields()::contains);
      if (field.isEmpty() && !pair.getValue().isBlank()) {
        throw new Refusal("import.map.field", pair.getValue(), codes(usual.kind()));
      }
      choices = choices.withColumn(column, field);
    }
    return choices;
  }

  private static String codes(ImportKind kind) {
    return String.join(", ", kind.fields().stream().map(ImportField::code).toList());
  }

  private int done(ImportFile read, ImportPlan plan) {
    if (!plan.missing().isEmpty()) {
      throw new Refusal(
          "import.column.missing",
          file,
          run.messages().get(plan.missing().getFirst().messageKey()),
          String.join(", ", read.headers()));
    }
    if (plan.readsNothing()) {
      tell(plan);
      saveRejects(read, plan);
      run.complain(run.messages().get("cli.import.nothing", read.sheet().file()));
      return Cli.REFUSED;
    }
    ImportPlan.Counts counts = plan.counts();
    String verb = dryRun ? "cli.import.would." : "cli.import.done.";
    run.say(
        run.messages()
            .get(
                verb + plan.choices().kind().code(),
                read.sheet().file(),
                counts.added(),
                counts.there(),
                counts.skipped(),
                counts.rejected(),
                counts.updated()));
    tell(plan);
    saveRejects(read, plan);
    return Cli.DONE;
  }

  private void saveRejects(ImportFile read, ImportPlan plan) {
    int rejected = plan.counts().rejected();
    if (rejects != null && rejected > 0) {
      new RejectsFile(run.messages()).write(rejects, read, plan);
      run.say(run.messages().get("cli.import.rejects", rejected, rejects));
    }
  }

  private void tell(ImportPlan plan) {
    Messages messages = run.messages();
    if (!plan.leftOut().isEmpty()) {
      run.say(messages.get("cli.import.left.out", String.join(", ", plan.leftOut())));
    }
    plan.remarks().forEach((key, count) -> run.say(messages.get(key, count)));
    RejectsFile reasons = new RejectsFile(messages);
    List<String> rejected =
        Stream.concat(
                plan.unread().stream().map(part -> line(part, reasons)),
                plan.rows().stream().flatMap(row -> line(row, reasons)))
            .toList();
    rejected.stream().limit(TOLD).forEach(run::complain);
    if (rejected.size() > TOLD) {
      run.complain(messages.get("cli.import.rejected.more", rejected.size() - TOLD));
    }
  }

  private String line(Unread unread, RejectsFile reasons) {
    return run.messages().get("cli.import.rejected", unread.line(), reasons.reason(unread));
  }

  private Stream<String> line(PlannedRow row, RejectsFile reasons) {
    return row.problem().stream()
        .map(
            problem ->
                run.messages().get("cli.import.rejected", row.line(), reasons.reason(problem)));
  }
}
