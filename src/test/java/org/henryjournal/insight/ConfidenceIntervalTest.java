package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {

  /** 81 of 263, 15 of 148, 0 of 20 and 1 of 29 are the cases of Newcombe (1998), method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "0, 10, 0, 0.2775",
    "1, 10, 0.0179, 0.4042",
    "5, 10, 0.2366, 0.7634",
    "10, 10, 0.7225, 1",
    "0, 1, 0, 0.7935"
  })
  void wilsons_interval_is_that_of_the_textbook(long hits, long of, double low, double high) {
    ConfidenceInterval interval = new Rate(hits, of).interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void it_holds_the_share_and_lies_within_0_and_1() {
    for (int of = 1; of <= 120; of++) {
      for (int hits = 0; hits <= of; hits++) {
        Rate rate = new Rate(hits, of);
        ConfidenceInterval interval = rate.interval().orElseThrow();
        assertThat(interval.low()).isBetween(0.0, rate.value().orElseThrow());
        assertThat(interval.high()).isBetween(rate.value().orElseThrow(), 1.0);
        // What speaks for it is as sure as what speaks against it.
        ConfidenceInterval other = new Rate(of - hits, of).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(1 - other.high(), within(1e-12));
      }
    }
  }

  @Test
  void more_cases_of_the_same_share_are_surer() {
    double wide = 1;
    for (int of = 4; of < 10_000_000; of *= 3) {
      ConfidenceInterval interval = ConfidenceInterval.wilson(of / 4, of / 4 * 4L);
      assertThat(interval.high() - interval.low()).isLessThanOrEqualTo(wide);
      wide = interval.high() - interval.low();
    }
    assertThat(wide).isLessThan(0.001);
  }

  @Test
  void nothing_of_nothing_has_neither_share_nor_interval() {
    assertThat(new Rate(0, 0).value()).isEmpty();
    assertThat(new Rate(0, 0).interval()).isEmpty();
  }
}
