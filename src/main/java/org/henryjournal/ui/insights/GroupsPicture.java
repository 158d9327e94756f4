package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.henryjournal.chart.Interval;
import org.henryjournal.chart.RangeChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.Dimension;
import org.henryjournal.insight.Group;
import org.henryjournal.insight.Tally;

/** Close rates of groups of visits with their intervals, on one axis. */
final class GroupsPicture {

  private static final int ROWS = 8;

  private final FigureWords words;

  GroupsPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    PageFigures one = shown.one();
    Dimension dimension = one.dimension();
    List<Group> groups = ordered(one);
    List<RangeChart.Row<Behind>> rows = new ArrayList<>();
    for (Group group : groups.stream().limit(ROWS).toList()) {
      rows.add(row(one, group));
    }
    List<List<String>> table = new ArrayList<>();
    for (Group group : groups) {
      Tally tally = group.tally();
      table.add(
          List.of(
              words.group(dimension, group.code()),
              words.number(tally.visits()),
              words.number(tally.deals()),
              words.decimal(tally.visitsPerDeal()),
              words.percent(tally.closeRate().value()),
              words.percents(tally.closeRate().interval()),
              words.amount(tally.cents())));
    }
    return new Picture(
        groups.size() > ROWS
            ? words.get("insights.groups.rule.some", ROWS, groups.size())
            : words.get("insights.groups.rule"),
        new RangeChart<>(
            rows,
            one.total().closeRate().value().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
            words.get("insights.groups.all"),
            words::percent,
            words.get("insights.groups.empty")),
        new TableData(
            List.of(
                words.get("insights.by." + dimension.name().toLowerCase(Locale.ROOT)),
                words.get("insights.head.visits"),
                words.get("insights.head.deals"),
                words.get("insights.head.per.deal"),
                words.get("insights.head.close.rate"),
                words.get("insights.head.interval"),
                words.get("insights.head.amount")),
            table));
  }

  /** Industries and tags by close rate, too few last; what has an order of its own keeps it. */
  private static List<Group> ordered(PageFigures one) {
    List<Group> groups = new ArrayList<>(one.groups());
    groups.removeIf(group -> group.tally().visits() == 0);
    if (one.dimension() == Dimension.INDUSTRY || one.dimension() == Dimension.TAG) {
      groups.sort(
          Comparator.<Group, Boolean>comparing(group -> isFew(group.tally()))
              .thenComparing(
                  group -> group.tally().closeRate().value().orElse(0.0), Comparator.reverseOrder())
              .thenComparing(group -> group.tally().visits(), Comparator.reverseOrder())
              .thenComparing(Group::code));
    }
    return groups;
  }

  private static boolean isFew(Tally tally) {
    return tally.deals() < Enough.GROUP_DEALS && tally.visits() < Enough.GROUP_VISITS;
  }

  private RangeChart.Row<Behind> row(PageFigures one, Group group) {
    Tally tally = group.tally();
    String name = words.group(one.dimension(), group.code());
    boolean few = isFew(tally);
    Optional<Double> rate = tally.closeRate().value().filter(share -> !few);
    return new RangeChart.Row<>(
        name,
        rate.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        tally.closeRate().interval().map(i -> new Interval(i.low(), i.high())),
        words.get("insights.too.few"),
        List.of(
            few || tally.deals() == 0
                ? words.get("insights.dash")
                : words.get("insights.one.in", words.decimal(tally.visitsPerDeal())),
            few ? words.get("insights.dash") : words.decimals(tally.visitsPerDealInterval()),
            words.deals(tally.deals())),
        words.get(
            "insights.groups.hover",
            name,
            words.percent(tally.closeRate().value()),
            words.percents(tally.closeRate().interval()),
            words.counts(tally)),
        new Behind(name, () -> group.in(one.selection())));
  }
}
