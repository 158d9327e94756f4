package org.henryjournal.ui.shell;

import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the rail, in its order. */
public enum PageId {
  TODAY(Action.TODAY, Feather.CALENDAR),
  BOARD(Action.BOARD, Feather.COLUMNS),
  CUSTOMERS(Action.CUSTOMERS, Feather.USER),
  PROGRESS(Action.PROGRESS, Feather.LIST),
  GOALS(Action.GOALS, Feather.TARGET),
  INSIGHTS(Action.INSIGHTS, Feather.TRENDING_UP),
  SETTINGS(Action.SETTINGS, Feather.SETTINGS);

  private final Action action;
  private final Ikon icon;

  PageId(Action action, Ikon icon) {
    this.action = action;
    this.icon = icon;
  }

  /** The action that opens the page; its name is the page's. */
  public Action action() {
    return action;
  }

  public Ikon icon() {
    return icon;
  }

  public static Optional<PageId> ofName(String name) {
    return Stream.of(values()).filter(page -> page.name().equals(name)).findFirst();
  }
}
