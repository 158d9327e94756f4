package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Achievements;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.Facts;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.insight.HenryLine;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.Setting;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;

/** Reads a week from the journal. */
final class WeekReading {

  /** How many weeks a point of the trend goes over. */
  private static final int WEEKS = 4;

  private static final WeekSummary.FourWeeks NO_TREND =
      new WeekSummary.FourWeeks(Tally.NONE, Optional.empty(), List.of());

  private final Journal journal;
  private final Weeks weeks;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;

  /** The last day that is told; of a week to come it lies before the first. */
  private final LocalDate asOf;

  /**
   * @param day any day of the week
   */
  WeekReading(Journal journal, LocalDate day, LocalDate today) {
    this.journal = journal;
    this.weeks = journal.settings().get(Setting.WEEKS);
    this.first = weeks.start(day);
    this.last = first.plusDays(6);
    this.today = today;
    this.asOf = last.isBefore(today) ? last : today;
  }

  WeekSummary summary() {
    List<VisitStore.Entry> entries = journal.visits().between(first, asOf);
    Facts facts = journal.figures().facts();
    VisitTable table = facts.visits();
    boolean begun = !first.isAfter(today);
    // Of days before the journal's first entry nothing is known.
    boolean known =
        begun && table.firstDay().filter(day -> !day.isAfter(asOf.minusWeeks(1))).isPresent();
    return new WeekSummary(
        weeks,
        first,
        today,
        tally(table, first, asOf),
        known
            ? Optional.of(tally(table, first.minusWeeks(1), asOf.minusWeeks(1)))
            : Optional.empty(),
        begun ? trend(table, known) : NO_TREND,
        steps(entries),
        days(table, journal.settings().workdays()),
        deals(entries),
        targets(table),
        objections(entries),
        begun ? journal.alerts().found(asOf, today) : List.of(),
        plan(),
        journal.birthdays().between(last.plusDays(1), last.plusWeeks(1)),
        journal.days().notes(first, asOf).stream().filter(n -> !n.text().isBlank()).toList(),
        begun ? goals(facts) : List.of(),
        moves(facts),
        collected(known),
        begun ? afterDeal() : WeekSummary.AfterDeal.NONE,
        inner(entries));
  }

  private static Tally tally(VisitTable table, LocalDate from, LocalDate to) {
    return Figures.total(Selection.of(table, from, to));
  }

  private WeekSummary.FourWeeks trend(VisitTable table, boolean known) {
    Selection selection =
        Selection.of(table, first.minusWeeks(WeekSummary.TREND + WEEKS - 2), asOf);
    List<Period> moving = Figures.moving(Figures.by(Step.WEEK, selection), WEEKS);
    List<LocalDate> span = table.span();
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
    return new WeekSummary.FourWeeks(
        tally(table, first.minusWeeks(WEEKS - 1), asOf),
        known
            ? Optional.of(tally(table, first.minusWeeks(WEEKS), asOf.minusWeeks(1)))
            : Optional.empty(),
        told);
  }

  private List<WeekSummary.Day> days(VisitTable table, Workdays workdays) {
    List<WeekSummary.Day> days = new ArrayList<>();
    LocalDate start = table.firstDay().filter(first::isBefore).orElse(first);
    for (LocalDate day = start; !day.isAfter(asOf); day = day.plusDays(1)) {
      Tally tally = tally(table, day, day);
      if (!tally.equals(Tally.NONE) || workdays.isWorkday(day)) {
        days.add(new WeekSummary.Day(day, tally));
      }
    }
    return days;
  }

