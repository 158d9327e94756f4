package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    int[] rows = selection.rows();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int row : rows) {
      first = Math.min(first, days[row]);
      last = Math.max(last, days[row]);
    }
    List<Period> periods = new ArrayList<>();
    Sums sums = new Sums(selection.table(), rows.length == 0 ? 0 : last - first + 1);
    for (int row : rows) {
      sums.add(row, days[row] - first);
    }
    for (int i = 0; rows.length > 0 && i <= last - first; i++) {
      if (!sums.isEmpty(i)) {
        LocalDate day = LocalDate.ofEpochDay(first + (long) i);
        periods.add(new Period(day, day, sums.tally(i)));
      }
    }
    return periods;
  }
}
