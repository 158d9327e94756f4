package org.henryjournal.exchange;

import java.util.List;
import org.henryjournal.text.Messages;

/** Writes a weekly summary as plain text for a chat message. */
public final class WeekText {

  private final Messages messages;
  private final WeekWords words;

  public WeekText(Messages messages) {
    this.messages = messages;
    this.words = new WeekWords(messages);
  }

  /** Lines end with {@code \n}. */
  public String write(WeekSummary summary) {
    StringBuilder text = new StringBuilder();
    line(text, words.title(summary));
    if (summary.isEmpty()) {
      line(text, messages.get("week.empty"));
    } else {
      WeekSummary.Numbers now = summary.week();
      WeekSummary.Numbers before = summary.before();
      figure(text, "week.visits", messages.number(now.visits()), messages.number(before.visits()));
      figure(
          text,
          "week.attempts",
          messages.number(now.attempts()),
          messages.number(before.attempts()));
      figure(text, "week.deals", messages.number(now.deals()), messages.number(before.deals()));
      figure(text, "week.amount", words.amount(now.amount()), words.amount(before.amount()));
      figure(
          text,
          "week.per.deal",
          words.perDeal(now.visitsPerDeal()),
          words.perDeal(before.visitsPerDeal()));
      figure(
          text,
          "week.per.deal.four",
          words.perDeal(summary.trend().now().visitsPerDeal()),
          words.perDeal(summary.trend().before().visitsPerDeal()));
      days(text, summary);
    }
    section(text, "week.deals.title", words.deals(summary));
    section(text, "week.targets.title", words.targets(summary));
    if (!summary.isEmpty()) {
      section(text, "week.steps.title", List.of(words.steps(summary)));
    }
    section(text, "week.objections.title", words.objections(summary));
    section(text, "alerts.title", words.alerts(summary));
    section(text, "week.plan.title", words.plan(summary));
    section(text, "week.notes.title", words.notes(summary));
    return text.toString();
  }

  private void figure(StringBuilder text, String key, String now, String before) {
    line(text, messages.get("week.figure", messages.get(key), now, before));
  }

  private void days(StringBuilder text, WeekSummary summary) {
    line(text, "");
    line(text, messages.get("week.days.title"));
    for (WeekSummary.Day day : summary.days()) {
      WeekSummary.Numbers numbers = day.numbers();
      String key =
          numbers.visits() + numbers.attempts() == 0
              ? "week.day.none"
              : numbers.deals() == 0 ? "week.day.line" : "week.day.deals";
      line(
          text,
          "- "
              + messages.get(
                  key,
                  day.date(),
                  numbers.visits(),
                  numbers.attempts(),
                  numbers.deals(),
                  words.amount(numbers.amount())));
    }
  }

  private void section(StringBuilder text, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      line(text, "");
      line(text, messages.get(key));
      lines.forEach(line -> line(text, "- " + line));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
