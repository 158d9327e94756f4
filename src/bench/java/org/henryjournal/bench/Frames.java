package org.henryjournal.bench;

import javafx.application.Application;

/**
 * Scrolls a board of 1,000 open customers and types into the search over 100,000 customers, in a
 * real window, and prints how the times of frames compare with those of the window at rest. Needs a
 * display; what is on the processor beside it counts.
 */
public final class Frames {

  private Frames() {}

  public static void main(String[] arguments) {
    Application.launch(FramesWindow.class, arguments);
  }
}
