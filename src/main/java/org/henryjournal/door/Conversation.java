package org.henryjournal.door;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.henryjournal.journal.Journal;

/**
 * What is said with one caller. A command begins only when the thread of the journal has come to it
 * and the caller has said that it still waits: a caller that was told to try again, or gave up, can
 * be sure that nothing was done.
 */
final class Conversation {

  /** How long the thread of the journal, or the window, may be about something else. */
  static final Duration TURN = Duration.ofSeconds(8);

  /** How long one frame may take. The thread of the journal waits for it, too. */
  static final Duration FRAME = Duration.ofSeconds(2);

  /** How often a caller hears that its command goes on. */
  static final Duration STILL = Duration.ofSeconds(1);

  /** Of all that a command prints: both sides hold it in memory. */
  static final int MOST_PRINTED = 64 << 20;

  private final Wire wire;
  private final Host host;
  private final Commands commands;
  private final CountDownLatch begun = new CountDownLatch(1);

  Conversation(Wire wire, Host host, Commands commands) {
    this.wire = wire;
    this.host = host;
    this.commands = commands;
  }

  void hold() throws IOException {
    Greeting greeting = Greeting.read(wire.receive(Wire.USUAL, FRAME));
    if (greeting.version() != Greeting.VERSION) {
      refuse(Reply.Not.OTHER_VERSION);
      return;
    }
    Question question = Question.read(wire.receive(Question.LONGEST, FRAME));
    switch (question) {
      case Question.Run run -> run(run, greeting.journal());
      case Question.Show show -> window(then -> host.show(show.journal(), then));
      case Question.Quick() -> quick(greeting.journal());
    }
  }

  private void refuse(Reply.Not why) throws IOException {
    wire.send(Wire.Kind.NO, new Packed.Out().number(why.ordinal()).done(), FRAME);
  }

  private Optional<Journal> open(String name) {
    return host.journal().filter(journal -> DoorPlace.name(journal.path()).equals(name));
  }

  private void quick(String journal) throws IOException {
    if (open(journal).isEmpty()) {
      refuse(Reply.Not.LEAVING);
    } else {
      window(host::quick);
    }
  }

  private void window(Consumer<Runnable> ask) throws IOException {
    CountDownLatch shown = new CountDownLatch(1);
    ask.accept(shown::countDown);
    if (await(shown)) {
      done("", "", 0);
    } else {
      refuse(Reply.Not.BUSY);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(TURN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run(Question.Run asked, String name) throws IOException {
    Optional<Journal> journal = open(name);
    if (journal.isEmpty()) {
      refuse(Reply.Not.LEAVING);
      return;
    }
    FutureTask<Reply> task = new FutureTask<>(() -> runNow(asked, journal.get()));
    try {
      host.later(task);
    } catch (RejectedExecutionException e) {
      refuse(Reply.Not.LEAVING);
      return;
    }
    if (!await(begun) && task.cancel(false)) {
      refuse(Reply.Not.BUSY);
      return;
    }
    answer(result(task));
  }

  /** On the thread of the journal. */
  private Reply runNow(Question.Run asked, Journal journal) throws IOException {
    try {
      if (host.journal().filter(journal::equals).isEmpty()) {
        return Reply.Not.LEAVING;
      }
      wire.send(Wire.Kind.READY, new byte[0], FRAME);
      if (wire.receive(0, FRAME).kind() != Wire.Kind.GO) {
        throw new IOException("A caller that does not wait");
      }
    } finally {
      begun.countDown();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter printed = new PrintWriter(out);
    PrintWriter complained = new PrintWriter(err);
    int code = commands.run(asked, journal.lent(), printed, complained);
    printed.flush();
    complained.flush();
    return new Reply.Done(out.toString(), err.toString(), code);
  }

  /** Waits for the command to end, and lets the caller know that it does. */
  private Reply result(FutureTask<Reply> task) throws IOException {
    while (true) {
      try {
        return task.get(STILL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        wire.send(Wire.Kind.WORKING, new byte[0], FRAME);
      } catch (ExecutionException e) {
        throw new IOException("Not answered", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  private void answer(Reply reply) throws IOException {
    switch (reply) {
      case Reply.Done done -> done(done.out(), done.err(), done.code());
      case Reply.Not why -> refuse(why);
    }
  }

  private void done(String out, String err, int code) throws IOException {
    byte[] printed = out.getBytes(StandardCharsets.UTF_8);
    byte[] complained = err.getBytes(StandardCharsets.UTF_8);
    if ((long) printed.length + complained.length > MOST_PRINTED) {
      refuse(Reply.Not.TOO_LONG);
      return;
    }
    send(Wire.Kind.OUT, printed);
    send(Wire.Kind.ERR, complained);
    wire.send(Wire.Kind.DONE, new Packed.Out().number(code).done(), FRAME);
  }

  private void send(Wire.Kind kind, byte[] all) throws IOException {
    for (int at = 0; at < all.length; at += Wire.USUAL) {
      wire.send(kind, Arrays.copyOfRange(all, at, Math.min(all.length, at + Wire.USUAL)), FRAME);
    }
  }
}
