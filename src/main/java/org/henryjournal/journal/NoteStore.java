package org.henryjournal.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.LineNotes;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentLine;
import org.henryjournal.domain.VisitDraft;

/** Asks what of written notes the journal has already: the same notes twice add nothing. */
public final class NoteStore {

  private final VisitStore visits;
  private final MoneyStore money;

  NoteStore(VisitStore visits, MoneyStore money) {
    this.visits = visits;
    this.money = money;
  }

  /** The numbers of the lines that say what an entry of the journal says. */
  public Set<Integer> there(List<LineNotes.Noted> lines) {
    Map<LocalDate, List<VisitStore.Entry>> ofDays = new HashMap<>();
    Optional<List<Payment>> receipts =
        lines.stream().anyMatch(line -> line.payment().isPresent())
            ? Optional.of(money.receipts())
            : Optional.empty();
    Set<Integer> there = new HashSet<>();
    for (LineNotes.Noted line : lines) {
      boolean known =
          line.payment().isPresent()
              ? receipts.stream()
                  .flatMap(List::stream)
                  .anyMatch(each -> says(line.payment().get(), each))
              : line.read().known().isPresent()
                  && ofDays.computeIfAbsent(line.date(), visits::ofDay).stream()
                      .filter(entry -> entry.visit().customer() == line.read().known().get().id())
                      .anyMatch(entry -> says(line.read().draft(), entry));
      if (known) {
        there.add(line.number());
      }
    }
    return there;
  }

  private static boolean says(PaymentLine paid, Payment payment) {
    return paid.known().filter(who -> who.id() == payment.customer()).isPresent()
        && payment.date().equals(paid.date())
        && payment.note().equals(paid.note().strip())
        && paid.amount().filter(amount -> amount.compareTo(payment.amount()) == 0).isPresent();
  }

  private static boolean says(VisitDraft draft, VisitStore.Entry entry) {
    return entry.visit().outcome() == draft.outcome()
        && entry.visit().kind() == draft.kind()
        && entry.visit().time().equals(draft.time())
        && entry.visit().note().equals(draft.note().strip())
        && amount(entry.deal().map(Deal::amount).orElse(entry.visit().amount()))
            .equals(amount(draft.amount()));
  }

  private static Optional<BigDecimal> amount(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::stripTrailingZeros);
  }
}
