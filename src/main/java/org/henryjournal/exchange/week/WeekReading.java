package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Achievements;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.insight.HenryLine;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.journal.GoalStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;

/** Reads a week from the journal. */
final class WeekReading {

  /** How many weeks a point of the trend goes over. */
  private static final int WEEKS = 4;

  private final Journal journal;
  private final Weeks weeks;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;

  /** The last day of the week that there is something to say about. */
  private final LocalDate asOf;

  /**
   * @param day any day of the week
   */
  WeekReading(Journal journal, LocalDate day, LocalDate today) {
    this.journal = journal;
    this.weeks = journal.settings().weeks();
    this.first = weeks.start(day);
    this.last = first.plusDays(6);
    this.today = today;
    this.asOf = last.isBefore(today) ? last : today;
  }

  WeekSummary summary() {
    List<VisitStore.Entry> entries = journal.visits().between(first, last);
    Facts facts = journal.figures().facts();
    return new WeekSummary(
        weeks,
        first,
        numbers(entries),
        numbers(journal.visits().between(first.minusDays(7), first.minusDays(1))),
        trend(facts),
        steps(entries),
        days(entries, journal.settings().workdays()),
        deals(entries),
        journal.days().targets(first, last),
        objections(entries),
        first.isAfter(today) ? List.of() : alerts(),
        plan(),
        journal.days().notes(first, last).stream().filter(n -> !n.text().isBlank()).toList(),
        first.isAfter(today) ? List.of() : goals(facts),
        moves(facts),
        collected(),
        inner(entries));
  }

  private static WeekSummary.Numbers numbers(List<VisitStore.Entry> entries) {
    int attempts = 0;
    int deals = 0;
    BigDecimal amount = BigDecimal.ZERO.setScale(2);
    for (VisitStore.Entry entry : entries) {
      attempts += entry.visit().outcome().isAttempt() ? 1 : 0;
      deals += entry.visit().outcome() == Outcome.DEAL ? 1 : 0;
      amount = amount.add(entry.deal().flatMap(Deal::amount).orElse(BigDecimal.ZERO));
    }
    return new WeekSummary.Numbers(entries.size() - attempts, attempts, deals, amount);
  }

  private WeekSummary.FourWeeks trend(Facts facts) {
    Selection selection =
        Selection.of(
            facts.visits(), first.minusWeeks(WeekSummary.TREND + WEEKS - 2), first.plusDays(6));
    List<Period> moving = Figures.moving(Figures.by(Step.WEEK, selection), WEEKS);
    List<LocalDate> span = facts.visits().span();
    List<WeekSummary.TrendWeek> told = new ArrayList<>();
    for (Period period : moving.subList(WEEKS - 1, moving.size())) {
      if (!span.isEmpty() && !period.to().isBefore(span.getFirst())) {
        LocalDate began = span.getFirst();
        LocalDate start = period.from().isBefore(began) ? began : period.from();
        told.add(
            new WeekSummary.TrendWeek(
                period.from(), period.tally(), HenryLine.visitsPerDeal(Step.WEEK, began, start)));
      }
    }
    Tally now = moving.getLast().tally();
    return new WeekSummary.FourWeeks(now, moving.get(moving.size() - 2).tally(), told);
  }

  private List<AlertStore.Found> alerts() {
    return journal.alerts().found(asOf, today);
  }

