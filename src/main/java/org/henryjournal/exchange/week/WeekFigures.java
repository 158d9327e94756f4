package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.text.GoalNames;
import org.henryjournal.text.Messages;

/** The figures of a week, beside the week before, the goals and the weeks of the trend. */
final class WeekFigures {

  private final Messages messages;
  private final WeekCells cells;
  private final WeekPictures pictures;
  private final GoalNames goalNames;

  WeekFigures(Messages messages, WeekCells cells) {
    this.messages = messages;
    this.cells = cells;
    this.pictures = new WeekPictures(messages);
    this.goalNames = new GoalNames(messages);
  }

  Table figures(WeekSummary summary) {
    WeekSummary.Numbers now = summary.week();
    WeekSummary.Numbers before = summary.before();
    List<Row> rows =
        List.of(
            figure("week.visits", cells.count(now.visits()), cells.count(before.visits())),
            figure("week.attempts", cells.count(now.attempts()), cells.count(before.attempts())),
            figure("week.deals", cells.count(now.deals()), cells.count(before.deals())),
            figure("week.amount", cells.amount(now.amount()), cells.amount(before.amount())),
            figure(
                "week.per.deal",
                cells.ratio(now.visitsPerDeal()),
                cells.ratio(before.visitsPerDeal())),
            figure(
                "week.per.deal.four",
                cells.ratio(summary.trend().now().visitsPerDeal()),
                cells.ratio(summary.trend().before().visitsPerDeal())));
    return new Table(
        List.of(
            cells.column("week.figure.head"),
            cells.numbers("week.this"),
            cells.numbers("week.before")),
        rows,
        Optional.empty());
  }

  private Row figure(String key, Cell now, Cell before) {
    String name = messages.get(key);
    return new Row(
        List.of(WeekCells.text(name), now, before),
        messages.get("week.figure", name, now.shown(), before.shown()));
  }

  Table goals(List<WeekSummary.GoalWeek> goals) {
    List<Row> rows = goals.stream().map(this::goal).toList();
    return new Table(
        List.of(
            cells.column("week.goal"),
            cells.numbers("week.goal.planned"),
            cells.numbers("week.goal.done"),
            cells.numbers("week.goal.so.far"),
            cells.numbers("week.goal.due"),
            cells.numbers("week.goal.total"),
            cells.numbers("week.goal.share"),
            cells.numbers("week.goal.pace")),
        rows,
        Optional.of(pictures.pace(goals, rows)));
  }

  private Row goal(WeekSummary.GoalWeek week) {
    GoalMeasure measure = week.goal().measure();
    Function<BigDecimal, Cell> cell = value -> cells.measured(measure, value);
    Cell planned = cells.planned(measure, week.planned());
    Cell done = cell.apply(week.done());
    Cell soFar = cell.apply(week.standing().done());
    Cell due = cells.planned(measure, week.standing().planned());
    Cell total = cell.apply(week.goal().total());
    String name = goalNames.name(week.goal());
    return new Row(
        List.of(
            WeekCells.text(name),
            planned,
            done,
            soFar,
            due,
            total,
            cells.share(week.standing().share()),
            cells.share(week.standing().pace())),
        messages.get(
            "week.goal.line",
            name,
            done.shown(),
            planned.shown(),
            soFar.shown(),
            total.shown(),
            due.shown()));
  }

  Table days(List<WeekSummary.Day> days) {
    List<Row> rows = new ArrayList<>();
    for (WeekSummary.Day day : days) {
      WeekSummary.Numbers numbers = day.numbers();
      String key =
          numbers.visits() + numbers.attempts() == 0
              ? "week.day.none"
              : numbers.deals() == 0 ? "week.day.line" : "week.day.deals";
      rows.add(
          new Row(
              List.of(
                  cells.day(day.date()),
                  cells.count(numbers.visits()),
                  cells.count(numbers.attempts()),
                  cells.count(numbers.deals()),
                  cells.amount(numbers.amount())),
              messages.get(
                  key,
                  day.date(),
                  numbers.visits(),
                  numbers.attempts(),
                  numbers.deals(),
                  messages.amount(numbers.amount()))));
    }
    return new Table(
        List.of(
            cells.column("week.day"),
            cells.numbers("week.visits"),
            cells.numbers("week.attempts"),
            cells.numbers("week.deals"),
            cells.numbers("week.amount")),
        rows,
        Optional.of(pictures.days(days, rows)));
  }

  Table trend(List<WeekSummary.TrendWeek> weeks) {
    List<Row> rows = new ArrayList<>();
    for (WeekSummary.TrendWeek week : weeks) {
      rows.add(
          new Row(
              List.of(
                  cells.day(week.first()),
                  cells.count(week.tally().visits()),
                  cells.count(week.tally().deals()),
                  cells.ratio(week.tally().visitsPerDeal()),
                  cells.ratio(Optional.of(week.henry()))),
              ""));
    }
    return new Table(
        List.of(
            cells.column("week.trend.week"),
            cells.numbers("week.visits"),
            cells.numbers("week.deals"),
            cells.numbers("week.per.deal"),
            cells.numbers("week.trend.henry")),
        rows,
        Optional.of(pictures.trend(weeks, rows)));
  }
}
