package org.henryjournal.ui.insights;

import java.util.List;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;

/** The figures in two sentences. */
final class Headline {

  /** By less than this share two quarters count as the same. */
  private static final double SAME = 0.05;

  private final FigureWords words;

  Headline(FigureWords words) {
    this.words = words;
  }

  String of(InsightsViewModel.Shown shown) {
    Tally total = shown.one().total();
    if (total.visits() == 0) {
      return words.get(
          shown.isJournalEmpty() ? "insights.headline.empty" : "insights.headline.nothing");
    }
    if (total.deals() == 0) {
      return words.get("insights.headline.no.deal", total.visits());
    }
    DealsByNumber deals = shown.one().byNumber();
    String rate = rate(shown, total);
    return deals.deals() < Enough.DEALS
        ? rate
        : rate
            + words.get(
                "insights.headline.shares",
                words.percent(deals.share(1)),
                words.percent(deals.shareFrom(3)));
  }

  /** The last whole quarter against the one before, where both say something; else the total. */
  private String rate(InsightsViewModel.Shown shown, Tally total) {
    List<Period> whole =
        shown.one().quarters().stream()
            .filter(quarter -> quarter.from().equals(Step.QUARTER.start(quarter.from())))
            .filter(quarter -> quarter.to().isBefore(shown.today()))
            .filter(quarter -> quarter.to().plusDays(1).equals(Step.QUARTER.next(quarter.from())))
            .toList();
    String all =
        words.get(
            "insights.headline",
            words.decimal(total.visitsPerDeal()),
            total.visits(),
            total.deals());
    if (whole.size() < 2) {
      return all;
    }
    Period last = whole.getLast();
    Period before = whole.get(whole.size() - 2);
    if (last.deals() < Enough.QUARTER_DEALS || before.deals() < Enough.QUARTER_DEALS) {
      return all;
    }
    double now = last.visitsPerDeal().orElse(0.0);
    double then = before.visitsPerDeal().orElse(0.0);
    String than = now < then * (1 - SAME) ? "better" : now > then * (1 + SAME) ? "more" : "same";
    return words.get(
        "insights.headline." + than,
        words.period(Step.QUARTER, last.from(), shown.one().selection().table().weeks()),
        words.decimal(last.visitsPerDeal()),
        words.decimal(before.visitsPerDeal()));
  }
}
