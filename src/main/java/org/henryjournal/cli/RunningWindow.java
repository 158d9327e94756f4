package org.henryjournal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.henryjournal.door.DoorPlace;
import org.henryjournal.door.Doorbell;
import org.henryjournal.door.Question;
import org.henryjournal.door.Reply;
import org.henryjournal.journal.Places;

/** The window that is open already, where there is one: a second start shows it. */
public final class RunningWindow implements Window {

  /** How long a window may take from its start until it can be asked. */
  private static final Duration STARTING = Duration.ofSeconds(5);

  private final Places places;
  private final Optional<Path> last;
  private final PrintWriter err;
  private final Window otherwise;

  /**
   * @param last the journal that was open last: what a window opens where none is named
   * @param otherwise opens one where there is none
   */
  public RunningWindow(Places places, Optional<Path> last, PrintWriter err, Window otherwise) {
    this.places = places;
    this.last = last;
    this.err = err;
    this.otherwise = otherwise;
  }

  @Override
  public int open(Request request) {
    Path journal = request.named() ? request.journal() : last.orElse(request.journal());
    Reply reply =
        request.wanted() == Wanted.LINE
            ? bell().ask(journal, new Question.Quick())
            : show(request, journal);
    if (reply instanceof Reply.Done) {
      return Cli.DONE;
    }
    if (reply == Reply.Not.NOBODY || reply == Reply.Not.LEAVING) {
      return otherwise.open(request);
    }
    err.println(request.messages().get(AtTheDoor.told(reply, journal)));
    err.flush();
    return Cli.REFUSED;
  }

  private Doorbell bell() {
    return new Doorbell(DoorPlace.of(places));
  }

  /** Whoever has the journal open; else the window, which opens it if it was named. */
  private Reply show(Request request, Path journal) {
    long end = System.nanoTime() + STARTING.toNanos();
    while (true) {
      Reply reply = bell().ask(journal, new Question.Show(Optional.empty()));
      if (reply == Reply.Not.NOBODY || reply == Reply.Not.LEAVING) {
        reply =
            bell()
                .askWindow(
                    new Question.Show(request.named() ? Optional.of(journal) : Optional.empty()));
      }
      if (reply != Reply.Not.NOBODY && reply != Reply.Not.LEAVING
          || !DoorPlace.of(places).isWindowThere()
          || System.nanoTime() > end) {
        return reply;
      }
      AtTheDoor.pause();
    }
  }
}
