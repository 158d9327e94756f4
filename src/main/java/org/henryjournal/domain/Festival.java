package org.henryjournal.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A festival on which customers are thought of. Its name is the message {@link #messageKey}. */
public enum Festival implements Coded {
  /** 元旦. */
  NEW_YEAR("new_year", Rule.SOLAR, 1, 1),
  /** 春节. */
  SPRING("spring_festival", Rule.LUNAR, 1, 1),
  /** 元宵. */
  LANTERN("lantern", Rule.LUNAR, 1, 15),
  /** 三八. */
  WOMENS_DAY("womens_day", Rule.SOLAR, 3, 8),
  /** 清明: the day on which the sun reaches 15 degrees. */
  QINGMING("qingming", Rule.QINGMING, 4, 5),
  /** 端午. */
  DRAGON_BOAT("dragon_boat", Rule.LUNAR, 5, 5),
  /** 七夕. */
  QIXI("qixi", Rule.LUNAR, 7, 7),
  /** 中秋. */
  MID_AUTUMN("mid_autumn", Rule.LUNAR, 8, 15),
  /** 重阳. */
  DOUBLE_NINTH("double_ninth", Rule.LUNAR, 9, 9),
  /** 国庆. */
  NATIONAL_DAY("national_day", Rule.SOLAR, 10, 1),
  /** 圣诞. */
  CHRISTMAS("christmas", Rule.SOLAR, 12, 25);

  private enum Rule {
    SOLAR,
    LUNAR,
    QINGMING
  }

  /** The day of a festival. */
  public record Day(Festival festival, LocalDate date) {}

  private final String code;
  private final Rule rule;
  private final int month;
  private final int day;

  Festival(String code, Rule rule, int month, int day) {
    this.code = code;
    this.rule = rule;
    this.month = month;
    this.day = day;
  }

  @Override
  public String code() {
    return code;
  }

  public String messageKey() {
    return "festival." + code;
  }

  /**
   * Its day in a year of the solar calendar, in the ordinary month where the lunar year has it
   * twice; empty where {@link LunarCalendar} does not have the year and it would be needed.
   */
  public Optional<LocalDate> in(int year) {
    return switch (rule) {
      case SOLAR -> Optional.of(LocalDate.of(year, month, day));
      case LUNAR ->
          LunarCalendar.hasYear(year)
              ? Optional.of(LunarCalendar.solar(new LunarDate(year, month, false, day)))
              : Optional.empty();
      case QINGMING ->
          LunarCalendar.hasYear(year)
              ? Optional.of(LocalDate.of(year, month, qingming(year)))
              : Optional.empty();
    };
  }

  /** Its first day from a day on, this included. */
  public Optional<LocalDate> next(LocalDate from) {
    return Stream.of(from.getYear(), from.getYear() + 1)
        .flatMap(year -> in(year).stream())
        .filter(date -> !date.isBefore(from))
        .findFirst();
  }

  /**
   * The days of all festivals from a day to another, in order.
   *
   * @param to last day, included
   */
  public static List<Day> between(LocalDate from, LocalDate to) {
    return Stream.of(values())
        .flatMap(
            festival ->
                IntStream.rangeClosed(from.getYear(), to.getYear())
                    .mapToObj(festival::in)
                    .flatMap(Optional::stream)
                    .map(date -> new Day(festival, date)))
        .filter(each -> !each.date().isBefore(from) && !each.date().isAfter(to))
        .sorted(Comparator.comparing(Day::date))
        .toList();
  }

  /**
   * The day of April. It comes 0.2422 of a day later each year, and a day earlier with each leap
   * day; the beginning was chosen so that it is right in every year from 1900 to 2100.
   */
  private static int qingming(int year) {
    int years = year - LunarCalendar.FIRST_YEAR;
    int leapDays = years / 4 - (year == 2100 ? 1 : 0);
    return (55_890 + 2_422 * years) / 10_000 - leapDays;
  }
}
