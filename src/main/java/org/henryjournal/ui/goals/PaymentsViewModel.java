package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.ui.shell.Session;

/** Money received: noted, and taken out again. */
final class PaymentsViewModel {

  private static final Pattern BACK = Pattern.compile("\\s*[-−－](.+)");

  /** A payment as it is typed. */
  record Typed(String customer, Optional<LocalDate> date, String amount, String note) {}

  private final Session session;

  PaymentsViewModel(Session session) {
    this.session = session;
  }

  LocalDate today() {
    return session.today();
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  /**
   * @param saved runs when it has been saved
   * @param refused is told why it cannot be saved
   */
  void save(Typed typed, Runnable saved, Consumer<Refusal> refused) {
    Payment payment;
    try {
      payment = read(typed);
    } catch (Refusal refusal) {
      refused.accept(refusal);
      return;
    }
    session.changeUnlessRefused(
        () -> session.journal().moneyBook().save(payment),
        id -> {
          session
              .notices()
              .changed("goals.payment.saved", typed.customer().strip(), payment.amount());
          saved.run();
        },
        refused);
  }

  private Payment read(Typed typed) {
    long customer =
        session
            .names()
            .find(typed.customer())
            .map(CustomerNames.Name::id)
            .orElseThrow(
                () ->
                    typed.customer().isBlank()
                        ? new Refusal("goals.payment.who")
                        : new Refusal("goals.payment.nobody", typed.customer().strip()));
    return new Payment(
        0,
        customer,
        typed.date().orElseThrow(() -> new Refusal("goals.days.unreadable")),
        amount(typed.amount()),
        typed.note());
  }

  /** With a minus it is money given back. */
  private static BigDecimal amount(String typed) {
    Matcher back = BACK.matcher(typed);
    boolean isBack = back.matches();
    BigDecimal amount =
        AmountWords.parse(isBack ? back.group(1) : typed)
            .orElseThrow(
                () ->
                    typed.isBlank()
                        ? new Refusal("goals.payment.blank")
                        : new Refusal("goals.amount.unreadable", typed));
    return isBack ? amount.negate() : amount;
  }

  void delete(MoneyStore.Paid paid) {
    session.change(
        () -> session.journal().moneyBook().deletePayment(paid.payment().id()),
        () ->
            session
                .notices()
                .changed("goals.payment.deleted", paid.customerName(), paid.payment().amount()));
  }
}
