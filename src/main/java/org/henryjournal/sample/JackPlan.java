package org.henryjournal.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Jack's diary: more visits every month, nearly all of them first visits to new customers, and
 * fewer deals, to none in his last two complete months and after. In three months in the middle he
 * left a whole week out.
 */
final class JackPlan {

  private static final int[] VISITS = {60, 70, 82, 94, 108, 124, 142};
  private static final int[] DEALS = {3, 3, 2, 2, 1, 0, 0};
  private static final List<Integer> MONTHS_WITH_A_GAP = List.of(2, 3, 4);
  private static final int WEEK = 5;

  /** Visits on each workday of the month that is not over. */
  private static final double PACE = 7.2;

  private final Random random;
  private final Schedule schedule;
  private final int[] free;
  private final List<Chain> chains = new ArrayList<>();
  private int customers;

  private JackPlan(LocalDate endsOn, Random random) {
    this.random = random;
    schedule = new Schedule(endsOn, VISITS.length);
    for (int month = 0; month < VISITS.length; month++) {
      Schedule.Month m = schedule.months().get(month);
      schedule.spread(m, VISITS[month], random, gap(month, m));
    }
    Schedule.Month current = schedule.months().getLast();
    schedule.spread(current, (int) (current.size() * PACE), random, List.of());
    free = IntStream.range(0, schedule.days().size()).map(schedule::visits).toArray();
  }

  static Plan of(LocalDate endsOn, Random random) {
    return new JackPlan(endsOn, random).plan();
  }

  /** The workdays of the month's second whole week, in the months that have a gap. */
  private List<Integer> gap(int month, Schedule.Month m) {
    if (!MONTHS_WITH_A_GAP.contains(month)) {
      return List.of();
    }
    int monday = m.from();
    while (schedule.days().get(monday).getDayOfWeek() != DayOfWeek.MONDAY) {
      monday++;
    }
    return IntStream.range(monday + WEEK, monday + 2 * WEEK).boxed().toList();
  }

  private Plan plan() {
    for (int month = 0; month < DEALS.length; month++) {
      Schedule.Month m = schedule.months().get(month);
      for (int i = 0; i < DEALS[month]; i++) {
        // One on the first visit, the others on the second: he does not go back a third time.
        pursue(m, i == 0 && month % 2 == 0 ? 1 : 2, true);
      }
      int returns = Math.max(1, 5 - month);
      for (int i = 0; i < returns; i++) {
        pursue(m, 2, false);
      }
    }
    for (int day = 0; day < free.length; day++) {
      for (int i = 0; i < free[day]; i++) {
        chains.add(new Chain(customers++, List.of(day), false));
      }
    }
    return new Plan(schedule.days(), chains, Attempts.before(chains, schedule, random), customers);
  }

  /** One or two visits in the month, a few days apart. */
  private void pursue(Schedule.Month m, int visits, boolean won) {
    int last = openDay(m.from() + WEEK, m.to());
    List<Integer> days = new ArrayList<>(List.of(last));
    if (visits == 2) {
      int first = openDay(m.from(), last);
      days.addFirst(first);
    }
    days.forEach(day -> free[day]--);
    chains.add(new Chain(customers++, days, won));
  }

  private int openDay(int from, int to) {
    int[] open = IntStream.range(from, to).filter(day -> free[day] > 0).toArray();
    if (open.length == 0) {
      throw new IllegalStateException("No room for a visit");
    }
    return open[random.nextInt(open.length)];
  }
}
