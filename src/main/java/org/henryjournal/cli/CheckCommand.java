package org.henryjournal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.henryjournal.domain.Outcome;
import org.henryjournal.exchange.BackupWords;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.Backups;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code henry check}: compares every row of the index with the journal file. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer>, AnsweredByWindow {

  @Option(names = "--repair", descriptionKey = "cli.option.repair")
  boolean repair;

  @Option(names = "--keep", descriptionKey = "cli.option.keep")
  boolean keep;

  private final CommandRun run;

  CheckCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = run.messages();
    Path scratch = run.places().indexOf(run.journalFile()).resolve("check");
    try (Journal journal = run.open()) {
      if (journal.damage().isPresent()) {
        return damaged(journal);
      }
      if (keep) {
        journal.keepThisCopy();
        run.say(messages.get("cli.check.kept", journal.path()));
      }
      // Nobody else checks while this journal is open here; what is there was left by a kill.
      remove(scratch);
      List<String> different;
      try {
        different = journal.check(scratch, Progress.NONE);
      } finally {
        remove(scratch);
      }
      VisitTable table = journal.figures().facts().visits();
      int deals = 0;
      int attempts = 0;
      for (int row = 0; row < table.size(); row++) {
        deals += table.outcome(row) == Outcome.DEAL ? 1 : 0;
        attempts += table.outcome(row).isAttempt() ? 1 : 0;
      }
      run.say(
          messages.get(
              "cli.check.counts",
              journal.path(),
              journal.seq(),
              journal.customers().size(),
              table.size() - attempts,
              attempts,
              deals));
      if (!different.isEmpty()) {
        run.complain(messages.get("cli.check.different", String.join(", ", different)));
        return Cli.REFUSED;
      }
      run.say(messages.get("cli.check.good"));
      run.say(backups(journal.backupsIn(run::backupFolders).status()));
      if (repair) {
        run.say(messages.get("cli.check.whole"));
      }
      List<String> dangling = journal.dangling();
      if (!dangling.isEmpty()) {
        run.say(messages.get("cli.check.dangling", String.join(", ", dangling)));
      }
      return Cli.DONE;
    }
  }

  private String backups(Backups.Status status) {
    Messages messages = run.messages();
    return status
        .newest()
        .map(
            file ->
                messages.get(
                    "cli.check.backup",
                    file.path(),
                    BackupWords.moment(file.at(), messages),
                    status.lacking(),
                    status
                        .proven()
                        .map(at -> BackupWords.moment(at, messages))
                        .orElse(messages.get("backup.never"))))
        .orElseGet(() -> messages.get("cli.check.backup.none", status.folder()));
  }

  /** What is damaged was told at the opening. */
  private int damaged(Journal journal) {
    if (!repair) {
      return Cli.REFUSED;
    }
    run.say(run.messages().get("cli.check.repaired", journal.repair(Progress.NONE)));
    return Cli.DONE;
  }

  private static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.deleteIfExists(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
