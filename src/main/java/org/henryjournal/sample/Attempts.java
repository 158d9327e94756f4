package org.henryjournal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tries that reached nobody, before visits that did. */
final class Attempts {

  private static final double SHARE = 0.11;

  private Attempts() {}

  static List<Plan.Attempt> before(List<Chain> chains, Schedule schedule, Random random) {
    int[] entries = new int[schedule.days().size()];
    for (int day = 0; day < entries.length; day++) {
      entries[day] = schedule.visits(day);
    }
    List<Plan.Attempt> attempts = new ArrayList<>();
    for (Chain chain : chains) {
      int before = Math.max(-1, chain.first() - 6);
      for (int visit : chain.days()) {
        if (random.nextDouble() < SHARE && visit - before > 1) {
          int day = before + 1 + random.nextInt(visit - before - 1);
          // A day without visits is a gap in the diary, not a day of bad luck.
          if (schedule.visits(day) > 0 && entries[day] < Schedule.MOST_ENTRIES) {
            entries[day]++;
            attempts.add(new Plan.Attempt(chain.customer(), day));
          }
        }
        before = visit;
      }
    }
    return attempts;
  }
}
