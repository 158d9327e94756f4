package org.henryjournal.exchange;

import java.util.List;
import org.henryjournal.text.Messages;

/** Writes a weekly summary as Markdown with tables. */
public final class WeekMarkdown {

  private final Messages messages;
  private final WeekWords words;

  public WeekMarkdown(Messages messages) {
    this.messages = messages;
    this.words = new WeekWords(messages);
  }

  /** Lines end with {@code \n}. */
  public String write(WeekSummary summary) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(plain(words.title(summary))).append("\n");
    if (summary.isEmpty()) {
      text.append("\n").append(plain(messages.get("week.empty"))).append("\n");
    } else {
      figures(text, summary);
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

  private void figures(StringBuilder text, WeekSummary summary) {
    WeekSummary.Numbers now = summary.week();
    WeekSummary.Numbers before = summary.before();
    text.append("\n");
    row(text, "", messages.get("week.this"), messages.get("week.before"));
    text.append("|---|---:|---:|\n");
    row(
        text,
        messages.get("week.visits"),
        messages.number(now.visits()),
        messages.number(before.visits()));
    row(
        text,
        messages.get("week.attempts"),
        messages.number(now.attempts()),
        messages.number(before.attempts()));
    row(
        text,
        messages.get("week.deals"),
        messages.number(now.deals()),
        messages.number(before.deals()));
    row(
        text,
        messages.get("week.amount"),
        words.amount(now.amount()),
        words.amount(before.amount()));
    row(
        text,
        messages.get("week.per.deal"),
        words.perDeal(now.visitsPerDeal()),
        words.perDeal(before.visitsPerDeal()));
    row(
        text,
        messages.get("week.per.deal.four"),
        words.perDeal(summary.trend().now().visitsPerDeal()),
        words.perDeal(summary.trend().before().visitsPerDeal()));
  }

  private void days(StringBuilder text, WeekSummary summary) {
    text.append("\n## ").append(messages.get("week.days.title")).append("\n\n");
    row(
        text,
        messages.get("week.day"),
        messages.get("week.visits"),
        messages.get("week.attempts"),
        messages.get("week.deals"),
        messages.get("week.amount"));
    text.append("|---|---:|---:|---:|---:|\n");
    for (WeekSummary.Day day : summary.days()) {
      WeekSummary.Numbers numbers = day.numbers();
      row(
          text,
          messages.day(day.date()),
          messages.number(numbers.visits()),
          messages.number(numbers.attempts()),
          messages.number(numbers.deals()),
          words.amount(numbers.amount()));
    }
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(plain(cell)).append(' ');
    }
    text.append("|\n");
  }

  private void section(StringBuilder text, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("\n## ").append(messages.get(key)).append("\n\n");
      lines.forEach(line -> text.append("- ").append(plain(line)).append('\n'));
    }
  }

  /** What the rep wrote stays text: no mark of it turns into a table, a link or HTML. */
  private static String plain(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>|~])", "\\\\$1").replaceFirst("^([#+-])", "\\\\$1");
  }
}
