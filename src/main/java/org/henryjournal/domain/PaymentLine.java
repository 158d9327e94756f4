package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that notes money instead of a visit: {@code Acme !paid 50000 first half}, {@code 华联 !回款
 * 5万}, {@code Acme !refund 500}. The amount is the first one behind the sign; what stands elsewhere
 * is the note. Other signs mean nothing here: they are named and stay in the note.
 *
 * @param customer as written, or the name that is known
 * @param amount scale 2, below 0 where money is given back; empty while it is missing
 * @param date the day that the line says, else the one on which it is written
 * @param spans what was understood, in no order
 * @param unread words with a sign of a visit
 */
public record PaymentLine(
    String customer,
    Optional<CustomerNames.Name> known,
    Optional<BigDecimal> amount,
    LocalDate date,
    String note,
    List<QuickEntry.Span> spans,
    List<String> unread) {

  private static final Pattern WORD_THEN_AMOUNT = Pattern.compile("(\\D+?)(-?[¥￥$€£]?\\d.*)");

  public PaymentLine {
    spans = List.copyOf(spans);
    unread = List.copyOf(unread);
  }

  /** The sign of the line that says that money came in or went back. */
  private record Sign(int at, int tokens, boolean isRefund, Optional<String> glued) {}

  /**
   * @param day the day on which the line is written
   * @return empty where the line says nothing of money that came in
   */
  public static Optional<PaymentLine> read(String line, LocalDate day, CustomerNames names) {
    // Most lines are read no further: this is asked at every key.
    if (sign(new LineTokens(line, 0)).isEmpty()) {
      return Optional.empty();
    }
    LineHead head = LineHead.read(line, day, names);
    LineTokens tokens = new LineTokens(head.text(), 0);
    return sign(tokens).map(sign -> read(line, day, head, tokens, sign));
  }

  private static Optional<Sign> sign(LineTokens tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      String text = tokens.get(at).text();
      if (tokens.isSign(at) && "!！".indexOf(text.charAt(0)) >= 0) {
        boolean bare = text.length() == 1;
        String word =
            !bare ? text.substring(1) : at + 1 < tokens.size() ? tokens.get(at + 1).text() : "";
        int taken = bare ? 2 : 1;
        Matcher glued = WORD_THEN_AMOUNT.matcher(word);
        if (Words.refund(word).isPresent()) {
          return Optional.of(new Sign(at, taken, Words.refund(word).get(), Optional.empty()));
        } else if (glued.matches() && Words.refund(glued.group(1)).isPresent()) {
          return Optional.of(
              new Sign(at, taken, Words.refund(glued.group(1)).get(), Optional.of(glued.group(2))));
        }
      }
    }
    return Optional.empty();
  }

  private static PaymentLine read(
      String line, LocalDate day, LineHead head, LineTokens tokens, Sign sign) {
    List<QuickEntry.Span> spans = new ArrayList<>(head.spans());
    spans.add(span(tokens, sign.at(), sign.tokens(), QuickEntry.Part.OUTCOME));
    Optional<BigDecimal> amount = sign.glued().flatMap(PaymentLine::money);
    List<String> unread = new ArrayList<>();
    List<String> note = new ArrayList<>();
    head.time().ifPresent(time -> note.add(time.toString()));
    for (int at = 0; at < tokens.size(); at++) {
      LineTokens.Token token = tokens.get(at);
      boolean behind = at >= sign.at() + sign.tokens();
      if (!behind && at >= sign.at()) {
        continue;
      }
      Optional<BigDecimal> money =
          behind && amount.isEmpty() && !tokens.isSign(at) ? money(token.text()) : Optional.empty();
      if (money.isPresent()) {
        amount = money;
        spans.add(span(tokens, at, 1, QuickEntry.Part.AMOUNT));
      } else {
        note.add(line.substring(token.start(), token.end()));
        if (tokens.isSign(at)) {
          unread.add(token.text());
          spans.add(span(tokens, at, 1, QuickEntry.Part.UNREAD));
        }
      }
    }
    return new PaymentLine(
        head.customer(),
        head.known(),
        amount.map(found -> sign.isRefund() ? found.abs().negate() : found),
        head.date().filter(_ -> !head.proposesDate()).orElse(day),
        String.join(" ", note),
        spans,
        unread);
  }

  private static QuickEntry.Span span(LineTokens tokens, int at, int count, QuickEntry.Part part) {
    return new QuickEntry.Span(tokens.get(at).start(), tokens.get(at + count - 1).end(), part);
  }

  /** An amount, also one below 0. */
  private static Optional<BigDecimal> money(String word) {
    boolean below = word.startsWith("-") || word.startsWith("－") || word.startsWith("−");
    Optional<BigDecimal> amount = AmountWords.parse(below ? word.substring(1) : word);
    return below ? amount.map(BigDecimal::negate) : amount;
  }
}
