package org.henryjournal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a deal is to be paid ({@code spec} 6): shares of its amount, each some days after the day of
 * the deal.
 *
 * @param parts at least one, by day, no two of one day; their shares add up to 100 %
 */
public record PaymentTerms(List<Part> parts) {

  private static final BigDecimal WHOLE = new BigDecimal("100.00");

  /** All of it on the day of the deal. */
  public static final PaymentTerms ON_SIGNING = after(0);

  /** Later than ten years after the deal nothing falls due. */
  private static final int LATEST = 3650;

  private static final Pattern CODE =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)@(\\d{1,4})(?: +|$)");

  /**
   * A share of the amount.
   *
   * @param percent above 0, scale 2
   * @param days calendar days after the deal, 0 to 3650
   */
  public record Part(BigDecimal percent, int days) {

    public Part {
      percent = percent.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** As the code has it: {@code 30@0}. */
    private String code() {
      return percent.stripTrailingZeros().toPlainString() + "@" + days;
    }
  }

  /** Parts in any order; those of one day become one. */
  public PaymentTerms {
    if (!areWhole(parts)) {
      throw new IllegalArgumentException("No terms of payment: " + parts);
    }
    Map<Integer, BigDecimal> byDay = new TreeMap<>();
    parts.forEach(part -> byDay.merge(part.days(), part.percent(), BigDecimal::add));
    parts = byDay.entrySet().stream().map(e -> new Part(e.getValue(), e.getKey())).toList();
  }

  /** Whether these parts make up the whole amount, each in time. */
  static boolean areWhole(List<Part> parts) {
    return parts.stream()
            .allMatch(p -> p.percent().signum() > 0 && p.days() >= 0 && p.days() <= LATEST)
        && WHOLE.equals(
            parts.stream().map(Part::percent).reduce(new BigDecimal("0.00"), BigDecimal::add));
  }

  /**
   * All of it so many days after the deal.
   *
   * @param days 0 to 3650
   */
  public static PaymentTerms after(int days) {
    return new PaymentTerms(List.of(new Part(WHOLE, days)));
  }

  /**
   * As many parts of the same size, the first on the day of the deal and then one every so many
   * days. What 100 % leaves over is strewn over them, a hundredth of a per cent at most each.
   */
  static Optional<PaymentTerms> instalments(int count, int everyDays) {
    List<BigDecimal> shares = Spread.of(WHOLE, Collections.nCopies(count, 1L));
    List<Part> parts = new ArrayList<>();
    for (BigDecimal share : shares) {
      parts.add(new Part(share, parts.size() * everyDays));
    }
    return areWhole(parts) ? Optional.of(new PaymentTerms(parts)) : Optional.empty();
  }

  /**
   * What the journal file holds, as {@code 100@0} or {@code 30@0 70@60}: per cent, a sign, days,
   * from the first day to the last. It never changes.
   */
  public String code() {
    return parts.stream().map(Part::code).collect(Collectors.joining(" "));
  }

  /**
   * The terms of a code.
   *
   * @return empty for '', which stands for the usual terms
   * @throws IllegalArgumentException where it is no code
   */
  public static Optional<PaymentTerms> ofCode(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        written(code)
            .orElseThrow(
                () -> new IllegalArgumentException("No terms of payment: '" + code + "'")));
  }

  private static Optional<PaymentTerms> written(String code) {
    List<Part> parts = new ArrayList<>();
    Matcher part = CODE.matcher(code);
    int end = 0;
    while (part.find() && part.start() == end) {
      parts.add(new Part(new BigDecimal(part.group(1)), Integer.parseInt(part.group(2))));
      end = part.end();
    }
    return end == code.length() && areWhole(parts)
        ? Optional.of(new PaymentTerms(parts))
        : Optional.empty();
  }

  /**
   * Terms as people write them, in both languages: {@code on signing}, {@code net 30}, {@code
   * 月结30天}, {@code 30% now, 70% in 60 days}, {@code 三成定金 60天付清}, {@code 分3期}; or as a code. Days
   * count from the deal, those of 月结 too; a month is 30 days, and instalments are equal, one a
   * month from the deal on, where their own shares and days are not said.
   *
   * @return empty where it is not understood
   */
  public static Optional<PaymentTerms> read(String typed) {
    String text = typed.strip();
    return written(text).or(() -> TermsWords.read(text));
  }

  /**
   * An amount in its parts, which add up to it to the last cent.
   *
   * @param amount scale 2
   * @return one for each part; may be 0 where the amount has fewer cents than there are parts
   */
  public List<BigDecimal> split(BigDecimal amount) {
    return Spread.of(
        amount,
        parts.stream().map(part -> part.percent().unscaledValue().longValueExact()).toList());
  }

  /**
   * What a deal on these terms makes due, by date; parts that come to 0 are left out. They add up
   * to its amount; a deal whose amount is not known makes nothing due.
   */
  public List<Due> dues(Deal deal) {
    if (deal.amount().isEmpty()) {
      return List.of();
    }
    List<BigDecimal> amounts = split(deal.amount().get());
    List<Due> dues = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (amounts.get(i).signum() > 0) {
        dues.add(
            new Due(
                deal.id(),
                deal.customer(),
                deal.date().plusDays(parts.get(i).days()),
                amounts.get(i)));
      }
    }
    return dues;
  }
}
