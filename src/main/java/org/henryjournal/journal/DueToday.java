package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henryjournal.domain.Festival;
import org.henryjournal.domain.Touch;
import org.henryjournal.insight.CareDue;

/**
 * What asks to be done about customers who have bought ({@code spec} 6 and 7): the same for the
 * page of today and the command line.
 *
 * @param money due up to the end of the week of the day and not paid, the oldest first
 * @param complaints not settled, the first opened first
 * @param promises of both sides that are open and due by the day, the first due first
 * @param care the few touches of the day, as the tab Care has them
 * @param festivals of the day and the {@value #DAYS_AHEAD} days after it that are not switched off
 *     and for which nobody was greeted yet; none while there is no customer
 * @param birthdays of the day and the {@value #DAYS_AHEAD} days after it, in order of day
 */
public record DueToday(
    LocalDate day,
    List<MoneyStore.Owing> money,
    List<ComplaintStore.Named> complaints,
    List<PromiseStore.Named> promises,
    List<Care> care,
    List<Festival.Day> festivals,
    List<BirthdayStore.Kept> birthdays) {

  /**
   * A touch that is due.
   *
   * @param daysLate 0 on the day it is due
   */
  public record Care(long customer, String customerName, Touch.Kind kind, long daysLate) {}

  static final int DAYS_AHEAD = 7;

  public DueToday {
    money = List.copyOf(money);
    complaints = List.copyOf(complaints);
    promises = List.copyOf(promises);
    care = List.copyOf(care);
    festivals = List.copyOf(festivals);
    birthdays = List.copyOf(birthdays);
  }

  public static DueToday none(LocalDate day) {
    return new DueToday(day, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static DueToday of(Journal journal, LocalDate day) {
    LocalDate lastOfWeek = journal.settings().get(Setting.WEEKS).start(day).plusDays(6);
    return new DueToday(
        day,
        journal.money().owing(day, lastOfWeek),
        journal.complaints().unsettled(day),
        journal.promises().due(day),
        care(journal, day),
        journal.customers().size() == 0
            ? List.of()
            : journal.care().festivals(day, day.plusDays(DAYS_AHEAD)).stream()
                .filter(festival -> journal.care().greeted(festival) == 0)
                .toList(),
        journal.birthdays().between(day, day.plusDays(DAYS_AHEAD)));
  }

  private static List<Care> care(Journal journal, LocalDate day) {
    List<CareDue.Item> few =
        journal.care().due(day).few(journal.settings().get(Setting.CARE_A_DAY)).values().stream()
            .<CareDue.Item>flatMap(List::stream)
            .toList();
    Map<Long, String> names =
        journal.customers().names(few.stream().map(CareDue.Item::customer).toList());
    return few.stream()
        .map(
            item ->
                new Care(
                    item.customer(),
                    names.getOrDefault(item.customer(), ""),
                    item.kind(),
                    item.daysLate()))
        .toList();
  }
}
