package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything a shortcut can do; the settings page lists them all. */
public enum Action {
  TODAY("Shortcut+1"),
  BOARD("Shortcut+2"),
  CUSTOMERS("Shortcut+3"),
  PROGRESS("Shortcut+4"),
  GOALS("Shortcut+5"),
  INSIGHTS("Shortcut+6"),
  SETTINGS("Shortcut+Comma"),
  LOG_VISIT("Shortcut+N"),
  SAVE_LINE("Enter"),
  OPEN_FORM("Shortcut+Enter"),
  PREVIOUS_DAY("Alt+Left"),
  NEXT_DAY("Alt+Right"),
  GO_TO_TODAY("Shortcut+T"),
  EVENING_WALK("Shortcut+E"),
  RUN_OUTS_SEEN("Shortcut+G"),
  FIND("Shortcut+F"),
  UNDO("Shortcut+Z"),
  REDO("Shortcut+Y", "Shortcut+Shift+Z"),
  IMPORT("Shortcut+I"),
  EXPORT("Shortcut+Shift+E"),
  WEEK_SUMMARY("Shortcut+R");

  private final List<KeyCombination> keys;

  Action(String... keys) {
    this.keys = Stream.of(keys).map(KeyCombination::valueOf).toList();
  }

  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(combination -> combination.match(event));
  }

  /** Key of its name in the message files. */
  public String messageKey() {
    return "shortcut." + name().toLowerCase(Locale.ROOT);
  }

  /** The keys as this platform shows them. */
  public String keysText() {
    return keys.getFirst().getDisplayText();
  }
}
