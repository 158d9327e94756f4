package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Outcome;
import org.henryjournal.domain.Weeks;
import org.junit.jupiter.api.Test;

class LeakyBucketTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final TestTable table = new TestTable();

  private List<LeakyBucket> months() {
    return LeakyBucket.by(
        Step.MONTH, Weeks.fromMonday(), new DaySpan(OCTOBER, TODAY), table.build(), TODAY);
  }

  private List<LostPursuit> lost() {
    return LostPursuit.of(table.build(), TODAY);
  }

  private static LeakyBucket october(int won, int lost, int buyers, int seen) {
    return new LeakyBucket(new DaySpan(OCTOBER, NOVEMBER.minusDays(1)), won, lost, buyers, seen);
  }

  private static LeakyBucket november(int won, int lost, int buyers, int seen) {
    return new LeakyBucket(new DaySpan(NOVEMBER, TODAY), won, lost, buyers, seen);
  }

  @Test
  void won_is_the_first_deal_and_a_reorder_wins_nobody() {
    table.add(1, OCTOBER, Outcome.DEAL).add(1, NOVEMBER, Outcome.DEAL);
    table.add(2, NOVEMBER, Outcome.DEAL);
    assertThat(months()).containsExactly(october(1, 0, 0, 1), november(1, 0, 0, 2));
    assertThat(months().getLast().net()).isEqualTo(1);
  }

  @Test
  void lost_is_who_refused_last_and_was_left_alone_since() {
    table.add(1, OCTOBER, Outcome.REFUSED);
    table.add(2, OCTOBER, Outcome.REFUSED).add(2, NOVEMBER, Outcome.NOT_REACHED);
    table.add(3, OCTOBER, Outcome.REFUSED).add(3, NOVEMBER, Outcome.THINKING);
    table.add(4, NOVEMBER, Outcome.NOT_REACHED);
    assertThat(months()).containsExactly(october(0, 1, 0, 3), november(0, 0, 0, 1));
    assertThat(lost()).containsExactly(new LostPursuit(1, OCTOBER, false, true));
  }

  @Test
  void lost_is_who_was_dropped_on_the_day_of_the_drop_or_of_the_refusal_before_it() {
    table.add(1, OCTOBER, Outcome.THINKING).drop(1, NOVEMBER);
    table.add(2, OCTOBER, Outcome.REFUSED).drop(2, NOVEMBER);
    table.add(3, OCTOBER, Outcome.THINKING).drop(3, TODAY.plusDays(1));
    assertThat(months()).containsExactly(october(0, 1, 0, 3), november(0, 1, 0, 0));
  }

  @Test
  void a_buyer_who_is_lost_is_what_leaks() {
    table.add(1, OCTOBER, Outcome.DEAL).add(1, NOVEMBER, Outcome.REFUSED);
    assertThat(months()).containsExactly(october(1, 0, 0, 1), november(0, 1, 1, 1));
    assertThat(months().getLast().net()).isEqualTo(-1);
  }

  @Test
  void who_is_visited_again_after_a_drop_was_lost_then_and_is_not_now() {
    table.add(1, OCTOBER, Outcome.THINKING).drop(1, OCTOBER.plusDays(2));
    table.add(1, NOVEMBER, Outcome.THINKING);
    assertThat(lost()).containsExactly(new LostPursuit(1, OCTOBER.plusDays(2), false, false));
  }

  @Test
  void a_customer_lost_twice_in_a_month_counts_once_in_it() {
    table.add(1, OCTOBER, Outcome.THINKING).drop(1, OCTOBER.plusDays(2));
    table.add(1, OCTOBER.plusDays(5), Outcome.THINKING).drop(1, OCTOBER.plusDays(9));
    assertThat(lost()).hasSize(2);
    assertThat(months().getFirst()).isEqualTo(october(0, 1, 0, 1));
  }
}
