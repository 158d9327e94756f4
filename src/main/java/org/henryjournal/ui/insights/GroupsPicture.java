package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.henryjournal.chart.RangeChart;
import org.henryjournal.chart.Series;
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
    List<Group> drawn = groups.stream().limit(ROWS).toList();
    RangeChart<Behind> chart =
        RangeChart.of(
                drawn.stream().map(group -> row(one, group)).toList(),
                words::percent,
                words.get("insights.groups.empty"))
            .withOverall(
                Values.value(one.total().closeRate().value()), words.get("insights.groups.all"));
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
        shown
            .other()
            .map(
                other ->
                    chart.withOther(words.one(shown), beside(words.other(shown), drawn, other)))
            .orElse(chart),
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

  /** The same groups of the other side, where there are not too few. */
  private static Series beside(String name, List<Group> drawn, PageFigures other) {
    Map<String, Tally> tallies =
        other.groups().stream().collect(Collectors.toMap(Group::code, Group::tally));
    return new Series(
        name,
        drawn.stream()
            .map(group -> tallies.getOrDefault(group.code(), Tally.NONE))
            .map(
                tally ->
                    isFew(tally) ? OptionalDouble.empty() : Values.value(tally.closeRate().value()))
            .toList());
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
        Values.value(rate),
        Values.interval(tally.closeRate().interval()),
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
