package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.SignToday;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.RevisitStore;

/**
 * Whom to sign and whom to see again, as the board and the revisit intervals say.
 *
 * @param cards of the customers that the day's lists name, by id
 * @param suggested targets for the day, while none is open; none for a day that has passed
 * @param nextSuggested targets for the next workday, while it has none
 * @param due to be seen again by the day; none for a day that has passed
 * @param month of the day so far; empty where it has no workday yet
 */
public record FollowUps(
    Map<Long, BoardCard> cards,
    List<BoardCard> suggested,
    List<BoardCard> nextSuggested,
    List<RevisitStore.Due> due,
    Optional<TargetFigures> month) {

  /** As many customers of a list show what the board says; nobody gets further down in a day. */
  private static final int CARDS = 150;

  /**
   * The customers of a day's lists.
   *
   * @param targetOpen a target of the day has not signed
   * @param planned in the order of their list, each once
   */
  record Lists(Set<Long> targets, boolean targetOpen, Set<Long> nextTargets, List<Long> planned) {}

  static FollowUps read(Journal journal, LocalDate day, LocalDate today, Lists lists) {
    Workdays workdays = journal.settings().workdays();
    boolean past = day.isBefore(today);
    LocalDate next = workdays.next(day);
    List<RevisitStore.Due> due = past ? List.of() : journal.revisits().due(day);
    Set<Long> named =
        Stream.of(
                lists.targets().stream(),
                lists.nextTargets().stream(),
                lists.planned().stream().limit(CARDS),
                due.stream().limit(CARDS).map(RevisitStore.Due::customer))
            .flatMap(Function.identity())
            .collect(Collectors.toCollection(HashSet::new));
    Set<Stage> stages = past ? Set.of() : Set.of(Stage.A);
    List<BoardCard> cards = journal.board().cards(day, today, stages, named);
    List<BoardCard> stillA =
        cards.stream().filter(card -> card.daysLeft(next).orElse(-1L) >= 0).toList();
    return new FollowUps(
        cards.stream().collect(Collectors.toMap(BoardCard::customer, Function.identity())),
        past || lists.targetOpen() ? List.of() : suggest(cards, day),
        past || !lists.nextTargets().isEmpty() ? List.of() : suggest(stillA, next),
        due,
        month(journal, workdays, day, today));
  }

  private static List<BoardCard> suggest(List<BoardCard> cards, LocalDate on) {
    return SignToday.suggest(cards, on, Set.of(), Suggested.MOST);
  }

  private static Optional<TargetFigures> month(
      Journal journal, Workdays workdays, LocalDate day, LocalDate today) {
    LocalDate from = day.withDayOfMonth(1);
    LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
    LocalDate to = end.isBefore(today) ? end : today;
    return to.isBefore(from)
        ? Optional.empty()
        : Optional.of(figures(journal, workdays, from, to, today))
            .filter(figures -> figures.workdays() > 0);
  }

  private static TargetFigures figures(
      Journal journal, Workdays workdays, LocalDate from, LocalDate to, LocalDate today) {
    List<TargetFigures.Named> named =
        journal.days().targets(from, to).stream().map(DayStore.Target::named).toList();
    return TargetFigures.of(
        named, workdays, journal.figures().facts().visits().firstDay(), from, to, today);
  }

  /** What the board says of a customer; empty where it was not looked at. */
  public Optional<BoardCard> card(long customer) {
    return Optional.ofNullable(cards.get(customer));
  }
}
