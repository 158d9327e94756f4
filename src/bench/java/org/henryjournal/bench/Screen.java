package org.henryjournal.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The screen as somebody sees it who waits for a program. */
final class Screen {

  /** Of the screen: a window or what fills it, but no caret and no line of text. */
  private static final double LARGE = 0.05;

  private static final long LOOK_EVERY_MILLIS = 25;
  private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);
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
   * What was seen of a start.
   *
   * @param first nanoseconds to the first frame that fills the window
   * @param whole nanoseconds to the last one that changed much of it
   */
  record Seen(long first, long whole) {}

  /** Starts a program and waits until the picture no longer changes. */
  Seen start(ProcessBuilder program, Running then) throws IOException, InterruptedException {
    int[] seen = look();
    long begin = System.nanoTime();
    Process process = program.start();
    try {
      Seen times = untilStill(begin, seen);
      then.look(process);
      return times;
    } finally {
      end(process);
    }
  }

  /** Is given a program whose window is there. */
  @FunctionalInterface
  interface Running {
    void look(Process process) throws IOException, InterruptedException;
  }

  /** Presses a key with Control and waits for what follows. */
  void pressWithControl(int key) throws InterruptedException {
    robot.keyPress(KeyEvent.VK_CONTROL);
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.keyRelease(KeyEvent.VK_CONTROL);
    TimeUnit.NANOSECONDS.sleep(STILL_NANOS);
  }

  private Seen untilStill(long begin, int[] before) throws InterruptedException {
    int[] seen = before;
    long first = 0;
    long last = 0;
    while (true) {
      int[] now = look();
      long time = System.nanoTime() - begin;
      if (changed(seen, now) > LARGE * now.length) {
        first = first == 0 ? time : first;
        last = time;
      }
      seen = now;
      if (last > 0 && time - last > STILL_NANOS) {
        return new Seen(first, last);
      }
      if (time > PATIENCE_NANOS) {
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
    TimeUnit.NANOSECONDS.sleep(STILL_NANOS);
  }
}
