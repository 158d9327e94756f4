package org.henryjournal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Henry's year: 29.0, 25.0 and 20.0 visits per deal in his first three months, falling, and 3.0 in
 * his last; of his 100 deals 7 on the first visit, 23 on the second and 70 later.
 *
 * <p>The rule for any last day: the figures of the line are those of complete calendar months
 * before the month of {@code endsOn}, and the last of these reads 3.0. The month of {@code endsOn}
 * itself holds, for each workday gone by, three visits and one deal, so that it reads 3.0 as well
 * however young it is; where no workday has gone by it is empty, and the last entries are those of
 * the last workday of the month before. As the deals of all months together must be 100, the months
 * in between share what is left, and there is one month less of these once the current one is half
 * over.
 *
 * <p>Deals are set on days first, then their earlier visits are laid backwards on days that still
 * have room; the room that remains is filled with pursuits that lead nowhere.
 */
final class HenryPlan {

  private static final int[] FIRST_VISITS = {87, 100, 100};
  private static final int[] FIRST_DEALS = {3, 4, 5};
  private static final int LAST_VISITS_PER_DEAL = 3;

  /** Visits of the months in between; their deals rise, so that visits per deal fall. */
  private static final int[] MIDDLE_VISITS = {90, 92, 88, 90, 86, 88};

  /** Deals by the number of the closing visit, from 1. */
  private static final int[] DEALS_BY_NUMBER = {7, 23, 32, 19, 11, 5, 2, 1};

  private static final int DEALS = 100;
  private static final int HALF_A_MONTH = 12;

  private record Signing(int day, int month) {}

  private final Random random;
  private final Schedule schedule;
  private final int[] deals;
  private final int[] free;
  private final List<List<Integer>> won = new ArrayList<>();

  private HenryPlan(LocalDate endsOn, Random random) {
    this.random = random;
    int elapsed = Schedule.elapsed(endsOn);
    int middle = elapsed < HALF_A_MONTH ? 6 : 5;
    schedule = new Schedule(endsOn, FIRST_DEALS.length + middle + 1);
    List<Schedule.Month> months = schedule.months();
    deals = new int[months.size()];
    int[] visits = new int[months.size()];
    System.arraycopy(FIRST_DEALS, 0, deals, 0, FIRST_DEALS.length);
    System.arraycopy(FIRST_VISITS, 0, visits, 0, FIRST_VISITS.length);
    for (int month = months.size() - 2; month < months.size(); month++) {
      deals[month] = months.get(month).size();
      visits[month] = deals[month] * LAST_VISITS_PER_DEAL;
    }
    int[] rising = rising(middle, DEALS - Arrays.stream(deals).sum());
    System.arraycopy(rising, 0, deals, FIRST_DEALS.length, middle);
    System.arraycopy(MIDDLE_VISITS, 0, visits, FIRST_DEALS.length, middle);
    for (int month = 0; month < months.size(); month++) {
      schedule.spread(months.get(month), visits[month], random, List.of());
    }
    free = new int[schedule.days().size()];
    for (int day = 0; day < free.length; day++) {
      free[day] = schedule.visits(day);
    }
  }

  static Plan of(LocalDate endsOn, Random random) {
    return new HenryPlan(endsOn, random).plan();
  }

  /** Whole numbers from 5 on that grow by about the same factor and have this sum. */
  static int[] rising(int count, int sum) {
    double low = 1;
    double high = 3;
    for (int i = 0; i < 60; i++) {
      double factor = (low + high) / 2;
      double total = 0;
      for (int k = 0; k < count; k++) {
        total += 5 * Math.pow(factor, k);
      }
      if (total < sum) {
        low = factor;
      } else {
        high = factor;
      }
    }
    int[] numbers = new int[count];
    int left = sum;
    for (int k = 0; k < count; k++) {
      numbers[k] = (int) Math.floor(5 * Math.pow(low, k) + 1e-9);
      left -= numbers[k];
    }
    for (int k = count - 1; left > 0; k = k == 0 ? count - 1 : k - 1) {
      numbers[k]++;
      left--;
    }
    return numbers;
  }

