package org.henryjournal.ui.insights;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Runs pieces of work one a frame, so that a page of many charts does not hold the window for all
 * of them at once.
 */
final class FrameByFrame {

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          Runnable next = waiting.poll();
          if (next == null) {
            stop();
          } else {
            next.run();
          }
        }
      };

  /** In place of what still waits from before. */
  void run(List<Runnable> pieces) {
    waiting.clear();
    waiting.addAll(pieces);
    timer.start();
  }

  void stop() {
    waiting.clear();
    timer.stop();
  }
}
