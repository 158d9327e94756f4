package org.henryjournal.ui.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the window's thread and brings its result back to it. A failure cannot vanish: it
 * reaches the given handler, on the window's thread.
 */
public final class Background {

  /** Work that tells how far it has come. */
  @FunctionalInterface
  public interface LongWork<T> {
    T run(Job job) throws Exception;
  }

  private final Executor worker;
  private final Executor window;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();

  /**
   * @param worker runs the work, one piece after the other
   * @param window runs what follows, on the window's thread
   * @param failed is told of every failure, on the window's thread
   */
  public Background(Executor worker, Executor window, Consumer<Throwable> failed) {
    this.worker = worker;
    this.window = window;
    this.failed = failed;
  }

  /** Everything at once on the caller's thread: for tests. */
  public static Background sameThread(Consumer<Throwable> failed) {
    return new Background(Runnable::run, Runnable::run, failed);
  }

  public <T> void run(Callable<T> work, Consumer<? super T> then) {
    run(work, then, () -> {});
  }

  /**
   * @param otherwise runs on the window's thread after a failure has been told
   */
  public <T> void run(Callable<T> work, Consumer<? super T> then, Runnable otherwise) {
    run(
        work,
        then,
        failure -> {
          failed.accept(failure);
          otherwise.run();
        });
  }

  /**
   * @param failure is told of a failure in place of the usual handler, on the window's thread
   */
  public <T> void run(
      Callable<T> work, Consumer<? super T> then, Consumer<? super Exception> failure) {
    execute(
        () -> {
          try {
            T result = work.call();
            window.execute(() -> then.accept(result));
          } catch (Exception e) {
            window.execute(() -> failure.accept(e));
          }
        });
  }

  /**
   * Runs work that takes long: it shows its progress and can be cancelled; then nothing follows.
   *
   * @param key of the message that says what is being done
   */
  public <T> Job runLong(String key, LongWork<T> work, Consumer<? super T> then) {
    return runLong(key, work, then, failed);
  }

  /**
   * @param failure is told of a failure in place of the usual handler
   */
  public <T> Job runLong(
      String key, LongWork<T> work, Consumer<? super T> then, Consumer<Throwable> failure) {
    Job started = new Job(key, window);
    job.set(started);
    execute(
        () -> {
          try {
            T result = work.run(started);
            window.execute(
                () -> {
                  finish(started);
                  then.accept(result);
                });
          } catch (CancellationException e) {
            window.execute(() -> finish(started));
          } catch (Exception e) {
            window.execute(
                () -> {
                  finish(started);
                  failure.accept(e);
                });
          }
        });
    return started;
  }

  /**
   * What was read may ask for more when the window has been closed meanwhile: then nobody waits for
   * it.
   */
  private void execute(Runnable work) {
    try {
      worker.execute(work);
    } catch (RejectedExecutionException e) {
      System.getLogger(Background.class.getName()).log(System.Logger.Level.DEBUG, "Closed", e);
    }
  }

  private void finish(Job finished) {
    if (job.get() == finished) {
      job.set(null);
    }
  }

  /** The long work that runs now, or null. */
  public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
    return job.getReadOnlyProperty();
  }
}
