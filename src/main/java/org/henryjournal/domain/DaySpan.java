package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Days from a first to a last one, as people write them: {@code fri}, {@code mon-fri}, {@code 18–22
 * Nov}, {@code 11月18日到22日}, {@code 2026-11-18 – 2026-12-02}. Unlike the date of a next step, a day
 * without a year is the nearest one, be it past or to come; weekdays and {@code +3d} are to come.
 */
public record DaySpan(LocalDate from, LocalDate to) {

  private static final Pattern BETWEEN = Pattern.compile("\\s+to\\s+|\\s*[-–—~～到至]\\s*");
  private static final Pattern BARE = Pattern.compile("(\\d{1,2})[日号]?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");

  /**
   * @return empty where it is no day and no days; the last day may be before the first, where that
   *     was written
   */
  public static Optional<DaySpan> parse(String typed, LocalDate today) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    try {
      Optional<LocalDate> one = day(text, today);
      if (one.isPresent()) {
        return one.map(day -> new DaySpan(day, day));
      }
      Matcher between = BETWEEN.matcher(text);
      while (between.find()) {
        Optional<DaySpan> span =
            between(text.substring(0, between.start()), text.substring(between.end()), today);
        if (span.isPresent()) {
          return span;
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day that is only a number is of the other's month. */
  private static Optional<DaySpan> between(String first, String last, LocalDate today) {
    Matcher bareFirst = BARE.matcher(first);
    Matcher bareLast = BARE.matcher(last);
    if (bareLast.matches()) {
      int number = number(bareLast, 1);
      return (bareFirst.matches() ? nearestDay(number(bareFirst, 1), today) : day(first, today))
          .map(from -> new DaySpan(from, onOrAfter(from, number)));
    }
    if (bareFirst.matches()) {
      int number = number(bareFirst, 1);
      return day(last, today).map(to -> new DaySpan(onOrBefore(to, number), to));
    }
    return day(first, today).flatMap(from -> day(last, from).map(to -> new DaySpan(from, to)));
  }

  private static LocalDate onOrAfter(LocalDate from, int dayOfMonth) {
    LocalDate same = from.withDayOfMonth(dayOfMonth);
    return same.isBefore(from) ? from.plusMonths(1).withDayOfMonth(dayOfMonth) : same;
  }

  private static LocalDate onOrBefore(LocalDate to, int dayOfMonth) {
    return dayOfMonth > to.getDayOfMonth()
        ? to.minusMonths(1).withDayOfMonth(dayOfMonth)
        : to.withDayOfMonth(dayOfMonth);
  }

  private static Optional<LocalDate> day(String text, LocalDate base) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return nearest(number(numbers, 1), number(numbers, 2), base);
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return nearestDay(number(day, 1), base);
    }
    Optional<MonthWords.NamedDay> named = MonthWords.day(text);
    if (named.isPresent()) {
      return named(named.get(), base);
    }
    return DateWords.parse(text, base);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> named(MonthWords.NamedDay named, LocalDate base) {
    return named.year().isPresent()
        ? Optional.of(LocalDate.of(named.year().get(), named.month(), named.day()))
        : nearest(named.month().getValue(), named.day(), base);
  }

  private static Optional<LocalDate> nearest(int month, int day, LocalDate base) {
    return IntStream.rangeClosed(base.getYear() - 1, base.getYear() + 1)
        .mapToObj(year -> valid(year, month, day))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(base, date))));
  }

  private static Optional<LocalDate> nearestDay(int day, LocalDate base) {
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(base::plusMonths)
        .map(month -> valid(month.getYear(), month.getMonthValue(), day))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(base, date))));
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day of it is also a day of the other. */
  public boolean meets(DaySpan other) {
    return !from.isAfter(other.to) && !to.isBefore(other.from);
  }
}
