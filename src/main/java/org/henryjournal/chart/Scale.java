package org.henryjournal.chart;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleFunction;

/** Round values from zero to at least the highest. */
record Scale(double step, int steps) {

  private static final int MOST_STEPS = 4;

  /** Numbers that are written alike even so far apart are left so. */
  private static final double COARSEST = 1e4;

  private static final double[] FACTORS = {1, 2, 2.5, 5};

  /** As fine as can be with at most five lines that are all written differently. */
  static Scale of(double highest, DoubleFunction<String> format) {
    double high = Double.isFinite(highest) && highest > 0 ? highest : 1;
    double power = Math.pow(10, Math.floor(Math.log10(high)) - 1);
    while (true) {
      for (double factor : FACTORS) {
        double step = factor * power;
        int steps = Math.max(1, (int) Math.ceil(high / step - 1e-9));
        if (steps <= MOST_STEPS && (differ(step, steps, format) || step > high * COARSEST)) {
          return new Scale(step, steps);
        }
      }
      power *= 10;
    }
  }

  private static boolean differ(double step, int steps, DoubleFunction<String> format) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i <= steps; i++) {
      if (!seen.add(format.apply(step * i))) {
        return false;
      }
    }
    return true;
  }

  double top() {
    return step * steps;
  }

  /** 0 to 1; what lies above is at the top. */
  double share(double value) {
    return Math.clamp(value / top(), 0, 1);
  }
}
