package org.henryjournal.ui.shell;

/**
 * Reads a page's data anew when the journal has changed: at once while the page is shown, otherwise
 * when it is shown again, so that logging a visit never waits for pages nobody looks at.
 */
public final class Refresh {

  private final Runnable load;
  private boolean shown = true;
  private boolean stale;

  /** Loads at once; counts as shown until told otherwise. */
  public Refresh(Session session, Runnable load) {
    this.load = load;
    session.revisionProperty().subscribe(this::changed);
    load.run();
  }

  private void changed() {
    if (shown) {
      load.run();
    } else {
      stale = true;
    }
  }

  public void shown() {
    shown = true;
    if (stale) {
      stale = false;
      load.run();
    }
  }

  public void hidden() {
    shown = false;
  }
}
