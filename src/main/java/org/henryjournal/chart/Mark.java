package org.henryjournal.chart;

/**
 * A place of a drawing that stands for something.
 *
 * @param anchorX where what it says is shown
 * @param spoken all its numbers in words
 * @param key what it stands for, such as a month whose entries can be opened
 */
public record Mark<K>(
    double x,
    double y,
    double width,
    double height,
    double anchorX,
    double anchorY,
    String spoken,
    K key) {

  public boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }
}
