package org.henryjournal.ui.shell;

/** The view model of a page, which stays while its views come and go. */
public interface PageModel {

  /** Told when the page is shown and when it is left. */
  Refresh refresh();

  /**
   * Some time has gone by: midnight may have passed while the window was open. What was read is
   * read anew then without this ({@link Session#dayPassed}); a page that says which day it shows
   * goes on.
   */
  default void wake() {}
}
