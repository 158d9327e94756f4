package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Deal;

/**
 * The amount of deals. An amount that is missing is unknown, not 0: the amount is "from 12 of 15
 * deals" then.
 *
 * @param amount of the deals whose amount is known, scale 2
 * @param known how many these are
 * @param deals all of them
 */
public record Dealt(BigDecimal amount, int known, int deals) {

  /** Of nothing. */
  static final Dealt NONE = of(List.of());

  static Dealt of(Collection<Deal> deals) {
    return in(new DaySpan(LocalDate.MIN, LocalDate.MAX), deals);
  }

  /** Of the deals of some days, both ends included. */
  public static Dealt in(DaySpan days, Collection<Deal> deals) {
    BigDecimal amount = new BigDecimal("0.00");
    int known = 0;
    int all = 0;
    for (Deal deal : deals) {
      LocalDate date = deal.date();
      if (!date.isBefore(days.from()) && !date.isAfter(days.to())) {
        all++;
        if (deal.amount().isPresent()) {
          known++;
          amount = amount.add(deal.amount().get());
        }
      }
    }
    return new Dealt(amount, known, all);
  }

  Dealt plus(Dealt other) {
    return new Dealt(amount.add(other.amount), known + other.known, deals + other.deals);
  }
}
