package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.exchange.AlertWords;
import org.henryjournal.exchange.week.WeekDocument.Block;
import org.henryjournal.exchange.week.WeekDocument.Cell;
import org.henryjournal.exchange.week.WeekDocument.Items;
import org.henryjournal.exchange.week.WeekDocument.Paragraph;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Row;
import org.henryjournal.exchange.week.WeekDocument.Section;
import org.henryjournal.exchange.week.WeekDocument.Table;
import org.henryjournal.text.GoalNames;
import org.henryjournal.text.Messages;

/** Puts a weekly summary into words: what every format says, and in which order. */
public final class WeekWords {

  /** A manager reads no longer list; the program has them all. */
  private static final int MOST_ALERTS = 7;

  private final Messages messages;
  private final WeekCells cells;
  private final WeekLists lists;
  private final WeekPictures pictures;
  private final AlertWords alerts;
  private final GoalNames goalNames;

  public WeekWords(Messages messages) {
    this.messages = messages;
    this.cells = new WeekCells(messages);
    this.lists = new WeekLists(messages, cells);
    this.pictures = new WeekPictures(messages);
    this.alerts = new AlertWords(messages);
    this.goalNames = new GoalNames(messages);
  }

  /**
   * @param inner whether what is private is told too
   */
  public WeekDocument document(WeekSummary summary, boolean inner) {
    List<Section> sections = new ArrayList<>();
    if (summary.isEmpty()) {
      sections.add(new Section("", List.of(new Paragraph(messages.get("week.empty")))));
    } else {
      sections.add(new Section("", List.of(figures(summary))));
    }
    table(sections, "week.goals.title", summary.goals(), this::goals);
    if (!summary.isEmpty()) {
      sections.add(new Section(messages.get("week.days.title"), List.of(days(summary))));
      trend(sections, summary);
    }
    table(sections, "week.deals.title", summary.deals(), lists::deals);
    table(sections, "week.moves.title", summary.moves(), lists::moves);
    targets(sections, summary);
    if (!summary.isEmpty()) {
      sections.add(
          new Section(messages.get("week.steps.title"), List.of(new Paragraph(steps(summary)))));
    }
    collected(sections, summary);
    table(sections, "week.objections.title", summary.objections(), lists::objections);
    if (!summary.alerts().isEmpty()) {
      sections.add(new Section(messages.get("alerts.title"), List.of(alerts(summary))));
    }
    if (!summary.plan().isEmpty()) {
      sections.add(
          new Section(
              messages.get("week.plan.title"),
              List.of(lists.plan(summary.plan(), summary.last()))));
    }
    table(sections, "week.notes.title", summary.notes(), lists::notes);
    if (inner && !summary.inner().isEmpty()) {
      sections.add(inner(summary.inner()));
    }
    return new WeekDocument(title(summary), summary.code(), messages.language(), sections);
  }

  private <T> void table(
      List<Section> sections, String title, List<T> rows, Function<List<T>, Block> block) {
    if (!rows.isEmpty()) {
      sections.add(new Section(messages.get(title), List.of(block.apply(rows))));
    }
  }

  private String title(WeekSummary summary) {
    String first = messages.dayOfYear(summary.first());
    String last = messages.dayOfYear(summary.last());
    return summary.weeks().isNumbered()
        ? messages.get("week.title", summary.code(), first, last)
        : messages.get("week.title.days", first, last);
  }

  private Table figures(WeekSummary summary) {
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

  private Table goals(List<WeekSummary.GoalWeek> goals) {
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

  private Table days(WeekSummary summary) {
    List<Row> rows = new ArrayList<>();
    for (WeekSummary.Day day : summary.days()) {
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
        Optional.of(pictures.days(summary.days(), rows)));
  }

  private void trend(List<Section> sections, WeekSummary summary) {
    List<WeekSummary.TrendWeek> weeks = summary.trend().weeks();
    if (weeks.isEmpty()) {
      return;
    }
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
    Picture picture = pictures.trend(weeks, rows);
    sections.add(
        new Section(
            messages.get("week.trend.title"),
            List.of(
                new Table(
                    List.of(
                        cells.column("week.trend.week"),
                        cells.numbers("week.visits"),
                        cells.numbers("week.deals"),
                        cells.numbers("week.per.deal"),
                        cells.numbers("week.trend.henry")),
                    rows,
                    Optional.of(picture)))));
  }

  private void targets(List<Section> sections, WeekSummary summary) {
    if (summary.targets().isEmpty()) {
      return;
    }
    int hit = (int) summary.targets().stream().filter(t -> t.hit()).count();
    sections.add(
        new Section(
            messages.get("week.targets.title"),
            List.of(
                new Paragraph(messages.get("week.targets.count", hit, summary.targets().size())),
                lists.targets(summary.targets()))));
  }

  private String steps(WeekSummary summary) {
    WeekSummary.Steps steps = summary.steps();
    return messages.get(
        "week.steps.line",
        steps.agreedAfter(),
        summary.week().visits(),
        steps.kept(),
        steps.cancelled(),
        steps.missed());
  }

  private void collected(List<Section> sections, WeekSummary summary) {
    WeekSummary.Collected collected = summary.collected();
    Optional<BigDecimal> planned =
        summary.goals().stream()
            .filter(goal -> goal.goal().measure() == GoalMeasure.COLLECTED)
            .map(WeekSummary.GoalWeek::planned)
            .findFirst();
    if (collected.payments().isEmpty() && planned.isEmpty()) {
      return;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            planned
                .map(
                    plan ->
                        messages.get(
                            "week.collected.plan",
                            collected.week(),
                            cells.planned(GoalMeasure.COLLECTED, plan).shown(),
                            collected.before()))
                .orElseGet(
                    () ->
                        messages.get(
                            "week.collected.line", collected.week(), collected.before()))));
    if (!collected.payments().isEmpty()) {
      blocks.add(lists.payments(collected.payments()));
    }
    sections.add(new Section(messages.get("week.collected.title"), blocks));
  }

  private Items alerts(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    summary.alerts().stream()
        .limit(MOST_ALERTS)
        .map(alerts::sentence)
        .map(WeekCells::oneLine)
        .forEach(lines::add);
    if (summary.alerts().size() > MOST_ALERTS) {
      lines.add(messages.get("alerts.more", summary.alerts().size() - MOST_ALERTS));
    }
    return new Items(lines);
  }

  private Section inner(WeekSummary.Inner inner) {
    List<Block> blocks = new ArrayList<>();
    if (!inner.states().isEmpty()) {
      blocks.add(lists.states(inner.states()));
    }
    if (!inner.reasons().isEmpty()) {
      blocks.add(lists.reasons(inner.reasons()));
    }
    return new Section(messages.get("week.inner.title"), blocks);
  }
}
