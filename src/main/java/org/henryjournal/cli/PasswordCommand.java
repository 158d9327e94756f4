package org.henryjournal.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.RecoverySheetPage;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.OwnerOnly;
import org.henryjournal.journal.Passwords;
import org.henryjournal.journal.Progress;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.Secret;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code henry password}: sets, changes or removes the password of a journal. */
@Command(name = "password")
final class PasswordCommand implements Callable<Integer> {

  /** Which block of a sheet is asked for, to see that it can be read. */
  private static final int ASKED = 2;

  private final CommandRun run;

  @Spec CommandLine.Model.@Nullable CommandSpec spec;

  PasswordCommand(CommandRun run) {
    this.run = run;
  }

  /** The command with the three that it consists of. */
  CommandLine line() {
    CommandLine line = new CommandLine(this, new FileConverters(run.around().folder()));
    line.addSubcommand("set", new Seal(run, false));
    line.addSubcommand("change", new Seal(run, true));
    line.addSubcommand("remove", new Remove(run));
    return line;
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        requireNonNull(spec).commandLine(), "set | change | remove");
  }

  /** Sets or changes. */
  @Command
  static final class Seal implements Callable<Integer> {

    @Option(
        names = "--new-password-from",
        paramLabel = "FILE|-",
        descriptionKey = "cli.option.password.new",
        converter = RootCommand.FileConverter.class)
    @Nullable Path fresh;

    @Option(
        names = "--recovery-sheet",
        paramLabel = "FILE",
        descriptionKey = "cli.option.recovery.sheet",
        converter = RootCommand.FileConverter.class)
    @Nullable Path sheetFile;

    private final CommandRun run;
    private final boolean changes;

    Seal(CommandRun run, boolean changes) {
      this.run = run;
      this.changes = changes;
    }

    @Override
    public Integer call() {
      Path journal = run.journalFile();
      Messages messages = run.messages();
      if (sheetFile != null) {
        OutputFile.check(sheetFile, false);
      }
      run.complain(messages.get("seal.warning"));
      Passwords passwords = run.passwords();
      Optional<RecoverySheet> sheet =
          Optional.ofNullable(sheetFile).map(file -> RecoverySheet.random());
      // What is piped in has the old one first.
      try (Secret old = changes ? run.unlock().secret(journal) : new Secret(new char[0]);
          Secret password = password()) {
        sheet.ifPresent(this::writeSheet);
        boolean done = false;
        try {
          Passwords.Done result =
              changes
                  ? passwords.change(journal, asked -> old.copy(), password, sheet, Progress.NONE)
                  : passwords.set(journal, password, sheet, Progress.NONE);
          done = true;
          say(journal, result);
        } finally {
          if (!done) {
            removeSheet();
          }
        }
      }
      return Cli.DONE;
    }

    private Secret password() {
      Passphrase source = new Passphrase(run);
      Messages messages = run.messages();
      Secret password =
          source.take(
              fresh, messages.get("cli.password.ask.new"), new Refusal("cli.password.new.needed"));
      if (password.isEmpty()) {
        throw new Refusal("seal.password.empty");
      }
      if (fresh == null) {
        try (Secret again = source.ask(messages.get("cli.password.ask.again")).orElseThrow()) {
          if (!again.isSame(password)) {
            password.close();
            throw new Refusal("seal.password.differ");
          }
        }
      }
      return password;
    }

    private void writeSheet(RecoverySheet sheet) {
      Path file = requireNonNull(sheetFile);
      String journal = Journal.nameOf(run.journalFile());
      Messages messages = run.messages();
      WholeFile.write(
          file, new RecoverySheetPage(messages).write(sheet, journal, run.today(), file));
      try {
        OwnerOnly.restrict(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      run.complain(messages.get("seal.sheet.written", file));
      if (fresh == null) {
        String prompt = messages.get("cli.password.ask.block", ASKED + 1);
        try (Secret typed = new Passphrase(run).ask(prompt).orElseThrow()) {
          if (!sheet.isBlock(ASKED, typed)) {
            removeSheet();
            throw new Refusal("seal.sheet.not.read");
          }
        }
      }
    }

    /** It would open nothing. */
    private void removeSheet() {
      try {
        if (sheetFile != null) {
          Files.deleteIfExists(sheetFile);
        }
      } catch (IOException e) {
        run.complain(String.valueOf(e.getMessage()));
      }
    }

    private void say(Path journal, Passwords.Done done) {
      Messages messages = run.messages();
      run.say(
          messages.get(
              changes ? "cli.password.changed" : "cli.password.set",
              journal,
              done.cost().kib() >> 10,
              done.cost().passes(),
              done.millis()));
      done.left().forEach(file -> run.say(messages.get("seal.left", file)));
      run.say(messages.get(changes ? "seal.copies.old" : "seal.elsewhere"));
    }
  }

  /** Makes a plain journal of a sealed one. */
  @Command
  static final class Remove implements Callable<Integer> {

    private final CommandRun run;

    Remove(CommandRun run) {
      this.run = run;
    }

    @Override
    public Integer call() {
      Path journal = run.journalFile();
      run.passwords().remove(journal, run.unlock(), Progress.NONE);
      run.say(run.messages().get("cli.password.removed", journal));
      return Cli.DONE;
    }
  }
}