  private Plan plan() {
    List<Signing> signings = signings();
    int[] numbers = closingNumbers(signings);
    int[] reserved = reserve();
    for (int i = 0; i < numbers.length; i++) {
      won.add(earlierVisits(signings.get(i).day(), numbers[i]));
    }
    for (int day = 0; day < free.length; day++) {
      free[day] += reserved[day];
    }
    Fillers fillers = new Fillers(random);
    List<Chain> chains = fillers.withCustomers(won);
    for (int day = 0; day < free.length; day++) {
      for (int i = 0; i < free[day]; i++) {
        fillers.visit(day);
      }
    }
    chains.addAll(fillers.chains());
    return new Plan(
        schedule.days(), chains, Attempts.before(chains, schedule, random), fillers.customers());
  }

  /** The day of every deal, by day; takes the room of their visits. */
  private List<Signing> signings() {
    int[] onDay = new int[free.length];
    List<Signing> signings = new ArrayList<>();
    for (int month = 0; month < deals.length; month++) {
      Schedule.Month m = schedule.months().get(month);
      // The first deals need days before them on which their earlier visits were.
      int from = month == 0 ? m.from() + m.size() / 2 : m.from();
      for (int i = 0; i < deals[month]; i++) {
        boolean showOnLastDay = i == 0 && m.to() == free.length;
        int day = showOnLastDay ? m.to() - 1 : from + random.nextInt(m.to() - from);
        while (onDay[day] > 2 || free[day] < 2) {
          day = from + random.nextInt(m.to() - from);
        }
        onDay[day]++;
        free[day]--;
        signings.add(new Signing(day, month));
      }
    }
    signings.sort(Comparator.comparingInt(Signing::day));
    return signings;
  }

  /** The number of the closing visit of each deal: the exact shares, in random order. */
  private int[] closingNumbers(List<Signing> signings) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < signings.size(); i++) {
      open.add(i);
    }
    Collections.shuffle(open, random);
    int[] numbers = new int[signings.size()];
    for (int number = DEALS_BY_NUMBER.length; number >= 1; number--) {
      for (int i = 0; i < DEALS_BY_NUMBER[number - 1]; i++) {
        int wanted = number;
        Integer chosen =
            open.stream()
                .filter(s -> wanted <= longest(signings.get(s).month()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No deal may take so many visits"));
        numbers[chosen] = number;
        open.remove(chosen);
      }
    }
    return numbers;
  }

  /** The first months are too young for long pursuits, the last ones too short of visits. */
  private int longest(int month) {
    if (month == 0) {
      return 3;
    }
    if (month >= deals.length - 2) {
      return 4;
    }
    return month < FIRST_DEALS.length ? 5 : DEALS_BY_NUMBER.length;
  }

  /** Keeps room in the last months for visits that lead nowhere: there are always some. */
  private int[] reserve() {
    int[] reserved = new int[free.length];
    for (int day = schedule.months().get(deals.length - 2).from(); day < free.length; day++) {
      if (free[day] > 0 && random.nextDouble() < 0.4) {
        free[day]--;
        reserved[day]++;
      }
    }
    return reserved;
  }

  private List<Integer> earlierVisits(int signed, int number) {
    List<Integer> days = new ArrayList<>(List.of(signed));
    for (int left = number - 1; left > 0; left--) {
      int next = days.getFirst();
      int widest = Math.clamp(next / left, 1, 8);
      int day = roomBefore(next - 1 - random.nextInt(widest), next, left - 1);
      free[day]--;
      days.addFirst(day);
    }
    return days;
  }

  /** The nearest day with room: at the target or before it, else between it and the next visit. */
  private int roomBefore(int target, int next, int least) {
    for (int day = target; day >= least; day--) {
      if (free[day] > 0) {
        return day;
      }
    }
    for (int day = Math.max(target + 1, 0); day < next; day++) {
      if (free[day] > 0) {
        return day;
      }
    }
    throw new IllegalStateException("No room for an earlier visit");
  }
}
