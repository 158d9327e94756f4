package org.henryjournal.insight;

import java.util.Optional;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 */
public record Rate(long hits, long of) {

  /** 0 to 1; empty of nothing. */
  public Optional<Double> value() {
    return of == 0 ? Optional.empty() : Optional.of((double) hits / of);
  }

  /** Wilson's 95 % interval; empty of nothing. */
  public Optional<ConfidenceInterval> interval() {
    return of == 0 ? Optional.empty() : Optional.of(ConfidenceInterval.wilson(hits, of));
  }
}
