package org.henryjournal.ui.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.DayCount;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.journal.WorkStore;

/**
 * Everything the page of one day shows, read in one go.
 *
 * @param weeks where the journal's weeks begin
 * @param offered the year's public holidays, until the rep has said what to do with them
 * @param week entries by day of the week that holds the day; days without are absent
 * @param streak workdays in a row with an entry, up to today
 * @param planned open next steps due by the day, those of the day itself first
 * @param nextTargets targets of the next workday
 * @param works rows of the progress table that are for today, or late; none on another day
 * @param followUps what the board and the revisit intervals say for the day
 */
public record DayData(
    LocalDate day,
    LocalDate today,
    WorkCalendar calendar,
    Weeks weeks,
    Optional<PublicHolidays> offered,
    Map<LocalDate, DayCount> week,
    int streak,
    List<VisitStore.Entry> done,
    List<StepStore.Planned> planned,
    List<DayStore.Target> targets,
    List<DayStore.Target> nextTargets,
    Map<Long, Integer> visitsOfTargets,
    Optional<DayNote> note,
    Optional<DayNote> nextNote,
    Optional<Double> usualVisits,
    List<WorkStore.Row> works,
    FollowUps followUps) {

  /** Workdays over which "usually" is counted, and the fewest that say anything. */
  private static final int USUAL_WORKDAYS = 20;

  private static final int USUAL_LEAST = 5;

  static DayData read(Journal journal, LocalDate day, LocalDate today) {
    WorkCalendar calendar = journal.settings().calendar();
    Workdays workdays = calendar.workdays();
    Weeks weeks = journal.settings().weeks();
    VisitTable table = journal.figures().facts().visits();
    LocalDate first = weeks.start(day);
    LocalDate next = workdays.next(day);
    List<DayStore.Target> targets = journal.days().targets(day, day);
    Map<Long, Integer> visits = new HashMap<>();
    for (DayStore.Target target : targets) {
      long customer = target.target().customer();
      visits.put(
          customer,
          (int)
              table.past(customer, LocalDate.MAX).entries().stream()
                  .filter(entry -> !entry.outcome().isAttempt())
                  .count());
    }
    List<StepStore.Planned> planned = journal.steps().dueBy(day);
    List<DayStore.Target> nextTargets = journal.days().targets(next, next);
    return new DayData(
        day,
        today,
        calendar,
        weeks,
        journal.isSample() ? Optional.empty() : journal.settings().holidaysToOffer(today),
        table.counts(first, first.plusDays(6)),
        workdays.streak(today, table.days()::contains),
        journal.visits().ofDay(day),
        planned,
        targets,
        nextTargets,
        visits,
        journal.days().note(day),
        journal.days().note(next),
        usual(table, workdays, day),
        works(journal, day, today),
        FollowUps.read(
            journal,
            day,
            today,
            new FollowUps.Lists(
                customers(targets),
                targets.stream().anyMatch(target -> !target.hit()),
                customers(nextTargets),
                planned.stream().map(p -> p.step().customer()).distinct().toList())));
  }

  private static List<WorkStore.Row> works(Journal journal, LocalDate day, LocalDate today) {
    return day.equals(today)
        ? journal.works().all().stream().filter(row -> row.work().isOn(day)).toList()
        : List.of();
  }

  private static Set<Long> customers(List<DayStore.Target> targets) {
    return targets.stream().map(t -> t.target().customer()).collect(Collectors.toSet());
  }

  private static Optional<Double> usual(VisitTable table, Workdays workdays, LocalDate day) {
    LocalDate from = day;
    for (int i = 0; i < USUAL_WORKDAYS; i++) {
      from = workdays.previous(from);
    }
    Map<LocalDate, DayCount> counts = table.counts(from, day.minusDays(1));
    if (counts.size() < USUAL_LEAST) {
      return Optional.empty();
    }
    int visits = counts.values().stream().mapToInt(DayCount::visits).sum();
    return Optional.of((double) visits / USUAL_WORKDAYS);
  }

  public Workdays workdays() {
    return calendar.workdays();
  }

  public LocalDate nextWorkday() {
    return workdays().next(day);
  }

  public boolean isToday() {
    return day.equals(today);
  }

  public int visits() {
    return (int) done.stream().filter(e -> !e.visit().outcome().isAttempt()).count();
  }

  public int attempts() {
    return done.size() - visits();
  }

  /** Visits to customers who had been visited before. */
  public int returnVisits() {
    return visits() - (int) done.stream().filter(VisitStore.Entry::first).count();
  }

  public int deals() {
    return (int) done.stream().filter(e -> e.deal().isPresent()).count();
  }

  public BigDecimal amount() {
    return done.stream()
        .flatMap(e -> e.deal().flatMap(Deal::amount).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Visits that ended with a next step. */
  public int withStep() {
    return (int)
        done.stream().filter(e -> !e.visit().outcome().isAttempt() && e.step().isPresent()).count();
  }

  public long targetsHit() {
    return targets.stream().filter(DayStore.Target::hit).count();
  }
}
