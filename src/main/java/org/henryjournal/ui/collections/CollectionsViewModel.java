package org.henryjournal.ui.collections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.CollectionMeasure;
import org.henryjournal.domain.CollectionPlan;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.DaySpan;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.PaymentTerms;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.CollectionForecast;
import org.henryjournal.insight.CollectionMonth;
import org.henryjournal.insight.Dealt;
import org.henryjournal.insight.Receivables;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.journal.Setting;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The page Collections: a month's table, what customers owe, and what is done about it. */
public final class CollectionsViewModel implements PageModel {

  /**
   * What the page shows.
   *
   * @param month the table up to today
   * @param owed by all customers at the end of today
   * @param week what of it is due up to the end of the week of today, the oldest first
   * @param names of all customers, by id
   */
  record Shown(
      LocalDate today,
      CollectionMonth month,
      Owed owed,
      List<Receivables.Standing> week,
      CollectionForecast forecast,
      PaymentTerms terms,
      Map<Long, String> names) {

    String name(long customer) {
      return names.getOrDefault(customer, "");
    }

    Optional<CollectionMonth.Row> row(long customer) {
      return month.rows().stream().filter(row -> row.customer() == customer).findFirst();
    }
  }

  /**
   * The figures of {@link Receivables.Account}, which goes through all deals for each of them: made
   * once, off the window's thread.
   */
  record Owed(
      BigDecimal receivable,
      Map<Receivables.Age, Receivables.Slice> ageing,
      Receivables.Collected collected,
      Optional<Double> daysOutstanding,
      Dealt ever,
      int receipts) {

    static Owed of(Receivables.Account account) {
      return new Owed(
          account.receivable(),
          account.ageing(),
          account.collected(),
          account.daysOutstanding(),
          account.ever(),
          account.receipts());
    }
  }

  /** A plan as it was typed. */
  record TypedPlan(String customer, String asked, String promised, String support, boolean alone) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private YearMonth month;

  public CollectionsViewModel(Session session) {
    this.session = session;
    month = YearMonth.from(session.today());
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** Null until the journal has been read. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  LocalDate today() {
    return session.today();
  }

  /** Shows a month so many later. */
  void move(int months) {
    month = month.plusMonths(months);
    load();
  }

  private void load() {
    YearMonth wanted = month;
    LocalDate today = session.today();
    session
        .background()
        .run(
            () -> read(session.journal(), wanted, today),
            made -> {
              if (wanted.equals(month)) {
                shown.set(made);
              }
            });
  }

  private static Shown read(Journal journal, YearMonth month, LocalDate today) {
    MoneyStore money = journal.money();
    List<CollectionPlan> plans = money.plans();
    List<Payment> receipts =
        money.receipts().stream().filter(r -> !r.date().isAfter(today)).toList();
    Receivables.Account owed = money.receivables(today).all();
    LocalDate first = journal.settings().get(Setting.WEEKS).start(today);
    return new Shown(
        today,
        CollectionMonth.of(month, plans, money.measures(), receipts),
        Owed.of(owed),
        owed.openIn(new DaySpan(LocalDate.MIN, first.plusDays(6))),
        CollectionForecast.of(month, plans, receipts, today),
        money.usualTerms(),
        money.names());
  }

  List<CustomerNames.Name> completions(String typed) {
    return session.completions(typed);
  }

  /**
   * Saves what a customer is to pay in the month that is shown.
   *
   * @param saved is given the customer's id when it has been saved
   * @param refused is told why it cannot be saved
   */
  void savePlan(TypedPlan typed, Consumer<Long> saved, Consumer<Refusal> refused) {
    CollectionPlan plan;
    try {
      plan =
          new CollectionPlan(
              0,
              customer(typed.customer()),
              month,
              amount(typed.asked()),
              amount(typed.promised()),
              typed.support(),
              typed.alone());
    } catch (Refusal refusal) {
      refused.accept(refusal);
      return;
    }
    session.changeUnlessRefused(
        () -> session.journal().moneyBook().save(plan),
        id -> {
          session.notices().changed("collections.plan.saved", typed.customer().strip());
          saved.accept(plan.customer());
        },
        refused);
  }

  void deletePlan(CollectionMonth.Row row, String name) {
    row.plan()
        .ifPresent(
            plan ->
                session.change(
                    () -> session.journal().moneyBook().deletePlan(plan.id()),
                    () -> session.notices().changed("collections.plan.deleted", name)));
  }

  /** Adds what is done for a plan. */
  void addMeasure(
      CollectionPlan plan,
      CollectionMeasure.Kind kind,
      String text,
      String expected,
      Runnable saved,
      Consumer<Refusal> refused) {
    CollectionMeasure measure;
    try {
      measure = new CollectionMeasure(0, plan.id(), kind, text, amount(expected));
    } catch (Refusal refusal) {
      refused.accept(refusal);
      return;
    }
    session.changeUnlessRefused(
        () -> session.journal().moneyBook().save(measure),
        id -> {
          session.notices().changed("collections.measure.saved", measure.expected());
          saved.run();
        },
        refused);
  }

  void deleteMeasure(CollectionMeasure measure) {
    session.change(
        () -> session.journal().moneyBook().deleteMeasure(measure.id()),
        () -> session.notices().changed("collections.measure.deleted", measure.expected()));
  }

  /** Sets when a deal is due that says nothing of its own. */
  void setTerms(String typed, Runnable saved, Consumer<Refusal> refused) {
    Optional<PaymentTerms> terms = PaymentTerms.read(typed);
    if (terms.isEmpty()) {
      refused.accept(new Refusal("collections.terms.unread", typed.strip()));
      return;
    }
    session.change(
        () -> session.journal().moneyBook().setUsualTerms(terms.get()),
        () -> {
          session.notices().changed("collections.terms.saved");
          saved.run();
        });
  }

  private long customer(String typed) {
    return session
        .names()
        .find(typed)
        .map(CustomerNames.Name::id)
        .orElseThrow(
            () ->
                typed.isBlank()
                    ? new Refusal("collections.who")
                    : new Refusal("goals.payment.nobody", typed.strip()));
  }

  /** Nothing typed is nothing asked. */
  private static BigDecimal amount(String typed) {
    return typed.isBlank()
        ? new BigDecimal("0.00")
        : AmountWords.parse(typed).orElseThrow(() -> new Refusal("goals.amount.unreadable", typed));
  }
}
