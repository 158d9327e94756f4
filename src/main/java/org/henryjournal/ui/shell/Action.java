package org.henryjournal.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/** What a shortcut can do besides opening a page; the settings page lists them all. */
public enum Action implements Shortcut {
  LOG_VISIT("Shortcut+N"),
  SAVE_LINE("Enter"),
  OPEN_FORM("Shortcut+Enter"),
  LOG_NOTES("Shortcut+L"),
  LEAVE_OUT("Shortcut+D"),
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

  @Override
  public List<KeyCombination> keys() {
    return keys;
  }

  @Override
  public String messageKey() {
    return "shortcut." + name().toLowerCase(Locale.ROOT);
  }
}
