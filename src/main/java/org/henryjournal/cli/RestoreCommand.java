package org.henryjournal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Restore;
import org.henryjournal.journal.RestoreOutlook;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code henry restore}: puts a backup in the place of the journal, and says what that changes. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "FILE",
      descriptionKey = "cli.option.restore.file",
      converter = RootCommand.FileConverter.class)
  Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      descriptionKey = "cli.option.restore.to",
      converter = RootCommand.FileConverter.class)
  @Nullable Path to;

  @Option(names = "--dry-run", descriptionKey = "cli.option.dry.run")
  boolean dryRun;

  private final CommandRun run;

  RestoreCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Messages messages = run.messages();
    Path place = to == null ? run.journalFile() : to.toAbsolutePath().normalize();
    if (!RootCommand.isJournal(place.toString())) {
      throw new Refusal("restore.no.journal.name", place);
    }
    Path index = run.places().indexOf(place);
    RestoreOutlook outlook = RestoreOutlook.of(file, place, index, Progress.NONE);
    BackupWords.outlook(outlook, file, place, messages).forEach(run::say);
    if (dryRun) {
      return Cli.DONE;
    }
    backUp(place, index);
    Restore.Done done = Restore.whole(file, place, index, run.clock(), Progress.NONE);
    run.say(BackupWords.restored(done, place, messages));
    return Cli.DONE;
  }

  /** What lies there now stays beside it in any case; where it opens, it is backed up as well. */
  private void backUp(Path place, Path index) {
    if (!Files.exists(place)) {
      return;
    }
    try (Journal journal = Journal.open(place, index, run.clock(), Progress.NONE)) {
      journal.backUpTo(run::backupFolders).spare(file);
      journal.backUpBefore(Progress.NONE);
    } catch (Refusal e) {
      if (e.key().equals("journal.open.elsewhere")) {
        throw e;
      }
      System.getLogger(RestoreCommand.class.getName())
          .log(System.Logger.Level.DEBUG, "What is replaced does not open", e);
    }
  }
}
