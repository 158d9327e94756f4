package org.henryjournal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentLineTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final CustomerNames NAMES =
      new CustomerNames(
          List.of(
              new CustomerNames.Name(1, "Acme", 0),
              new CustomerNames.Name(2, "华联超市", 0),
              new CustomerNames.Name(3, "Paid Search Ltd", 0)),
          new Pinyin());

  private static PaymentLine read(String line) {
    return PaymentLine.read(line, DAY, NAMES).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "Acme !paid 50000, Acme, 50000.00, ''",
    "Acme !paid 50000 first half, Acme, 50000.00, first half",
    "'Acme, !received ¥20,000', Acme, 20000.00, ''",
    "Acme first half !collected 2万, Acme, 20000.00, first half",
    "华联超市 ！回款 5万, 华联超市, 50000.00, ''",
    "华联超市！回款5万, 华联超市, 50000.00, ''",
    "华联超市 !到账 3.5万 尾款, 华联超市, 35000.00, 尾款",
    "华联超市 ！ 收款 800元, 华联超市, 800.00, ''",
    "Acme !refund 500 broken, Acme, -500.00, broken",
    "Acme !refund -500, Acme, -500.00, ''",
    "Acme !paid -500, Acme, -500.00, ''",
    "华联超市 !退款 1千, 华联超市, -1000.00, ''",
    "Paid Search Ltd !paid 7, Paid Search Ltd, 7.00, ''",
    "Somebody New !paid 7, Somebody New, 7.00, ''",
    "Acme !paid 7 of 9, Acme, 7.00, of 9",
  })
  void says_who_paid_how_much(String line, String customer, String amount, String note) {
    PaymentLine read = read(line);
    assertThat(read.customer()).isEqualTo(customer);
    assertThat(read.amount()).contains(new BigDecimal(amount));
    assertThat(read.note()).isEqualTo(note);
    assertThat(read.date()).isEqualTo(DAY);
    assertThat(read.unread()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Acme !deal 500", "Acme paid 500", "Acme #paid 500", "Acme 回款 5万", "!next", "''"})
  void other_lines_say_nothing_of_money(String line) {
    assertThat(PaymentLine.read(line, DAY, NAMES)).isEmpty();
  }

  @Test
  void an_amount_that_is_missing_is_asked_for() {
    PaymentLine read = read("Acme !paid next week");
    assertThat(read.amount()).isEmpty();
    assertThat(read.note()).isEqualTo("next week");
    assertThat(read("Acme !paid").amount()).isEmpty();
  }

  @Test
  void signs_of_a_visit_mean_nothing_and_stay_in_the_note() {
    PaymentLine read = read("Acme !paid 50000 >fri #dairy thanks");
    assertThat(read.amount()).contains(new BigDecimal("50000.00"));
    assertThat(read.unread()).containsExactly(">fri", "#dairy");
    assertThat(read.note()).isEqualTo(">fri #dairy thanks");
  }

  @Test
  void no_customer_is_seen() {
    assertThat(read("!paid 500").customer()).isEmpty();
    assertThat(read("!paid 500").known()).isEmpty();
    assertThat(read("华联超市 !回款 5万").known().map(CustomerNames.Name::id)).contains(2L);
  }

  /** Whatever stands in the line: nothing breaks, and what is not read is in the note. */
  @Property(tries = 300)
  void any_words_are_kept(@ForAll String words, @ForAll @IntRange(min = 1) int amount) {
    String line = "Acme !paid " + amount + " " + words;
    Optional<PaymentLine> read = PaymentLine.read(line, DAY, NAMES);
    assertThat(read).isPresent();
    assertThat(read.get().amount()).isPresent();
    assertThat(read.get().note().replaceAll("[\\p{javaWhitespace}\\p{javaSpaceChar}]", ""))
        .isEqualTo(words.replaceAll("[\\p{javaWhitespace}\\p{javaSpaceChar}]", ""));
  }
}
