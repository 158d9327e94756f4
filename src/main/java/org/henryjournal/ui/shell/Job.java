package org.henryjournal.ui.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.henryjournal.journal.Progress;

/** Long work as the window shows it. */
public final class Job implements Progress {

  private final String key;
  private final Executor window;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private volatile boolean cancelled;
  private long lastTold;

  Job(String key, Executor window) {
    this.key = key;
    this.window = window;
  }

  /** Key of the message that says what is being done. */
  public String key() {
    return key;
  }

  /** 0 to 1, or -1 where it is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public void cancel() {
    cancelled = true;
  }

  /**
   * @throws CancellationException when the rep has cancelled the work
   */
  @Override
  public void at(long done, long total) {
    if (cancelled) {
      throw new CancellationException();
    }
    long percent = 100 * done / total;
    if (percent != lastTold) {
      lastTold = percent;
      window.execute(() -> progress.set(percent / 100.0));
    }
  }
}
