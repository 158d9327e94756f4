package org.henryjournal.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Two pieces of work measured against each other in one run, turn by turn, so that a slow or busy
 * machine slows both. Each gives a number, which is printed too, so that no work can be left out.
 *
 * @param name what is measured against what
 */
record Ratio(String name, LongSupplier work, LongSupplier against) {

  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  void print(PrintStream out, int warmUps, int rounds) {
    long sum = 0;
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    for (int round = -warmUps; round < rounds; round++) {
      long start = System.nanoTime();
      sum += work.getAsLong();
      long between = System.nanoTime();
      sum += against.getAsLong();
      long end = System.nanoTime();
      if (round >= 0) {
        first.add(between - start);
        second.add(end - between);
      }
    }
    print(out, name, first, second, sum);
  }

  /** Prints what was measured elsewhere in the same way. */
  static void print(PrintStream out, String name, List<Long> work, List<Long> against, long sum) {
    double first = median(work);
    double second = median(against);
    out.printf(
        Locale.ROOT,
        "%6.2f  %s  (%.1f ms / %.1f ms, sum %d)%n",
        first / second,
        name,
        first / NANOS_OF_A_MILLISECOND,
        second / NANOS_OF_A_MILLISECOND,
        sum);
  }

  static double median(List<? extends Number> numbers) {
    List<Double> sorted = numbers.stream().map(Number::doubleValue).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }
}
