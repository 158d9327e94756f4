package org.henryjournal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Deal;
import org.junit.jupiter.api.Test;

class ComplaintFiguresTest {

  private static final LocalDate NOV = LocalDate.of(2026, 11, 1);

  private static Complaint complaint(long customer, int opened, int settled, int satisfaction) {
    Complaint open = Complaint.open(customer, NOV.withDayOfMonth(opened), "late");
    return settled == 0
        ? open
        : open.settled(
            NOV.withDayOfMonth(settled),
            satisfaction == 0 ? OptionalInt.empty() : OptionalInt.of(satisfaction));
  }

  private static Deal deal(long customer, int day, int amount) {
    return new Deal(
        0,
        customer,
        0,
        NOV.withDayOfMonth(day),
        Optional.of(BigDecimal.valueOf(amount)),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * By hand. Settled after 0, 2, 4 and 10 days: the median of four is (2 + 4) ÷ 2 = 3. Said were 5,
   * 4 and 2: 11 ÷ 3 = 3.67. Customer 3 has an open one; the last of customer 4 is opened later than
   * the day and has not happened.
   */
  @Test
  void median_satisfaction_and_open_ones_by_hand() {
    ComplaintFigures figures =
        ComplaintFigures.of(
            List.of(
                complaint(1, 1, 1, 5),
                complaint(1, 5, 7, 4),
                complaint(2, 2, 6, 0),
                complaint(2, 3, 13, 2),
                complaint(3, 10, 0, 0),
                complaint(4, 21, 0, 0)),
            List.of(),
            NOV.withDayOfMonth(20));
    assertThat(figures.open()).isEqualTo(1);
    assertThat(figures.settled()).isEqualTo(4);
    assertThat(figures.medianDays()).contains(3.0);
    assertThat(figures.rated()).isEqualTo(3);
    assertThat(figures.satisfaction().orElseThrow()).isCloseTo(11 / 3.0, within(1e-9));
    assertThat(figures.again()).isEqualTo(new Rate(0, 3));
  }

  /** What is settled after the day is open on it. */
  @Test
  void a_past_day_does_not_know_what_came() {
    ComplaintFigures figures =
        ComplaintFigures.of(
            List.of(complaint(1, 5, 15, 5)), List.of(deal(1, 12, 100)), NOV.withDayOfMonth(10));
    assertThat(figures.open()).isEqualTo(1);
    assertThat(figures.medianDays()).isEmpty();
    assertThat(figures.satisfaction()).isEmpty();
    assertThat(figures.again()).isEqualTo(new Rate(0, 1));
  }

  /**
   * By hand: customer 1 complained on the 5th and the 12th, and bought on the 4th, 5th (the day
   * itself, before or after nobody knows), 8th and 15th: after the first complaint 8th and 15th,
   * 300 together. Customer 2 bought only before; customer 3 never complained.
   */
  @Test
  void who_bought_again_after_the_first_complaint() {
    ComplaintFigures figures =
        ComplaintFigures.of(
            List.of(complaint(1, 12, 0, 0), complaint(1, 5, 7, 3), complaint(2, 9, 0, 0)),
            List.of(
                deal(1, 4, 1),
                deal(1, 5, 10),
                deal(1, 8, 100),
                deal(1, 15, 200),
                deal(2, 9, 50),
                deal(3, 9, 70)),
            NOV.withDayOfMonth(20));
    assertThat(figures.again()).isEqualTo(new Rate(1, 2));
    ComplaintFigures.Again buyer = figures.buyers().getFirst();
    assertThat(buyer.customer()).isEqualTo(1);
    assertThat(buyer.complained()).isEqualTo(NOV.withDayOfMonth(5));
    assertThat(buyer.dealt().deals()).isEqualTo(2);
    assertThat(buyer.dealt().amount()).isEqualByComparingTo("300");
  }
}
