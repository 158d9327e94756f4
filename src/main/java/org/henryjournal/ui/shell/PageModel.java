package org.henryjournal.ui.shell;

/** The view model of a page, which stays while its views come and go. */
public interface PageModel {

  /** Told when the page is shown and when it is left. */
  Refresh refresh();

  /** Some time has gone by: midnight may have passed while the window was open. */
  default void wake() {}
}
