package org.henryjournal.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The command line. Exit codes: 0 done; 1 refused, with a sentence on stderr; 2 wrong usage, with a
 * sentence and how to get help; 3 done, but not all of the journal could be read.
 */
public final class Cli {

  public static final int DONE = 0;
  public static final int REFUSED = 1;
  public static final int WRONG_USAGE = 2;
  public static final int NOT_ALL_READ = 3;

  private final Surroundings around;

  public Cli(Surroundings around) {
    this.around = around;
  }

  /** Runs one command and returns the exit code; never throws. */
  public int run(String... arguments) {
    Messages messages = new Messages(language(List.of(arguments)));
    CommandRun run = new CommandRun(around, messages);
    int code = onlyWindow(arguments) ? window(run, arguments) : execute(run, arguments);
    if (around.out().checkError()) {
      run.complain(messages.get("cli.not.printed"));
      code = Math.max(code, REFUSED);
    }
    if (code == DONE && run.isDamaged()) {
      code = NOT_ALL_READ;
    }
    around.err().flush();
    return code;
  }

  /** As a desktop starts Henry: for that no line need be read, which costs a part of the start. */
  private static boolean onlyWindow(String... arguments) {
    return arguments.length == 0 || (arguments.length == 1 && isJournal(arguments[0]));
  }

  private static boolean isJournal(String argument) {
    return !argument.startsWith("-") && RootCommand.isJournal(argument);
  }

  private static int window(CommandRun run, String... arguments) {
    try {
      return run.root().open(arguments);
    } catch (Exception e) {
      return failed(e, "henry", run);
    }
  }

  /** Help and sentences need the language before the arguments have been read. */
  private Messages.Language language(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        return language(argument.substring("--lang=".length()));
      }
      if (argument.equals("--lang") && i + 1 < arguments.size()) {
        return language(arguments.get(i + 1));
      }
    }
    return around.preferred().map(this::language).orElseGet(() -> language(""));
  }

  private Messages.Language language(String code) {
    for (Messages.Language language : Messages.Language.values()) {
      if (language.code().equals(code.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    return Messages.Language.of(around.system());
  }

  private int execute(CommandRun run, String... arguments) {
    CommandLine line = commands(run);
    line.setExecutionStrategy(parsed -> execute(parsed, run, List.of(arguments)));
    return line.execute(arguments);
  }

  private int execute(CommandLine.ParseResult parsed, CommandRun run, List<String> arguments) {
    CommandLine.RunLast here = new CommandLine.RunLast();
    Object command = parsed.asCommandLineList().getLast().getCommand();
    Optional<AnsweredByWindow> answered =
        command instanceof AnsweredByWindow asks ? Optional.of(asks) : Optional.empty();
    if (around.lent().isPresent()) {
      return answered.isPresent()
          ? here.execute(parsed)
          : failed(new Refusal("journal.open.elsewhere", run.journalFile()), "henry", run);
    }
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (answered.isEmpty()) {
      return here.execute(parsed);
    }
    try {
      return new AtTheDoor(run, arguments, () -> here.execute(parsed)).run(answered.get());
    } catch (Refusal e) {
      return failed(e, "henry", run);
    }
  }

  private CommandLine commands(CommandRun run) {
    Messages messages = run.messages();
    RootCommand root = run.root();
    CommandLine line = new CommandLine(root, new FileConverters(around.folder()));
    line.addSubcommand("demo", new DemoCommand(run));
    line.addSubcommand("import", new ImportCommand(run));
    line.addSubcommand("stats", new StatsCommand(run));
    line.addSubcommand("week", new WeekCommand(run));
    line.addSubcommand("due", new DueCommand(run));
    line.addSubcommand("log", new LogCommand(run));
    line.addSubcommand("export", new ExportCommand(run));
    line.addSubcommand("backup", new BackupCommand(run));
    line.addSubcommand("restore", new RestoreCommand(run));
    line.addSubcommand("check", new CheckCommand(run));
    line.addSubcommand("quick", new QuickCommand(run));
    line.addSubcommand("password", new PasswordCommand(run).line());
    line.addSubcommand("merge", new MergeCommand(run));
    line.setResourceBundle(new HelpTexts(messages));
    describe(line, messages, "henry");
    line.setOut(around.out());
    line.setErr(around.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(100);
    // A file may be called @list.csv: it is read as what it is, not as a list of arguments.
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e, run));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command, run));
    return line;
  }

  private static void describe(CommandLine command, Messages messages, String name) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.description(messages.get("cli.about." + name));
    usage.synopsisHeading(messages.get("cli.help.synopsis") + " ");
    usage.parameterListHeading("%n" + messages.get("cli.help.parameters") + "%n");
    usage.optionListHeading("%n" + messages.get("cli.help.options") + "%n");
    usage.commandListHeading("%n" + messages.get("cli.help.commands") + "%n");
    usage.adjustLineBreaksForWideCJKCharacters(true);
    String above = command.getParent() == null ? "" : name + ".";
    command.getSubcommands().forEach((part, sub) -> describe(sub, messages, above + part));
  }

  private static int wrongUsage(CommandLine.ParameterException e, CommandRun run) {
    Messages messages = run.messages();
    CommandLine command = e.getCommandLine();
    run.complain(WrongUsage.sentence(e, messages));
    run.complain(
        messages.get("cli.wrong.help", command.getCommandSpec().qualifiedName() + " --help"));
    return WRONG_USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandRun run) {
    return e instanceof CommandLine.ParameterException wrong
        ? wrongUsage(wrong, run)
        : failed(e, command.getCommandSpec().qualifiedName(), run);
  }

  private static int failed(Exception e, String name, CommandRun run) {
    if (e instanceof Refusal refusal) {
      run.complain(run.messages().get(refusal));
    } else if (e instanceof CancellationException) {
      run.complain(run.messages().get("cli.cancelled"));
    } else {
      run.complain(run.messages().get("cli.failed", name, String.valueOf(e)));
    }
    return REFUSED;
  }
}
