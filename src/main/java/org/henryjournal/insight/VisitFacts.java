package org.henryjournal.insight;

import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.VisitKind;

/** The small facts of a visit packed into one int, so that a figure reads one column for them. */
final class VisitFacts {

  private static final int STEP_BIT = 15;
  private static final int FIRST_BIT = 16;

  static final int STEP = 1 << STEP_BIT;

  /** The first visit ever to the customer. */
  static final int FIRST = 1 << FIRST_BIT;

  /** The last visit so far of its pursuit. */
  static final int LAST = 1 << 17;

  /** A visit after the customer had bought: of the pursuit of a reorder. */
  static final int BOUGHT = 1 << 18;

  private static final int THREE_BITS = 7;
  private static final int KIND = 3;
  private static final int MET = 6;
  private static final int STATE = 9;
  private static final int STAGE = 12;

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final VisitKind[] KINDS = VisitKind.values();
  private static final Stage[] STAGES = Stage.values();
  private static final int DEAL = Outcome.DEAL.ordinal();
  private static final int ATTEMPT = Outcome.NOT_REACHED.ordinal();

  private VisitFacts() {}

  static int of(CustomerVisits.Entry entry, Stage stage) {
    return entry.outcome().ordinal()
        | entry.kind().ordinal() << KIND
        | entry.met() << MET
        | entry.state() << STATE
        | stage.ordinal() << STAGE
        | (entry.step() ? STEP : 0);
  }

  static boolean isAttempt(int facts) {
    return (facts & THREE_BITS) == ATTEMPT;
  }

  static boolean isDeal(int facts) {
    return (facts & THREE_BITS) == DEAL;
  }

  /** 1 for one that ended with a next step, else 0. */
  static int steps(int facts) {
    return facts >> STEP_BIT & 1;
  }

  /** 1 for the first visit ever to the customer, else 0. */
  static int firsts(int facts) {
    return facts >> FIRST_BIT & 1;
  }

  static Outcome outcome(int facts) {
    return OUTCOMES[facts & THREE_BITS];
  }

  static VisitKind kind(int facts) {
    return KINDS[kindNumber(facts)];
  }

  static int kindNumber(int facts) {
    return facts >> KIND & THREE_BITS;
  }

  static int met(int facts) {
    return facts >> MET & THREE_BITS;
  }

  static int state(int facts) {
    return facts >> STATE & THREE_BITS;
  }

  static Stage stage(int facts) {
    return STAGES[stageNumber(facts)];
  }

  static int stageNumber(int facts) {
    return facts >> STAGE & THREE_BITS;
  }
}
