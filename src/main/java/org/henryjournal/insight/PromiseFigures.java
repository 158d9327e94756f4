package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Collection;
import org.henryjournal.domain.Promise;

/**
 * How one side keeps what it promises ({@code spec} 7).
 *
 * @param onTime kept by the day they were due, or kept and due on no day
 * @param late kept after that day
 * @param broken said to be broken
 * @param overdue open though they were due before the day that is asked for
 * @param open the other open ones
 */
public record PromiseFigures(int onTime, int late, int broken, int overdue, int open) {

  /**
   * @param promises of both sides, in any order
   * @param day the open ones that were due before it are overdue
   */
  public static PromiseFigures of(Collection<Promise> promises, Promise.Side side, LocalDate day) {
    int onTime = 0;
    int late = 0;
    int broken = 0;
    int overdue = 0;
    int open = 0;
    for (Promise promise : promises) {
      if (promise.side() == side) {
        switch (promise.state()) {
          case KEPT -> {
            if (isKeptLate(promise)) {
              late++;
            } else {
              onTime++;
            }
          }
          case BROKEN -> broken++;
          case OPEN -> {
            if (promise.isLate(day)) {
              overdue++;
            } else {
              open++;
            }
          }
        }
      }
    }
    return new PromiseFigures(onTime, late, broken, overdue, open);
  }

  private static boolean isKeptLate(Promise promise) {
    return promise
        .due()
        .filter(due -> promise.closed().filter(due::isBefore).isPresent())
        .isPresent();
  }

  /** Kept on time, of those whose time has come: all but the open ones that are not overdue. */
  public Rate kept() {
    return new Rate(onTime, onTime + late + broken + overdue);
  }
}
