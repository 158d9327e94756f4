package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountWordsTest {

  private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

  @Test
  void a_million_digits_are_no_amount_and_are_not_counted_first() {
    String digits = "0123456789".repeat(100_000);
    for (String word : List.of(digits, digits + "万", "1" + ",234".repeat(400_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertThat(AmountWords.parse(word)).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20000 | 20000.00",
        "2万 | 20000.00",
        "¥20,000 | 20000.00",
        "￥20,000 | 20000.00",
        "20,000元 | 20000.00",
        "20000块 | 20000.00",
        "2萬 | 20000.00",
        "2万元 | 20000.00",
        "2w | 20000.00",
        "2W | 20000.00",
        "1.5万 | 15000.00",
        "3千 | 3000.00",
        "20k | 20000.00",
        "1.2M | 1200000.00",
        "$1.2m | 1200000.00",
        "0.3亿 | 30000000.00",
        "１２３ | 123.00",
        "２０，０００ | 20000.00",
        "１．５万 | 15000.00",
        "＄５ | 5.00",
        "38,400,000 | 38400000.00",
        "12.5 | 12.50",
        "0.005 | 0.01",
        "0.0049 | 0.00",
        "0 | 0.00",
        "RMB 300 | 300.00",
        "300 usd | 300.00",
        "€99.90 | 99.90",
        "£7 | 7.00",
        "'  42 ' | 42.00",
        "9999999999999.99 | 9999999999999.99",
      })
  void readsAmounts(String word, String amount) {
    assertThat(AmountWords.parse(word)).contains(new BigDecimal(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "twenty",
        "万",
        "¥",
        "-5",
        "+5",
        "1,00",
        "1,0000",
        "12,34,567",
        "20.",
        ".5",
        "1.23456",
        "1e5",
        "30cases",
        "2026-12-01",
        "10:00",
        "5%",
        "12x",
        "9999999999999.995",
        "10000000000000",
        "100000亿",
        "99999999999999999999999999999999"
      })
  void othersAreNoAmounts(String word) {
    assertThat(AmountWords.parse(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"¥20,000", "20,000元", "$5", "5块", "2万元", "20 rmb", "€9"})
  void aSignOrAUnitOfMoneySaysMoney(String word) {
    assertThat(AmountWords.saysMoney(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20000", "2万", "30k", "30", "元", "¥", "wants", "5%", ""})
  void aBareNumberDoesNot(String word) {
    assertThat(AmountWords.saysMoney(word)).isFalse();
  }

  @Test
  void veryLongNumbersAreNoAmounts() {
    assertThat(AmountWords.parse("9".repeat(20_000))).isEmpty();
    assertThat(AmountWords.parse("1" + ",000".repeat(5_000))).isEmpty();
  }

  @Property
  void neverThrowsAndAlwaysFitsTheJournal(@ForAll("amountLike") String word) {
    Optional<BigDecimal> amount = AmountWords.parse(word);
    amount.ifPresent(
        value -> {
          assertThat(value.scale()).isEqualTo(2);
          assertThat(value).isBetween(BigDecimal.ZERO, LARGEST);
        });
  }

  @Property
  void anyStringIsTaken(@ForAll String word) {
    AmountWords.parse(word).ifPresent(value -> assertThat(value.scale()).isEqualTo(2));
    AmountWords.saysMoney(word);
  }

  @Property
  void aPlainNumberReadsAsItself(
      @ForAll @BigRange(min = "0", max = "9999999999999.99") @Scale(2) BigDecimal value) {
    assertThat(AmountWords.parse(value.toPlainString())).contains(value.setScale(2));
    assertThat(AmountWords.parse("¥" + value.stripTrailingZeros().toPlainString()))
        .contains(value.setScale(2));
    assertThat(AmountWords.parse(String.format(java.util.Locale.ROOT, "%,.2f元", value)))
        .contains(value.setScale(2));
  }

  @Provide
  Arbitrary<String> amountLike() {
    return Arbitraries.of(
            "1", "23", "000", ",", "，", ".", "万", "亿", "k", "m", "¥", "$", "元", "rmb", " ", "９",
            "-")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }
}
