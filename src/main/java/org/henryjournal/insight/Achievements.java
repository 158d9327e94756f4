package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;
import org.henryjournal.domain.Weeks;

/**
 * What was achieved by day, in each measure that a goal can have; days without anything are absent.
 */
public final class Achievements {

  private static final int MONTHS = 12;

  private final Map<GoalMeasure, NavigableMap<LocalDate, BigDecimal>> byDay;

  private final Weeks weeks;

  private Achievements(Map<GoalMeasure, NavigableMap<LocalDate, BigDecimal>> byDay, Weeks weeks) {
    this.byDay = byDay;
    this.weeks = weeks;
  }

  /** Where the journal's weeks begin. */
  public Weeks calendarWeeks() {
    return weeks;
  }

  /**
   * @param collected money received by day
   */
  public static Achievements of(Facts facts, Map<LocalDate, BigDecimal> collected) {
    VisitTable table = facts.visits();
    int[] days = table.columns.days;
    int first = Arrays.stream(days).min().orElse(0);
    int last = Arrays.stream(days).max().orElse(-1);
    long[] calls = new long[last - first + 1];
    long[] visits = new long[calls.length];
    long[] deals = new long[calls.length];
    long[] cents = new long[calls.length];
    for (int row = 0; row < table.size(); row++) {
      int day = days[row] - first;
      if (table.kind(row) == VisitKind.CALL) {
        calls[day]++;
      }
      if (!table.isAttempt(row)) {
        visits[day]++;
      }
      if (table.isDeal(row)) {
        deals[day]++;
        cents[day] += table.cents(row);
      }
    }
    NavigableMap<LocalDate, BigDecimal> prospects = new TreeMap<>();
    for (GradeHistory history : facts.grades().values()) {
      newProspects(history).forEach(day -> prospects.merge(day, BigDecimal.ONE, BigDecimal::add));
    }
    Map<GoalMeasure, NavigableMap<LocalDate, BigDecimal>> byDay = new EnumMap<>(GoalMeasure.class);
    byDay.put(GoalMeasure.AMOUNT, byDay(GoalMeasure.AMOUNT, first, cents));
    byDay.put(GoalMeasure.DEALS, byDay(GoalMeasure.DEALS, first, deals));
    byDay.put(GoalMeasure.VISITS, byDay(GoalMeasure.VISITS, first, visits));
    byDay.put(GoalMeasure.CALLS, byDay(GoalMeasure.CALLS, first, calls));
    byDay.put(GoalMeasure.NEW_PROSPECTS, prospects);
    byDay.put(GoalMeasure.COLLECTED, new TreeMap<>(collected));
    return new Achievements(byDay, table.weeks());
  }

  /**
   * @param units by day from the first epoch day on, of the measure's last decimal
   */
  private static NavigableMap<LocalDate, BigDecimal> byDay(
      GoalMeasure measure, int first, long[] units) {
    NavigableMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
    for (int day = 0; day < units.length; day++) {
      if (units[day] != 0) {
        byDay.put(
            LocalDate.ofEpochDay(first + day), BigDecimal.valueOf(units[day], measure.scale()));
      }
    }
    return byDay;
  }

  /** Days on which the customer became A or B, coming from neither. */
  private static List<LocalDate> newProspects(GradeHistory history) {
    List<LocalDate> days = new ArrayList<>();
    boolean was = false;
    for (GradeHistory.Span span : history.spans()) {
      boolean is = span.stage() == Stage.A || span.stage() == Stage.B;
      if (is && !was) {
        days.add(span.from());
      }
      was = is;
    }
    return days;
  }

  private NavigableMap<LocalDate, BigDecimal> days(GoalMeasure measure) {
    return byDay.getOrDefault(measure, new TreeMap<>());
  }

  /** From one day to another, both included; 0 where the last is before the first. */
  public BigDecimal between(GoalMeasure measure, LocalDate from, LocalDate to) {
    BigDecimal none = BigDecimal.ZERO.setScale(measure.scale());
    return to.isBefore(from)
        ? none
        : days(measure).subMap(from, true, to, true).values().stream()
            .reduce(none, BigDecimal::add);
  }

  /** The first day on which there was anything of any measure; today where there never was. */
  public LocalDate first(LocalDate today) {
    return byDay.values().stream()
        .filter(days -> !days.isEmpty())
        .map(NavigableMap::firstKey)
        .min(LocalDate::compareTo)
        .orElse(today);
  }

  /**
   * The rep's seasons: what each month of the year brought, all whole months of the past together,
   * by month 1 to 12 in units of the last decimal. A month that was lived through twice counts with
   * its mean. Empty before there are twelve whole months.
   *
   * @param today its month is not whole yet
   */
  public Map<Integer, Long> seasons(GoalMeasure measure, LocalDate today) {
    LocalDate began = first(today);
    YearMonth first = YearMonth.from(began).plusMonths(began.getDayOfMonth() == 1 ? 0 : 1);
    YearMonth end = YearMonth.from(today);
    Map<Integer, List<Long>> months = new TreeMap<>();
    for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
      long units =
          between(measure, month.atDay(1), month.atEndOfMonth())
              .movePointRight(measure.scale())
              .longValue();
      months.computeIfAbsent(month.getMonthValue(), m -> new ArrayList<>()).add(units);
    }
    if (months.size() < MONTHS) {
      return Map.of();
    }
    Map<Integer, Long> seasons = new TreeMap<>();
    months.forEach(
        (month, units) ->
            seasons.put(month, units.stream().mapToLong(Long::longValue).sum() / units.size()));
    return seasons;
  }

  /**
   * Whole weeks of the past, the first first, from the first whole one of the journal on.
   *
   * @param weekStart the first day of the week that holds today: it is not whole yet
   */
  public List<BigDecimal> weeks(GoalMeasure measure, LocalDate weekStart) {
    List<BigDecimal> weeks = new ArrayList<>();
    LocalDate first = first(weekStart);
    for (LocalDate start = weekStart.minusWeeks(1);
        !start.isBefore(first);
        start = start.minusWeeks(1)) {
      weeks.addFirst(between(measure, start, start.plusDays(6)));
    }
    return weeks;
  }

  /** The best whole or running month up to today; 0 where there was nothing. */
  public BigDecimal bestMonth(GoalMeasure measure, LocalDate today) {
    Map<YearMonth, BigDecimal> months = new TreeMap<>();
    days(measure)
        .headMap(today, true)
        .forEach((day, value) -> months.merge(YearMonth.from(day), value, BigDecimal::add));
    return months.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }
}
