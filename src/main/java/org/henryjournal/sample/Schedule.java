package org.henryjournal.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.henryjournal.domain.Workdays;

/** The workdays of some calendar months up to a day, and how many visits each day holds. */
final class Schedule {

  /** A believable day of visits is not longer. */
  static final int MOST_VISITS = 8;

  /** Attempts counted. */
  static final int MOST_ENTRIES = 10;

  /**
   * A calendar month; the last one goes up to the end of the sample and may hold no workday.
   *
   * @param from place of its first workday in the list of days
   */
  record Month(int from, int size) {

    int to() {
      return from + size;
    }
  }

  private final List<LocalDate> days = new ArrayList<>();
  private final List<Month> months = new ArrayList<>();
  private final int[] visits;

  /**
   * @param complete complete calendar months before that of {@code endsOn}
   */
  Schedule(LocalDate endsOn, int complete) {
    Workdays calendar = Workdays.mondayToFriday();
    YearMonth current = YearMonth.from(endsOn);
    for (int back = complete; back >= 0; back--) {
      int from = days.size();
      YearMonth month = current.minusMonths(back);
      for (LocalDate day = month.atDay(1);
          !day.isAfter(month.atEndOfMonth()) && !day.isAfter(endsOn);
          day = day.plusDays(1)) {
        if (calendar.isWorkday(day)) {
          days.add(day);
        }
      }
      months.add(new Month(from, days.size() - from));
    }
    visits = new int[days.size()];
  }

  /** Workdays of the day's month, up to the day. */
  static int elapsed(LocalDate day) {
    return Workdays.mondayToFriday().count(day.withDayOfMonth(1), day);
  }

  List<LocalDate> days() {
    return days;
  }

  List<Month> months() {
    return months;
  }

  /** Visits that the day holds, attempts not counted. */
  int visits(int day) {
    return visits[day];
  }

  int lastDay() {
    return days.size() - 1;
  }

  /**
   * Divides a month's visits among its days, unevenly.
   *
   * @param off days of it, by place, on which nothing is written
   */
  void spread(Month month, int total, Random random, List<Integer> off) {
    List<Integer> open =
        new ArrayList<>(
            IntStream.range(month.from(), month.to())
                .filter(day -> !off.contains(day))
                .boxed()
                .toList());
    if (open.isEmpty()) {
      return;
    }
    Collections.shuffle(open, random);
    for (int i = 0; i < total; i++) {
      visits[open.get(i % open.size())]++;
    }
    int least = Math.max(2, total / open.size() - 2);
    for (int i = 0; i < open.size(); i++) {
      int giver = open.get(random.nextInt(open.size()));
      int taker = open.get(random.nextInt(open.size()));
      // The last day of all is the page that opens: it stays full.
      if (giver != lastDay() && visits[giver] > least && visits[taker] < MOST_VISITS) {
        visits[giver]--;
        visits[taker]++;
      }
    }
    if (Arrays.stream(visits).anyMatch(n -> n > MOST_ENTRIES)) {
      throw new IllegalStateException("Too many visits for the workdays of a month");
    }
  }
}
