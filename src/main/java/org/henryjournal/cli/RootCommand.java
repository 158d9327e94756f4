package org.henryjournal.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.journal.Places;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** {@code henry}: opens the window. Its options may stand before or after a subcommand. */
@Command(name = "henry")
final class RootCommand implements Callable<Integer> {

  /**
   * A file by its whole name, so that it is called the same wherever the command runs; "-" stays,
   * which stands for what is piped in or printed.
   */
  static final class FileConverter implements ITypeConverter<Path> {
    private final Path folder;

    FileConverter(Path folder) {
      this.folder = folder;
    }

    @Override
    public Path convert(String value) {
      if (value.isBlank()) {
        throw new TypeConversionException("a file needs a name");
      }
      Path file = Path.of(value);
      return file.equals(OutputFile.PRINTED) ? file : folder.resolve(file).normalize();
    }
  }

  /** Only what is called a journal: any other word is a mistyped command. */
  static final class JournalConverter implements ITypeConverter<Path> {
    private final Path folder;

    JournalConverter(Path folder) {
      this.folder = folder;
    }

    @Override
    public Path convert(String value) {
      if (!isJournal(value)) {
        throw new TypeConversionException("no journal");
      }
      return folder.resolve(value);
    }
  }

  static final class LanguageConverter implements ITypeConverter<Messages.Language> {
    @Override
    public Messages.Language convert(String value) {
      for (Messages.Language language : Messages.Language.values()) {
        if (language.code().equalsIgnoreCase(value)) {
          return language;
        }
      }
      throw new TypeConversionException("en or zh");
    }
  }

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      descriptionKey = "cli.option.journal",
      scope = ScopeType.INHERIT,
      converter = FileConverter.class)
  @Nullable Path journal;

  @Option(
      names = "--password-from",
      paramLabel = "FILE|-",
      descriptionKey = "cli.option.password",
      scope = ScopeType.INHERIT,
      converter = FileConverter.class)
  @Nullable Path password;

  /** How a desktop opens a journal that was double-clicked. */
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.henry",
      descriptionKey = "cli.option.opened",
      converter = JournalConverter.class)
  @Nullable Path opened;

  /** Read before the rest of the line; here it is only checked. */
  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      descriptionKey = "cli.option.lang",
      scope = ScopeType.INHERIT,
      converter = LanguageConverter.class)
  Messages.@Nullable Language language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "cli.option.help",
      scope = ScopeType.INHERIT)
  boolean help;

  private final CommandRun run;

  RootCommand(CommandRun run) {
    this.run = run;
  }

  Optional<Path> journal() {
    return Optional.ofNullable(journal).or(() -> Optional.ofNullable(opened));
  }

  static boolean isJournal(String word) {
    return word.toLowerCase(Locale.ROOT).endsWith(Places.ENDING);
  }

  /** The window with the journal that is named, or the usual one. */
  int open(String... named) {
    opened = named.length == 0 ? null : run.around().folder().resolve(named[0]);
    return call();
  }

  int open(Window.Wanted wanted) {
    return run.around()
        .window()
        .open(new Window.Request(run.journalFile(), journal().isPresent(), wanted, run.messages()));
  }

  @Override
  public Integer call() {
    return open(Window.Wanted.PAGES);
  }
}
