package org.henryjournal.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Visit;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Step;
import org.henryjournal.insight.Tally;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;

/**
 * One week of a journal, which begins where the journal says, as a manager gets it ({@code spec}
 * 8). The rep's state and the true reasons behind objections are private and are not in it.
 *
 * @param weeks where the journal's weeks begin
 * @param first day of the week
 * @param week figures of the week
 * @param before figures of the week before
 * @param trend visits per deal over four weeks
 * @param days workdays and days with an entry, in order
 * @param deals in order of date
 * @param targets target customers of the week, in order of date
 * @param objections what customers said against it, in order of date
 * @param alerts what is worth a look at the end of the week, or today where that is earlier; none
 *     for a week that has not begun
 * @param plan open next steps due by the end of the next week, in order of date
 * @param notes the rep's own words, in order of date; days without words are absent
 */
public record WeekSummary(
    Weeks weeks,
    LocalDate first,
    Numbers week,
    Numbers before,
    FourWeeks trend,
    Steps steps,
    List<Day> days,
    List<Signed> deals,
    List<DayStore.Target> targets,
    List<Objection> objections,
    List<AlertStore.Found> alerts,
    List<StepStore.Planned> plan,
    List<DayNote> notes) {

  /** Over how many weeks the trend goes. */
  private static final int WEEKS = 4;

  /**
   * @param visits attempts not counted
   * @param amount of the deals, scale 2; deals whose amount is not said add nothing
   */
  public record Numbers(int visits, int attempts, int deals, BigDecimal amount) {

    /** Visits ÷ deals; empty where there is no deal. */
    public Optional<Double> visitsPerDeal() {
      return deals == 0 ? Optional.empty() : Optional.of((double) visits / deals);
    }
  }

  /**
   * The week and the three before it, so that one without a deal says something, too.
   *
   * @param before the same, a week earlier
   */
  public record FourWeeks(Tally now, Tally before) {}

  /** One day's figures. */
  public record Day(LocalDate date, Numbers numbers) {}

  /**
   * @param number the visit that closed it was the how-manyth
   */
  public record Signed(Deal deal, String customer, int number) {}

  /**
   * @param words the objection, or the note where the visit ended with one that was not named
   */
  public record Objection(LocalDate date, String customer, String words) {}

  /**
   * @param agreedAfter visits of the week that ended with a next step
   * @param kept next steps kept in the week
   * @param cancelled next steps cancelled in the week
   * @param missed next steps due in the week that are still open
   */
  public record Steps(int agreedAfter, int kept, int cancelled, int missed) {}

  public WeekSummary {
    days = List.copyOf(days);
    deals = List.copyOf(deals);
    targets = List.copyOf(targets);
    objections = List.copyOf(objections);
    alerts = List.copyOf(alerts);
    plan = List.copyOf(plan);
    notes = List.copyOf(notes);
  }

  public LocalDate last() {
    return first.plusDays(6);
  }

  /** {@code 2026-W47}, or the first day where weeks do not begin on Monday. */
  public String code() {
    return weeks.code(first);
  }

  /** Monday of the week that is named as {@code 2026-W47}; empty where there is no such week. */
  public static Optional<LocalDate> monday(String code) {
    try {
      return Optional.of(
          LocalDate.parse(code.toUpperCase(Locale.ROOT) + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * @param day any day of the week
   */
  public static WeekSummary of(Journal journal, LocalDate day, LocalDate today) {
    Weeks weeks = journal.settings().weeks();
    LocalDate first = weeks.start(day);
    LocalDate last = first.plusDays(6);
    List<VisitStore.Entry> entries = journal.visits().between(first, last);
    return new WeekSummary(
        weeks,
        first,
        numbers(entries),
        numbers(journal.visits().between(first.minusDays(7), first.minusDays(1))),
        trend(journal, first),
        steps(journal, entries, first),
        days(entries, first, journal.settings().workdays()),
        deals(entries),
        journal.days().targets(first, last),
        objections(entries),
        alerts(journal, first, today),
        plan(journal, last),
        journal.days().notes(first, last).stream().filter(n -> !n.text().isBlank()).toList());
  }

  /** Whether nothing at all was entered for the week. */
  public boolean isEmpty() {
    return week.visits() + week.attempts() == 0 && notes.isEmpty() && targets.isEmpty();
  }

  private static Numbers numbers(List<VisitStore.Entry> entries) {
    int attempts = 0;
    int deals = 0;
    BigDecimal amount = BigDecimal.ZERO.setScale(2);
    for (VisitStore.Entry entry : entries) {
      attempts += entry.visit().outcome().isAttempt() ? 1 : 0;
      deals += entry.visit().outcome() == Outcome.DEAL ? 1 : 0;
      amount = amount.add(entry.deal().flatMap(Deal::amount).orElse(BigDecimal.ZERO));
    }
    return new Numbers(entries.size() - attempts, attempts, deals, amount);
  }

  private static FourWeeks trend(Journal journal, LocalDate first) {
    Selection selection =
        Selection.of(
            journal.figures().facts().visits(), first.minusWeeks(WEEKS), first.plusDays(6));
    List<Period> moving = Figures.moving(Figures.by(Step.WEEK, selection), WEEKS);
    return new FourWeeks(moving.getLast().tally(), moving.get(moving.size() - 2).tally());
  }

  private static List<AlertStore.Found> alerts(Journal journal, LocalDate first, LocalDate today) {
    LocalDate last = first.plusDays(6);
    return first.isAfter(today)
        ? List.of()
        : journal.alerts().found(last.isBefore(today) ? last : today, today);
  }

  private static List<Day> days(
      List<VisitStore.Entry> entries, LocalDate first, Workdays workdays) {
    List<Day> days = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(first.plusDays(7)); day = day.plusDays(1)) {
      LocalDate date = day;
      List<VisitStore.Entry> ofDay =
          entries.stream().filter(e -> e.visit().date().equals(date)).toList();
      if (!ofDay.isEmpty() || workdays.isWorkday(day)) {
        days.add(new Day(day, numbers(ofDay)));
      }
    }
    return days;
  }

  private static List<Signed> deals(List<VisitStore.Entry> entries) {
    List<Signed> deals = new ArrayList<>();
    for (VisitStore.Entry entry : entries) {
      entry
          .deal()
          .ifPresent(
              deal -> deals.add(new Signed(deal, entry.customerName(), entry.number().orElse(0))));
    }
    return deals;
  }

  private static List<Objection> objections(List<VisitStore.Entry> entries) {
    List<Objection> objections = new ArrayList<>();
    for (VisitStore.Entry entry : entries) {
      Visit visit = entry.visit();
      if (!visit.objection().isBlank() || visit.outcome() == Outcome.OBJECTION) {
        String words = visit.objection().isBlank() ? visit.note() : visit.objection();
        objections.add(new Objection(visit.date(), entry.customerName(), words));
      }
    }
    return objections;
  }

  private static Steps steps(Journal journal, List<VisitStore.Entry> entries, LocalDate first) {
    int agreed =
        (int)
            entries.stream()
                .filter(e -> e.step().isPresent() && !e.visit().outcome().isAttempt())
                .count();
    List<StepStore.Planned> closed = journal.steps().closedBetween(first, first.plusDays(6));
    int kept = (int) closed.stream().filter(WeekSummary::isKept).count();
    int missed = journal.steps().openBetween(first, first.plusDays(6)).size();
    return new Steps(agreed, kept, closed.size() - kept, missed);
  }

  private static boolean isKept(StepStore.Planned planned) {
    return planned.step().state() == NextStep.State.KEPT;
  }

  private static List<StepStore.Planned> plan(Journal journal, LocalDate last) {
    return journal.steps().dueBy(last.plusDays(7)).stream()
        .sorted(
            Comparator.comparing((StepStore.Planned p) -> p.step().date())
                .thenComparing(p -> p.step().time().isEmpty())
                .thenComparing(p -> p.step().time().orElse(LocalTime.MIN))
                .thenComparing(p -> p.step().id()))
        .toList();
  }
}
