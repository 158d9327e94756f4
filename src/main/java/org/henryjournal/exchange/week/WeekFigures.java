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
import org.henryjournal.insight.Tally;
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
    Tally now = summary.week();
    Optional<Tally> before = summary.before();
    Tally four = summary.trend().now();
    Optional<Tally> fourBefore = summary.trend().before();
    boolean whole = summary.isWhole();
    List<Row> rows =
        List.of(
            figure("week.visits", now, before, t -> cells.count(t.visits()), whole),
            figure("week.attempts", now, before, t -> cells.count(t.attempts()), whole),
            figure("week.deals", now, before, t -> cells.count(t.deals()), whole),
            figure("week.amount", now, before, t -> cells.amount(t.amount()), whole),
            figure("week.per.deal", now, before, t -> cells.ratio(t.visitsPerDeal()), whole),
            figure(
                "week.per.deal.four",
                four,
                fourBefore,
                t -> cells.ratio(t.visitsPerDeal()),
                whole));
    return new Table(
        List.of(
            cells.column("week.figure.head"),
            cells.numbers(whole ? "week.this" : "week.this.so.far"),
            cells.numbers(whole ? "week.before" : "week.before.same")),
        rows,
        Optional.empty());
  }

  /**
   * @param whole whether whole weeks stand beside each other
   */
  private Row figure(
      String key, Tally now, Optional<Tally> before, Function<Tally, Cell> cell, boolean whole) {
    String name = messages.get(key);
    Cell value = cell.apply(now);
    return new Row(
        List.of(WeekCells.text(name), value, before.map(cell).orElse(WeekCells.none())),
        before
            .map(cell)
            .map(
                old ->
                    messages.get(
                        whole ? "week.figure" : "week.figure.same",
                        name,
                        value.shown(),
                        old.shown()))
            .orElseGet(() -> messages.get("week.figure.alone", name, value.shown())));
  }

  Table goals(WeekSummary summary) {
    List<WeekSummary.GoalWeek> goals = summary.goals();
    List<Row> rows = goals.stream().map(goal -> goal(goal, summary)).toList();
    String day = messages.shortDay(summary.asOf());
    return new Table(
        List.of(
            cells.column("week.goal"),
            summary.isWhole()
                ? cells.numbers("week.goal.planned")
                : cells.numbers("week.goal.planned.by", day),
            cells.numbers("week.goal.done"),
            cells.numbers("week.goal.so.far", day),
            cells.numbers("week.goal.due", day),
            cells.numbers("week.goal.total"),
            cells.numbers("week.goal.share"),
            cells.numbers("week.goal.pace")),
        rows,
        Optional.of(pictures.pace(goals, rows)));
  }

  private Row goal(WeekSummary.GoalWeek week, WeekSummary summary) {
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
            cells.share(week.standing().wholeShare()),
            cells.share(week.standing().pace())),
        messages.get(
            summary.isWhole() ? "week.goal.line" : "week.goal.line.by",
            name,
            done.shown(),
            planned.shown(),
            soFar.shown(),
            total.shown(),
            due.shown(),
            messages.shortDay(summary.asOf())));
  }

  Table days(WeekSummary summary) {
    List<WeekSummary.Day> days = summary.days();
    List<Row> rows = new ArrayList<>();
    for (WeekSummary.Day day : days) {
      Tally numbers = day.tally();
      String none = day.date().equals(summary.today()) ? "week.day.none.yet" : "week.day.none";
      String key =
          numbers.visits() + numbers.attempts() == 0
              ? none
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
            cells.numbers("week.trend.visits"),
            cells.numbers("week.trend.deals"),
            cells.numbers("week.per.deal.four"),
            cells.numbers("week.trend.henry")),
        rows,
        Optional.of(pictures.trend(weeks, rows)));
  }
}
