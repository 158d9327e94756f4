package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.LineChart;
import org.henryjournal.chart.Series;
import org.henryjournal.exchange.week.WeekDocument.Drawn;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.insight.Tally;
import org.henryjournal.text.Messages;

/** The charts of a weekly summary, each drawn from the rows of a table. */
final class WeekPictures {

  /** Weeks with a value for a line; with fewer it is too early to tell. */
  private static final int LEAST_POINTS = 4;

  private final Messages messages;

  WeekPictures(Messages messages) {
    this.messages = messages;
  }

  /** Visits, and in a thinner bar deals, by day. */
  Picture days(List<WeekSummary.Day> days, List<Row> rows) {
    List<BarChart.Row<Integer>> bars = new ArrayList<>();
    List<OptionalDouble> deals = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Tally numbers = days.get(i).tally();
      deals.add(OptionalDouble.of(numbers.deals()));
      bars.add(
          new BarChart.Row<>(
              messages.day(days.get(i).date()),
              OptionalDouble.of(numbers.visits()),
              true,
              List.of(
                  messages.number(numbers.visits()), messages.get("insights.n", numbers.deals())),
              rows.get(i).line(),
              i));
    }
    return new Picture(
        messages.get("week.days.chart"),
        Drawn.BARS,
        List.of(1, 3),
        BarChart.of(bars, messages.get("week.visits"), messages.get("week.empty"))
            .withOther(new Series(messages.get("week.deals"), deals)),
        false);
  }

  /** Share of each goal that is done, with a stroke where the plan stands. */
  Picture pace(List<WeekSummary.GoalWeek> goals, List<Row> rows) {
    List<BarChart.Row<Integer>> bars = new ArrayList<>();
    List<OptionalDouble> pace = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      double share = goals.get(i).standing().wholeShare();
      pace.add(OptionalDouble.of(goals.get(i).standing().pace()));
      bars.add(
          new BarChart.Row<>(
              rows.get(i).cells().getFirst().shown(),
              OptionalDouble.of(share),
              true,
              List.of(
                  messages.percent(share),
                  messages.get(
                      "week.goal.by.plan", messages.percent(goals.get(i).standing().pace()))),
              rows.get(i).line(),
              i));
    }
    return new Picture(
        messages.get("week.goals.chart"),
        Drawn.BARS,
        List.of(6, 7),
        BarChart.of(bars, messages.get("week.goal.share"), messages.get("week.empty"))
            .withReferences(List.of(new Series(messages.get("week.goal.pace"), pace))),
        false);
  }

  /** Visits per deal of four weeks each, with Henry's line. */
  Picture trend(List<WeekSummary.TrendWeek> weeks, List<Row> rows) {
    List<LineChart.Point<Integer>> points = new ArrayList<>();
    Optional<Double> last = Optional.empty();
    for (int i = 0; i < weeks.size(); i++) {
      WeekSummary.TrendWeek week = weeks.get(i);
      Optional<Double> value = week.tally().visitsPerDeal();
      last = value.isPresent() ? value : last;
      points.add(
          new LineChart.Point<>(
              value.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
              Optional.empty(),
              messages.shortDay(week.first()),
              messages.get("insights.n", week.tally().deals()),
              messages.get(
                  "week.trend.spoken",
                  week.first(),
                  rows.get(i).cells().get(3).shown(),
                  week.tally().visits(),
                  week.tally().deals()),
              i));
    }
    boolean early =
        points.stream().filter(point -> point.value().isPresent()).count() < LEAST_POINTS;
    return new Picture(
        messages.get("week.trend.chart"),
        Drawn.LINES,
        List.of(3, 4),
        LineChart.of(
                early ? List.of() : points,
                last.map(value -> messages.decimal(value, 1)).orElse(""),
                this::axis,
                messages.get("insights.too.early"))
            .withReference(
                new Series(
                    messages.get("insights.henry"),
                    weeks.stream().map(week -> OptionalDouble.of(week.henry())).toList())),
        true);
  }

  private String axis(double value) {
    return messages.amount(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
  }
}
