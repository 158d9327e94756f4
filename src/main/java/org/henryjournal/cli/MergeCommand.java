package org.henryjournal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.henryjournal.exchange.MergeWords;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MergeConflict;
import org.henryjournal.journal.MergeReport;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code henry merge}: takes in what another copy of the journal has beyond it. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "OTHER",
      descriptionKey = "cli.option.merge.other",
      converter = RootCommand.FileConverter.class)
  Path other = Path.of("");

  @Option(names = "--dry-run", descriptionKey = "cli.option.merge.dry.run")
  boolean dryRun;

  @Option(names = "--take-other", descriptionKey = "cli.option.merge.take.other")
  boolean takeOther;

  private final CommandRun run;

  MergeCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Predicate<MergeConflict.Key> takesOther = key -> takeOther;
    try (Journal journal = dryRun ? run.open() : run.openToChange()) {
      if (dryRun) {
        say(journal.merges().look(other, takesOther, Progress.NONE));
      } else {
        journal.backUpBefore(Progress.NONE);
        say(journal.merges().merge(other, takesOther, Progress.NONE));
      }
    }
    return Cli.DONE;
  }

  private void say(MergeReport report) {
    Messages messages = run.messages();
    if (report.isNothing()) {
      run.say(messages.get("cli.merge.nothing", other));
      return;
    }
    run.say(messages.get(dryRun ? "cli.merge.would" : "cli.merge.done", other));
    MergeWords words = new MergeWords(messages);
    words.counts(report).forEach(line -> run.say("  " + line));
    words.about(report).forEach(run::say);
    report.conflicts().forEach(conflict -> run.say(words.conflict(conflict)));
  }
}
