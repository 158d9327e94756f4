package org.henryjournal.chart;

/** From low to high, as of a 95 % interval. */
public record Interval(double low, double high) {

  boolean isFinite() {
    return Double.isFinite(low) && Double.isFinite(high) && low <= high;
  }
}
