package org.henryjournal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.TestTable;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.sample.SampleJournal.Rep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplePlanTest {

  /** The days about each turn of the month in two years, every fifth other day, and edges. */
  static Stream<LocalDate> lastDays() {
    return Stream.concat(
        LocalDate.of(2027, 7, 1)
            .datesUntil(LocalDate.of(2029, 7, 1))
            .filter(
                day ->
                    day.getDayOfMonth() <= 3
                        || day.getDayOfMonth() >= 28
                        || day.getDayOfYear() % 5 == 0),
        Stream.of(
                "2025-12-31", "2026-02-28", "2026-03-01", "2026-08-02", "2024-02-29", "2000-01-01")
            .map(LocalDate::parse));
  }

  private static VisitTable table(Plan plan) {
    TestTable table = new TestTable();
    long id = 0;
    for (Chain chain : plan.chains()) {
      for (int day : chain.days()) {
        boolean deal = chain.won() && day == chain.last();
        add(table, ++id, chain.customer(), plan, day, deal ? Outcome.DEAL : Outcome.THINKING);
      }
    }
    for (Plan.Attempt attempt : plan.attempts()) {
      add(table, ++id, attempt.customer(), plan, attempt.day(), Outcome.NOT_REACHED);
    }
    return table.build();
  }

  private static void add(
      TestTable table, long id, int customer, Plan plan, int day, Outcome outcome) {
    LocalDate date = plan.days().get(day);
    table.visit(id, customer, date, Optional.empty(), outcome, Optional.empty());
  }

  private static List<Period> months(VisitTable table) {
    List<LocalDate> span = table.span();
    return Figures.by(Step.MONTH, Selection.of(table, span.getFirst(), span.getLast()));
  }

  @Test
  void henrys_figures_are_exact_whatever_the_last_day() {
    lastDays()
        .forEach(
            endsOn -> {
              VisitTable table = table(SampleJournal.plan(Rep.HENRY, endsOn));
              List<Period> months = months(table);
              List<Double> line =
                  months.stream().map(m -> m.visitsPerDeal().orElse(Double.NaN)).toList();
              assertThat(line).as("%s", endsOn).startsWith(29.0, 25.0, 20.0).endsWith(3.0);
              assertThat(line).hasSizeBetween(10, 11);
              for (int i = 1; i < line.size(); i++) {
                boolean bothAtTheEnd = line.get(i - 1) == 3.0;
                assertThat(line.get(i)).isLessThan(bothAtTheEnd ? 3.01 : line.get(i - 1));
              }
              // The last complete month reads 3.0 by itself, and so does the current one.
              YearMonth current = YearMonth.from(endsOn);
              long complete =
                  months.stream()
                      .filter(m -> YearMonth.from(m.from()).isBefore(current))
                      .filter(m -> m.visitsPerDeal().equals(Optional.of(3.0)))
                      .count();
              assertThat(complete).isEqualTo(1);

              DealsByNumber deals =
                  DealsByNumber.of(Selection.of(table, LocalDate.EPOCH, LocalDate.of(2100, 1, 1)));
              assertThat(deals.deals()).isEqualTo(100);
              assertThat(deals.share(1)).isEqualTo(0.07);
              assertThat(deals.share(2)).isEqualTo(0.23);
              assertThat(deals.shareFrom(3)).isEqualTo(0.7);
              assertThat(deals.max()).isEqualTo(8);
            });
  }

  @Test
  void jacks_visits_rise_and_his_deals_fall_to_none() {
    lastDays()
        .forEach(
            endsOn -> {
              VisitTable table = table(SampleJournal.plan(Rep.JACK, endsOn));
              List<Period> months = months(table).subList(0, 7);
              assertThat(months.stream().map(Period::visits)).isSorted().doesNotHaveDuplicates();
              assertThat(months.stream().map(Period::deals).toList())
                  .isEqualTo(List.of(3, 3, 2, 2, 1, 0, 0));
              assertThat(Figures.total(Selection.of(table, months.get(5).from(), endsOn)).deals())
                  .isZero();

              int first = 0;
              int visits = 0;
              for (int row = 0; row < table.size(); row++) {
                first += table.number(row) == 1 ? 1 : 0;
                visits += table.number(row) > 0 ? 1 : 0;
              }
              assertThat(first).isGreaterThan(visits * 9 / 10);

              List<LocalDate> span = table.span();
              List<Period> weeks =
                  Figures.by(Step.WEEK, Selection.of(table, span.getFirst(), span.getLast()));
              assertThat(weeks.stream().filter(w -> w.visits() == 0)).hasSize(3);
            });
  }

  @ParameterizedTest
  @EnumSource(Rep.class)
  void days_are_believable(Rep rep) {
    lastDays()
        .forEach(
            endsOn -> {
              Plan plan = SampleJournal.plan(rep, endsOn);
              LocalDate last =
                  Workdays.mondayToFriday().isWorkday(endsOn)
                      ? endsOn
                      : Workdays.mondayToFriday().previous(endsOn);
              Map<Integer, Integer> entries = new HashMap<>();
              Map<Integer, Integer> visits = new HashMap<>();
              for (Chain chain : plan.chains()) {
                assertThat(chain.days()).isSorted().doesNotHaveDuplicates();
                chain.days().forEach(day -> visits.merge(day, 1, Integer::sum));
                chain.days().forEach(day -> entries.merge(day, 1, Integer::sum));
              }
              plan.attempts().forEach(a -> entries.merge(a.day(), 1, Integer::sum));
              assertThat(plan.days().getLast()).isEqualTo(last);
              assertThat(visits.getOrDefault(plan.lastDay(), 0)).isGreaterThanOrEqualTo(3);
              assertThat(visits.values()).allMatch(n -> n >= 2 && n <= Schedule.MOST_VISITS);
              assertThat(entries.values()).allMatch(n -> n <= Schedule.MOST_ENTRIES);
              assertThat(plan.days())
                  .noneMatch(d -> d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
              double pace = visits.values().stream().mapToInt(n -> n).average().orElse(0);
              assertThat(pace).isBetween(3.0, 8.0);
            });
  }

  @Test
  void a_customer_is_pursued_once_at_a_time() {
    for (Rep rep : Rep.values()) {
      Plan plan = SampleJournal.plan(rep, LocalDate.of(2026, 11, 22));
      Map<Integer, Integer> until = new HashMap<>();
      plan.chains().stream()
          .sorted(Comparator.comparingInt(Chain::first))
          .forEach(
              chain -> {
                assertThat(until.getOrDefault(chain.customer(), -1)).isLessThan(chain.first());
                until.put(chain.customer(), chain.won() ? chain.last() : Integer.MAX_VALUE);
              });
    }
  }

  @Test
  void deals_rise_by_about_the_same_factor() {
    assertThat(HenryPlan.rising(5, 42)).containsExactly(5, 6, 7, 11, 13);
    assertThat(HenryPlan.rising(6, 68)).isSorted().startsWith(5);
  }
}
