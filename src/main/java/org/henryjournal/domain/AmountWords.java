package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts of money as people write them: {@code 20000}, {@code ¥20,000}, {@code 2万}. */
public final class AmountWords {

  /** More digits are no amount, and would take long to read. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<sign>[¥￥$€£]|rmb|cny|usd|eur)?\\s*"
              + "(?<number>\\d{1,3}(?:[,，]\\d{3}){1,9}(?:\\.\\d{1,4})?|\\d{1,30}(?:\\.\\d{1,4})?)\\s*"
              + "(?<unit>万|萬|千|亿|w|k|m)?\\s*(?<tail>元|块|圆|rmb|cny|usd|eur)?");

  /** The largest amount the journal holds: DECIMAL(15,2). */
  private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  private AmountWords() {}

  /**
   * @return the amount, scale 2, never negative; empty when the word is no amount or is larger than
   *     the journal holds
   */
  public static Optional<BigDecimal> parse(String word) {
    Matcher matcher = AMOUNT.matcher(narrow(word));
    return matcher.matches() ? value(matcher) : Optional.empty();
  }

  /** True where a sign or 元 says that the number is money, so that it needs no other hint. */
  public static boolean saysMoney(String word) {
    Matcher matcher = AMOUNT.matcher(narrow(word));
    return matcher.matches() && (matcher.group("sign") != null || matcher.group("tail") != null);
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
    BigDecimal amount = number.multiply(factor).setScale(2, RoundingMode.HALF_UP);
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
