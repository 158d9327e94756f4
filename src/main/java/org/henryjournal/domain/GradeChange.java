package org.henryjournal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A grade given to a customer. Changes are only ever added: together they are the history from
 * which the board of any day is made ({@link GradeHistory}).
 *
 * @param date from this day on
 * @param reason in the rep's words, or ''
 * @param until last day to sign by; empty for D
 * @param afterDeal given after a deal of the same day, not before it
 */
public record GradeChange(
    long id,
    long customer,
    LocalDate date,
    Grade grade,
    Cause cause,
    String reason,
    Optional<LocalDate> until,
    boolean afterDeal) {

  /** Why a grade was given. The code is what the journal file holds. */
  public enum Cause {
    /** By rule: the labels carry it. */
    LABELS("labels"),
    /** By rule: the deadline passed unsigned. */
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

    public String code() {
      return code;
    }

    public boolean isRule() {
      return this == LABELS || this == RUN_OUT;
    }

    /**
     * @throws IllegalArgumentException when no cause has this code
     */
    public static Cause ofCode(String code) {
      for (Cause cause : values()) {
        if (cause.code.equals(code)) {
          return cause;
        }
      }
      throw new IllegalArgumentException("No cause has the code '" + code + "'");
    }
  }

  /** Days left to sign in, 0 on the last day, negative when it has passed; empty for D. */
  public Optional<Long> daysLeft(LocalDate day) {
    return until.map(last -> ChronoUnit.DAYS.between(day, last));
  }

  /** The change that ends this grade once its last day has passed; it has no id yet. */
  public Optional<GradeChange> runOut(LocalDate today) {
    return until
        .filter(today::isAfter)
        .map(
            last ->
                new GradeChange(
                    0,
                    customer,
                    last.plusDays(1),
                    Grade.D,
                    Cause.RUN_OUT,
                    "",
                    Optional.empty(),
                    false));
  }

  public GradeChange withId(long newId) {
    return new GradeChange(newId, customer, date, grade, cause, reason, until, afterDeal);
  }

  public GradeChange ofCustomer(long newCustomer) {
    return new GradeChange(id, newCustomer, date, grade, cause, reason, until, afterDeal);
  }
}
