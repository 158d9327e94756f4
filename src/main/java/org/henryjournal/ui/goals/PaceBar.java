package org.henryjournal.ui.goals;

import javafx.scene.layout.Region;

/** How much of a goal is done, with a stroke where the plan is by now. */
final class PaceBar extends Region {

  private static final double HEIGHT = 10;
  private static final double STROKE = 2;
  private static final double OVER = 3;
  private static final double LEAST = 80;

  private final Region done = new Region();
  private final Region pace = new Region();
  private final double share;
  private final double paceShare;

  /**
   * @param share done, 0 and up; what is more than 1 fills the bar
   * @param paceShare 0 to 1
   * @param spoken what it says, for those who hear it
   */
  PaceBar(double share, double paceShare, String spoken) {
    this.share = Math.clamp(share, 0, 1);
    this.paceShare = Math.clamp(paceShare, 0, 1);
    Region track = new Region();
    track.getStyleClass().add("pace-track");
    done.getStyleClass().add("pace-done");
    pace.getStyleClass().add("pace-line");
    getChildren().addAll(track, done, pace);
    getStyleClass().add("pace-bar");
    setAccessibleText(spoken);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + 2 * OVER;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT + 2 * OVER;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computePrefWidth(double height) {
    return LEAST;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = (getHeight() - HEIGHT) / 2;
    getChildren().getFirst().resizeRelocate(0, top, width, HEIGHT);
    done.resizeRelocate(0, top, width * share, HEIGHT);
    double x = Math.clamp(width * paceShare - STROKE / 2, 0, Math.max(0, width - STROKE));
    pace.resizeRelocate(x, top - OVER, STROKE, HEIGHT + 2 * OVER);
  }
}
