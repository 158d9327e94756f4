package org.henryjournal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.DamageText;
import org.henryjournal.journal.BackupFolders;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Passwords;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.Unlock;
import org.henryjournal.text.Messages;

/** What the commands of one run share: the options of all of them, the journal, the two streams. */
final class CommandRun {

  private final Surroundings around;
  private final Messages messages;
  private final RootCommand root;
  private boolean isDamaged;
  private Terminal terminal;

  CommandRun(Surroundings around, Messages messages) {
    this.around = around;
    this.messages = messages;
    this.root = new RootCommand(this);
    this.terminal = around.terminal();
  }

  RootCommand root() {
    return root;
  }

  Messages messages() {
    return messages;
  }

  Clock clock() {
    return around.clock();
  }

  LocalDate today() {
    return LocalDate.now(around.clock());
  }

  Places places() {
    return around.places();
  }

  Surroundings around() {
    return around;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Gives whoever reads next what is piped in. */
  void pipeAgain(InputStream in) {
    Terminal before = terminal;
    terminal =
        new Terminal() {
          @Override
          public Optional<char[]> ask(String prompt) {
            return before.ask(prompt);
          }

          @Override
          public InputStream in() {
            return in;
          }
        };
  }

  void say(String sentence) {
    around.out().println(sentence);
  }

  void print(String text) {
    around.out().print(text);
    around.out().flush();
  }

  void complain(String sentence) {
    around.err().println(sentence);
    around.err().flush();
  }

  /** The journal that was named, or the usual one. */
  Path journalFile() {
    return root.journal().orElse(places().defaultJournal()).toAbsolutePath().normalize();
  }

  /** Whether the journal is there, or was. */
  boolean knowsJournal() {
    return Files.exists(journalFile()) || Journal.wasHere(places().indexOf(journalFile()));
  }

  /** Takes the password of a sealed journal from where the rep said, or asks at a terminal. */
  Unlock unlock() {
    return journal ->
        new Passphrase(this)
            .take(
                root.password,
                messages.get("cli.password.ask", journal),
                new Refusal(Unlock.SEALED, journal));
  }

  Passwords passwords() {
    return new Passwords(places());
  }

  /** Opens the journal; one that is not there is refused and not made. */
  Journal open() {
    return open(journalFile());
  }

  Journal open(Path file) {
    return around.lent().isPresent() ? openLent(around.lent().get(), file) : openHere(file);
  }

  /** The rep was told at its opening what is over since. */
  private Journal openLent(Journal journal, Path file) {
    if (!isSameFile(journal.path(), file)) {
      throw new Refusal("journal.open.elsewhere", file);
    }
    if (OutputFile.PRINTED.equals(root.password)) {
      // It is not needed, but stands before whatever else is piped in.
      unlock().secret(file).close();
    }
    isDamaged |= journal.damage().isPresent();
    DamageText.opened(journal, messages).forEach(this::complain);
    tellHowItStands(journal, file);
    return journal;
  }

  private static boolean isSameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private void tellHowItStands(Journal journal, Path file) {
    if (journal.isOpenedBySheet()) {
      complain(messages.get("cli.password.by.sheet"));
    }
    if (!journal.isIndexKept()) {
      complain(messages.get("index.memory", places().indexOf(file)));
    }
    if (journal.missingChanges() > 0) {
      complain(messages.get("journal.older", file, journal.missingChanges()));
      complain(messages.get("cli.older.answer"));
    }
  }

  private Journal openHere(Path file) {
    Path index = places().indexOf(file);
    if (!Files.exists(file) && Journal.wasHere(index)) {
      throw new Refusal("journal.was.here", file);
    }
    Journal journal =
        Journal.open(file, index, clock(), DamageText.words(messages), Progress.NONE, unlock());
    isDamaged |= journal.damage().isPresent();
    DamageText.opened(journal, messages).forEach(this::complain);
    tellHowItStands(journal, file);
    if (journal.isEndUnsure()) {
      complain(messages.get("journal.not.closed", file, journal.seq()));
    }
    journal.tornTail().ifPresent(tail -> complain(messages.get("journal.torn", tail)));
    return journal;
  }

  /**
   * Opens the journal to change much in it: a backup is made before, and one of what it is then.
   */
  Journal openToChange() {
    Journal journal = open();
    if (!journal.isLent()) {
      journal.backUpTo(this::backupFolders);
    }
    return journal;
  }

  BackupFolders backupFolders() {
    return BackupFolders.of(places(), around.backups());
  }

  /** Where backups do not go where the rep wants them, that is said. */
  void sayIfBackupsAreAway() {
    BackupFolders folders = backupFolders();
    if (folders.isAway()) {
      complain(messages.get("backup.folder.away", folders.chosen().orElseThrow(), folders.usual()));
    }
  }

  /** Whether the journal could not be read whole, so that what was done is not of all of it. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** Opens the journal; where there was never one, it is made. */
  Journal openOrCreate() {
    Path file = journalFile();
    if (!Files.exists(file)) {
      if (Journal.wasHere(places().indexOf(file))) {
        throw new Refusal("journal.was.here", file);
      }
      Journal.create(file, false, clock());
      complain(messages.get("cli.journal.created", file));
    }
    return openToChange();
  }
}
