package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What asks to be done about customers who have bought ({@code spec} 6 and 7): the same for the
 * page of today and the command line.
 *
 * @param money due up to the end of the week of the day and not paid, the oldest first
 * @param birthdays of the day and the {@value #DAYS_AHEAD} days after it, in order of day
 */
public record DueToday(
    LocalDate day, List<MoneyStore.Owing> money, List<BirthdayStore.Kept> birthdays) {

  static final int DAYS_AHEAD = 7;

  public DueToday {
    money = List.copyOf(money);
    birthdays = List.copyOf(birthdays);
  }

  public static DueToday none(LocalDate day) {
    return new DueToday(day, List.of(), List.of());
  }

  public static DueToday of(Journal journal, LocalDate day) {
    LocalDate lastOfWeek = journal.settings().get(Setting.WEEKS).start(day).plusDays(6);
    return new DueToday(
        day,
        journal.money().owing(day, lastOfWeek),
        journal.birthdays().between(day, day.plusDays(DAYS_AHEAD)));
  }
}
