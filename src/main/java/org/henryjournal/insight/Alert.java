package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henryjournal.domain.Coded;
import org.henryjournal.domain.GradeRules;

/**
 * Something worth a look, with the numbers it was computed from, so that its rule can be told.
 * {@link Alerts} has the rules.
 */
public sealed interface Alert {

  /** What it is about. The code is what the journal file holds. */
  enum Kind implements Coded {
    FEWER_VISITS("fewer_visits"),
    ONLY_NEW("only_new"),
    UNKNOWN_LABELS("labels"),
    FALLING("falling"),
    GOAL("goal");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * What the rep puts aside: the kind, for one customer or for the work as a whole.
   *
   * @param about the customer or the goal; empty where it is about no single one
   */
  record Subject(Kind kind, Optional<Long> about) {

    /** Empty where it is about no customer. */
    public Optional<Long> customer() {
      return kind == Kind.GOAL ? Optional.empty() : about;
    }
  }

  Subject subject();

  /**
   * Days in a row, those off among them included.
   *
   * @param from first day
   * @param to last day
   * @param workdays of these days, at least 1
   */
  record Stretch(LocalDate from, LocalDate to, int workdays, int visits) {

    public double visitsPerWorkday() {
      return (double) visits / workdays;
    }
  }

  /** The last workdays had clearly fewer visits than those before. */
  record FewerVisits(Stretch last, Stretch before) implements Alert {

    @Override
    public Subject subject() {
      return new Subject(Kind.FEWER_VISITS, Optional.empty());
    }
  }

  /** Every visit was the first to its customer. */
  record OnlyNew(Stretch last) implements Alert {

    @Override
    public Subject subject() {
      return new Subject(Kind.ONLY_NEW, Optional.empty());
    }
  }

  /**
   * An A of which not all is known that an A asks for.
   *
   * @param since the day it was given A, or A with its present deadline
   * @param open labels without an answer
   */
  record UnknownLabels(long customer, LocalDate since, List<GradeRules.Label> open)
      implements Alert {

    public UnknownLabels {
      open = List.copyOf(open);
    }

    @Override
    public Subject subject() {
      return new Subject(Kind.UNKNOWN_LABELS, Optional.of(customer));
    }
  }

  /**
   * A customer whose deals come to much less than before.
   *
   * @param day the last of the last 90 days
   * @param last amount of the deals of these days, scale 2
   * @param before the same of the 90 days before
   */
  record Falling(long customer, LocalDate day, BigDecimal last, BigDecimal before)
      implements Alert {

    public LocalDate lastFrom() {
      return day.minusDays(RankedCustomer.DAYS - 1L);
    }

    public LocalDate beforeFrom() {
      return lastFrom().minusDays(RankedCustomer.DAYS);
    }

    public LocalDate beforeTo() {
      return lastFrom().minusDays(1);
    }

    @Override
    public Subject subject() {
      return new Subject(Kind.FALLING, Optional.of(customer));
    }
  }

  /** A goal that is hardly to be reached. */
  record OutOfReach(GoalProgress progress) implements Alert {

    @Override
    public Subject subject() {
      return new Subject(Kind.GOAL, Optional.of(progress.goal().id()));
    }

    /** Whether it asks more of a month than any has brought; else the chance is too small. */
    public boolean isBeyondBest() {
      return progress.reach().isBeyondBest();
    }
  }
}
