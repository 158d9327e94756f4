package org.henryjournal.exchange.week;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.DayNote;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Goal;
import org.henryjournal.domain.GoalStanding;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Weeks;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.Tally;
import org.henryjournal.insight.TargetFigures;
import org.henryjournal.journal.AlertStore;
import org.henryjournal.journal.BirthdayStore;
import org.henryjournal.journal.ComplaintStore;
import org.henryjournal.journal.DayStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.PromiseStore;

/**
 * One week of a journal, which begins where the journal says, as a manager gets it ({@code spec}
 * 8). The rep's state and the true reasons behind objections are private and are not in it.
 *
 * <p>A week that runs is told up to today, beside the same days of the week before; of days to come
 * it has the plan only. A week that has not begun is nothing but a plan.
 *
 * @param weeks where the journal's weeks begin
 * @param first day of the week
 * @param today the day on which it is told
 * @param week figures of the week up to {@link #asOf}
 * @param before figures of as many days of the week before; empty where these were over before the
 *     journal's first entry
 * @param trend visits per deal over four weeks
 * @param days workdays and days with an entry, in order, from the journal's first entry on
 * @param deals in order of date
 * @param targets target customers of these days
 * @param objections what customers said against it, in order of date
 * @param alerts what is worth a look as of then; none for a week that has not begun
 * @param plan what lies ahead
 * @param birthdays of customers and contacts in the week after this one, in order of date
 * @param notes the rep's own words, in order of date; days without words are absent
 * @param goals that run in the week, the most important first; none for a week that has not begun
 * @param moves customers whose grade as of then is another one than before the week, in order of
 *     date; those who signed are among the deals
 * @param after complaints and promises
 * @param inner what is private
 */
