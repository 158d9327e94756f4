package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The rep's own best day, week and month: the rep competes with their own past. Of equals the
 * latest counts; a measure that was never above 0 has none.
 */
public record OwnBests(Best day, Best week, Best month) {

  /** The best by each measure. */
  public record Best(Optional<Period> visits, Optional<Period> deals, Optional<Period> amount) {

    static Best of(List<Period> periods) {
      return new Best(
          best(periods, Tally::visits), best(periods, Tally::deals), best(periods, Tally::cents));
    }

    private static Optional<Period> best(List<Period> periods, ToLongFunction<Tally> measure) {
      return periods.stream()
          .filter(period -> measure.applyAsLong(period.tally()) > 0)
          .max(
              Comparator.<Period>comparingLong(period -> measure.applyAsLong(period.tally()))
                  .thenComparing(Period::from));
    }
  }

  public static OwnBests of(Selection selection) {
    return new OwnBests(
        Best.of(days(selection)),
        Best.of(Figures.by(Step.WEEK, selection)),
        Best.of(Figures.by(Step.MONTH, selection)));
  }

  /** The days that have an entry. */
  private static List<Period> days(Selection selection) {
    int[] days = selection.table().columns.days;
    TreeMap<Integer, Integer> keys = new TreeMap<>();
    for (int row : selection.rows()) {
      keys.putIfAbsent(days[row], keys.size());
    }
    Sums sums = new Sums(selection.table(), keys.size());
    for (int row : selection.rows()) {
      sums.add(row, keys.getOrDefault(days[row], 0));
    }
    return keys.entrySet().stream()
        .map(
            e -> {
              LocalDate day = LocalDate.ofEpochDay(e.getKey());
              return new Period(day, day, sums.tally(e.getValue()));
            })
        .toList();
  }
}
