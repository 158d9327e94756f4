package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of a visit as people write it afterwards: {@code 昨天 上周五 11月25日 11.24 三天前}, {@code
 * yesterday, last friday, 26/11, nov 25, 2 days ago}. A day without a year or week is the last such
 * day, today included.
 */
public final class PastWords {

  /** No day is longer. */
  private static final int LONGEST = 20;

  private static final Pattern WEEKDAY = Pattern.compile("(上上|上|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天末])");
  private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})([/.月])(\\d{1,2})[日号]?");
  private static final Pattern FULL =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern OF_MONTH = Pattern.compile("(上|本|这)?个?月?(\\d{1,2})[日号]");
  private static final Pattern AGO = Pattern.compile("(\\d{1,3})(天|周|个?星期|个?月)[之以]?前");
  private static final Pattern ENGLISH_AGO =
      Pattern.compile("(an?|[a-z]+|\\d{1,3}) (day|week|month)s? ago");
  private static final Pattern ENGLISH_LAST = Pattern.compile("(?:last|on|this) ([a-z]+)");

  private PastWords() {}

  /** A day that begins at a place of a line. */
  static Optional<Found<LocalDate>> at(String text, int from, LocalDate base) {
    return Found.longest(text, from, LONGEST, word -> parse(word, base));
  }

  /**
   * @param base the day on which it is written
   * @return empty where the word is no day, one to come, or may be two days ({@code 5/6})
   */
  public static Optional<LocalDate> parse(String word, LocalDate base) {
    String text = ChineseNumbers.withDigits(word.strip().toLowerCase(Locale.ROOT));
    try {
      return plain(text, base)
          .or(() -> pattern(text, base))
          .or(() -> inEnglish(text, base))
          .filter(day -> !day.isAfter(base));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> plain(String text, LocalDate base) {
    return Optional.ofNullable(
        switch (text) {
          case "今天", "今日", "今儿", "今早", "今晚", "today", "this morning", "this afternoon", "tonight" ->
              base;
          case "昨天", "昨日", "昨儿", "昨晚", "昨早", "yesterday", "last night" -> base.minusDays(1);
          case "前天", "前日", "day before yesterday", "the day before yesterday" -> base.minusDays(2);
          case "大前天" -> base.minusDays(3);
          default -> null;
        });
  }

  private static Optional<LocalDate> pattern(String text, LocalDate base) {
    Matcher weekday = WEEKDAY.matcher(text);
    if (weekday.matches()) {
      return Optional.of(weekday(weekday, base));
    }
    Matcher full = FULL.matcher(text);
    if (full.matches()) {
      return Optional.of(LocalDate.of(number(full, 1), number(full, 2), number(full, 3)));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.matches()) {
      return monthDay(number(monthDay, 1), number(monthDay, 3), monthDay.group(2), base);
    }
    Matcher day = OF_MONTH.matcher(text);
    if (day.matches()) {
      YearMonth month = YearMonth.from(base);
      if ("上".equals(day.group(1))) {
        return Optional.of(month.minusMonths(1).atDay(number(day, 2)));
      }
      return number(day, 2) <= base.getDayOfMonth() || day.group(1) != null
          ? Optional.of(month.atDay(number(day, 2)))
          : Optional.of(month.minusMonths(1).atDay(number(day, 2)));
    }
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      int count = number(ago, 1);
      return Optional.of(
          ago.group(2).equals("天")
              ? base.minusDays(count)
              : ago.group(2).endsWith("月") ? base.minusMonths(count) : base.minusWeeks(count));
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static LocalDate weekday(Matcher matcher, LocalDate base) {
    DayOfWeek day = DateWords.dayOfWeek(matcher.group(2));
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (matcher.group(1) == null ? "" : matcher.group(1)) {
      case "上上" -> monday.minusWeeks(2).with(day);
      case "上" -> monday.minusWeeks(1).with(day);
      case "本", "这" -> monday.with(day);
      default -> base.with(TemporalAdjusters.previous(day));
    };
  }

  /** With a stroke the day may stand first; where both readings are days, none is taken. */
  private static Optional<LocalDate> monthDay(int one, int other, String sign, LocalDate base) {
    if (!sign.equals("/") || one == other) {
      return last(one, other, base);
    }
    boolean monthFirst = one <= 12;
    boolean dayFirst = other <= 12;
    return monthFirst && dayFirst
        ? Optional.empty()
        : monthFirst
            ? last(one, other, base)
            : dayFirst ? last(other, one, base) : Optional.empty();
  }

  private static Optional<LocalDate> last(int month, int day, LocalDate base) {
    LocalDate date = LocalDate.of(base.getYear(), month, day);
    return Optional.of(date.isAfter(base) ? LocalDate.of(base.getYear() - 1, month, day) : date);
  }

  private static Optional<LocalDate> inEnglish(String text, LocalDate base) {
    String plain = text.replaceAll("\\s+", " ");
    Matcher last = ENGLISH_LAST.matcher(plain);
    Optional<DayOfWeek> day = DateWords.englishDay(last.matches() ? last.group(1) : plain);
    if (day.isPresent()) {
      return day.map(found -> base.with(TemporalAdjusters.previous(found)));
    }
    Matcher ago = ENGLISH_AGO.matcher(plain);
    if (ago.matches()) {
      return MonthWords.count(ago.group(1))
          .map(count -> MonthWords.plus(base, -count, ago.group(2)));
    }
    return MonthWords.day(plain)
        .flatMap(
            named ->
                named.year().isPresent()
                    ? Optional.of(LocalDate.of(named.year().get(), named.month(), named.day()))
                    : last(named.month().getValue(), named.day(), base));
  }
}
