package org.henryjournal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.insight.Alert;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.text.Messages;

/** What is worth a look and by which rule, in the same words on screen and in the summary. */
public final class AlertWords {

  private final Messages messages;

  public AlertWords(Messages messages) {
    this.messages = messages;
  }

  public String sentence(AlertStore.Found found) {
    String name = found.customerName();
    return switch (found.alert()) {
      case Alert.FewerVisits fewer ->
          messages.get("alerts.fewer", perWorkday(fewer.before()), perWorkday(fewer.last()));
      case Alert.OnlyNew onlyNew -> messages.get("alerts.new", onlyNew.last().visits());
      case Alert.UnknownLabels unknown ->
          messages.get("alerts.unknown", name, labels(unknown.open()));
      case Alert.Falling falling ->
          messages.get("alerts.falling", name, falling.last(), falling.before());
      case Alert.OutOfReach goal -> messages.get("alerts.goal", name(goal));
    };
  }

  /** The rule, with the numbers it was computed from. */
  public String why(Alert alert) {
    return switch (alert) {
      case Alert.FewerVisits fewer ->
          messages.get(
              "alerts.fewer.why",
              fewer.last().from(),
              fewer.last().to(),
              fewer.last().visits(),
              perWorkday(fewer.last()),
              fewer.before().from(),
              fewer.before().visits(),
              perWorkday(fewer.before()));
      case Alert.OnlyNew onlyNew ->
          messages.get(
              "alerts.new.why",
              onlyNew.last().from(),
              onlyNew.last().to(),
              onlyNew.last().visits());
      case Alert.UnknownLabels unknown ->
          messages.get("alerts.unknown.why", unknown.since(), labels(unknown.open()));
      case Alert.Falling falling ->
          messages.get(
              "alerts.falling.why",
              falling.lastFrom(),
              falling.day(),
              falling.last(),
              falling.beforeFrom(),
              falling.beforeTo(),
              falling.before());
      case Alert.OutOfReach goal ->
          messages.get(
              goal.isBeyondBest() ? "alerts.goal.why.month" : "alerts.goal.why.chance",
              goal.progress().standing().toGo(),
              goal.progress().standing().workdaysLeft(),
              whole(goal.progress().reach().asked()),
              goal.progress().reach().bestMonth(),
              messages.percent(goal.progress().reach().chance().orElse(0.0)),
              goal.progress().reach().weeks());
    };
  }

  /** What the goal counts, and until when. */
  private String name(Alert.OutOfReach alert) {
    return messages.get(
        "alerts.goal.name",
        messages.get("goals.measure." + alert.progress().goal().measure().code()),
        messages.date(alert.progress().goal().to()));
  }

  private static BigDecimal whole(double amount) {
    return BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP);
  }

  private String perWorkday(Alert.Stretch stretch) {
    return messages.decimal(stretch.visitsPerWorkday(), 1);
  }

  private String labels(List<GradeRules.Label> labels) {
    return labels.stream()
        .map(label -> messages.get("alerts.label." + label.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(messages.get("customers.list.separator")));
  }
}
