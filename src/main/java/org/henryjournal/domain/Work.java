package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the progress table: what, when, where, why, how. It is about the work, not the person
 * ({@code spec} 4).
 *
 * @param position rises from one row to the next
 * @param from first day
 * @param to last day, not before the first
 * @param situation where the rep stands as the work begins
 * @param people who does it, and who helps
 * @param stage the step of its eight at which it is
 * @param done per cent, 0 to 100
 * @param obstacle foreseen
 * @param answer the counter-measure
 */
public record Work(
    long id,
    int position,
    String what,
    LocalDate from,
    LocalDate to,
    String where,
    String why,
    String how,
    String situation,
    String people,
    Stage stage,
    int done,
    String obstacle,
    String answer,
    Optional<Long> customer,
    Optional<Long> goal) {

  public static final int ALL = 100;

  /** The eight steps; 1 to 6 are planning, 7 and 8 execution. The number is in the journal file. */
  public enum Stage {
    DIRECTION,
    SITUATION,
    TASKS,
    METHOD,
    PEOPLE,
    OBSTACLES,
    AGREED,
    REVISED;

    /** 1 to 8. */
    public int number() {
      return ordinal() + 1;
    }

    public boolean isPlanning() {
      return compareTo(AGREED) < 0;
    }

    /**
     * @throws IllegalArgumentException when there is no such step
     */
    public static Stage ofNumber(int number) {
      if (number < 1 || number > values().length) {
        throw new IllegalArgumentException("There is no step " + number);
      }
      return values()[number - 1];
    }
  }

  /** A new row of a day, with nothing but what it is. */
  public static Work named(String what, LocalDate day) {
    return new Work(
        0,
        0,
        what,
        day,
        day,
        "",
        "",
        "",
        "",
        "",
        Stage.DIRECTION,
        0,
        "",
        "",
        Optional.empty(),
        Optional.empty());
  }

  public boolean isDone() {
    return done >= ALL;
  }

  /** Its last day has passed and it is not done. */
  public boolean isOverdue(LocalDate today) {
    return !isDone() && to.isBefore(today);
  }

  /** Its days hold that day, or it should have been done before it. */
  public boolean isOn(LocalDate day) {
    return !from.isAfter(day) && (!isDone() || !to.isBefore(day));
  }

  /** From its first day to its last. */
  public DaySpan days() {
    return new DaySpan(from, to);
  }

  /** To be changed, and made into a row again. */
  public WorkEdit edit() {
    return new WorkEdit(this);
  }

  /**
   * @throws Refusal with a sentence when it does not say what, ends before it begins, or is done by
   *     less than 0 or more than 100 per cent
   */
  public void check() {
    if (what.isBlank()) {
      throw new Refusal("work.what.blank");
    }
    if (to.isBefore(from)) {
      throw new Refusal("work.days.turned", from, to);
    }
    if (done < 0 || done > ALL) {
      throw new Refusal("work.done.range");
    }
  }
}
