package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeChange;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Nudge;
import org.henryjournal.domain.Pursuits;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Unreached;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.Workdays;

/**
 * A customer on the board of a day.
 *
 * @param since the day it came to this place
 * @param change what put it there; empty where a deal did, and where it is not graded yet
 * @param daysLeft to sign in: 0 on the last day, negative after it; empty where there is no
 *     deadline
 * @param counted the calendar, where days left are workdays of it
 * @param visits of the pursuit so far; of the pursuit that signed where it is signed
 * @param visitsNow of the pursuit that runs, which is what the nudge counts; 0 where none does
 * @param last day of the last visit; attempts do not count
 * @param person met last, or else the highest ranked one
 * @param amount what may come of it: the amount expected, or else the interest noted last
 * @param unreached what to try after attempts in a row
 * @param complaints of the customer that are open on the day
 */
public record BoardCard(
    long customer,
    String name,
    String industry,
    List<Tag> tags,
    Stage stage,
    Optional<LocalDate> since,
    Optional<GradeChange> change,
    Optional<Long> daysLeft,
    Optional<Workdays> counted,
    Labels labels,
    int visits,
    int visitsNow,
    Optional<LocalDate> last,
    Optional<Contact> person,
    Optional<NextStep> step,
    Optional<BigDecimal> amount,
    Optional<Signed> signed,
    Nudge nudge,
    Optional<Unreached> unreached,
    int complaints) {

  /**
   * How a customer was signed.
   *
   * @param amount of the deal, where it was said
   * @param from the place it left by signing
   * @param days in stock until then; empty where it was not in stock
   */
  public record Signed(
      LocalDate date, Optional<BigDecimal> amount, Stage from, Optional<Long> days) {}

  /**
   * What the journal says of a customer up to the day.
   *
   * @param end the entries of {@link Past#end}
   * @param deals asked for only where the customer is signed
   * @param contacts the highest rank first
   * @param step the next one that is open
   * @param answer the last one to "why? drop or go on"
   * @param complaints open on the day
   */
  public record Known(
      Customer customer,
      GradeHistory history,
      Past past,
      List<Visit> end,
      List<Deal> deals,
      List<Contact> contacts,
      Optional<NextStep> step,
      List<Tag> tags,
      Labels labels,
      Optional<GoOn> answer,
      int complaints) {}

  /**
   * Fewest days left first, then the earlier next step; those without a deadline by the day they
   * came, the latest first.
   */
  public static final Comparator<BoardCard> ORDER =
      Comparator.comparing((BoardCard card) -> card.daysLeft().orElse(Long.MAX_VALUE))
          .thenComparing(
              card ->
                  card.daysLeft().isEmpty()
                      ? LocalDate.MAX
                      : card.step().map(NextStep::date).orElse(LocalDate.MAX))
          .thenComparing(
              card -> card.since().or(card::last).orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(BoardCard::name);

  /** It was set by hand: a grade that the labels do not carry, or signed without a deal. */
  public boolean isByHand() {
    return change
        .filter(g -> !g.cause().isRule())
        .filter(g -> GradeRules.of(labels).map(Stage::of).filter(g.stage()::equals).isEmpty())
        .isPresent();
  }

  /** Days left to sign in from a day on, which may be another one than that of the card. */
  public Optional<Long> daysLeft(LocalDate day) {
    return change.flatMap(GradeChange::until).map(last -> daysLeft(day, last, counted));
  }

  private static long daysLeft(LocalDate day, LocalDate last, Optional<Workdays> counted) {
    return counted
        .map(calendar -> calendar.between(day, last))
        .orElseGet(() -> ChronoUnit.DAYS.between(day, last));
  }

  /** It has a deadline, or it ran out and nothing was decided since. */
  public boolean isExtendable() {
    return stage.isOpen() || change.filter(g -> g.cause() == GradeChange.Cause.RUN_OUT).isPresent();
  }

  /** The labels its grade asks for and that do not say yes. */
  public List<GradeRules.Label> missing() {
    return stage.grade().map(grade -> GradeRules.missing(labels, grade)).orElse(List.of());
  }

  /**
   * @param rules how the days left are counted
   * @param calendar of the journal
   */
  public static BoardCard of(Known known, LocalDate day, GradeRules rules, Workdays calendar) {
    GradeHistory history = known.history().upTo(day);
    List<Pursuits.Pursuit> pursuits = Pursuits.ofOrdered(known.past().entries(), history.drops());
    Optional<Visit> last =
        known.end().stream().filter(visit -> !visit.outcome().isAttempt()).findFirst();
    boolean running =
        !pursuits.isEmpty()
            && pursuits.getLast().end() == Pursuits.End.OPEN
            && history.at(day).filter(span -> isOver(span, last)).isEmpty();
    Optional<GradeHistory.Span> span = place(history, day, last.map(Visit::date));
    Stage stage = span.map(GradeHistory.Span::stage).orElse(Stage.NONE);
    int visits = running ? pursuits.getLast().visits().size() : 0;
    int closing =
        stage == Stage.SIGNED
            ? pursuits.reversed().stream()
                .filter(p -> span.get().isSignedByHand() || p.end() == Pursuits.End.DEAL)
                .findFirst()
                .map(p -> p.visits().size())
                .orElse(0)
            : visits;
    Optional<GoOn> answer =
        known.answer().filter(a -> running && !a.date().isBefore(begin(known, pursuits)));
    Optional<Workdays> counted = Optional.of(calendar).filter(c -> rules.inWorkdays());
    Optional<LocalDate> until = span.flatMap(GradeHistory.Span::change).flatMap(GradeChange::until);
    return new BoardCard(
        known.customer().id(),
        known.customer().name(),
        known.customer().industry(),
        known.tags(),
        stage,
        span.map(GradeHistory.Span::from),
        span.flatMap(GradeHistory.Span::change),
        until.map(end -> daysLeft(day, end, counted)),
        counted,
        known.labels(),
        closing,
        visits,
        last.map(Visit::date),
        person(known, last),
        known.step(),
        known.customer().expectedAmount().or(known.past()::interest),
        stage == Stage.SIGNED ? span.map(s -> signed(known, s)) : Optional.empty(),
        stage == Stage.D ? Nudge.NONE : Nudge.of(visits, answer),
        Unreached.of(known.end(), known.contacts()),
        known.complaints());
  }

  /**
   * Signed by the rep's word and not visited since: the pursuit does not run, though no deal ended
   * it.
   */
  private static boolean isOver(GradeHistory.Span span, Optional<Visit> last) {
    return span.isSignedByHand()
        && last.filter(visit -> visit.date().isAfter(span.from())).isEmpty();
  }

  /**
   * Signed in a month before that of the day: no news on the board any more. Seen again since, the
   * customer stands there as one that is not graded yet.
   */
  public static boolean isSignedLongAgo(GradeHistory.Span span, LocalDate day) {
    return span.stage() == Stage.SIGNED && span.from().isBefore(day.withDayOfMonth(1));
  }

  /**
   * Where a customer stands on the board of a day, and in every list; empty where it is not graded,
   * or not again since it signed.
   *
   * @param seen day of its last visit up to then
   */
  public static Optional<GradeHistory.Span> place(
      GradeHistory history, LocalDate day, Optional<LocalDate> seen) {
    return history
        .at(day)
        .filter(
            span ->
                !isSignedLongAgo(span, day)
                    || seen.filter(date -> date.isAfter(span.from())).isEmpty());
  }

  /** First day of the last pursuit. */
  private static LocalDate begin(Known known, List<Pursuits.Pursuit> pursuits) {
    long first = pursuits.getLast().visits().getFirst();
    return known.past().entries().stream()
        .filter(entry -> entry.id() == first)
        .findFirst()
        .map(Pursuits.Entry::date)
        .orElse(LocalDate.MIN);
  }

  private static Optional<Contact> person(Known known, Optional<Visit> last) {
    return last.flatMap(Visit::contact)
        .flatMap(met -> known.contacts().stream().filter(c -> c.id() == met).findFirst())
        .or(() -> known.contacts().stream().filter(c -> c.kp().isPresent()).findFirst());
  }

  private static Signed signed(Known known, GradeHistory.Span span) {
    Collection<Deal> deals =
        known.deals().stream().filter(deal -> deal.date().equals(span.from())).toList();
    Optional<BigDecimal> amount =
        deals.stream().flatMap(deal -> deal.amount().stream()).reduce(BigDecimal::add);
    List<GradeHistory.Span> spans = known.history().spans();
    int at = spans.indexOf(span);
    Stage from = at > 0 ? spans.get(at - 1).stage() : Stage.NONE;
    Optional<Long> days =
        at > 0
            ? known
                .history()
                .stockBefore(span)
                .map(since -> ChronoUnit.DAYS.between(since, span.from()))
            : Optional.empty();
    return new Signed(span.from(), amount, from, days);
  }
}