  private List<WeekSummary.Day> days(List<VisitStore.Entry> entries, Workdays workdays) {
    List<WeekSummary.Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate date = day;
      List<VisitStore.Entry> ofDay =
          entries.stream().filter(e -> e.visit().date().equals(date)).toList();
      if (!ofDay.isEmpty() || workdays.isWorkday(day)) {
        days.add(new WeekSummary.Day(day, numbers(ofDay)));
      }
    }
    return days;
  }

  private static List<WeekSummary.Signed> deals(List<VisitStore.Entry> entries) {
    List<WeekSummary.Signed> deals = new ArrayList<>();
    for (VisitStore.Entry entry : entries) {
      entry
          .deal()
          .ifPresent(
              deal ->
                  deals.add(
                      new WeekSummary.Signed(
                          deal, entry.customerName(), entry.number().orElse(0))));
    }
    return deals;
  }

  private static List<WeekSummary.Objection> objections(List<VisitStore.Entry> entries) {
    List<WeekSummary.Objection> objections = new ArrayList<>();
    for (VisitStore.Entry entry : entries) {
      Visit visit = entry.visit();
      if (!visit.objection().isBlank() || visit.outcome() == Outcome.OBJECTION) {
        String words = visit.objection().isBlank() ? visit.note() : visit.objection();
        objections.add(new WeekSummary.Objection(visit.date(), entry.customerName(), words));
      }
    }
    return objections;
  }

  private WeekSummary.Steps steps(List<VisitStore.Entry> entries) {
    int agreed =
        (int)
            entries.stream()
                .filter(e -> e.step().isPresent() && !e.visit().outcome().isAttempt())
                .count();
    List<StepStore.Planned> closed = journal.steps().closedBetween(first, last);
    int kept = (int) closed.stream().filter(WeekReading::isKept).count();
    int missed = journal.steps().openBetween(first, last).size();
    return new WeekSummary.Steps(agreed, kept, closed.size() - kept, missed);
  }

  private static boolean isKept(StepStore.Planned planned) {
    return planned.step().state() == NextStep.State.KEPT;
  }

  private List<StepStore.Planned> plan() {
    return journal.steps().dueBy(last.plusDays(7)).stream()
        .sorted(
            Comparator.comparing((StepStore.Planned p) -> p.step().date())
                .thenComparing(p -> p.step().time().isEmpty())
                .thenComparing(p -> p.step().time().orElse(LocalTime.MIN))
                .thenComparing(p -> p.step().id()))
        .toList();
  }

  /** Also those that ended in the week, or began in it. */
  private List<WeekSummary.GoalWeek> goals(Facts facts) {
    Workdays calendar = journal.settings().workdays();
    Achievements achievements = Achievements.of(facts, journal.goals().collected());
    return journal.goals().all().stream()
        .filter(goal -> !goal.to().isBefore(first) && !goal.from().isAfter(asOf))
        .map(goal -> GoalProgress.of(goal, achievements, calendar, asOf))
        .sorted(GoalProgress.ORDER)
        .map(GoalProgress::standing)
        .map(
            standing ->
                new WeekSummary.GoalWeek(
                    standing
                        .plan()
                        .planned(first, last)
                        .setScale(standing.plan().goal().measure().scale()),
                    achievements.between(
                        standing.plan().goal().measure(),
                        later(first, standing.plan().goal().from()),
                        earlier(asOf, standing.plan().goal().to())),
                    standing))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private List<WeekSummary.Move> moves(Facts facts) {
    List<WeekSummary.Move> moves = new ArrayList<>();
    Map<Long, String> names = journal.customers().names(facts.grades().keySet());
    facts
        .grades()
        .forEach(
            (customer, history) ->
                move(history, names.getOrDefault(customer, "")).ifPresent(moves::add));
    return moves.stream()
        .sorted(
            Comparator.comparing(WeekSummary.Move::date)
                .thenComparing(WeekSummary.Move::to)
                .thenComparing(WeekSummary.Move::customer))
        .toList();
  }

  private Optional<WeekSummary.Move> move(GradeHistory history, String customer) {
    Stage before = history.stageAt(first.minusDays(1));
    return history
        .at(last)
        .filter(span -> !span.from().isBefore(first))
        .filter(span -> span.stage() != before && span.stage() != Stage.SIGNED)
        .map(span -> new WeekSummary.Move(span.from(), customer, before, span.stage()));
  }

  private WeekSummary.Collected collected() {
    List<GoalStore.Paid> payments = journal.goals().payments(first, last).reversed();
    return new WeekSummary.Collected(
        sum(payments),
        sum(journal.goals().payments(first.minusDays(7), first.minusDays(1))),
        payments);
  }

  private static BigDecimal sum(List<GoalStore.Paid> payments) {
    return payments.stream()
        .map(paid -> paid.payment().amount())
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static WeekSummary.Inner inner(List<VisitStore.Entry> entries) {
    List<WeekSummary.State> states = new ArrayList<>();
    List<WeekSummary.Reason> reasons = new ArrayList<>();
    for (VisitStore.Entry entry : entries) {
      Visit visit = entry.visit();
      visit
          .state()
          .ifPresent(
              state ->
                  states.add(new WeekSummary.State(visit.date(), entry.customerName(), state)));
      if (!visit.reason().isBlank()) {
        reasons.add(
            new WeekSummary.Reason(
                visit.date(), entry.customerName(), visit.objection(), visit.reason()));
      }
    }
    return new WeekSummary.Inner(states, reasons);
  }
}
