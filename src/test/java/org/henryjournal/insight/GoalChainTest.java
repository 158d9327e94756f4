package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.henryjournal.insight.GoalChain.Link;
import org.junit.jupiter.api.Test;

class GoalChainTest {

  private static GoalChain.Check only(GoalChain chain) {
    assertThat(chain.checks()).hasSize(1);
    return chain.checks().getFirst();
  }

  @Test
  void an_own_rate_gives_a_need_with_its_range() {
    GoalChain.Check check =
        only(
            GoalChain.of(
                Map.of(Link.DEALS, 40L), Map.of(Link.PROSPECTS, 100L, Link.DEALS, 25L), Map.of()));
    assertThat(check.need()).isEqualTo(160);
    assertThat(check.planned()).isEmpty();
    assertThat(check.isShort()).isFalse();
    // exp(1.96 × √(1/100 + 1/25)) = 1.5500: 160 ÷ 1.55 and 160 × 1.55.
    assertThat(check.range().orElseThrow().low()).isEqualTo(103, within(0.5));
    assertThat(check.range().orElseThrow().high()).isEqualTo(249, within(0.5));
  }

  @Test
  void a_plan_is_short_only_below_the_least_that_is_needed() {
    Map<Link, Long> history = Map.of(Link.PROSPECTS, 100L, Link.DEALS, 25L);
    assertThat(
            only(GoalChain.of(Map.of(Link.DEALS, 40L, Link.PROSPECTS, 103L), history, Map.of()))
                .isShort())
        .isFalse();
    assertThat(
            only(GoalChain.of(Map.of(Link.DEALS, 40L, Link.PROSPECTS, 102L), history, Map.of()))
                .isShort())
        .isTrue();
  }

  @Test
  void while_the_history_is_short_a_typed_rate_counts_and_has_no_range() {
    Map<Link, Long> history = Map.of(Link.PROSPECTS, 100L, Link.DEALS, 9L);
    assertThat(GoalChain.of(Map.of(Link.DEALS, 40L), history, Map.of()).checks()).isEmpty();
    GoalChain.Check check =
        only(
            GoalChain.of(
                Map.of(Link.DEALS, 40L, Link.PROSPECTS, 150L),
                history,
                Map.of("deals", new BigDecimal("0.25"))));
    assertThat(check.rate().own()).isFalse();
    assertThat(check.range()).isEmpty();
    assertThat(check.need()).isEqualTo(160);
    assertThat(check.isShort()).isTrue();
  }
}
