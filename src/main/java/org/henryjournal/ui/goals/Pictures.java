package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.LineChart;
import org.henryjournal.chart.Series;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.GoalPart;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.ChartCard;

/** The two charts of a goal: its course against the plan, and what each part has brought. */
final class Pictures {

  private final Messages messages;
  private final GoalWords words;
  private final PartWords parts;

  Pictures(Messages messages) {
    this.messages = messages;
    this.words = new GoalWords(messages);
    this.parts = new PartWords(messages);
  }

  /** What was done up to the end of each part, beside what was planned up to there. */
  void course(ChartCard<GoalPart> card, GoalsViewModel.Chosen chosen) {
    GoalProgress progress = chosen.progress();
    List<LineChart.Point<GoalPart>> points = new ArrayList<>();
    List<OptionalDouble> plan = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    BigDecimal planned = BigDecimal.ZERO;
    BigDecimal done = BigDecimal.ZERO;
    Cut cut = chosen.cut();
    for (GoalPart part : cut.course()) {
      planned = planned.add(part.planned());
      done = done.add(part.done());
      String name = parts.name(part, cut.courseSize());
      String doneWords = part.begun() ? words.amount(done) : messages.get("goals.none");
      plan.add(OptionalDouble.of(planned.doubleValue()));
      points.add(
          new LineChart.Point<>(
              part.begun() ? OptionalDouble.of(done.doubleValue()) : OptionalDouble.empty(),
              Optional.empty(),
              parts.axis(part, cut.courseSize(), cut.course().size()),
              "",
              messages.get("goals.course.hover", name, doneWords, words.amount(planned)),
              part));
      rows.add(List.of(name, doneWords, words.amount(planned)));
    }
    card.show(
        words.name(progress.goal()),
        LineChart.of(
                points,
                messages.get("goals.course.done", words.amount(progress.standing().done())),
                this::axis,
                messages.get("goals.course.not.begun"))
            .withReference(
                new Series(
                    messages.get("goals.course.plan", words.amount(progress.goal().total())),
                    plan)),
        new TableData(
            List.of(
                messages.get("goals.head.part"),
                messages.get("goals.head.done"),
                messages.get("goals.head.planned")),
            rows));
  }

  private String axis(double value) {
    return words.amount(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
  }

  /** What each part brought, with a stroke where it was planned. */
  void attained(ChartCard<GoalPart> card, GoalsViewModel.Chosen chosen) {
    Cut cut = chosen.cut();
    List<BarChart.Row<GoalPart>> bars = new ArrayList<>();
    List<OptionalDouble> plan = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (GoalPart part : cut.parts()) {
      String name = parts.name(part, cut.size());
      String share = share(part);
      plan.add(OptionalDouble.of(part.planned().doubleValue()));
      bars.add(
          new BarChart.Row<>(
              name,
              OptionalDouble.of(part.done().doubleValue()),
              true,
              List.of(words.amount(part.done()), share),
              messages.get(
                  "goals.attained.hover",
                  name,
                  words.amount(part.done()),
                  words.amount(part.planned()),
                  share),
              part));
      rows.add(List.of(name, words.amount(part.done()), words.amount(part.planned()), share));
    }
    card.show(
        messages.get("goals.attained.rule"),
        BarChart.of(bars, messages.get("goals.head.done"), messages.get("goals.none"))
            .withReferences(List.of(new Series(messages.get("goals.head.planned"), plan))),
        new TableData(
            List.of(
                messages.get("goals.head.part"),
                messages.get("goals.head.done"),
                messages.get("goals.head.planned"),
                messages.get("goals.head.share")),
            rows));
  }

  /** A dash for what has not begun, or where nothing was planned. */
  private String share(GoalPart part) {
    return part.begun() && part.planned().signum() > 0
        ? messages.percent(part.done().doubleValue() / part.planned().doubleValue())
        : messages.get("goals.none");
  }
}
