package org.henryjournal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.journal.BackupFile;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code henry backup}: makes a backup now and says where it is. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      descriptionKey = "cli.option.backup.dir",
      converter = RootCommand.FileConverter.class)
  @Nullable Path folder;

  private final CommandRun run;

  BackupCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    try (Journal journal = run.open()) {
      Backups backups = journal.backupsIn(run::backupFolders);
      BackupFile made;
      if (folder == null) {
        run.sayIfBackupsAreAway();
        made = backups.makeNow(Progress.NONE);
      } else {
        made = backups.makeIn(folder.toAbsolutePath().normalize(), Progress.NONE);
      }
      run.say(
          run.messages()
              .get(
                  "cli.backup.made",
                  made.path(),
                  made.seq(),
                  BackupWords.size(made.size(), run.messages())));
      return Cli.DONE;
    }
  }
}
