package org.henryjournal.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.SignedBy;
import org.henryjournal.text.Messages;

/** The figures as lines a person reads. */
final class StatsText {

  private final Messages messages;

  StatsText(Messages messages) {
    this.messages = messages;
  }

  /** Lines end with {@code \n}. */
  String write(Stats stats) {
    StringBuilder text = new StringBuilder();
    Period total = stats.total();
    line(
        text,
        messages.get(
            "cli.stats.range", messages.dayOfYear(total.from()), messages.dayOfYear(total.to())));
    line(
        text,
        messages.get(
            "cli.stats.total", total.visits(), stats.customers(), total.deals(), perDeal(total)));
    deals(text, stats.deals());
    curve(text, stats);
    line(text, "");
    line(text, messages.get("cli.stats.months"));
    for (Period month : stats.months()) {
      String name = messages.monthOfYear(month.from());
      line(
          text,
          "  "
              + messages.get(
                  "cli.stats.month", name, month.visits(), month.deals(), perDeal(month)));
    }
    return text.toString();
  }

  private void deals(StringBuilder text, DealsByNumber deals) {
    if (deals.deals() == 0) {
      return;
    }
    line(text, "");
    line(text, messages.get("cli.stats.deals", deals.deals()));
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(deals.byNumber()).entrySet()) {
      String share = messages.percent(deals.share(entry.getKey()));
      line(
          text, "  " + messages.get("cli.stats.deals.on", entry.getKey(), entry.getValue(), share));
    }
    line(text, "  " + messages.get("cli.stats.deals.from", messages.percent(deals.shareFrom(3))));
  }

  private void curve(StringBuilder text, Stats stats) {
    if (stats.signed().isEmpty()) {
      return;
    }
    line(text, "");
    line(text, messages.get("cli.stats.curve"));
    for (SignedBy.Step step : stats.signed()) {
      line(
          text,
          "  "
              + messages.get(
                  "cli.stats.curve.step",
                  step.number(),
                  step.atRisk(),
                  step.closed(),
                  messages.percent(step.rate().value().orElse(0.0)),
                  messages.percent(step.estimate()),
                  messages.percent(step.range().low()),
                  messages.percent(step.range().high())));
    }
  }

  private String perDeal(Period period) {
    Optional<Double> ratio = period.visitsPerDeal();
    return ratio.isPresent() ? messages.decimal(ratio.get(), 1) : "—";
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
