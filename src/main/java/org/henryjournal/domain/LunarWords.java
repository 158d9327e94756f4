package org.henryjournal.domain;

import java.util.List;
import java.util.OptionalInt;

/** What the months and days of the lunar calendar are called in Chinese. */
public final class LunarWords {

  private static final List<String> MONTHS =
      List.of("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊");
  private static final List<String> DAYS =
      List.of(
          "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "十一", "十二", "十三", "十四", "十五",
          "十六", "十七", "十八", "十九", "二十", "廿一", "廿二", "廿三", "廿四", "廿五", "廿六", "廿七", "廿八", "廿九", "三十");

  private LunarWords() {}

  /** Without its 月: {@code 正}, {@code 八}, {@code 腊}. */
  public static String month(int month) {
    return MONTHS.get(month - 1);
  }

  /** {@code 初五}, {@code 十五}, {@code 廿三}. */
  public static String day(int day) {
    return DAYS.get(day - 1);
  }

  /** The month of a word without its 月: {@code 正 八 十一 冬}. */
  static OptionalInt readMonth(String word) {
    return switch (word) {
      case "一", "元" -> OptionalInt.of(1);
      case "十一" -> OptionalInt.of(11);
      case "十二" -> OptionalInt.of(12);
      default -> at(MONTHS.indexOf(word));
    };
  }

  /** The day of a word: {@code 初五 五 十五 二十三 廿三 卅 三十一}. */
  static OptionalInt readDay(String word) {
    String plain = word.equals("廿") ? "二十" : word.equals("卅") ? "三十" : word;
    if (plain.equals("三十一") || plain.equals("卅一")) {
      return OptionalInt.of(31);
    }
    if (plain.length() == 3 && plain.startsWith("二十")) {
      plain = "廿" + plain.substring(2);
    }
    return at(DAYS.indexOf(plain.length() == 1 ? "初" + plain : plain));
  }

  private static OptionalInt at(int index) {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
  }
}
