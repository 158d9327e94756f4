package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The day of the year on which someone was born, by the solar or by the lunar calendar, with the
 * year of birth where it is known.
 */
public sealed interface Birthday permits SolarBirthday, LunarBirthday {

  /** Of birth, in the birthday's own calendar. */
  Optional<Integer> year();

  /** 1 to 12. */
  int month();

  int day();

  /** What the journal file holds; {@link #ofCode} reads it. It never changes. */
  String code();

  /**
   * The day on which it is kept in a year of its own calendar; empty where {@link LunarCalendar}
   * does not have the year.
   */
  Optional<LocalDate> keptIn(int year);

  static Birthday of(LocalDate born) {
    return new SolarBirthday(
        Optional.of(born.getYear()), born.getMonthValue(), born.getDayOfMonth());
  }

  /**
   * A code: {@code 1980-05-17}, {@code --05-17}, {@code lunar 08-15}, {@code lunar 1980-08-15},
   * {@code lunar leap 06-03}.
   *
   * @throws DateTimeException when it is the code of no birthday
   */
  static Birthday ofCode(String code) {
    return BirthdayCode.read(code);
  }

  /**
   * A birthday as people write it, in forms, sheets and address books; empty where the text is
   * none.
   *
   * <ul>
   *   <li>It is lunar where it says so (农历, 阴历, lunar), where its month is a leap month or called
   *       正月, 冬月 or 腊月, or its day 初一 to 初十, 廿一 and so on, and where its day is a Chinese number
   *       without 日: 八月十五.
   *   <li>Of two numbers the first is the month, as everywhere in Henry; before a year behind dots
   *       it is the day: {@code 3/4} and {@code 3/4/1980} are 4 March, {@code 3.4.1980} is 3 April.
   *       Where only the other order gives a date, it is that one.
   *   <li>A solar year has four digits and is at most 2199.
   * </ul>
   */
  static Optional<Birthday> read(String text) {
    return BirthdayReader.read(text);
  }

  /** The same day of the year, of whatever year. */
  Birthday withoutYear();

  /**
   * What is known of one person's birthday from two sides: the first, with its year from the second
   * where that is the same day.
   */
  static Optional<Birthday> either(Optional<Birthday> first, Optional<Birthday> second) {
    boolean addsYear =
        first.filter(one -> second.map(Birthday::withoutYear).equals(Optional.of(one))).isPresent();
    return addsYear ? second : first.or(() -> second);
  }

  /** The first day from a day on, this included, on which it is kept. */
  default Optional<LocalDate> next(LocalDate from) {
    int first = firstYear(from);
    return IntStream.rangeClosed(first, first + 2)
        .mapToObj(this::keptIn)
        .flatMap(Optional::stream)
        .filter(day -> !day.isBefore(from))
        .findFirst();
  }

  /**
   * The days on which it is kept, in order: by the lunar calendar a year may have none or two.
   *
   * @param to last day, included
   */
  default List<LocalDate> between(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(firstYear(from), to.getYear())
        .mapToObj(this::keptIn)
        .flatMap(Optional::stream)
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .toList();
  }

  /**
   * The age in full years (周岁) that is turned on a day; empty where the year of birth is not known
   * or the birthday is not kept on the day.
   */
  default Optional<Integer> turns(LocalDate day) {
    return year()
        .flatMap(
            born ->
                Stream.of(day.getYear() - 1, day.getYear())
                    .filter(year -> year > born && keptIn(year).equals(Optional.of(day)))
                    .map(year -> year - born)
                    .findFirst());
  }

  /** The last days of a lunar year lie in the next solar one. The day of birth itself is none. */
  private int firstYear(LocalDate from) {
    int before = from.getYear() - 1;
    return year().map(born -> Math.max(before, born + 1)).orElse(before);
  }
}
