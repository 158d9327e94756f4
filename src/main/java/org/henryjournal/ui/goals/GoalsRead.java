package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalMeasure;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Achievements;
import org.henryjournal.insight.GoalChain;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.journal.GoalStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.Setting;

/**
 * What the journal says of goals on a day, read once; the page asks it for one year after the
 * other.
 *
 * @param all every goal, the latest first
 * @param entered customers by the day they were entered
 * @param typed rates, by code of the link
 */
record GoalsRead(
    List<GoalProgress> all,
    Achievements achievements,
    Map<LocalDate, Integer> entered,
    Map<String, BigDecimal> typed,
    LocalDate today) {

  /** The chain is drawn from so many months. */
  private static final int HISTORY_MONTHS = 12;

  private static final Map<GoalMeasure, GoalChain.Link> LINKS =
      Map.of(
          GoalMeasure.CALLS, GoalChain.Link.CALLS,
          GoalMeasure.VISITS, GoalChain.Link.VISITS,
          GoalMeasure.NEW_PROSPECTS, GoalChain.Link.PROSPECTS,
          GoalMeasure.DEALS, GoalChain.Link.DEALS);

  static GoalsRead of(Journal journal, LocalDate today) {
    GoalStore store = journal.goals();
    Workdays calendar = journal.settings().workdays();
    Achievements achievements =
        Achievements.of(journal.figures().facts(), journal.money().collected());
    return new GoalsRead(
        store.all().stream()
            .map(goal -> GoalProgress.of(goal, achievements, calendar, today))
            .toList(),
        achievements,
        store.entered(),
        journal.settings().get(Setting.CHAIN_RATES),
        today);
  }

  GoalsViewModel.Shown shown(MoneyStore money, GoalsViewModel.Asked wanted) {
    LocalDate first = LocalDate.of(wanted.year(), 1, 1);
    LocalDate last = LocalDate.of(wanted.year(), 12, 31);
    List<GoalProgress> goals =
        all.stream()
            .filter(p -> !p.goal().from().isAfter(last) && !p.goal().to().isBefore(first))
            .sorted(
                Comparator.comparing((GoalProgress p) -> p.goal().measure())
                    .thenComparing(p -> p.goal().from())
                    .thenComparing(p -> p.goal().to(), Comparator.reverseOrder()))
            .toList();
    Optional<GoalProgress> chosen =
        goals.stream()
            .filter(p -> wanted.goal().filter(id -> id == p.goal().id()).isPresent())
            .findFirst()
            .or(() -> goals.stream().findFirst());
    return new GoalsViewModel.Shown(
        today,
        wanted.year(),
        goals,
        all.stream().filter(p -> p.isOver() && !goals.contains(p)).toList(),
        chosen.map(progress -> chosen(progress, wanted.place())),
        money.payments(first, last),
        goals.stream()
            .filter(p -> p.goal().isOfYear(wanted.year()))
            .filter(p -> isFree(wanted.year() + 1, p.goal().measure()))
            .toList());
  }

  /** Whether no goal of the whole year counts this. */
  private boolean isFree(int year, GoalMeasure measure) {
    return all.stream()
        .map(GoalProgress::goal)
        .noneMatch(goal -> goal.isOfYear(year) && goal.measure() == measure);
  }

  private GoalsViewModel.Chosen chosen(GoalProgress progress, Place place) {
    Goal goal = progress.goal();
    Map<GoalChain.Link, Long> goals =
        all.stream()
            .map(GoalProgress::goal)
            .filter(other -> other.from().equals(goal.from()) && other.to().equals(goal.to()))
            .filter(other -> LINKS.containsKey(other.measure()))
            .collect(
                Collectors.toMap(
                    other -> LINKS.get(other.measure()), other -> other.total().longValueExact()));
    Map<GoalChain.Link, Long> history = history();
    return new GoalsViewModel.Chosen(
        progress,
        Cut.of(progress, achievements, place),
        GoalChain.of(goals, history, typed),
        history,
        typed);
  }

  /** Of each link in the last 12 months. */
  private Map<GoalChain.Link, Long> history() {
    LocalDate since = today.minusMonths(HISTORY_MONTHS).plusDays(1);
    Map<GoalChain.Link, Long> history =
        LINKS.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getValue,
                    link -> achievements.between(link.getKey(), since, today).longValueExact()));
    history.put(
        GoalChain.Link.CONTACTS,
        entered.entrySet().stream()
            .filter(e -> !e.getKey().isBefore(since) && !e.getKey().isAfter(today))
            .mapToLong(Map.Entry::getValue)
            .sum());
    return history;
  }
}
