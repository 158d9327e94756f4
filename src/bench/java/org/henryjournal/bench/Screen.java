package org.henryjournal.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The screen as somebody sees it who waits for a program. */
final class Screen {

  /** More than a caret that blinks, fewer than a line of text. */
  private static final int CHANGED_PIXELS = 400;

  private static final long LOOK_EVERY_MILLIS = 25;
  private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Robot robot;
  private final Rectangle area = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());

  Screen() {
    try {
      robot = new Robot();
    } catch (AWTException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts a program and waits until the picture no longer changes.
   *
   * @return nanoseconds from the start to the last change: the first frame that can be used
   */
  long start(ProcessBuilder program, Running then) throws IOException, InterruptedException {
    int[] seen = look();
    long begin = System.nanoTime();
    Process process = program.start();
    try {
      long end = untilStill(begin, seen);
      then.look(process);
      return end - begin;
    } finally {
      end(process);
    }
  }

  /** Is given a program whose window is there. */
  @FunctionalInterface
  interface Running {
    void look(Process process) throws IOException, InterruptedException;
  }

  /** Presses a key with Control and waits until the picture no longer changes. */
  void pressWithControl(int key) throws InterruptedException {
    int[] seen = look();
    robot.keyPress(java.awt.event.KeyEvent.VK_CONTROL);
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.keyRelease(java.awt.event.KeyEvent.VK_CONTROL);
    untilStill(System.nanoTime(), seen);
  }

  private long untilStill(long begin, int[] before) throws InterruptedException {
    int[] seen = before;
    long last = 0;
    while (true) {
      int[] now = look();
      long time = System.nanoTime();
      if (changed(seen, now) > CHANGED_PIXELS) {
        seen = now;
        last = time;
      }
      if (last > 0 && time - last > STILL_NANOS) {
        return last;
      }
      if (time - begin > PATIENCE_NANOS) {
        throw new IllegalStateException("Nothing is to be seen after a minute");
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private int[] look() {
    return ((DataBufferInt) robot.createScreenCapture(area).getRaster().getDataBuffer()).getData();
  }

  private static int changed(int[] before, int[] now) {
    int changed = 0;
    for (int i = 0; i < now.length; i++) {
      if (before[i] != now[i]) {
        changed++;
      }
    }
    return changed;
  }

  private void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Thread.sleep(STILL_NANOS / 1_000_000);
  }
}