  private WeekSummary.Targets targets(VisitTable table) {
    List<DayStore.Target> named = journal.days().targets(first, asOf);
    return new WeekSummary.Targets(
        named,
        TargetFigures.of(
            named.stream().map(DayStore.Target::named).toList(),
            journal.settings().workdays(),
            table.firstDay(),
            first,
            asOf,
            today));
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
      if (!visit.details().objection().isBlank() || visit.outcome() == Outcome.OBJECTION) {
        String words =
            visit.details().objection().isBlank() ? visit.note() : visit.details().objection();
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
    List<StepStore.Planned> closed = journal.steps().closedBetween(first, asOf);
    int kept = (int) closed.stream().filter(WeekReading::isKept).count();
    int missed = journal.steps().openBetween(first, earlier(last, today.minusDays(1))).size();
    return new WeekSummary.Steps(agreed, kept, closed.size() - kept, missed);
  }

  private static boolean isKept(StepStore.Planned planned) {
    return planned.step().state() == NextStep.State.KEPT;
  }

  private WeekSummary.Plan plan() {
    LocalDate end = last.plusWeeks(1);
    List<WeekSummary.Ahead> ahead =
        Stream.concat(
                journal.steps().dueBy(end).stream().map(this::step),
                journal.days().targets(later(asOf.plusDays(1), today), end).stream()
                    .filter(target -> !target.hit())
                    .map(WeekReading::target))
            .sorted(
                Comparator.comparing(WeekSummary.Ahead::date)
                    .thenComparing(WeekSummary.Ahead::target)
                    .thenComparing(planned -> planned.time().isEmpty())
                    .thenComparing(planned -> planned.time().orElse(LocalTime.MIN)))
            .toList();
    boolean over = last.isBefore(today);
    boolean begun = !first.isAfter(today);
    return new WeekSummary.Plan(
        ahead.stream()
            .filter(planned -> !over && !planned.date().isAfter(last))
            .filter(planned -> begun || !planned.date().isBefore(first))
            .toList(),
        ahead.stream().filter(planned -> over || planned.date().isAfter(last)).toList());
  }

  private WeekSummary.Ahead step(StepStore.Planned planned) {
    NextStep step = planned.step();
    return new WeekSummary.Ahead(
        step.date(),
        step.time(),
        planned.customerName(),
        step.what(),
        false,
        step.date().isBefore(today));
  }

  private static WeekSummary.Ahead target(DayStore.Target target) {
    return new WeekSummary.Ahead(
        target.target().date(),
        Optional.empty(),
        target.customerName(),
        target.target().note(),
        true,
        false);
  }

  /** Also those that ended in the week, or began in it. */
  private List<WeekSummary.GoalWeek> goals(Facts facts) {
    Workdays calendar = journal.settings().workdays();
    Achievements achievements = Achievements.of(facts, journal.money().collected());
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
                        .planned(first, asOf)
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
        .at(asOf)
        .filter(span -> !span.from().isBefore(first))
        .filter(span -> span.stage() != before)
        .map(span -> new WeekSummary.Move(span.from(), customer, before, span.stage()));
  }

  private WeekSummary.Collected collected(boolean known) {
    List<MoneyStore.Paid> payments = journal.money().payments(first, asOf).reversed();
    BigDecimal before = sum(journal.money().payments(first.minusWeeks(1), asOf.minusWeeks(1)));
    LocalDate to = last.plusWeeks(1);
    return new WeekSummary.Collected(
        sum(payments),
        Optional.of(before).filter(sum -> known || sum.signum() > 0),
        payments,
        month(),
        first.isAfter(today) ? List.of() : journal.money().owing(asOf, to));
  }

  private WeekSummary.AfterDeal afterDeal() {
    return new WeekSummary.AfterDeal(
        journal.complaints().unsettled(asOf),
        journal.complaints().settled(first, asOf),
        journal.promises().answered(first, asOf),
        journal.promises().openAt(asOf, last.plusWeeks(1)));
  }

  private Optional<CollectionMonth> month() {
    MoneyStore money = journal.money();
    YearMonth month = YearMonth.from(asOf);
    List<Payment> receipts =
        money.payments(month.atDay(1), asOf).stream().map(MoneyStore.Paid::payment).toList();
    return Optional.of(CollectionMonth.of(month, money.plans(), money.measures(), receipts))
        .filter(table -> table.rows().stream().anyMatch(row -> row.plan().isPresent()));
  }

  private static BigDecimal sum(List<MoneyStore.Paid> payments) {
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
          .details()
          .state()
          .ifPresent(
              state ->
                  states.add(new WeekSummary.State(visit.date(), entry.customerName(), state)));
      if (!visit.details().reason().isBlank()) {
        reasons.add(
            new WeekSummary.Reason(
                visit.date(),
                entry.customerName(),
                visit.details().objection(),
                visit.details().reason()));
      }
    }
    return new WeekSummary.Inner(states, reasons);
  }
}
