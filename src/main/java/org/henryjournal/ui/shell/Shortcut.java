package org.henryjournal.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys can ask for: an {@link Action}, or a page. */
public interface Shortcut {

  /** The keys, those that are shown first. */
  List<KeyCombination> keys();

  /** Key of its name in the message files. */
  String messageKey();

  default boolean matches(KeyEvent event) {
    return keys().stream().anyMatch(combination -> combination.match(event));
  }

  /** The keys as this platform shows them. */
  default String keysText() {
    return keys().getFirst().getDisplayText();
  }
}
