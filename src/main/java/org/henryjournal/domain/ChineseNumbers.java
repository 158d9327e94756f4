package org.henryjournal.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as Chinese writes them: {@code 三 十二 二十三 一百二十万 两万五}. */
final class ChineseNumbers {

  static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿";

  private static final String DIGITS = "零一二三四五六七八九";

  /** Numerals that count days, months or hours; not the day of 周三. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![周期拜初〇零一二两三四五六七八九十百千万])([〇零一二两三四五六七八九十]{1,3})(?=个?半?(?:月|日|号|天|年|点|刻|分|周|星期|礼拜|小时))");

  private ChineseNumbers() {}

  /**
   * @return empty where it is none; a last digit without its unit is a tenth of the unit before:
   *     {@code 两万五} is 25000
   */
  static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > 20) {
      return Optional.empty();
    }
    long whole = 0;
    long section = 0;
    long digit = -1;
    long lastUnit = 1;
    boolean afterZero = false;
    for (char c : text.toCharArray()) {
      int value = DIGITS.indexOf(c == '两' ? '二' : c == '〇' ? '零' : c);
      if (value == 0) {
        afterZero = true;
      } else if (value > 0) {
        if (digit >= 0) {
          return Optional.empty();
        }
        digit = value;
      } else {
        long unit = unit(c);
        if (unit < 0) {
          return Optional.empty();
        }
        if (unit >= 10_000) {
          section += Math.max(digit, 0);
          whole = unit > lastBig(whole) ? (whole + section) * unit : whole + section * unit;
          section = 0;
        } else {
          section += (digit < 0 ? 1 : digit) * unit;
        }
        digit = -1;
        lastUnit = unit;
        afterZero = false;
      }
    }
    if (digit >= 0) {
      section += !afterZero && lastUnit >= 100 ? digit * lastUnit / 10 : digit;
    }
    return Optional.of(BigDecimal.valueOf(whole + section));
  }

  private static long lastBig(long whole) {
    return whole >= 100_000_000 ? 100_000_000 : whole > 0 ? 10_000 : 0;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> -1;
    };
  }

  /** {@code 千万} is a manner of speaking. */
  static boolean isOnlyUnits(String text) {
    return text.chars().allMatch(c -> "十百千万亿".indexOf(c) >= 0);
  }

  /** A whole number in digits or numerals. */
  static Optional<Integer> small(String text) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(text))
        : parse(text)
            .filter(n -> n.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
            .map(BigDecimal::intValue);
  }

  /** The text with digits in place of the numerals that count days, months, weeks or hours. */
  static String withDigits(String text) {
    if (text.chars().noneMatch(c -> NUMERALS.indexOf(c) >= 0)) {
      return text;
    }
    Matcher matcher = COUNTED.matcher(text);
    StringBuilder digits = new StringBuilder();
    while (matcher.find()) {
      Optional<BigDecimal> number = parse(matcher.group(1));
      matcher.appendReplacement(
          digits, number.map(BigDecimal::toPlainString).orElse(matcher.group(1)));
    }
    return matcher.appendTail(digits).toString();
  }
}
