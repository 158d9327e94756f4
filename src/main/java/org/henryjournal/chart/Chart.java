package org.henryjournal.chart;

/**
 * Data that can be drawn at any size.
 *
 * @param <K> what its marks stand for
 */
@FunctionalInterface
public interface Chart<K> {

  /** Height of a chart that takes any. */
  double HEIGHT = 240;

  /** The drawing is as wide as asked, and higher where its rows need more. */
  Drawing<K> draw(double width, double height);

  /** The height at which nothing is squeezed. */
  default double preferredHeight(double width) {
    return HEIGHT;
  }
}
