package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.henryjournal.domain.PaymentTerms.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static Deal deal(String amount) {
    return new Deal(
        7,
        3,
        0,
        DAY,
        Optional.of(amount).filter(a -> !a.isEmpty()).map(BigDecimal::new),
        Optional.empty(),
        Optional.empty());
  }

  private static PaymentTerms terms(String code) {
    return PaymentTerms.ofCode(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on signing | 100@0",
        "On Signing | 100@0",
        "cash | 100@0",
        "签单付清 | 100@0",
        "现结 | 100@0",
        "全款 | 100@0",
        "30 days | 100@30",
        "in 30 days | 100@30",
        "net 30 | 100@30",
        "net60 | 100@60",
        "90d | 100@90",
        "30 days after signing | 100@30",
        "2 weeks | 100@14",
        "3 months | 100@90",
        "30天 | 100@30",
        "３０天 | 100@30",
        "三十天付清 | 100@30",
        "30日内 | 100@30",
        "月结 | 100@30",
        "月结30天 | 100@30",
        "月结 60 | 100@60",
        "30天月结 | 100@30",
        "账期90天 | 100@90",
        "签单后15天付清 | 100@15",
        "两个月 | 100@60",
        "30% now, 70% in 60 days | 30@0 70@60",
        "70% in 60 days, 30% now | 30@0 70@60",
        "now 30%, rest in 60 days | 30@0 70@60",
        "30% deposit on signing + balance after 60 days | 30@0 70@60",
        "half now and half in 30 days | 50@0 50@30",
        "20% now; 30% 30 days; 50% 90 days | 20@0 30@30 50@90",
        "33.33% now, 66.67% in 30 days | 33.33@0 66.67@30",
        "三成定金 60天付清 | 30@0 70@60",
        "三成定金，60天付清 | 30@0 70@60",
        "定金30%，余款60天 | 30@0 70@60",
        "首付百分之二十，剩余三个月内付清 | 20@0 80@90",
        "签单付30%，余款30天内付清 | 30@0 70@30",
        "一半现款，一半月结30天 | 50@0 50@30",
        "定金三成、30天三成、60天四成 | 30@0 30@30 40@60",
        "3 instalments | 33.33@0 33.33@30 33.34@60",
        "in 2 monthly installments | 50@0 50@30",
        "分3期 | 33.33@0 33.33@30 33.34@60",
        "四期付清 | 25@0 25@30 25@60 25@90",
        "30@0 70@60 | 30@0 70@60",
        "70@60 30@0 | 30@0 70@60",
      })
  void terms_are_read_as_people_write_them(String typed, String code) {
    assertThat(PaymentTerms.read(typed).map(PaymentTerms::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "30%",
        "30% now",
        "30% now, 80% in 60 days",
        "120% now",
        "30% now, in 30 days, in 60 days",
        "100% now, rest in 30 days",
        "0% now, 100% in 30 days",
        "货到付款",
        "3月付清",
        "30日",
        "knows",
        "30 december",
        "tasted samples",
        "9999 days",
        "0 instalments",
        "9999期",
        "30@0",
        "30@0 70@",
        "100@0 x",
      })
  void what_is_not_understood_is_not_guessed_at(String typed) {
    assertThat(PaymentTerms.read(typed)).isEmpty();
  }

  @Test
  void no_code_is_the_usual_terms_and_no_other_is_guessed_at() {
    assertThat(PaymentTerms.ofCode("")).isEmpty();
    assertThat(PaymentTerms.ofCode("100@0")).contains(PaymentTerms.ON_SIGNING);
    for (String wrong : List.of(" ", "on signing", "100@0,", "50@0 40@30", "100@9999", "1e2@0")) {
      assertThatThrownBy(() -> PaymentTerms.ofCode(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + wrong + "'");
    }
  }

  @Test
  void parts_that_are_not_the_whole_are_no_terms() {
    Part half = new Part(new BigDecimal("50"), 0);
    for (List<Part> parts :
        List.of(
            List.<Part>of(),
            List.of(half),
            List.of(half, new Part(new BigDecimal("50"), -1)),
            List.of(half, half, half, new Part(new BigDecimal("-50"), 30)))) {
      assertThatThrownBy(() -> new PaymentTerms(parts))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new PaymentTerms(List.of(half, half))).isEqualTo(PaymentTerms.ON_SIGNING);
  }

  /** 1,000.01 in thirds: 33.33 % is 333.30, 66.66 % is 666.60 (rounded down), the rest 333.41. */
  @Test
  void a_deal_is_due_in_parts_that_are_counted_from_its_day() {
    assertThat(terms("33.33@0 33.33@30 33.34@60").dues(deal("1000.01")))
        .containsExactly(
            new Due(7, 3, LocalDate.of(2026, 11, 30), new BigDecimal("333.30")),
            new Due(7, 3, LocalDate.of(2026, 12, 30), new BigDecimal("333.30")),
            new Due(7, 3, LocalDate.of(2027, 1, 29), new BigDecimal("333.41")));
  }

  @Test
  void nothing_is_due_of_nothing() {
    assertThat(terms("30@0 70@60").dues(deal(""))).isEmpty();
    assertThat(terms("30@0 70@60").dues(deal("0.00"))).isEmpty();
    assertThat(terms("30@0 70@60").dues(deal("0.01")))
        .containsExactly(new Due(7, 3, DAY.plusDays(60), new BigDecimal("0.01")));
  }

  @Property
  void the_dues_of_a_deal_add_up_to_its_amount(
      @ForAll("terms") PaymentTerms terms,
      @ForAll @LongRange(max = 999_999_999_999_999L) long cents) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    List<Due> dues = terms.dues(deal(amount.toPlainString()));
    assertThat(dues.stream().map(Due::amount).reduce(new BigDecimal("0.00"), BigDecimal::add))
        .isEqualTo(amount);
    assertThat(dues)
        .allMatch(due -> due.amount().signum() > 0)
        .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    for (int i = 0; i < terms.parts().size(); i++) {
      BigDecimal exact = amount.multiply(terms.parts().get(i).percent()).movePointLeft(2);
      assertThat(terms.split(amount).get(i).subtract(exact).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
  }

  @Property
  void the_code_says_the_terms_and_the_order_of_parts_does_not_matter(
      @ForAll("terms") PaymentTerms terms, @ForAll Random random) {
    List<Part> shuffled = new ArrayList<>(terms.parts());
    Collections.shuffle(shuffled, random);
    assertThat(PaymentTerms.ofCode(terms.code())).contains(terms);
    assertThat(PaymentTerms.read(terms.code())).contains(terms);
    assertThat(new PaymentTerms(shuffled)).isEqualTo(terms);
  }

  @Property
  void reading_never_fails(@ForAll("texts") String typed) {
    PaymentTerms.read(typed)
        .ifPresent(terms -> assertThat(PaymentTerms.ofCode(terms.code())).contains(terms));
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return Arbitraries.integers()
        .between(1, 500)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .flatMap(
            weights ->
                Arbitraries.integers()
                    .between(0, 400)
                    .list()
                    .uniqueElements()
                    .ofSize(weights.size())
                    .map(
                        days -> {
                          List<BigDecimal> shares =
                              Spread.of(
                                  new BigDecimal("100.00"),
                                  weights.stream().map(Integer::longValue).toList());
                          List<Part> parts = new ArrayList<>();
                          for (int i = 0; i < shares.size(); i++) {
                            parts.add(new Part(shares.get(i), days.get(i)));
                          }
                          return new PaymentTerms(parts);
                        }));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.of(
                "30%",
                "70%", "now", "定金", "三成", "60", "天", " ", ",", "days", "月结", "余款", "half", "in",
                "付清", "@", "0", "期", "100", "rest", "百分之", "十", "net")
            .list()
            .ofMaxSize(9)
            .map(words -> String.join("", words)));
  }
}
