package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads days by their month or year: {@code 下月5号 下个月底 年底 明年1月8日 1月初}, {@code dec 8}, {@code 8th of
 * December}, {@code end of next month}, {@code in 2 weeks}. {@code 初} is the first day and {@code
 * 底} the last one.
 */
final class MonthWords {

  private static final Pattern OF_MONTH =
      Pattern.compile("(下下|下|本|这|当)?个?月(?:(\\d{1,2})[日号]?|(初|中旬|中|底|末))");
  private static final Pattern OF_YEAR =
      Pattern.compile("(今|明|后)?年(?:(\\d{1,2})月(?:份)?)?(?:(\\d{1,2})[日号]?|(初|中旬|中|底|末))?");
  private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{1,2})月(?:份)?(初|中旬|中|底|末)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern IN =
      Pattern.compile("in (an?|[a-z]+|\\d{1,3}) (day|week|month|year)s?(?: time)?");
  private static final Pattern THE_DAY = Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern PART =
      Pattern.compile(
          "(?:the )?(end|beginning|start|middle|early|late|mid)[ -]?(?:of )?(?:the )?(this |next )?(week|month|year|[a-z]{3,9})");

  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private MonthWords() {}

  /**
   * @param text with digits for the numerals that count days and months
   */
  static Optional<LocalDate> next(String text, LocalDate base) {
    Matcher month = OF_MONTH.matcher(text);
    if (month.matches()) {
      String which = month.group(1) == null ? "" : month.group(1);
      YearMonth of =
          YearMonth.from(base).plusMonths(which.length() == 2 ? 2 : which.equals("下") ? 1 : 0);
      if (month.group(2) != null) {
        return which.isEmpty()
            ? Optional.empty()
            : Optional.of(of.atDay(Integer.parseInt(month.group(2))));
      }
      LocalDate day = part(of, month.group(3));
      return Optional.of(
          which.isEmpty() && day.isBefore(base) ? part(of.plusMonths(1), month.group(3)) : day);
    }
    Matcher named = NAMED_MONTH.matcher(text);
    if (named.matches()) {
      LocalDate day =
          part(YearMonth.of(base.getYear(), Integer.parseInt(named.group(1))), named.group(2));
      return Optional.of(
          day.isBefore(base) ? part(YearMonth.from(day).plusYears(1), named.group(2)) : day);
    }
    Matcher year = OF_YEAR.matcher(text);
    return year.matches() ? ofYear(year, base) : Optional.empty();
  }

  private static Optional<LocalDate> ofYear(Matcher matcher, LocalDate base) {
    String which = matcher.group(1) == null ? "" : matcher.group(1);
    int year = base.getYear() + "今明后".indexOf(which.isEmpty() ? "今" : which);
    String part = matcher.group(4);
    if (matcher.group(2) != null) {
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      boolean bare = part == null && matcher.group(3) == null;
      return which.isEmpty() || bare
          ? Optional.empty()
          : Optional.of(
              part == null ? month.atDay(Integer.parseInt(matcher.group(3))) : part(month, part));
    }
    if (part == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (part) {
          case "初" -> LocalDate.of(which.isEmpty() ? year + 1 : year, 1, 1);
          case "底", "末" -> LocalDate.of(year, 12, 31);
          default -> LocalDate.of(year, 7, 1);
        });
  }

  private static LocalDate part(YearMonth month, String part) {
    return switch (part) {
      case "初" -> month.atDay(1);
      case "底", "末" -> month.atEndOfMonth();
      default -> month.atDay(15);
    };
  }

  /**
   * @param text lower case
   */
  static Optional<LocalDate> nextInEnglish(String text, LocalDate base) {
    String plain = text.replaceAll("\\s+", " ").replaceFirst("^(?:on|by|this|coming) ", "");
    if (!plain.equals(text)) {
      return DateWords.parse(plain, base);
    }
    Matcher in = IN.matcher(plain);
    if (in.matches()) {
      return count(in.group(1)).map(count -> plus(base, count, in.group(2)));
    }
    Optional<LocalDate> named = named(plain, base);
    if (named.isPresent()) {
      return named;
    }
    Matcher day = THE_DAY.matcher(plain);
    if (day.matches()) {
      return DateWords.nextDayOfMonth(Integer.parseInt(day.group(1)), base);
    }
    Matcher part = PART.matcher(plain);
    return part.matches() ? partInEnglish(part, base) : Optional.empty();
  }

  private static Optional<LocalDate> named(String text, LocalDate base) {
    return day(text)
        .flatMap(
            named ->
                named.year().isPresent()
                    ? Optional.of(LocalDate.of(named.year().get(), named.month(), named.day()))
                    : DateWords.nextMonthDay(named.month().getValue(), named.day(), base));
  }

  /**
   * A day by the name of its month.
   *
   * @param year empty where it was not written
   */
  record NamedDay(Month month, int day, Optional<Integer> year) {}

  /** {@code dec 8}, {@code 8 December 2026}; lower case. */
  static Optional<NamedDay> day(String text) {
    Matcher first = MONTH_FIRST.matcher(text);
    if (first.matches()) {
      return month(first.group(1))
          .map(m -> new NamedDay(m, Integer.parseInt(first.group(2)), year(first)));
    }
    Matcher last = DAY_FIRST.matcher(text);
    return last.matches()
        ? month(last.group(2))
            .map(m -> new NamedDay(m, Integer.parseInt(last.group(1)), year(last)))
        : Optional.empty();
  }

  private static Optional<Integer> year(Matcher matcher) {
    return Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
  }

  private static Optional<Month> month(String word) {
    return word.length() < 3
        ? Optional.empty()
        : Stream.of(Month.values())
            .filter(
                month ->
                    month.name().toLowerCase(Locale.ROOT).startsWith(word)
                        || (month == Month.SEPTEMBER && word.equals("sept")))
            .findFirst();
  }

  static Optional<Integer> count(String word) {
    if (word.equals("a") || word.equals("an")) {
      return Optional.of(1);
    }
    int named = NUMBERS.indexOf(word);
    return named > 0
        ? Optional.of(named)
        : word.matches("\\d+") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  static LocalDate plus(LocalDate base, int count, String unit) {
    return switch (unit) {
      case "week" -> base.plusWeeks(count);
      case "month" -> base.plusMonths(count);
      case "year" -> base.plusYears(count);
      default -> base.plusDays(count);
    };
  }

  private static Optional<LocalDate> partInEnglish(Matcher matcher, LocalDate base) {
    boolean next = "next ".equals(matcher.group(2));
    boolean end = matcher.group(1).matches("end|late");
    boolean middle = matcher.group(1).matches("mid(dle)?");
    String of = matcher.group(3);
    try {
      if (of.equals("week")) {
        LocalDate monday =
            base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(next ? 1 : 0);
        return Optional.of(end ? monday.plusDays(4) : middle ? monday.plusDays(2) : monday);
      }
      String part = end ? "底" : middle ? "中" : "初";
      if (of.equals("month")) {
        return next(next ? "下个月" + part : "月" + part, base);
      } else if (of.equals("year")) {
        return next(next ? "明年" + part : "年" + part, base);
      }
      return month(of).flatMap(m -> next(m.getValue() + "月" + part, base));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
