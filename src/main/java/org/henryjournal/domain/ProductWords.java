package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a deal sold, as people write it: {@code milk 30; yoghurt ¥2,000; cheese 5 ¥300} or
 * {@code 牛奶30箱、酸奶 2000元}. A number with a sign of money or 元 is an amount, another one a quantity.
 */
public final class ProductWords {

  /**
   * What is said of one product.
   *
   * @param quantity scale 2, above 0
   * @param amount scale 2
   */
  public record Item(String name, Optional<BigDecimal> quantity, Optional<BigDecimal> amount) {

    /** As it is read again. */
    private String written() {
      return name
          + quantity.map(q -> " " + plain(q)).orElse("")
          + amount.map(a -> " ¥" + plain(a)).orElse("");
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
  }

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
      if (!part.isBlank() && isShort(part)) {
        Item item = item(part.strip());
        if (items.stream().noneMatch(other -> key(other).equals(key(item)))) {
          items.add(item);
        }
      }
    }
    return items;
  }

  /** Whether a part of the text is too long for a product, so that {@link #read} leaves it out. */
  public static boolean isTooLong(String text) {
    return PARTED.splitAsStream(text).anyMatch(part -> !isShort(part));
  }

  /** What deals sold as a text that is read again: {@code milk 30; yoghurt ¥2000}. */
  public static String written(List<Item> items) {
    return items.stream().map(Item::written).collect(Collectors.joining("; "));
  }

  private static boolean isShort(String part) {
    return part.strip().length() <= LONGEST_NAME;
  }

  private static String key(Item item) {
    return CustomerNames.key(item.name());
  }

  private static Item item(String part) {
    Item item = new Item(part, Optional.empty(), Optional.empty());
    for (Optional<Item> said = shortened(item); said.isPresent(); said = shortened(item)) {
      item = said.get();
    }
    return item;
  }

  /** The item without the number at the end of its name, which says of it what was not said yet. */
  private static Optional<Item> shortened(Item item) {
    Matcher counted = COUNTED.matcher(item.name());
    if (!counted.matches() || counted.group("name").isBlank()) {
      return Optional.empty();
    }
    String name = counted.group("name").strip();
    String number = counted.group("number").strip();
    if (AmountWords.saysMoney(number)) {
      return AmountWords.parse(number)
          .filter(_ -> item.amount().isEmpty())
          .map(amount -> new Item(name, item.quantity(), Optional.of(amount)));
    }
    Matcher quantity = QUANTITY.matcher(number.replaceAll("[,，]", ""));
    return quantity.matches() && item.quantity().isEmpty()
        ? Optional.of(new Item(name, positive(quantity.group(1)), item.amount()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> positive(String number) {
    return Optional.of(new BigDecimal(number).setScale(2, RoundingMode.UNNECESSARY))
        .filter(value -> value.signum() > 0);
  }
}
