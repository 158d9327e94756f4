package org.henryjournal.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.text.Messages;

/** The sentences of a weekly summary, the same in every format. */
final class WeekWords {

  /** A manager reads no longer list; the program has them all. */
  private static final int MOST_ALERTS = 7;

  private final Messages messages;
  private final AlertWords alerts;

  WeekWords(Messages messages) {
    this.messages = messages;
    this.alerts = new AlertWords(messages);
  }

  String title(WeekSummary summary) {
    String first = messages.dayOfYear(summary.first());
    String last = messages.dayOfYear(summary.last());
    return summary.weeks().isNumbered()
        ? messages.get("week.title", summary.code(), first, last)
        : messages.get("week.title.days", first, last);
  }

  String perDeal(Optional<Double> ratio) {
    return ratio.isPresent() ? messages.decimal(ratio.get(), 1) : "—";
  }

  String steps(WeekSummary summary) {
    WeekSummary.Steps steps = summary.steps();
    return messages.get(
        "week.steps.line",
        steps.agreedAfter(),
        summary.week().visits(),
        steps.kept(),
        steps.cancelled(),
        steps.missed());
  }

  List<String> deals(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    for (WeekSummary.Signed signed : summary.deals()) {
      Deal deal = signed.deal();
      String amount = deal.amount().map(this::amount).orElse(messages.get("week.amount.unsaid"));
      lines.add(
          messages.get("week.deal.line", deal.date(), signed.customer(), amount, signed.number()));
    }
    return lines;
  }

  List<String> targets(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    for (DayStore.Target target : summary.targets()) {
      String line =
          messages.get(
              target.hit() ? "week.target.hit" : "week.target.missed",
              target.target().date(),
              target.customerName());
      lines.add(with(line, target.target().note()));
    }
    return lines;
  }

  List<String> objections(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    for (WeekSummary.Objection objection : summary.objections()) {
      lines.add(with(objection.customer(), objection.words()));
    }
    return lines;
  }

  List<String> alerts(WeekSummary summary) {
    List<AlertStore.Found> found = summary.alerts();
    List<String> lines = new ArrayList<>();
    found.stream().limit(MOST_ALERTS).map(alerts::sentence).map(Cells::oneLine).forEach(lines::add);
    if (found.size() > MOST_ALERTS) {
      lines.add(messages.get("alerts.more", found.size() - MOST_ALERTS));
    }
    return lines;
  }

  List<String> plan(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    for (StepStore.Planned planned : summary.plan()) {
      NextStep step = planned.step();
      boolean late = !step.date().isAfter(summary.last());
      String day = messages.day(step.date()) + step.time().map(time -> " " + time).orElse("");
      String line =
          messages.get(late ? "week.plan.late" : "week.plan.line", day, planned.customerName());
      lines.add(with(line, step.what()));
    }
    return lines;
  }

  List<String> notes(WeekSummary summary) {
    List<String> lines = new ArrayList<>();
    for (DayNote note : summary.notes()) {
      lines.add(with(messages.day(note.date()), note.text()));
    }
    return lines;
  }

  String amount(BigDecimal amount) {
    return messages.amount(amount);
  }

  private String with(String line, String words) {
    String oneLine = Cells.oneLine(words.strip());
    return oneLine.isEmpty() ? line : messages.get("week.with.words", line, oneLine);
  }
}
