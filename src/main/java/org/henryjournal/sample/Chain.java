package org.henryjournal.sample;

import java.util.List;

/**
 * Visits to one customer from a first one on, at most one a day, up to a deal or to none.
 *
 * @param customer from 0
 * @param days places in the plan's list of days, rising
 * @param won the last visit is a deal
 */
record Chain(int customer, List<Integer> days, boolean won) {

  Chain {
    days = List.copyOf(days);
  }

  int first() {
    return days.getFirst();
  }

  int last() {
    return days.getLast();
  }
}
