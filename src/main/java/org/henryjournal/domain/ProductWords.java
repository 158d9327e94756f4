package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a deal sold, as people write it: {@code milk 30; yoghurt ¥2,000; cheese} or {@code
 * 牛奶30箱、酸奶 2000元}. A number with a sign of money or 元 is an amount, another one a quantity.
 */
public final class ProductWords {

  /**
   * What is said of one product.
   *
   * @param quantity scale 2, above 0
   * @param amount scale 2
   */
  public record Item(String name, Optional<BigDecimal> quantity, Optional<BigDecimal> amount) {}

  private static final int LONGEST_NAME = 80;

  /** A comma inside a number parts nothing. */
  private static final Pattern PARTED = Pattern.compile("[;；、\\n]|[,，](?!\\d{3}(?!\\d))");

  /** Behind a Latin name a number needs a space: A4 is a name. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<name>.*?)(?:\\s+[x×*]?\\s*|[x×*]|(?<=\\p{IsHan}))(?<number>[¥￥$€£]?\\d[\\d,，.]*\\s*\\p{L}{0,6})");

  private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,2})?)\\s*\\p{L}*");

  private ProductWords() {}

  /** Each product once, in the order of the text; the first that is said of one holds. */
  public static List<Item> read(String text) {
    List<Item> items = new ArrayList<>();
    for (String part : PARTED.split(text)) {
      Optional<Item> item = item(part.strip());
      item.filter(
              found ->
                  items.stream()
                      .noneMatch(
                          other ->
                              CustomerNames.key(other.name())
                                  .equals(CustomerNames.key(found.name()))))
          .ifPresent(items::add);
    }
    return items;
  }

  private static Optional<Item> item(String part) {
    if (part.isEmpty() || part.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(part);
    if (counted.matches() && !counted.group("name").isBlank()) {
      String name = counted.group("name").strip();
      String number = counted.group("number").strip();
      if (AmountWords.saysMoney(number)) {
        return Optional.of(new Item(name, Optional.empty(), AmountWords.parse(number)));
      }
      Matcher quantity = QUANTITY.matcher(number.replaceAll("[,，]", ""));
      if (quantity.matches()) {
        BigDecimal value = new BigDecimal(quantity.group(1)).setScale(2, RoundingMode.UNNECESSARY);
        return Optional.of(
            new Item(name, Optional.of(value).filter(v -> v.signum() > 0), Optional.empty()));
      }
    }
    return Optional.of(new Item(part, Optional.empty(), Optional.empty()));
  }
}
