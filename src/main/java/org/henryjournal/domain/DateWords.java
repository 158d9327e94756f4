package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates to come as people write them: {@code fri 周五 下周三 tomorrow 明天 +3d 12-01 2026-12-01 1月8日
 * 下月5号 半个月后 dec 8, in 2 weeks, 腊月二十三}. A day without a year or week is the next such day.
 */
public final class DateWords {

  private static final Pattern FULL =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]");
  private static final Pattern PLUS = Pattern.compile("\\+(\\d{1,3})([dwm天周月日]?)");
  private static final Pattern AFTER =
      Pattern.compile("过?(\\d{1,3})(天|日|周|个?星期|个?礼拜|个?月|年)([之以]?后)?");
  private static final Pattern CHINESE_DAY =
      Pattern.compile("(下下|下|本|这|这个)?个?(?:周|星期|礼拜)([一二三四五六日天末])");
  private static final Pattern ENGLISH_NEXT = Pattern.compile("next[-_ ]?([a-z]+)");
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
      return plainWord(text, base)
          .or(() -> FeastWords.next(text, base))
          .or(() -> pattern(ChineseNumbers.withDigits(text), base))
          .or(() -> MonthWords.next(ChineseNumbers.withDigits(text), base))
          .or(() -> MonthWords.nextInEnglish(text, base));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> plainWord(String text, LocalDate base) {
    return Optional.ofNullable(
        switch (text) {
          case "today", "tonight", "this afternoon", "this evening", "今天", "今日", "今儿", "今晚" -> base;
          case "tomorrow", "tmr", "tmrw", "明天", "明日", "明儿", "明早", "明晚" -> base.plusDays(1);
          case "day after tomorrow", "后天", "后日" -> base.plusDays(2);
          case "大后天" -> base.plusDays(3);
          case "next week", "nextweek", "下周", "下星期", "下礼拜", "下个星期", "下周初" ->
              base.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          case "下下周", "下下星期" -> base.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
          case "next month", "nextmonth", "下月", "下个月" -> base.plusMonths(1);
          case "eom", "month end", "月底" -> base.with(TemporalAdjusters.lastDayOfMonth());
          case "半个月后", "半月后", "半个月之后", "半个月以后", "过半个月" -> base.plusDays(15);
          case "半年后", "过半年" -> base.plusMonths(6);
          default -> englishDay(text).map(d -> base.with(TemporalAdjusters.next(d))).orElse(null);
        });
  }

  static Optional<DayOfWeek> englishDay(String text) {
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
    if (after.matches() && (text.startsWith("过") || after.group(3) != null)) {
      return Optional.of(add(base, number(after.group(1)), after.group(2)));
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
  static Optional<LocalDate> nextMonthDay(int month, int day, LocalDate base) {
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

  static Optional<LocalDate> nextDayOfMonth(int day, LocalDate base) {
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
      case "w", "周", "星期", "个星期", "礼拜", "个礼拜" -> base.plusWeeks(count);
      case "年" -> base.plusYears(count);
      case "m", "月", "个月" -> base.plusMonths(count);
      default -> base.plusDays(count);
    };
  }

  /** The day of 周X: {@code 末} is Saturday. */
  static DayOfWeek dayOfWeek(String word) {
    return switch (word) {
      case "一" -> DayOfWeek.MONDAY;
      case "二" -> DayOfWeek.TUESDAY;
      case "三" -> DayOfWeek.WEDNESDAY;
      case "四" -> DayOfWeek.THURSDAY;
      case "五" -> DayOfWeek.FRIDAY;
      case "六", "末" -> DayOfWeek.SATURDAY;
      default -> DayOfWeek.SUNDAY;
    };
  }

  private static LocalDate chineseDay(Matcher matcher, LocalDate base) {
    DayOfWeek day = dayOfWeek(matcher.group(2));
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String which = matcher.group(1) == null ? "" : matcher.group(1);
    return switch (which) {
      case "下下" -> monday.plusWeeks(2).with(day);
      case "下" -> monday.plusWeeks(1).with(day);
      case "本", "这", "这个" -> monday.with(day);
      default -> base.with(TemporalAdjusters.next(day));
    };
  }
}
