package org.henryjournal.ui.exchange;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.henryjournal.ui.shell.Background;
import org.henryjournal.ui.shell.Job;
import org.henryjournal.ui.shell.Session;

/** The reading, planning and writing of an import: one thing at a time. */
final class ImportWork {

  private final Session session;
  private final Runnable notDone;
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private Optional<Job> job = Optional.empty();
  private long turn;

  /**
   * @param notDone runs when what was begun was cancelled by the rep or has failed
   */
  ImportWork(Session session, Runnable notDone) {
    this.session = session;
    this.notDone = notDone;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** What was begun before is given up. */
  <T> void begin(String key, Background.LongWork<T> what, Consumer<T> then) {
    giveUp();
    long mine = turn;
    working.set(true);
    Job begun =
        session
            .background()
            .<Optional<T>>runLong(
                key,
                running -> {
                  try {
                    // What was given up while it waited is not begun.
                    running.at(0, 1);
                    return Optional.of(what.run(running));
                  } catch (CancellationException e) {
                    return Optional.empty();
                  }
                },
                result -> finish(mine, () -> result.ifPresentOrElse(then, notDone)),
                failure ->
                    finish(
                        mine,
                        () -> {
                          notDone.run();
                          session.notices().failed(failure);
                        }));
    job = Optional.of(begun);
  }

  private void finish(long mine, Runnable then) {
    if (mine == turn) {
      then.run();
      // What comes next may have begun already.
      if (mine == turn) {
        working.set(false);
      }
    }
  }

  void giveUp() {
    turn++;
    job.ifPresent(Job::cancel);
  }
}
