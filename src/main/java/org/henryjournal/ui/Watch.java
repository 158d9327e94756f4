package org.henryjournal.ui;

import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;

/**
 * Runs things on the window's thread later. It is no animation: while one of those runs, the window
 * is asked for a new frame sixty times a second.
 */
final class Watch {

  private final Timer timer = new Timer("watch", true);
  private boolean stopped;

  synchronized void every(long millis, Runnable task) {
    if (!stopped) {
      timer.schedule(onWindow(task), millis, millis);
    }
  }

  synchronized void after(long millis, Runnable task) {
    if (!stopped) {
      timer.schedule(onWindow(task), millis);
    }
  }

  /** What is asked for from now on is not done: the window has been closed. */
  synchronized void stop() {
    stopped = true;
    timer.cancel();
  }

  private static TimerTask onWindow(Runnable task) {
    return new TimerTask() {
      @Override
      public void run() {
        Platform.runLater(task);
      }
    };
  }
}
