package org.henryjournal.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Values beside a chart's own.
 *
 * @param values by point or row; fewer are allowed, and an empty one is a gap
 */
public record Series(String name, List<OptionalDouble> values) {

  public Series {
    values = values.stream().map(Series::finite).toList();
  }

  OptionalDouble at(int index) {
    return index < values.size() ? values.get(index) : OptionalDouble.empty();
  }

  double highest() {
    return values.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
  }

  /** What is no number cannot be drawn. */
  static OptionalDouble finite(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? value
        : OptionalDouble.empty();
  }
}
