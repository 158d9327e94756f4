package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.henryjournal.domain.Outcome;
import org.junit.jupiter.api.Test;

class RankedCustomerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestTable table = new TestTable();

  private void deal(long customer, int daysAgo, long cents) {
    table.add(customer, new TestEntry(TODAY.minusDays(daysAgo), Outcome.DEAL).cents(cents));
  }

  private Selection last(int days) {
    return Selection.of(table.build(), TODAY.minusDays(days), TODAY);
  }

  @Test
  void ninety_days_hold_today_and_the_day_89_days_ago() {
    deal(1, 0, 1);
    deal(1, 89, 10);
    deal(1, 90, 100);
    deal(1, 179, 1_000);
    deal(1, 180, 10_000);
    deal(1, -1, 100_000);
    assertThat(RankedCustomer.of(last(0), TODAY))
        .containsExactly(new RankedCustomer(1, new Tally(1, 0, 1, 1, 0, 0, 0, 0), 11, 1_100));
  }

  @Test
  void under_half_is_falling_and_half_is_not() {
    deal(1, 100, 1_000);
    deal(1, 10, 500);
    deal(2, 100, 1_000);
    deal(2, 10, 499);
    deal(3, 100, 5_000);
    deal(4, 10, 5_000);
    deal(5, 100, 1_000);
    // A deal without an amount is no fall.
    deal(6, 100, 0);
    table.add(7, TODAY, Outcome.THINKING);
    assertThat(RankedCustomer.falling(table.build(), TODAY))
        .extracting(RankedCustomer::customer)
        .containsExactly(3L, 5L, 2L);
  }

  @Test
  void the_highest_amount_comes_first_then_the_most_deals() {
    deal(1, 1, 300);
    deal(2, 1, 200);
    deal(2, 2, 200);
    deal(3, 1, 150);
    deal(3, 2, 150);
    deal(4, 1, 300);
    table.add(5, TODAY, Outcome.THINKING);
    // Without an amount, and before the days asked for.
    deal(6, 1, 0);
    deal(7, 50, 9_999);
    List<RankedCustomer> ranked = RankedCustomer.of(last(9), TODAY);
    assertThat(ranked).extracting(RankedCustomer::customer).containsExactly(2L, 3L, 1L, 4L, 6L);
    assertThat(ranked.get(1).tally().deals()).isEqualTo(2);
  }
}
