package org.henryjournal.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.henryjournal.door.Commands;
import org.henryjournal.door.Door;
import org.henryjournal.door.DoorPlace;
import org.henryjournal.door.Doorbell;
import org.henryjournal.door.Host;
import org.henryjournal.door.Question;
import org.henryjournal.door.Reply;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Places;

/**
 * Lets other starts of Henry ask this one: for what a command says of the open journal, or to come
 * to the front. Its doors are opened and closed on the thread of the journal, in the order of what
 * else is done there.
 */
final class Reception implements Host {

  /** What a caller may want of the window. */
  interface Desk {

    /**
     * Comes to the front.
     *
     * @param journal to be opened; empty for what is shown
     */
    void comeForward(Optional<Path> journal);

    /** Shows the window of one line, for the journal that is open. */
    void comeWithLine();

    /** Another window, which was started a moment before, has come in place of this one. */
    void giveWay();
  }

  private final DoorPlace place;
  private final Commands commands;
  private final Executor worker;
  private final Desk desk;
  private volatile Optional<Journal> open = Optional.empty();

  /** These two are the worker's. */
  private Optional<Door> ofWindow = Optional.empty();

  private Optional<Door> ofJournal = Optional.empty();

  /**
   * @param worker the thread of the journal
   */
  Reception(Places places, Commands commands, Executor worker, Desk desk) {
    this.place = DoorPlace.of(places);
    this.commands = commands;
    this.worker = worker;
    this.desk = desk;
  }

  /**
   * @param otherwise what another window is asked, which was started at the same time and was
   *     quicker; empty for nothing
   */
  void begin(Optional<Question.Show> otherwise) {
    later(
        () -> {
          ofWindow = Door.ofWindow(place, this, commands);
          if (ofWindow.isEmpty() && otherwise.isPresent()) {
            if (new Doorbell(place).askWindow(otherwise.get()) instanceof Reply.Done) {
              Platform.runLater(desk::giveWay);
            } else {
              // Somebody may have looked at that moment whether a window is there.
              ofWindow = Door.ofWindow(place, this, commands);
            }
          }
        });
  }

  /**
   * Whether another Henry did what was wanted of this one: it has the journal open and shows the
   * line, or it is the window and shows why there is none. To be asked on the journal's thread.
   */
  boolean isDoneElsewhere(Path journal) {
    Doorbell bell = new Doorbell(place);
    return bell.ask(journal, new Question.Quick()) instanceof Reply.Done
        || ofWindow.isEmpty()
            && bell.askWindow(new Question.Show(Optional.of(journal))) instanceof Reply.Done;
  }

  /**
   * From now on commands are answered for this journal, or for that of which it is a past state.
   */
  void enter(Journal journal) {
    Journal present = journal.present().orElse(journal);
    if (open.filter(present::equals).isEmpty()) {
      leave();
      open = Optional.of(present);
      later(() -> ofJournal = Door.ofJournal(place, present.path(), this, commands));
    }
  }

  /** To be called before the journal is closed: nobody is let in any more. */
  void leave() {
    if (open.isPresent()) {
      open = Optional.empty();
      later(
          () -> {
            ofJournal.ifPresent(Door::close);
            ofJournal = Optional.empty();
          });
    }
  }

  void close() {
    leave();
    later(() -> ofWindow.ifPresent(Door::close));
  }

  @Override
  public Optional<Journal> journal() {
    return open;
  }

  @Override
  public void later(Runnable work) {
    worker.execute(work);
  }

  @Override
  public void show(Optional<Path> journal, Runnable then) {
    Platform.runLater(
        () -> {
          desk.comeForward(journal);
          then.run();
        });
  }

  @Override
  public void quick(Runnable then) {
    Platform.runLater(
        () -> {
          desk.comeWithLine();
          then.run();
        });
  }
}
