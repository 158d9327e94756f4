package org.henryjournal.journal;

/**
 * Told how far long work has come; may throw {@link java.util.concurrent.CancellationException}.
 */
@FunctionalInterface
public interface Progress {

  Progress NONE = (done, total) -> {};

  /** Both in the same unit, such as bytes or lines; the total is never less than 1. */
  void at(long done, long total);
}
