package org.henryjournal.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;

/** Deals and receipts of a small journal. */
final class TestMoney {

  final List<Deal> deals = new ArrayList<>();
  final List<Payment> receipts = new ArrayList<>();
  private final Map<Long, PaymentTerms> terms = new HashMap<>();

  /**
   * @param amount '' where it is not known
   * @param code of the terms
   */
  TestMoney deal(long customer, LocalDate date, String amount, String code) {
    long id = deals.size() + 1L;
    Optional<BigDecimal> known = Optional.of(amount).filter(a -> !a.isEmpty()).map(BigDecimal::new);
    deals.add(new Deal(id, customer, id, date, known, Optional.empty(), Optional.empty()));
    terms.put(id, PaymentTerms.ofCode(code).orElseThrow());
    return this;
  }

  TestMoney receipt(long customer, LocalDate date, String amount) {
    receipts.add(new Payment(receipts.size() + 1L, customer, date, new BigDecimal(amount), ""));
    return this;
  }

  Receivables receivables(LocalDate day) {
    return Receivables.of(deals, this::terms, receipts, day);
  }

  PaymentTerms terms(Deal deal) {
    return terms.getOrDefault(deal.id(), PaymentTerms.ON_SIGNING);
  }

  /** Any, of up to three customers, in the 300 days from one on; a seventh has no amount. */
  static Arbitrary<TestMoney> any(LocalDate from) {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 300).map(from::plusDays);
    Arbitrary<Long> customers = Arbitraries.longs().between(1, 3);
    Arbitrary<String> amounts =
        Arbitraries.longs().between(0, 500_000).map(c -> BigDecimal.valueOf(c, 2).toPlainString());
    Arbitrary<String> deals =
        Arbitraries.integers().between(0, 6).flatMap(i -> i == 0 ? Arbitraries.just("") : amounts);
    Arbitrary<String> receipts =
        Arbitraries.longs()
            .between(-300_000, 700_000)
            .map(c -> BigDecimal.valueOf(c, 2).toPlainString());
    Arbitrary<String> codes =
        Arbitraries.of("100@0", "100@30", "100@90", "30@0 70@60", "33.33@0 33.33@30 33.34@60");
    return Combinators.combine(
            Combinators.combine(customers, days, deals, codes).as(Bought::new).list().ofMaxSize(9),
            Combinators.combine(customers, days, receipts).as(Paid::new).list().ofMaxSize(9))
        .as(
            (bought, paid) -> {
              TestMoney money = new TestMoney();
              bought.forEach(b -> money.deal(b.customer, b.date, b.amount, b.code));
              paid.forEach(p -> money.receipt(p.customer, p.date, p.amount));
              return money;
            });
  }

  private record Bought(long customer, LocalDate date, String amount, String code) {}

  private record Paid(long customer, LocalDate date, String amount) {}

  @Override
  public String toString() {
    return deals + " " + terms + " " + receipts;
  }
}
