package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts of money as people write them: {@code 20000}, {@code ¥20,000}, {@code 2万}, {@code 2
 * k}, {@code 两万五}, {@code 20,000元整}.
 */
public final class AmountWords {

  private static final String TAIL =
      "(?<tail>元整|元钱|块钱|人民币|元|块|圆|rmb|cny|usd|eur|yuan|dollars|euros)?";

  /** More digits are no amount, and would take long to read. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<sign>[¥￥$€£]|rmb|cny|usd|eur)?\\s*"
              + "(?<number>\\d{1,3}(?:[,，]\\d{3}){1,9}(?:\\.\\d{1,4})?|\\d{1,30}(?:\\.\\d{1,4})?)\\s*"
              + "(?:(?<unit>[万萬千亿wkm])(?<tenth>\\d(?!\\d))?)?\\s*"
              + TAIL);

  private static final Pattern CHINESE =
      Pattern.compile("(?<number>[零一二两三四五六七八九十百千万亿]{1,20})\\s*" + TAIL);

  /** No amount is longer. */
  private static final int LONGEST = 40;

  /** What says that an amount is not exact. */
  private static final String ABOUT = "多来几余";

  /** The largest amount the journal holds: DECIMAL(15,2). */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  private AmountWords() {}

  /**
   * @return the amount, scale 2, never negative; empty when the word is no amount or is larger than
   *     the journal holds
   */
  public static Optional<BigDecimal> parse(String word) {
    String text = narrow(word);
    Matcher matcher = AMOUNT.matcher(text);
    return matcher.matches() ? value(matcher) : chinese(text);
  }

  /** In numerals: a hundred and more, or with 元 behind it. */
  private static Optional<BigDecimal> chinese(String text) {
    Matcher matcher = CHINESE.matcher(text);
    if (!matcher.matches()
        || (matcher.group("tail") == null
            && matcher.group("number").chars().noneMatch(c -> "百千万亿".indexOf(c) >= 0))
        || ChineseNumbers.isOnlyUnits(matcher.group("number"))) {
      return Optional.empty();
    }
    return ChineseNumbers.parse(matcher.group("number")).flatMap(AmountWords::held);
  }

  /**
   * The longest amount that begins at a place of a line.
   *
   * @return its end, with a word that says that it is not exact
   */
  static Optional<Found<BigDecimal>> at(String text, int from) {
    return Found.longest(text, from, LONGEST, AmountWords::parse)
        .filter(found -> ends(text, found.end()));
  }

  /** {@code 2月}, {@code 30箱} and {@code 2-3} say no amount. */
  private static boolean ends(String text, int end) {
    if (end >= text.length() || isAbout(text, end)) {
      return true;
    }
    char next = text.charAt(end);
    boolean goesOn = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return LineTokens.isSpace(next)
        || LineTokens.isSignAt(text, end)
        || ("（(、;；。！".indexOf(next) >= 0)
        || (",，.".indexOf(next) >= 0 && !goesOn)
        || (Pinyin.isHan(text.codePointBefore(end))
            && Character.isLetter(next)
            && !Pinyin.isHan(next));
  }

  /** Whether an amount that ends there is only about so much: {@code 3万多}. */
  static boolean isAbout(String text, int end) {
    return end < text.length()
        && (ABOUT.indexOf(text.charAt(end)) >= 0
            || text.startsWith("左右", end)
            || text.startsWith("上下", end));
  }

  /** True where a sign or 元 says that the number is money, so that it needs no other hint. */
  public static boolean saysMoney(String word) {
    Matcher matcher = AMOUNT.matcher(narrow(word));
    return matcher.matches()
        ? matcher.group("sign") != null || matcher.group("tail") != null
        : chinese(narrow(word)).isPresent();
  }

  private static Optional<BigDecimal> value(Matcher matcher) {
    BigDecimal number = new BigDecimal(matcher.group("number").replaceAll("[,，]", ""));
    String unit = matcher.group("unit");
    BigDecimal factor =
        switch (unit == null ? "" : unit) {
          case "万", "萬", "w" -> new BigDecimal(10_000);
          case "千", "k" -> new BigDecimal(1_000);
          case "亿" -> new BigDecimal(100_000_000);
          case "m" -> new BigDecimal(1_000_000);
          default -> BigDecimal.ONE;
        };
    String tenth = matcher.group("tenth");
    BigDecimal more =
        tenth == null ? BigDecimal.ZERO : new BigDecimal(tenth).multiply(factor).movePointLeft(1);
    return held(number.multiply(factor).add(more));
  }

  private static Optional<BigDecimal> held(BigDecimal exact) {
    BigDecimal amount = exact.setScale(2, RoundingMode.HALF_UP);
    return amount.compareTo(LARGEST) > 0 ? Optional.empty() : Optional.of(amount);
  }

  /** Full-width digits and signs to their plain forms, lower case. */
  private static String narrow(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (char c : word.strip().toCharArray()) {
      boolean wide = c >= '！' && c <= '～' && c != '，' && c != '￥';
      plain.append(wide ? (char) (c - 0xFEE0) : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
