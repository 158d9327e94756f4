package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What asks to be done about customers who have bought ({@code spec} 6 and 7): the same for the
 * page of today and the command line.
 *
 * @param money due up to the end of the week of the day and not paid, the oldest first
 * @param complaints not settled, the first opened first
 * @param promises of both sides that are open and due by the day, the first due first
 * @param birthdays of the day and the {@value #DAYS_AHEAD} days after it, in order of day
 */
public record DueToday(
    LocalDate day,
    List<MoneyStore.Owing> money,
    List<ComplaintStore.Named> complaints,
    List<PromiseStore.Named> promises,
    List<BirthdayStore.Kept> birthdays) {

  static final int DAYS_AHEAD = 7;

  public DueToday {
    money = List.copyOf(money);
    complaints = List.copyOf(complaints);
    promises = List.copyOf(promises);
    birthdays = List.copyOf(birthdays);
  }

  public static DueToday none(LocalDate day) {
    return new DueToday(day, List.of(), List.of(), List.of(), List.of());
  }

  public static DueToday of(Journal journal, LocalDate day) {
    LocalDate lastOfWeek = journal.settings().get(Setting.WEEKS).start(day).plusDays(6);
    return new DueToday(
        day,
        journal.money().owing(day, lastOfWeek),
        journal.complaints().unsettled(day),
        journal.promises().due(day),
        journal.birthdays().between(day, day.plusDays(DAYS_AHEAD)));
  }
}
