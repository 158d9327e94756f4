package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rep means to reach in a year, or in any other stretch of days.
 *
 * @param from first day
 * @param to last day, not before the first
 * @param total above 0, in the scale of the measure
 * @param split how it is shared out among its months
 * @param byHand amounts that the rep set for a month, by its first day; the rest is shared out
 *     among the other months
 */
public record Goal(
    long id,
    LocalDate from,
    LocalDate to,
    GoalMeasure measure,
    BigDecimal total,
    Split split,
    Map<LocalDate, BigDecimal> byHand) {

  /** How months are weighed. The code is what the journal file holds. */
  public enum Split implements Coded {
    /** Every whole month as much as the next. */
    EVEN("even"),
    /** As the rep's own past years went. */
    SEASONS("seasons");

    private final String code;

    Split(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public Goal {
    total = total.setScale(measure.scale(), RoundingMode.HALF_UP);
    byHand = Map.copyOf(byHand);
  }

  /** A goal of a whole calendar year, shared out evenly. */
  public static Goal ofYear(int year, GoalMeasure measure, BigDecimal total) {
    return new Goal(
        0,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        measure,
        total,
        Split.EVEN,
        Map.of());
  }

  public Goal withId(long newId) {
    return new Goal(newId, from, to, measure, total, split, byHand);
  }

  public Goal withTotal(BigDecimal newTotal) {
    return new Goal(id, from, to, measure, newTotal, split, byHand);
  }

  public Goal withSplit(Split newSplit) {
    return new Goal(id, from, to, measure, total, newSplit, byHand);
  }

  /** With a month set by hand. */
  public Goal withMonth(LocalDate month, BigDecimal amount) {
    Map<LocalDate, BigDecimal> months = new TreeMap<>(byHand);
    months.put(month, amount.setScale(measure.scale(), RoundingMode.HALF_UP));
    return new Goal(id, from, to, measure, total, split, months);
  }

  /** With a month shared out again like the others. */
  public Goal withoutMonth(LocalDate month) {
    Map<LocalDate, BigDecimal> months = new TreeMap<>(byHand);
    months.remove(month);
    return new Goal(id, from, to, measure, total, split, months);
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it is about a calendar year and nothing else. */
  public boolean isOfYear(int year) {
    return from.equals(LocalDate.of(year, 1, 1)) && to.equals(LocalDate.of(year, 12, 31));
  }

  /**
   * The goal of the year after one of a calendar year, shared out in the same way. Months set by
   * hand keep their share of the whole.
   *
   * @param newTotal above 0
   */
  public Goal nextYear(BigDecimal newTotal) {
    BigDecimal whole = newTotal.setScale(measure.scale(), RoundingMode.HALF_UP);
    Map<LocalDate, BigDecimal> months = new TreeMap<>(byHand);
    List<Long> weights = new ArrayList<>();
    BigDecimal rest = total;
    for (BigDecimal month : months.values()) {
      weights.add(month.unscaledValue().longValueExact());
      rest = rest.subtract(month);
    }
    weights.add(rest.max(BigDecimal.ZERO).unscaledValue().longValueExact());
    List<BigDecimal> parts = Spread.of(whole, weights);
    Map<LocalDate, BigDecimal> next = new TreeMap<>();
    int at = 0;
    for (LocalDate month : months.keySet()) {
      next.put(month.plusYears(1), parts.get(at));
      at++;
    }
    return new Goal(0, from.plusYears(1), to.plusYears(1), measure, whole, split, next);
  }
}
