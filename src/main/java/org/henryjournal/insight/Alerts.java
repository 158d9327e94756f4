package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;

/**
 * The rules of what is worth a look ({@code spec} 5).
 *
 * <p>"The last 5 workdays" are the last five that are over: half a day would look like a fall. They
 * reach from the first of them to the last day that is over, so that a visit on a day off counts.
 * Return visits of today count already: who makes one is told no longer that there is none.
 */
public final class Alerts {

  private static final int LAST = 5;
  private static final int BEFORE = 20;
  private static final double LEAST_CHANCE = 0.05;

  private Alerts() {}

  /** Where the customers stand that are A at the end of the day, by customer. */
  public static Map<Long, GradeHistory.Span> customersAtA(Facts facts, LocalDate day) {
    Map<Long, GradeHistory.Span> found = new HashMap<>();
    facts
        .grades()
        .forEach(
            (customer, history) ->
                history
                    .at(day)
                    .filter(span -> span.stage() == Stage.A)
                    .ifPresent(span -> found.put(customer, span)));
    return found;
  }

  /**
   * What is worth a look on a day, the most pressing first: what is about the work as a whole, then
   * by turns the A with the fewest days left and the customer with the greatest fall.
   *
   * @param labels of the customers that are A; one of which nothing is known may be absent
   * @param day today or one before it, which is over then
   */
  public static List<Alert> of(
      Facts facts, Workdays calendar, Map<Long, Labels> labels, LocalDate day, LocalDate today) {
    List<Alert> alerts = new ArrayList<>(ofWork(facts.visits(), calendar, day, today));
    List<Alert> unknown = unknownLabels(facts, labels, day);
    List<Alert> falling = falling(facts.visits(), day);
    for (int i = 0; i < Math.max(unknown.size(), falling.size()); i++) {
      if (i < unknown.size()) {
        alerts.add(unknown.get(i));
      }
      if (i < falling.size()) {
        alerts.add(falling.get(i));
      }
    }
    return alerts;
  }

  /**
   * Goals that are hardly to be reached: the chance is under 5 %, or what is asked of a month is
   * more than any month brought. Nothing is said on fewer weeks than a chance is drawn from.
   */
  public static List<Alert> ofGoals(List<GoalProgress> goals) {
    return goals.stream()
        .filter(goal -> !goal.standing().isReached())
        .filter(
            goal ->
                goal.reach()
                    .chance()
                    .filter(chance -> chance < LEAST_CHANCE || goal.reach().isBeyondBest())
                    .isPresent())
        .map(goal -> (Alert) new Alert.OutOfReach(goal))
        .toList();
  }

  private static List<Alert> ofWork(
      VisitTable table, Workdays calendar, LocalDate day, LocalDate today) {
    LocalDate over = day.isBefore(today) ? day : day.minusDays(1);
    LocalDate last = calendar.back(over.plusDays(1), LAST);
    LocalDate before = calendar.back(last, BEFORE);
    LocalDate first = table.firstDay().orElse(LocalDate.MAX);
    if (first.isAfter(last) || calendar.count(last, over) < LAST) {
      return List.of();
    }
    Optional<Alert> fewer =
        first.isAfter(before)
            ? Optional.empty()
            : fewerVisits(
                stretch(table, calendar, last, over),
                stretch(table, calendar, before, last.minusDays(1)));
    Tally visits = Figures.total(Selection.of(table, last, day));
    Optional<Alert> onlyNew =
        visits.visits() > 0 && visits.visits() == visits.news()
            ? Optional.of(
                new Alert.OnlyNew(
                    new Alert.Stretch(last, day, calendar.count(last, day), visits.visits())))
            : Optional.empty();
    return Stream.of(fewer, onlyNew).flatMap(Optional::stream).toList();
  }

  private static Alert.Stretch stretch(
      VisitTable table, Workdays calendar, LocalDate from, LocalDate to) {
    int visits = Figures.total(Selection.of(table, from, to)).visits();
    return new Alert.Stretch(from, to, calendar.count(from, to), visits);
  }

  /** Under 70 % of the visits per workday before, in whole numbers: 10 × v ÷ 5 < 7 × w ÷ 20. */
  private static Optional<Alert> fewerVisits(Alert.Stretch last, Alert.Stretch before) {
    return before.workdays() == BEFORE && 10L * last.visits() * BEFORE < 7L * before.visits() * LAST
        ? Optional.of(new Alert.FewerVisits(last, before))
        : Optional.empty();
  }

  private static List<Alert> unknownLabels(Facts facts, Map<Long, Labels> labels, LocalDate day) {
    Comparator<Map.Entry<Long, GradeHistory.Span>> byDeadline =
        Comparator.comparing(
            e -> e.getValue().change().flatMap(GradeChange::until).orElse(LocalDate.MAX));
    return customersAtA(facts, day).entrySet().stream()
        .sorted(byDeadline.thenComparing(Map.Entry.comparingByKey()))
        .map(
            e ->
                new Alert.UnknownLabels(
                    e.getKey(),
                    e.getValue().from(),
                    open(labels.getOrDefault(e.getKey(), Labels.UNKNOWN))))
        .filter(alert -> !alert.open().isEmpty())
        .map(Alert.class::cast)
        .toList();
  }

  /** The labels an A asks for that have no answer; a no is an answer that the rep has overruled. */
  private static List<GradeRules.Label> open(Labels labels) {
    return GradeRules.missing(labels, Grade.A).stream()
        .filter(
            label ->
                switch (label) {
                  case MET -> true;
                  case NEED -> labels.need() == Answer.UNKNOWN;
                  case MONEY -> labels.money() == Answer.UNKNOWN;
                  case VALUE -> labels.value() == Answer.UNKNOWN;
                })
        .toList();
  }

  private static List<Alert> falling(VisitTable table, LocalDate day) {
    return RankedCustomer.falling(table, day).stream()
        .map(
            ranked ->
                (Alert)
                    new Alert.Falling(
                        ranked.customer(),
                        day,
                        BigDecimal.valueOf(ranked.last(), 2),
                        BigDecimal.valueOf(ranked.before(), 2)))
        .toList();
  }
}
