package org.henryjournal.ui.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Work;

/**
 * Which rows of the progress table are shown: those that fit everything it asks for.
 *
 * @param state empty for any
 */
public record WorkFilter(Optional<State> state, Optional<Long> customer, Optional<Long> goal) {

  /** How a row stands on a day. */
  public enum State {
    OPEN,
    DONE,
    OVERDUE,
    /** Its days meet the week of the day. */
    WEEK
  }

  /** Lets every row through. */
  public static final WorkFilter NONE =
      new WorkFilter(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Asks for this state, or for it no longer. */
  public WorkFilter toggle(State wanted) {
    return new WorkFilter(toggled(state, wanted), customer, goal);
  }

  public WorkFilter toggleCustomer(long id) {
    return new WorkFilter(state, toggled(customer, id), goal);
  }

  public WorkFilter toggleGoal(long id) {
    return new WorkFilter(state, customer, toggled(goal, id));
  }

  private static <T> Optional<T> toggled(Optional<T> now, T wanted) {
    return now.filter(wanted::equals).isPresent() ? Optional.empty() : Optional.of(wanted);
  }

  boolean fits(Work work, LocalDate today) {
    return state.map(wanted -> isSo(wanted, work, today)).orElse(true)
        && (customer.isEmpty() || customer.equals(work.customer()))
        && (goal.isEmpty() || goal.equals(work.goal()));
  }

  private static boolean isSo(State wanted, Work work, LocalDate today) {
    return switch (wanted) {
      case OPEN -> !work.isDone();
      case DONE -> work.isDone();
      case OVERDUE -> work.isOverdue(today);
      case WEEK -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield work.days().meets(new DaySpan(monday, monday.plusDays(6)));
      }
    };
  }
}