public record WeekSummary(
    Weeks weeks,
    LocalDate first,
    LocalDate today,
    Tally week,
    Optional<Tally> before,
    FourWeeks trend,
    Steps steps,
    List<Day> days,
    List<Signed> deals,
    Targets targets,
    List<Objection> objections,
    List<AlertStore.Found> alerts,
    Plan plan,
    List<BirthdayStore.Kept> birthdays,
    List<DayNote> notes,
    List<GoalWeek> goals,
    List<Move> moves,
    Collected collected,
    AfterDeal after,
    Inner inner) {

  /** Of how many weeks the trend is told. */
  static final int TREND = 12;

  /** Where today lies. */
  public enum When {
    OVER,
    RUNNING,
    TO_COME
  }

  /**
   * @param named in order of date
   * @param figures how many of them are decided, and how many signed
   */
  public record Targets(List<DayStore.Target> named, TargetFigures figures) {
    public Targets {
      named = List.copyOf(named);
    }
  }

  /**
   * What lies ahead: open next steps, with those that are late, and target customers named for days
   * to come, in order of date.
   *
   * @param own of a week that runs, due by its end; of a week to come, due in it; none of one that
   *     is over
   * @param next due by the end of the next week
   */
  public record Plan(List<Ahead> own, List<Ahead> next) {
    public Plan {
      own = List.copyOf(own);
      next = List.copyOf(next);
    }
  }

  /**
   * @param what was agreed; '' where that was not said
   * @param target whether it is a target customer and not a next step
   * @param late whether its day was over before today
   */
  public record Ahead(
      LocalDate date,
      Optional<LocalTime> time,
      String customer,
      String what,
      boolean target,
      boolean late) {}

  /**
   * The week and the three before it, so that one without a deal says something, too.
   *
   * @param before the same, a week earlier; empty like the figures of the week before
   * @param weeks the same for up to {@value #TREND} weeks, this one the last; none from before the
   *     first visit
   */
  public record FourWeeks(Tally now, Optional<Tally> before, List<TrendWeek> weeks) {
    public FourWeeks {
      weeks = List.copyOf(weeks);
    }
  }

  /**
   * @param tally of the week and the three before it
   * @param henry visits per deal of the story's Henry, as far into his diary
   */
  public record TrendWeek(LocalDate first, Tally tally, double henry) {}

  /**
   * What a goal asked of the week up to {@link #asOf} and what the week brought, and where the goal
   * stood then.
   */
  public record GoalWeek(BigDecimal planned, BigDecimal done, GoalStanding standing) {
    public Goal goal() {
      return standing.plan().goal();
    }
  }

  /** The last of a customer's moves in the week, from where it stood before the week. */
  public record Move(LocalDate date, String customer, Stage from, Stage to) {}

  /**
   * Money received.
   *
   * @param before in as many days of the week before; empty like its figures
   * @param payments in order of date
   * @param month the table of collecting of the month of the last day that is told; empty where
   *     nothing is planned for it
   * @param owing what is due up to the end of the week after this one and not paid, the oldest
   *     first
   */
  public record Collected(
      BigDecimal week,
      Optional<BigDecimal> before,
      List<MoneyStore.Paid> payments,
      Optional<CollectionMonth> month,
      List<MoneyStore.Owing> owing) {
    public Collected {
      payments = List.copyOf(payments);
      owing = List.copyOf(owing);
    }
  }

  /**
   * What customers complained about and what was promised; nothing for a week that has not begun.
   *
   * @param complaints open as of then, the first opened first
   * @param settled complaints of the week, in order of day
   * @param answered promises kept or broken in the week, in order of day
   * @param promised open as of then and due up to the end of the week after this one, the first due
   *     first
   */
  public record AfterDeal(
      List<ComplaintStore.Named> complaints,
      List<ComplaintStore.Named> settled,
      List<PromiseStore.Named> answered,
      List<PromiseStore.Named> promised) {

    static final AfterDeal NONE = new AfterDeal(List.of(), List.of(), List.of(), List.of());

    public AfterDeal {
      complaints = List.copyOf(complaints);
      settled = List.copyOf(settled);
      answered = List.copyOf(answered);
      promised = List.copyOf(promised);
    }
  }

  /**
   * What others are not to read unless the rep wants them to.
   *
   * @param states the rep's state before visits, in order of date
   * @param reasons true reasons behind what customers said, in order of date
   */
  public record Inner(List<State> states, List<Reason> reasons) {
    public Inner {
      states = List.copyOf(states);
      reasons = List.copyOf(reasons);
    }

    public boolean isEmpty() {
      return states.isEmpty() && reasons.isEmpty();
    }
  }

  /**
   * @param state 1 (low) to 5
   */
  public record State(LocalDate date, String customer, int state) {}

  /**
   * @param words what the customer said; may be ''
   */
  public record Reason(LocalDate date, String customer, String words, String reason) {}

  /** One day's figures. */
  public record Day(LocalDate date, Tally tally) {}

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
   * @param missed next steps due in the week before today that are still open
   */
  public record Steps(int agreedAfter, int kept, int cancelled, int missed) {}

  public WeekSummary {
    days = List.copyOf(days);
    deals = List.copyOf(deals);
    objections = List.copyOf(objections);
    alerts = List.copyOf(alerts);
    birthdays = List.copyOf(birthdays);
    notes = List.copyOf(notes);
    goals = List.copyOf(goals);
    moves = List.copyOf(moves);
  }

  public LocalDate last() {
    return first.plusDays(6);
  }

  public When when() {
    return last().isBefore(today) ? When.OVER : first.isAfter(today) ? When.TO_COME : When.RUNNING;
  }

  /** The last day that is told: that of the week, or today where the week runs. */
  public LocalDate asOf() {
    return when() == When.OVER ? last() : today;
  }

  /** Whether no day of it is to come. */
  public boolean isWhole() {
    return asOf().equals(last());
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
    return new WeekReading(journal, day, today).summary();
  }

  /** Whether nothing at all was entered for the week. */
  public boolean isEmpty() {
    return week.visits() + week.attempts() == 0 && notes.isEmpty() && targets.named().isEmpty();
  }
}
