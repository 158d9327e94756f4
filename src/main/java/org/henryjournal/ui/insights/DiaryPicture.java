package org.henryjournal.ui.insights;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.henryjournal.chart.RangeChart;
import org.henryjournal.chart.TableData;
import org.henryjournal.insight.DiaryEffect;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Tally;

/** The diary effect: months in which the diary was kept against the others. */
final class DiaryPicture {

  private final FigureWords words;

  DiaryPicture(FigureWords words) {
    this.words = words;
  }

  Picture of(InsightsViewModel.Shown shown) {
    DiaryEffect diary = shown.one().diary();
    List<RangeChart.Row<Behind>> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    add(rows, table, shown, "insights.diary.kept", diary.keptMonths(), diary.kept());
    add(rows, table, shown, "insights.diary.others", diary.otherMonths(), diary.others());
    boolean any = rows.stream().anyMatch(row -> row.value().isPresent());
    return new Picture(
        words.get("insights.diary.rule", words.percent(DiaryEffect.KEPT)),
        RangeChart.of(any ? rows : List.of(), words::axis, words.get("insights.too.early")),
        new TableData(
            List.of(
                words.get("insights.head.months"),
                words.get("insights.head.month.count"),
                words.get("insights.head.visits"),
                words.get("insights.head.deals"),
                words.get("insights.head.per.deal"),
                words.get("insights.head.interval")),
            table));
  }

  private void add(
      List<RangeChart.Row<Behind>> rows,
      List<List<String>> table,
      InsightsViewModel.Shown shown,
      String key,
      List<YearMonth> months,
      Tally tally) {
    boolean few = tally.deals() < Enough.GROUP_DEALS;
    String name = words.get(key);
    Selection selection = shown.one().selection();
    Set<YearMonth> these = new HashSet<>(months);
    rows.add(
        new RangeChart.Row<>(
            name,
            few ? OptionalDouble.empty() : Values.value(tally.visitsPerDeal()),
            Values.interval(tally.visitsPerDealInterval()),
            words.get(months.isEmpty() ? "insights.diary.no.month" : "insights.too.few"),
            List.of(
                few ? words.get("insights.dash") : words.decimal(tally.visitsPerDeal()),
                few ? words.get("insights.dash") : words.decimals(tally.visitsPerDealInterval()),
                words.get("insights.diary.n", months.size(), tally.deals())),
            words.get(
                "insights.diary.hover",
                name,
                words.decimal(tally.visitsPerDeal()),
                words.counts(tally),
                months.size()),
            new Behind(
                name,
                () ->
                    selection.where(
                        row -> these.contains(YearMonth.from(selection.table().date(row)))))));
    table.add(
        List.of(
            name,
            words.number(months.size()),
            words.number(tally.visits()),
            words.number(tally.deals()),
            words.decimal(tally.visitsPerDeal()),
            words.decimals(tally.visitsPerDealInterval())));
  }
}
