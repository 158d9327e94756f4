package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is seen when and who signs: the bones of a sample, the same in every language.
 *
 * @param days the workdays of the sample, rising; some may have no visit
 * @param chains what happened with whom, no customer with a second open chain
 * @param attempts tries that reached nobody
 * @param customers number of customers
 */
record Plan(List<LocalDate> days, List<Chain> chains, List<Attempt> attempts, int customers) {

  Plan {
    days = List.copyOf(days);
    chains = List.copyOf(chains);
    attempts = List.copyOf(attempts);
  }

  /**
   * @param day place in the list of days
   */
  record Attempt(int customer, int day) {}

  int lastDay() {
    return days.size() - 1;
  }
}
