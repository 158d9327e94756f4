package org.henryjournal.insight;

/**
 * Adds entries up under numbered keys; every figure is made of these. What an entry adds is mostly
 * a bit of its facts and not a question asked of it: a million of questions that are answered now
 * so, now so, take longer than a million of additions.
 */
final class Sums {

  private static final int VISITS = 0;
  private static final int ATTEMPTS = 1;
  private static final int DEALS = 2;
  private static final int CENTS = 3;
  private static final int MINUTES = 4;
  private static final int MINUTED = 5;
  private static final int STEPS = 6;
  private static final int NEWS = 7;
  private static final int WIDTH = 8;

  private final VisitColumns columns;

  /** The sums of a key stand beside each other. */
  private final long[] sums;

  Sums(VisitTable table, int keys) {
    columns = table.columns;
    sums = new long[keys * WIDTH];
  }

  void add(int row, int key) {
    int facts = columns.facts[row];
    int at = key * WIDTH;
    if (VisitFacts.isAttempt(facts)) {
      sums[at + ATTEMPTS]++;
      return;
    }
    if (VisitFacts.isDeal(facts)) {
      sums[at + DEALS]++;
      sums[at + CENTS] += columns.cents[row];
    }
    int minutes = columns.minutes[row];
    sums[at + VISITS]++;
    sums[at + MINUTES] += minutes;
    // The sign of the negative: 1 for all but 0.
    sums[at + MINUTED] += -minutes >>> Integer.SIZE - 1;
    sums[at + STEPS] += VisitFacts.steps(facts);
    sums[at + NEWS] += VisitFacts.firsts(facts);
  }

  boolean isEmpty(int key) {
    return sums[key * WIDTH + VISITS] == 0 && sums[key * WIDTH + ATTEMPTS] == 0;
  }

  Tally tally(int key) {
    int at = key * WIDTH;
    return new Tally(
        (int) sums[at + VISITS],
        (int) sums[at + ATTEMPTS],
        (int) sums[at + DEALS],
        sums[at + CENTS],
        sums[at + MINUTES],
        (int) sums[at + MINUTED],
        (int) sums[at + STEPS],
        (int) sums[at + NEWS]);
  }
}
