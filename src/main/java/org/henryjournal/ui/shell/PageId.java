package org.henryjournal.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A page as the rail, the keys and the preferences know it.
 *
 * @param name a word in lower case; its messages and the id of its entry are made from it
 */
public record PageId(String name, Ikon icon, List<KeyCombination> keys) implements Shortcut {

  public PageId {
    keys = List.copyOf(keys);
  }

  /**
   * @param keys that open it, such as {@code Shortcut+1}
   */
  public PageId(String name, Ikon icon, String keys) {
    this(name, icon, List.of(KeyCombination.valueOf(keys)));
  }

  @Override
  public String messageKey() {
    return "shortcut." + name;
  }
}
