package org.henryjournal.insight;

/** Adds entries up under numbered keys; every figure is made of these. */
final class Sums {

  private final Columns columns;
  private final int[] visits;
  private final int[] attempts;
  private final int[] deals;
  private final int[] minuted;
  private final int[] steps;
  private final int[] news;
  private final long[] cents;
  private final long[] minutes;

  Sums(VisitTable table, int keys) {
    columns = table.columns;
    visits = new int[keys];
    attempts = new int[keys];
    deals = new int[keys];
    minuted = new int[keys];
    steps = new int[keys];
    news = new int[keys];
    cents = new long[keys];
    minutes = new long[keys];
  }

  void add(int row, int key) {
    int facts = columns.facts[row];
    if (VisitFacts.isAttempt(facts)) {
      attempts[key]++;
      return;
    }
    visits[key]++;
    if (VisitFacts.isDeal(facts)) {
      deals[key]++;
      cents[key] += columns.cents[row];
    }
    if (columns.minutes[row] > 0) {
      minuted[key]++;
      minutes[key] += columns.minutes[row];
    }
    if ((facts & VisitFacts.STEP) != 0) {
      steps[key]++;
    }
    if ((facts & VisitFacts.FIRST) != 0) {
      news[key]++;
    }
  }

  boolean isEmpty(int key) {
    return visits[key] == 0 && attempts[key] == 0;
  }

  Tally tally(int key) {
    return new Tally(
        visits[key],
        attempts[key],
        deals[key],
        cents[key],
        minutes[key],
        minuted[key],
        steps[key],
        news[key]);
  }
}
