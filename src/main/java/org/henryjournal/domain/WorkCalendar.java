package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The journal's workdays, and what its holidays and make-up days are called.
 *
 * @param names by date; dates without a name are absent
 */
public record WorkCalendar(Workdays workdays, Map<LocalDate, String> names) {

  public WorkCalendar {
    Map<LocalDate, String> named = new HashMap<>(names);
    named
        .keySet()
        .removeIf(
            day -> !workdays.holidays().contains(day) && !workdays.makeUpDays().contains(day));
    named.values().removeIf(String::isBlank);
    names = Map.copyOf(named);
  }

  /** What a holiday or make-up day is called; empty for any other day. */
  public Optional<String> name(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  /** Holidays and make-up days in order of date; days of one kind and name in a row are one. */
  public List<SpecialDays> special() {
    Set<LocalDate> days = new TreeSet<>(workdays.holidays());
    days.addAll(workdays.makeUpDays());
    List<SpecialDays> special = new ArrayList<>();
    for (LocalDate day : days) {
      boolean worked = workdays.makeUpDays().contains(day);
      String name = names.getOrDefault(day, "");
      SpecialDays last = special.isEmpty() ? null : special.getLast();
      if (last != null
          && last.to().plusDays(1).equals(day)
          && last.worked() == worked
          && last.name().equals(name)
          && last.days() < SpecialDays.MOST_DAYS) {
        special.set(special.size() - 1, new SpecialDays(last.from(), day, worked, name));
      } else {
        special.add(new SpecialDays(day, day, worked, name));
      }
    }
    return special;
  }

  /** Whether all of these days are in it as they are said to be, whatever they are called. */
  public boolean holds(Collection<SpecialDays> special) {
    return special.stream()
        .allMatch(
            days ->
                dates(days)
                    .allMatch(
                        day ->
                            days.worked()
                                ? workdays.makeUpDays().contains(day)
                                : workdays.holidays().contains(day)
                                    && !workdays.makeUpDays().contains(day)));
  }

  /** The calendar with these days as they are said to be, whatever it said of them before. */
  public WorkCalendar with(Collection<SpecialDays> special) {
    Set<LocalDate> off = new HashSet<>(workdays.holidays());
    Set<LocalDate> on = new HashSet<>(workdays.makeUpDays());
    Map<LocalDate, String> named = new HashMap<>(names);
    for (SpecialDays days : special) {
      dates(days)
          .forEach(
              day -> {
                (days.worked() ? off : on).remove(day);
                (days.worked() ? on : off).add(day);
                named.put(day, days.name());
              });
    }
    return new WorkCalendar(new Workdays(workdays.weekdays(), off, on), named);
  }

  /** The calendar in which these days are as their weekday says. */
  public WorkCalendar without(SpecialDays special) {
    Set<LocalDate> off = new HashSet<>(workdays.holidays());
    Set<LocalDate> on = new HashSet<>(workdays.makeUpDays());
    dates(special)
        .forEach(
            day -> {
              off.remove(day);
              on.remove(day);
            });
    return new WorkCalendar(new Workdays(workdays.weekdays(), off, on), names);
  }

  private static Stream<LocalDate> dates(SpecialDays special) {
    return special.from().datesUntil(special.to().plusDays(1));
  }
}
