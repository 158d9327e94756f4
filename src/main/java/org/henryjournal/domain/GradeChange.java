package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place on the board given to a customer. Together they are the history from which the board of
 * any day is made ({@link GradeHistory}).
 *
 * @param date from this day on
 * @param stage a grade, or signed by the rep's word; never {@link Stage#NONE}
 * @param reason in the rep's words, or ''
 * @param until last day to sign by; empty where the place has none
 * @param afterDeal given after a deal of the same day, not before it
 */
public record GradeChange(
    long id,
    long customer,
    LocalDate date,
    Stage stage,
    Cause cause,
    String reason,
    Optional<LocalDate> until,
    boolean afterDeal) {

  /** Why a grade was given. The code is what the journal file holds. */
  public enum Cause implements Coded {
    /**
     * By rule: what the journal says of the day carries it ({@link GradeCourse}). It is made anew,
     * and goes, when the journal says something else of that day.
     */
    SHOWN("shown"),
    /** By rule, as it was written down once; nothing makes it anew. */
    LABELS("labels"),
    /** By rule: the deadline passed unsigned. Derived; rows of older journals say it too. */
    RUN_OUT("run_out"),
    /** By hand. */
    HAND("hand"),
    /** By hand: the same grade with a later deadline. */
    EXTENDED("extended"),
    /** By hand: dropped as the answer to many visits without a deal. */
    GIVEN_UP("given_up");

    private final String code;

    Cause(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    public boolean isRule() {
      return this == SHOWN || this == LABELS || this == RUN_OUT;
    }
  }

  public GradeChange {
    if (stage == Stage.NONE) {
      throw new IllegalArgumentException("A customer is given a place");
    }
  }

  /** A grade. */
  public GradeChange(
      long id,
      long customer,
      LocalDate date,
      Grade grade,
      Cause cause,
      String reason,
      Optional<LocalDate> until,
      boolean afterDeal) {
    this(id, customer, date, Stage.of(grade), cause, reason, until, afterDeal);
  }

  /** The change that ends this grade on the day after its last one; it has no id. */
  Optional<GradeChange> runOut() {
    return until
        .filter(last -> stage.isOpen())
        .map(
            last ->
                new GradeChange(
                    0,
                    customer,
                    last.plusDays(1),
                    Stage.D,
                    Cause.RUN_OUT,
                    "",
                    Optional.empty(),
                    false));
  }

  public GradeChange withId(long newId) {
    return new GradeChange(newId, customer, date, stage, cause, reason, until, afterDeal);
  }

  public GradeChange ofCustomer(long newCustomer) {
    return new GradeChange(id, newCustomer, date, stage, cause, reason, until, afterDeal);
  }

  /** The same change where a better grade holds, which it can only give more time. */
  GradeChange ofBetter(Stage better, Optional<LocalDate> its) {
    Optional<LocalDate> later =
        its.filter(last -> until.filter(last::isBefore).isEmpty()).or(() -> until);
    return new GradeChange(id, customer, date, better, cause, reason, later, afterDeal);
  }
}
