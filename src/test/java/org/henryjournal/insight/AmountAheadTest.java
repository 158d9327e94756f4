package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountAheadTest {

  private static BigDecimal of(int amount) {
    return new BigDecimal(amount);
  }

  @Test
  void what_those_with_more_have_of_all() {
    // 50 + 30 + 20 = 100: before the second stand 50, before the third 80.
    assertThat(AmountAhead.of(Map.of(1L, of(30), 2L, of(50), 3L, of(20))))
        .isEqualTo(Map.of(2L, 0.0, 1L, 0.5, 3L, 0.8));
  }

  @Test
  void equals_stand_or_fall_together_and_who_has_nothing_is_left_out() {
    // 40 + 30 + 30 = 100: before both of 30 stand the 40.
    assertThat(AmountAhead.of(Map.of(1L, of(30), 2L, of(40), 3L, of(30), 4L, of(0), 5L, of(-7))))
        .isEqualTo(Map.of(2L, 0.0, 1L, 0.4, 3L, 0.4));
    assertThat(AmountAhead.of(Map.of(1L, of(0)))).isEmpty();
  }
}
