package org.henryjournal.ui.shell;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

/** Everything a shortcut can do; the settings page lists them all. */
public enum Action {
  TODAY("Shortcut+1"),
  CUSTOMERS("Shortcut+2"),
  INSIGHTS("Shortcut+3"),
  SETTINGS("Shortcut+Comma"),
  LOG_VISIT("Shortcut+N"),
  SAVE_LINE("Enter"),
  OPEN_FORM("Shortcut+Enter"),
  PREVIOUS_DAY("Alt+Left"),
  NEXT_DAY("Alt+Right"),
  GO_TO_TODAY("Shortcut+T"),
  EVENING_WALK("Shortcut+E"),
  FIND("Shortcut+F"),
  UNDO("Shortcut+Z"),
  REDO("Shortcut+Shift+Z"),
  IMPORT("Shortcut+I"),
  WEEK_SUMMARY("Shortcut+R");

  private final KeyCombination keys;

  Action(String keys) {
    this.keys = KeyCombination.valueOf(keys);
  }

  public KeyCombination keys() {
    return keys;
  }

  /** Key of its name in the message files. */
  public String messageKey() {
    return "shortcut." + name().toLowerCase(Locale.ROOT);
  }

  /** The keys as this platform shows them. */
  public String keysText() {
    return keys.getDisplayText();
  }
}
