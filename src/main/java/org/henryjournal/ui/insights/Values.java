package org.henryjournal.ui.insights;

import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.Interval;
import org.henryjournal.insight.ConfidenceInterval;

/** Figures as the charts take them. */
final class Values {

  private Values() {}

  static OptionalDouble value(Optional<Double> figure) {
    return figure.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  static Optional<Interval> interval(Optional<ConfidenceInterval> of) {
    return of.map(i -> new Interval(i.low(), i.high()));
  }
}
