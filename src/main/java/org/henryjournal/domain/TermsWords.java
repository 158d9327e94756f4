package org.henryjournal.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads terms of payment as people write them. A text is a row of shares and days with nothing else
 * but words that join them; a share and the day beside it are a part, and one part may leave its
 * share to what the others leave.
 */
final class TermsWords {

  private static final Pattern INSTALMENTS =
      Pattern.compile(
          "(?:in|分成?)?\\s*"
              + number("count")
              + "\\s*(?:(?:equal|monthly)\\s+)*(?:期|instal?l?ments?)(?:付清|付款|付)?");

  /** The first that fits counts, so that "after signing" is not read as "signing". */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<percent>\\d{1,3}(?:\\.\\d{1,2})?)\\s*%",
              "百分之" + number("hundredths"),
              "(?<tenths>\\d|[一二两三四五六七八九])成",
              "(?<half>half|一半)",
              "(?<all>in full|full amount|all|全款|全额)",
              "(?<rest>(?:the )?(?:rest|balance|remainder)|余款|余额|尾款|其余|剩余|剩下)",
              "(?:after|from|of) (?:the )?(?:signing|signature|order|deal)",
              "(?:签单|签约|下单|成交)之?后",
              "(?:net\\s*|n/?|月结\\s*|账期\\s*)" + number("net") + "\\s*(?:days?|d|天|日)?",
              number("days") + "\\s*(?:days?|d|天|日(?=[之以]?[内后]))",
              number("weeks") + "\\s*(?:weeks?|个?星期|周)",
              number("months") + "\\s*(?:months?|个月)",
              "(?<month>月结)",
              "(?<now>(?:on|at|upon|with) (?:the )?(?:signing|signature|order)|now|at once"
                  + "|immediately|in advance|advance|up ?front|down ?payment|deposit|cash"
                  + "|(?:签单|签约|下单)(?:时|日|当天)?|定金|订金|首付款?|预付款?|现结|现款|现金|现付|立即|即付|当天)",
              "付清|结清|付款|到账|账期|之?[内后]|以[内后]|一次性?|再?付|结|款|再|和|、",
              "(?:days?|then|and|in|after|within|by|on|net|paid|payable|due|later|of)(?![a-z])",
              "[\\s,;+/&.:]+"));

  private static final int TENTHS = 10;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int LONGEST = 100;
  private static final BigDecimal WHOLE = new BigDecimal("100.00");

  private TermsWords() {}

  private static String number(String name) {
    return "(?<" + name + ">\\d{1,4}|[一二两三四五六七八九十]{1,3})";
  }

  /** A part that is being read: what is not said of it yet is absent. */
  private static final class Open {
    private @Nullable BigDecimal percent;
    private @Nullable Integer days;
    private boolean rest;

    private boolean hasShare() {
      return percent != null || rest;
    }
  }

  static Optional<PaymentTerms> read(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher instalments = INSTALMENTS.matcher(text);
    if (instalments.matches()) {
      return ChineseNumbers.small(instalments.group("count"))
          .filter(count -> count > 0)
          .flatMap(count -> PaymentTerms.instalments(count, MONTH));
    }
    return parts(text).flatMap(TermsWords::terms);
  }

  /** Empty where a word is neither a share nor a day nor joins them. */
  private static Optional<List<Open>> parts(String text) {
    List<Open> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    Open open = new Open();
    parts.add(open);
    while (at < text.length()) {
      if (!token.find(at) || token.start() != at) {
        return Optional.empty();
      }
      at = token.end();
      Optional<BigDecimal> percent = percent(token);
      boolean rest = token.group("rest") != null;
      OptionalInt days = days(token);
      boolean again = days.isPresent() && open.days != null && open.days != days.getAsInt();
      if ((percent.isPresent() || rest) && open.hasShare() || again) {
        open = new Open();
        parts.add(open);
      }
      if (percent.isPresent()) {
        open.percent = percent.get();
      }
      open.rest |= rest;
      if (days.isPresent()) {
        open.days = days.getAsInt();
      }
    }
    return Optional.of(parts);
  }

  private static Optional<BigDecimal> percent(Matcher token) {
    String percent = token.group("percent");
    if (percent != null) {
      return Optional.of(new BigDecimal(percent));
    }
    String hundredths = token.group("hundredths");
    if (hundredths != null) {
      return ChineseNumbers.small(hundredths).map(BigDecimal::valueOf);
    }
    String tenths = token.group("tenths");
    if (tenths != null) {
      return ChineseNumbers.small(tenths).map(number -> BigDecimal.valueOf(number * TENTHS));
    }
    if (token.group("half") != null) {
      return Optional.of(WHOLE.divide(BigDecimal.TWO));
    }
    return token.group("all") != null ? Optional.of(WHOLE) : Optional.empty();
  }

  private static OptionalInt days(Matcher token) {
    if (token.group("now") != null) {
      return OptionalInt.of(0);
    }
    if (token.group("month") != null) {
      return OptionalInt.of(MONTH);
    }
    OptionalInt net = times(token.group("net"), 1);
    OptionalInt days = net.isPresent() ? net : times(token.group("days"), 1);
    OptionalInt weeks = days.isPresent() ? days : times(token.group("weeks"), WEEK);
    return weeks.isPresent() ? weeks : times(token.group("months"), MONTH);
  }

  private static OptionalInt times(@Nullable String number, int days) {
    Optional<Integer> count =
        Optional.ofNullable(number).flatMap(ChineseNumbers::small).map(n -> n * days);
    return count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty();
  }

  /**
   * One part may have no share of its own, for two that both take what is left come to more than
   * the whole; the whole amount alone needs no day.
   */
  private static Optional<PaymentTerms> terms(List<Open> read) {
    BigDecimal said =
        read.stream()
            .flatMap(part -> Optional.ofNullable(part.percent).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<PaymentTerms.Part> parts = new ArrayList<>();
    for (Open part : read) {
      BigDecimal percent = part.percent;
      Integer days = part.days;
      if (percent == null) {
        percent = WHOLE.subtract(said);
      }
      if (days == null) {
        if (part.percent == null || WHOLE.compareTo(percent) != 0) {
          return Optional.empty();
        }
        days = 0;
      }
      parts.add(new PaymentTerms.Part(percent, days));
    }
    return PaymentTerms.areWhole(parts) ? Optional.of(new PaymentTerms(parts)) : Optional.empty();
  }
}
