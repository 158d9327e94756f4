package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates to come as people write them: {@code fri 周五 下周三 tomorrow 明天 +3d 12-01 2026-12-01
 * 1月8日}. A day without a year or week is the next such day.
 */
public final class DateWords {

  private static final Pattern FULL =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]");
  private static final Pattern PLUS = Pattern.compile("\\+(\\d{1,3})([dwm天周月日]?)");
  private static final Pattern AFTER =
      Pattern.compile("([\\d一二两三四五六七八九十]{1,3})(天|日|周|个?星期|个?月)[之以]?后");
  private static final Pattern CHINESE_DAY =
      Pattern.compile("(下下|下|本|这|这个)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天末])");
  private static final Pattern ENGLISH_NEXT = Pattern.compile("next[-_ ]?([a-z]+)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<half>上午|早上|中午|下午|晚上|am|pm)?(?<hour>\\d{1,2})"
              + "(?:[:：](?<minute>\\d{2})|[点點时](?:(?<spoken>\\d{1,2})分?|(?<bell>半))?)?"
              + "(?<tail>am|pm)?");

  private static final Map<String, DayOfWeek> ENGLISH_DAYS =
      Map.ofEntries(
          Map.entry("mon", DayOfWeek.MONDAY),
          Map.entry("tue", DayOfWeek.TUESDAY),
          Map.entry("tues", DayOfWeek.TUESDAY),
          Map.entry("wed", DayOfWeek.WEDNESDAY),
          Map.entry("thu", DayOfWeek.THURSDAY),
          Map.entry("thur", DayOfWeek.THURSDAY),
          Map.entry("thurs", DayOfWeek.THURSDAY),
          Map.entry("fri", DayOfWeek.FRIDAY),
          Map.entry("sat", DayOfWeek.SATURDAY),
          Map.entry("sun", DayOfWeek.SUNDAY));

  private DateWords() {}

  /**
   * @param base the day the word is written on; "fri" is the first Friday after it
   */
  public static Optional<LocalDate> parse(String word, LocalDate base) {
    String text = word.strip().toLowerCase(Locale.ROOT);
    try {
      Optional<LocalDate> plain = plainWord(text, base);
      return plain.isPresent() ? plain : pattern(text, base);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> plainWord(String text, LocalDate base) {
    return Optional.ofNullable(
        switch (text) {
          case "today", "今天", "今日" -> base;
          case "tomorrow", "tmr", "tmrw", "明天", "明日" -> base.plusDays(1);
          case "后天" -> base.plusDays(2);
          case "大后天" -> base.plusDays(3);
          case "next week", "nextweek", "下周", "下星期", "下礼拜" ->
              base.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          case "next month", "nextmonth", "下月", "下个月" -> base.plusMonths(1);
          case "月底", "month end", "eom" -> base.with(TemporalAdjusters.lastDayOfMonth());
          default -> englishDay(text).map(d -> base.with(TemporalAdjusters.next(d))).orElse(null);
        });
  }

  private static Optional<DayOfWeek> englishDay(String text) {
    DayOfWeek day = ENGLISH_DAYS.get(text);
    if (day == null) {
      for (DayOfWeek candidate : DayOfWeek.values()) {
        if (candidate.name().toLowerCase(Locale.ROOT).equals(text)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.ofNullable(day);
  }

  private static Optional<LocalDate> pattern(String text, LocalDate base) {
    Matcher full = FULL.matcher(text);
    if (full.matches()) {
      return Optional.of(
          LocalDate.of(number(full.group(1)), number(full.group(2)), number(full.group(3))));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.matches()) {
      return nextMonthDay(number(monthDay.group(1)), number(monthDay.group(2)), base);
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return nextDayOfMonth(number(day.group(1)), base);
    }
    Matcher plus = PLUS.matcher(text);
    if (plus.matches()) {
      return Optional.of(add(base, number(plus.group(1)), plus.group(2)));
    }
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      return chineseNumber(after.group(1)).map(count -> add(base, count, after.group(2)));
    }
    Matcher chinese = CHINESE_DAY.matcher(text);
    if (chinese.matches()) {
      return Optional.of(chineseDay(chinese, base));
    }
    Matcher next = ENGLISH_NEXT.matcher(text);
    if (next.matches()) {
      return englishDay(next.group(1))
          .map(d -> base.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(d));
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The next 29 February may be eight years away (1896, 1904; 2096, 2104). */
  private static Optional<LocalDate> nextMonthDay(int month, int day, LocalDate base) {
    for (int year = base.getYear(); year <= base.getYear() + 8; year++) {
      try {
        LocalDate date = LocalDate.of(year, month, day);
        if (!date.isBefore(base)) {
          return Optional.of(date);
        }
      } catch (DateTimeException e) {
        if (month != 2 || day != 29) {
          throw e;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> nextDayOfMonth(int day, LocalDate base) {
    if (day < 1 || day > 31) {
      return Optional.empty();
    }
    LocalDate month = base.withDayOfMonth(1);
    for (int ahead = 0; ahead <= 2; ahead++) {
      LocalDate candidate = month.plusMonths(ahead);
      if (day <= candidate.lengthOfMonth() && !candidate.withDayOfMonth(day).isBefore(base)) {
        return Optional.of(candidate.withDayOfMonth(day));
      }
    }
    return Optional.empty();
  }

  private static LocalDate add(LocalDate base, int count, String unit) {
    return switch (unit) {
      case "w", "周", "星期", "个星期" -> base.plusWeeks(count);
      case "m", "月", "个月" -> base.plusMonths(count);
      default -> base.plusDays(count);
    };
  }

  /** 0 to 99 in Chinese numerals, or any whole number in digits; empty where it is neither. */
  static Optional<Integer> chineseNumber(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Integer.parseInt(text));
    }
    int value = 0;
    int units = 0;
    for (char c : text.toCharArray()) {
      if (c == '十') {
        value += (units == 0 ? 1 : units) * 10;
        units = 0;
      } else if (c == '两') {
        units = 2;
      } else {
        int digit = "一二三四五六七八九".indexOf(c) + 1;
        if (digit == 0 || units != 0) {
          return Optional.empty();
        }
        units = digit;
      }
    }
    return Optional.of(value + units);
  }

  private static LocalDate chineseDay(Matcher matcher, LocalDate base) {
    DayOfWeek day =
        switch (matcher.group(2)) {
          case "一" -> DayOfWeek.MONDAY;
          case "二" -> DayOfWeek.TUESDAY;
          case "三" -> DayOfWeek.WEDNESDAY;
          case "四" -> DayOfWeek.THURSDAY;
          case "五" -> DayOfWeek.FRIDAY;
          case "六", "末" -> DayOfWeek.SATURDAY;
          default -> DayOfWeek.SUNDAY;
        };
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String which = matcher.group(1) == null ? "" : matcher.group(1);
    return switch (which) {
      case "下下" -> monday.plusWeeks(2).with(day);
      case "下" -> monday.plusWeeks(1).with(day);
      case "本", "这", "这个" -> monday.with(day);
      default -> base.with(TemporalAdjusters.next(day));
    };
  }

  /**
   * Reads a time of day: {@code 10:30 15:00 3pm 下午3点 10点半}.
   *
   * @return empty where the word is no time; a bare number is none, and neither is 晚上12点, which
   *     belongs to the next day
   */
  public static Optional<LocalTime> parseTime(String word) {
    Matcher matcher = TIME.matcher(word.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || word.strip().chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int hour = number(matcher.group("hour"));
    String minutes =
        matcher.group("minute") != null ? matcher.group("minute") : matcher.group("spoken");
    int minute = matcher.group("bell") != null ? 30 : minutes == null ? 0 : number(minutes);
    String half = matcher.group("half") == null ? "" : matcher.group("half");
    String tail = matcher.group("tail") == null ? "" : matcher.group("tail");
    boolean afternoon =
        half.equals("下午") || half.equals("晚上") || half.equals("pm") || tail.equals("pm");
    boolean morning = half.equals("am") || tail.equals("am");
    boolean noon = half.equals("中午") && hour < 11;
    if ((afternoon || noon) && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    } else if (half.equals("晚上") && hour == 12) {
      return Optional.empty();
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
