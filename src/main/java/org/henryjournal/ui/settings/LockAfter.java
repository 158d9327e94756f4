package org.henryjournal.ui.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** After how long without a key or the mouse a sealed journal is closed. */
public enum LockAfter {
  OFF(0),
  FIVE(5),
  FIFTEEN(15),
  THIRTY(30);

  private final int minutes;

  LockAfter(int minutes) {
    this.minutes = minutes;
  }

  public int minutes() {
    return minutes;
  }

  /** Whether it is time after so long without use. */
  public boolean isDue(Duration unused) {
    return this != OFF && unused.compareTo(Duration.ofMinutes(minutes)) >= 0;
  }

  /**
   * @param minutes as it was written down
   */
  public static LockAfter of(Optional<String> minutes) {
    return Arrays.stream(values())
        .filter(one -> minutes.filter(String.valueOf(one.minutes)::equals).isPresent())
        .findFirst()
        .orElse(OFF);
  }
}
