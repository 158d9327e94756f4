package org.henryjournal.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Undone;

/** One open journal as the pages share it. */
public final class Session {

  /** As many as are seen at a glance. */
  private static final int MOST_OFFERED = 6;

  private final Journal journal;
  private final Clock clock;
  private final Background background;
  private final Notices notices;
  private final Pinyin pinyin = new Pinyin();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<CustomerNames> names =
      new ReadOnlyObjectWrapper<>(CustomerNames.none());

  /**
   * @param window runs what is given to it on the window's thread
   */
  public Session(
      Journal journal, Clock clock, Background background, Notices notices, Executor window) {
    this.journal = journal;
    this.clock = clock;
    this.background = background;
    this.notices = notices;
    journal.writer().onChange(tables -> window.execute(() -> changed(tables)));
    // After what the first page asks for at once: it is seen before anything is typed.
    window.execute(this::loadNames);
  }

  private void changed(Set<String> tables) {
    if (tables.contains("customer") || tables.contains("contact")) {
      loadNames();
    }
    revision.set(revision.get() + 1);
  }

  private void loadNames() {
    background.run(() -> journal.customers().namesToFind(pinyin), names::set);
  }

  public Journal journal() {
    return journal;
  }

  public Background background() {
    return background;
  }

  public Notices notices() {
    return notices;
  }

  public Clock clock() {
    return clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Another day has begun: what the pages say of today is read anew. */
  public void dayPassed() {
    revision.set(revision.get() + 1);
  }

  /** Rises with every change of the journal, and with the day. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** All customers' names; empty until they have been read. */
  public ReadOnlyObjectProperty<CustomerNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  public CustomerNames names() {
    return names.get();
  }

  /** Customers whose name begins so or has it in it; none once it is the whole name of one. */
  public List<CustomerNames.Name> completions(String typed) {
    boolean whole = names().find(typed).isPresent();
    return typed.isBlank() || whole ? List.of() : names().complete(typed, MOST_OFFERED);
  }

  /** Makes a change off the window's thread, then does what follows on it. */
  public <T> void change(Callable<T> work, Consumer<? super T> then) {
    background.run(work, then);
  }

  /**
   * @param otherwise runs on the window's thread when the change failed, after the rep was told
   */
  public <T> void change(Callable<T> work, Consumer<? super T> then, Runnable otherwise) {
    background.run(work, then, otherwise);
  }

  /** Makes a change that has no result, then does what follows on it. */
  public void change(Runnable work, Runnable then) {
    change(Executors.callable(work), done -> then.run());
  }

  /**
   * @param otherwise runs on the window's thread when the change failed, after the rep was told
   */
  public void change(Runnable work, Runnable then, Runnable otherwise) {
    change(Executors.callable(work), done -> then.run(), otherwise);
  }

  /**
   * @param refused is told why the change is refused, in place of a notice
   */
  public <T> void changeUnlessRefused(
      Callable<T> work, Consumer<? super T> then, Consumer<Refusal> refused) {
    background.run(
        work,
        then,
        failure -> {
          if (failure instanceof Refusal refusal) {
            refused.accept(refusal);
          } else {
            notices.failed(failure);
          }
        });
  }

  public void undo() {
    change(journal::undo, undone -> tell(undone, "undo.done", "undo.nothing"));
  }

  public void redo() {
    change(journal::redo, redone -> tell(redone, "redo.done", "redo.nothing"));
  }

  private void tell(Optional<Undone> undone, String done, String nothing) {
    undone.ifPresentOrElse(
        what -> {
          Sentence deed = Sentence.of(what.deed().messageKey());
          notices.done(
              done,
              what.customer()
                  .map(customer -> Sentence.of("undo.about", deed, customer))
                  .orElse(deed));
        },
        () -> notices.done(nothing));
  }
}
