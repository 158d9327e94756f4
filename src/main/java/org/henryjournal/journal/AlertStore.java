package org.henryjournal.journal;

import static org.henryjournal.journal.db.Tables.LABEL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Labels;
import org.henryjournal.insight.Alert;
import org.henryjournal.insight.Alerts;
import org.henryjournal.insight.Facts;
import org.jooq.DSLContext;

/** What is worth a look in the journal. */
public final class AlertStore {

  /**
   * @param customerName '' where it is about no single customer
   */
  public record Found(Alert alert, String customerName) {}

  private final DSLContext sql;
  private final FigureStore figures;

  AlertStore(DSLContext sql, FigureStore figures) {
    this.sql = sql;
    this.figures = figures;
  }

  /**
   * What is worth a look on a day, the most pressing first; what the rep has put aside is left out.
   * Labels are those of the day.
   *
   * @param day today or one before it
   */
  public List<Found> found(LocalDate day, LocalDate today) {
    Facts facts = figures.facts();
    Set<Long> atA = Alerts.customersAtA(facts, day).keySet();
    Map<Long, Labels> labels = new GradeStore(sql).labels(LABEL.CUSTOMER.in(atA), day);
    SettingStore settings = new SettingStore(sql);
    Map<String, LocalDate> silent = settings.all(Setting.ALERT_SILENT);
    List<Alert> alerts =
        Stream.concat(
                Alerts.ofGoals(new GoalStore(sql).running(day, () -> facts)).stream(),
                Alerts.of(facts, settings.workdays(), labels, day, today).stream())
            .filter(alert -> isSaid(alert, day, silent))
            .toList();
    Map<Long, String> names = names(alerts);
    List<Found> found = new ArrayList<>();
    for (Alert alert : alerts) {
      // A customer may have been deleted since the facts were read.
      alert
          .subject()
          .customer()
          .ifPresentOrElse(
              customer -> {
                String name = names.get(customer);
                if (name != null) {
                  found.add(new Found(alert, name));
                }
              },
              () -> found.add(new Found(alert, "")));
    }
    return found;
  }

  /** The setting of what the rep puts aside. */
  static Setting<LocalDate> silent(Alert.Subject subject) {
    return Setting.ALERT_SILENT.of(member(subject));
  }

  private static String member(Alert.Subject subject) {
    return subject.kind().code() + subject.about().map(id -> "." + id).orElse("");
  }

  private static boolean isSaid(Alert alert, LocalDate day, Map<String, LocalDate> silent) {
    LocalDate last = silent.get(member(alert.subject()));
    return last == null || last.isBefore(day);
  }

  private Map<Long, String> names(List<Alert> alerts) {
    Set<Long> customers =
        alerts.stream()
            .flatMap(alert -> alert.subject().customer().stream())
            .collect(Collectors.toSet());
    return CustomerStore.names(sql, customers);
  }
}
