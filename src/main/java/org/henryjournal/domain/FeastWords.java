package org.henryjournal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads festivals and days of the lunar calendar: {@code 元旦 除夕 腊月二十三 农历八月十五 初八}. */
final class FeastWords {

  private static final Map<String, Festival> FESTIVALS =
      Map.ofEntries(
          Map.entry("元旦", Festival.NEW_YEAR),
          Map.entry("new year", Festival.NEW_YEAR),
          Map.entry("new year's day", Festival.NEW_YEAR),
          Map.entry("春节", Festival.SPRING),
          Map.entry("大年初一", Festival.SPRING),
          Map.entry("spring festival", Festival.SPRING),
          Map.entry("chinese new year", Festival.SPRING),
          Map.entry("元宵", Festival.LANTERN),
          Map.entry("三八", Festival.WOMENS_DAY),
          Map.entry("妇女", Festival.WOMENS_DAY),
          Map.entry("清明", Festival.QINGMING),
          Map.entry("端午", Festival.DRAGON_BOAT),
          Map.entry("七夕", Festival.QIXI),
          Map.entry("中秋", Festival.MID_AUTUMN),
          Map.entry("mid-autumn", Festival.MID_AUTUMN),
          Map.entry("重阳", Festival.DOUBLE_NINTH),
          Map.entry("国庆", Festival.NATIONAL_DAY),
          Map.entry("national day", Festival.NATIONAL_DAY),
          Map.entry("圣诞", Festival.CHRISTMAS),
          Map.entry("christmas", Festival.CHRISTMAS),
          Map.entry("xmas", Festival.CHRISTMAS));

  private static final Pattern LUNAR =
      Pattern.compile(
          "(农历|阴历|旧历)?(?:(正|冬|腊|[一二三四五六七八九十]{1,2})月)?"
              + "((?:大年)?初[一二三四五六七八九十]|[一二三廿卅]?十?[一二三四五六七八九十])");

  private FeastWords() {}

  /** The next such day from a day on, this included; empty where the words are none. */
  static Optional<LocalDate> next(String text, LocalDate base) {
    Festival festival =
        FESTIVALS.get(
            text.length() > 2 && text.endsWith("节") && !text.equals("春节") ? cut(text) : text);
    if (festival != null) {
      return festival.next(base);
    }
    return switch (text) {
      case "除夕", "年三十", "大年三十" ->
          next(base, year -> Festival.SPRING.in(year).map(day -> day.minusDays(1)));
      case "小年" -> lunar(12, 23, base);
      case "五一", "劳动节", "五一节" -> next(base, year -> Optional.of(LocalDate.of(year, 5, 1)));
      case "双十一" -> next(base, year -> Optional.of(LocalDate.of(year, 11, 11)));
      default -> lunar(text, base);
    };
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static Optional<LocalDate> lunar(String text, LocalDate base) {
    Matcher matcher = LUNAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String month = matcher.group(2) == null ? "" : matcher.group(2);
    String day = matcher.group(3).replace("大年", "");
    boolean said = matcher.group(1) != null || month.matches("[正冬腊]") || day.startsWith("初");
    OptionalInt ofMonth = LunarWords.readDay(day);
    if (!said || ofMonth.isEmpty() || (month.isEmpty() && !day.startsWith("初"))) {
      return Optional.empty();
    }
    if (matcher.group(3).startsWith("大年")) {
      return lunar(1, ofMonth.getAsInt(), base);
    } else if (month.isEmpty()) {
      return IntStream.rangeClosed(0, 60)
          .mapToObj(base::plusDays)
          .filter(LunarCalendar::hasDay)
          .filter(date -> LunarCalendar.lunar(date).day() == ofMonth.getAsInt())
          .findFirst();
    }
    OptionalInt number = LunarWords.readMonth(month);
    return number.isEmpty() ? Optional.empty() : lunar(number.getAsInt(), ofMonth.getAsInt(), base);
  }

  private static Optional<LocalDate> lunar(int month, int day, LocalDate base) {
    return next(base, year -> solar(year, month, day));
  }

  private static Optional<LocalDate> solar(int year, int month, int day) {
    try {
      return Optional.of(LunarCalendar.solar(new LunarDate(year, month, false, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A lunar year ends in the solar year after its own. */
  private static Optional<LocalDate> next(LocalDate base, IntFunction<Optional<LocalDate>> inYear) {
    return IntStream.rangeClosed(base.getYear() - 1, base.getYear() + 2)
        .mapToObj(inYear)
        .flatMap(Optional::stream)
        .filter(date -> !date.isBefore(base))
        .findFirst();
  }
}
