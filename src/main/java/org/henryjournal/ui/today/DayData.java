package org.henryjournal.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.PublicHolidays;
import org.henryjournal.domain.Weeks;
import org.henryjournal.domain.WorkCalendar;
import org.henryjournal.domain.Workdays;
import org.henryjournal.insight.DayCount;
import org.henryjournal.insight.Figures;
import org.henryjournal.insight.Selection;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.insight.VisitTable;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.DueToday;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Setting;
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
 * @param tally of the day
 * @param usualVisits a workday, of the workdays before the day
 * @param works rows of the progress table that are for today, or late; none on another day
 * @param due what asks to be done about customers who have bought; nothing on another day
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
    Tally tally,
    List<VisitStore.Entry> done,
    List<StepStore.Planned> planned,
    List<DayStore.Target> targets,
    List<DayStore.Target> nextTargets,
    Optional<DayNote> note,
    Optional<DayNote> nextNote,
    Optional<Double> usualVisits,
    List<WorkStore.Row> works,
    DueToday due,
    FollowUps followUps) {

  static DayData read(Journal journal, LocalDate day, LocalDate today) {
    WorkCalendar calendar = journal.settings().calendar();
    Workdays workdays = calendar.workdays();
    Weeks weeks = journal.settings().get(Setting.WEEKS);
    VisitTable table = journal.figures().facts().visits();
    LocalDate first = weeks.start(day);
    LocalDate next = workdays.next(day);
    List<DayStore.Target> targets = journal.days().targets(day, day);
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
        Figures.total(Selection.of(table, day, day)),
        journal.visits().ofDay(day),
        planned,
        targets,
        nextTargets,
        journal.days().note(day),
        journal.days().note(next),
        Figures.usualVisitsBefore(day, table, workdays),
        works(journal, day, today),
        day.equals(today) ? DueToday.of(journal, day) : DueToday.none(day),
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

  public Workdays workdays() {
    return calendar.workdays();
  }

  public LocalDate nextWorkday() {
    return workdays().next(day);
  }

  public boolean isToday() {
    return day.equals(today);
  }

  /** How many of the day's targets signed, and how many are open. */
  public TargetFigures targetFigures() {
    return TargetFigures.of(
        targets.stream().map(DayStore.Target::named).toList(),
        workdays(),
        Optional.empty(),
        day,
        day,
        today);
  }
}
