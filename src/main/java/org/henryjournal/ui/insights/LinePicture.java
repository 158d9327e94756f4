package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.LineChart;
import org.henryjournal.chart.Series;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.HenryLine;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;

/** A measure in time: visits per deal with Henry's line, and others. */
final class LinePicture {

  /** Weeks over which a weekly line is evened out beside itself. */
  private static final int MOVING_WEEKS = 4;

  private final FigureWords words;

  LinePicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown, Measure measure) {
    PageFigures one = shown.one();
    List<Period> periods = one.periods();
    List<LineChart.Point<Behind>> points = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Period period : periods) {
      OptionalDouble value = value(shown, measure, period);
      points.add(point(shown, period, measure, value, periods.size()));
      rows.add(
          List.of(
              words.period(one.step(), period.from(), one.selection().table().weeks()),
              value.isPresent() ? said(measure, value.getAsDouble()) : words.get("insights.none"),
              words.number(period.visits()),
              words.number(period.deals()),
              words.amount(period.tally().cents())));
    }
    boolean early = points.stream().filter(p -> p.value().isPresent()).count() < Enough.POINTS;
    LineChart<Behind> chart =
        LineChart.of(
            early ? List.of() : points,
            name(shown, measure, points),
            v -> axis(measure, v),
            words.get("insights.too.early"));
    return new Picture(
        words.get("insights.line.rule." + key(measure), words.counts(one.total())),
        early ? chart : beside(chart, shown, measure),
        new TableData(head(measure), rows));
  }

  private LineChart<Behind> beside(
      LineChart<Behind> chart, InsightsViewModel.Shown shown, Measure measure) {
    LineChart<Behind> scaled = chart.upTo(ceiling(shown, measure));
    LineChart<Behind> both = other(shown, measure).map(scaled::withOther).orElse(scaled);
    return measure == Measure.VISITS_PER_DEAL ? both.withReference(henry(shown.one())) : both;
  }

  private static String key(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble value(
      InsightsViewModel.Shown shown, Measure measure, Period period) {
    return measure.of(
        period,
        shown.rules().calendar(),
        shown.one().selection().table().firstDay(),
        shown.today());
  }

  private LineChart.Point<Behind> point(
      InsightsViewModel.Shown shown,
      Period period,
      Measure measure,
      OptionalDouble value,
      int count) {
    Step step = shown.one().step();
    String name = words.period(step, period.from(), shown.one().selection().table().weeks());
    Selection selection = shown.one().selection();
    return new LineChart.Point<>(
        value,
        Optional.empty(),
        words.axis(step, period.from(), shown.one().selection().table().weeks(), count),
        measure == Measure.VISITS_PER_WORKDAY
            ? words.get("insights.n.visits", period.visits())
            : words.get("insights.n", period.deals()),
        words.get(
            "insights.hover." + key(measure),
            name,
            value.isPresent() ? said(measure, value.getAsDouble()) : words.get("insights.none"),
            words.counts(period.tally())),
        new Behind(name, () -> selection.between(period.from(), period.to())));
  }

  private String name(
      InsightsViewModel.Shown shown, Measure measure, List<LineChart.Point<Behind>> points) {
    if (shown.other().isPresent()) {
      return words.one(shown);
    }
    return points.reversed().stream()
        .map(LineChart.Point::value)
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .map(last -> words.get("insights.you", said(measure, last.getAsDouble())))
        .orElse("");
  }

  /** The other side of a comparison; else the average of some weeks beside a weekly line. */
  private Optional<Series> other(InsightsViewModel.Shown shown, Measure measure) {
    if (shown.other().isPresent()) {
      return shown
          .other()
          .map(other -> series(shown, measure, words.other(shown), other.periods()));
    }
    return shown.one().step() == Step.WEEK && measure != Measure.VISITS_PER_WORKDAY
        ? Optional.of(
            series(
                shown,
                measure,
                words.get("insights.moving", MOVING_WEEKS),
                Figures.moving(shown.one().periods(), MOVING_WEEKS)))
        : Optional.empty();
  }

  private static Series series(
      InsightsViewModel.Shown shown, Measure measure, String name, List<Period> periods) {
    return new Series(name, periods.stream().map(p -> value(shown, measure, p)).toList());
  }

  private Series henry(PageFigures one) {
    List<Period> periods = one.periods();
    return new Series(
        words.get("insights.henry"),
        periods.stream()
            .map(
                period ->
                    OptionalDouble.of(
                        HenryLine.visitsPerDeal(
                            one.step(), periods.getFirst().from(), period.from())))
            .toList());
  }

  /** The scale of the same days without any filter, so that it does not jump with one. */
  private static double ceiling(InsightsViewModel.Shown shown, Measure measure) {
    return shown.unfiltered().stream()
        .map(period -> value(shown, measure, period))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max()
        .orElse(0);
  }

  private String said(Measure measure, double value) {
    return switch (measure) {
      case VISITS_PER_DEAL, VISITS_PER_WORKDAY -> words.decimal(Optional.of(value));
      case CLOSE_RATE -> words.percent(value);
      case VALUE_OF_VISIT -> words.amount(Math.round(value * 100));
    };
  }

  private String axis(Measure measure, double value) {
    return switch (measure) {
      case VISITS_PER_DEAL, VISITS_PER_WORKDAY -> words.axis(value);
      case CLOSE_RATE -> words.percent(value);
      case VALUE_OF_VISIT -> words.amount(Math.round(value * 100));
    };
  }

  private List<String> head(Measure measure) {
    return List.of(
        words.get("insights.head.period"),
        words.get("insights.measure." + key(measure)),
        words.get("insights.head.visits"),
        words.get("insights.head.deals"),
        words.get("insights.head.amount"));
  }
}
