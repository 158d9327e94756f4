package org.henryjournal.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.henryjournal.domain.Refusal;
import org.henryjournal.door.DoorPlace;
import org.henryjournal.door.Doorbell;
import org.henryjournal.door.Question;
import org.henryjournal.door.Reply;
import picocli.CommandLine;

/**
 * Runs a command where its journal is open: in the Henry that has it, else here. While a Henry
 * opens or closes it neither can be done; that is waited for, but not for long.
 */
final class AtTheDoor {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final CommandRun run;
  private final List<String> arguments;
  private final IntSupplier alone;

  /**
   * @param arguments of the whole command line
   * @param alone runs the command here
   */
  AtTheDoor(CommandRun run, List<String> arguments, IntSupplier alone) {
    this.run = run;
    this.arguments = arguments;
    this.alone = alone;
  }

  /**
   * @return the exit code
   */
  int run(AnsweredByWindow command) {
    Path journal = run.journalFile();
    Doorbell bell = new Doorbell(DoorPlace.of(run.places()));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Reply reply = bell.isThere(journal) ? bell.ask(journal, question(command)) : Reply.Not.NOBODY;
      if (reply instanceof Reply.Done done) {
        run.print(done.out());
        run.around().err().print(done.err());
        return done.code();
      }
      if (reply != Reply.Not.NOBODY && reply != Reply.Not.LEAVING) {
        throw told(reply, journal);
      }
      try {
        return alone.getAsInt();
      } catch (CommandLine.ExecutionException e) {
        if (!isElsewhere(e) || System.nanoTime() > end) {
          throw e;
        }
      }
      pause();
    }
  }

  private static boolean isElsewhere(CommandLine.ExecutionException e) {
    return e.getCause() instanceof Refusal refusal
        && refusal.key().equals("journal.open.elsewhere");
  }

  /** The sentence for whoever was not answered. */
  static Refusal told(Reply reply, Path journal) {
    return switch (reply) {
      case Reply.Not.LOST -> new Refusal("door.lost", journal);
      case Reply.Not.TOO_LONG -> new Refusal("door.too.long", journal);
      case Reply.Not.OTHER_VERSION -> new Refusal("door.other.version", journal);
      default -> new Refusal("door.busy", journal);
    };
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Question question(AnsweredByWindow command) {
    Surroundings around = run.around();
    return new Question.Run(
        arguments,
        around.folder(),
        around.preferred().orElse(""),
        around.system().toLanguageTag(),
        command.readsInput() ? input() : new byte[0]);
  }

  /** What is piped in, also for the next who reads it: it may have to be run here. */
  private byte[] input() {
    InputStream in = run.terminal().in();
    try {
      byte[] read = in.readNBytes(Question.MOST_INPUT + 1);
      run.pipeAgain(new SequenceInputStream(new ByteArrayInputStream(read), in));
      if (read.length > Question.MOST_INPUT) {
        throw new Refusal("door.input.long", Question.MOST_INPUT >> 20);
      }
      return read;
    } catch (IOException e) {
      throw new Refusal(e, "door.input", String.valueOf(e.getMessage()));
    }
  }
}
