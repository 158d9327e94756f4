package org.henryjournal.ui.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.henryjournal.chart.BarChart;
import org.henryjournal.chart.Series;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.StoryShares;

/** On which visit the deals closed; on demand beside what others are said to have reached. */
final class SharesPicture {

  /** Visit numbers that have a bar of their own; the rest are together. */
  private static final int BARS = 5;

  /** The references know no more than first, second, and third or later. */
  private static final int REFERENCE_BARS = 2;

  private static final int LATER = 3;

  private final FigureWords words;

  SharesPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown, boolean references) {
    DealsByNumber deals = shown.one().byNumber();
    int bars = references ? REFERENCE_BARS : BARS;
    boolean early = deals.deals() < Enough.DEALS;
    List<BarChart.Row<Behind>> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (int number = 1; number <= bars + 1; number++) {
      Rate rate = rate(deals, number, bars);
      String name = name(number, bars);
      String share = words.percent(rate.value());
      rows.add(
          new BarChart.Row<>(
              name,
              Values.value(rate.value()),
              number >= LATER,
              List.of(share, words.deals(rate.hits())),
              words.get("insights.bars.hover", name, share, rate.hits(), rate.of()),
              behind(shown.one().selection(), name, number, bars)));
      table.add(List.of(name, words.number(rate.hits()), share, words.percents(rate.interval())));
    }
    BarChart<Behind> chart =
        BarChart.of(early ? List.of() : rows, words.one(shown), words.get("insights.too.early"));
    return new Picture(
        words.deals(deals.deals()),
        early ? chart : beside(chart, shown, bars, references),
        new TableData(
            List.of(
                words.get("insights.curve.visit"),
                words.get("insights.head.deals"),
                words.get("insights.curve.share"),
                words.get("insights.head.interval")),
            table));
  }

  private BarChart<Behind> beside(
      BarChart<Behind> chart, InsightsViewModel.Shown shown, int bars, boolean references) {
    BarChart<Behind> both =
        shown
            .other()
            .filter(other -> other.byNumber().deals() >= Enough.DEALS)
            .map(other -> chart.withOther(series(words.other(shown), other.byNumber(), bars)))
            .orElse(chart);
    return references
        ? both.withReferences(
            List.of(StoryShares.values()).stream()
                .map(
                    story ->
                        new Series(
                            words.get("insights.story." + story.name().toLowerCase(Locale.ROOT)),
                            story.shares().stream().map(OptionalDouble::of).toList()))
                .toList())
        : both;
  }

  private static Series series(String name, DealsByNumber deals, int bars) {
    return new Series(
        name,
        IntStream.rangeClosed(1, bars + 1)
            .mapToObj(number -> rate(deals, number, bars).value())
            .map(Values::value)
            .toList());
  }

  private static Rate rate(DealsByNumber deals, int number, int bars) {
    return number > bars ? deals.from(number) : deals.on(number);
  }

  private String name(int number, int bars) {
    return number > bars ? words.visitOrLater(number) : words.visit(number);
  }

  private Behind behind(Selection selection, String name, int number, int bars) {
    return new Behind(
        words.get("insights.behind.deals", name),
        () ->
            selection.where(
                row ->
                    selection.table().isDeal(row)
                        && (number > bars
                            ? selection.table().number(row) >= number
                            : selection.table().number(row) == number)));
  }

  /** What the rep's deals say of first and later visits; nothing where it is too early. */
  Optional<String> foot(InsightsViewModel.Shown shown) {
    DealsByNumber deals = shown.one().byNumber();
    return deals.deals() < Enough.DEALS
        ? Optional.empty()
        : Optional.of(
            words.get(
                "insights.bars.foot",
                words.percent(deals.share(1)),
                words.percent(deals.shareFrom(LATER))));
  }
}
