package org.henryjournal.ui.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Complaint;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Deal;
import org.henryjournal.domain.GoOn;
import org.henryjournal.domain.GradeHistory;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.NextStep;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Promise;
import org.henryjournal.domain.Revisit;
import org.henryjournal.domain.Statement;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.domain.VisitDraft;
import org.henryjournal.insight.BoardCard;
import org.henryjournal.insight.Receivables;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.ReferralStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.parts.CareActions;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.parts.HistoryViewModel;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The page of the chosen customer, and everything that is done there. */
public final class CustomerViewModel {

  /**
   * All that is known of a customer.
   *
   * @param card where it stands today
   * @param visits the last first, attempts included
   * @param steps the open ones, the first first
   * @param history every place it stood at up to today
   * @param answers to "why? drop or go on", the last first
   * @param care what follows a deal
   * @param touches the last first
   * @param receipts money that came in and was given back, the last first
   * @param account of its money today; empty where the rep keeps none
   */
  public record Detail(
      Customer customer,
      BoardCard card,
      GradeRules rules,
      List<Contact> contacts,
      List<Tag> tags,
      List<VisitStore.Entry> visits,
      List<NextStep> steps,
      List<Statement> statements,
      Optional<Revisit> revisit,
      GradeHistory history,
      List<GoOn> answers,
      Care care,
      List<Touch> touches,
      List<Payment> receipts,
      Optional<Receivables.Account> account) {

    /** Attempts not counted. */
    public int visitCount() {
      return (int) visits.stream().filter(e -> !e.visit().outcome().isAttempt()).count();
    }

    public List<Deal> deals() {
      return visits.stream().flatMap(e -> e.deal().stream()).toList();
    }

    /** Of the deals whose amount was said. */
    public BigDecimal amount() {
      return deals().stream()
          .flatMap(deal -> deal.amount().stream())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * What follows a deal.
   *
   * @param complaints the open ones first
   * @param steps what was done about them, by complaint
   * @param promises the open ones first
   * @param referrer name of who brought the customer
   * @param brought whom it brought
   */
  public record Care(
      List<Complaint> complaints,
      Map<Long, List<Complaint.Step>> steps,
      List<Promise> promises,
      Optional<String> referrer,
      List<ReferralStore.Brought> brought) {

    private static Care read(Journal journal, long customer) {
      List<Complaint> complaints = journal.complaints().ofCustomer(customer);
      Map<Long, List<Complaint.Step>> steps = new HashMap<>();
      complaints.forEach(one -> steps.put(one.id(), journal.complaints().steps(one.id())));
      return new Care(
          complaints,
          steps,
          journal.promises().ofCustomer(customer),
          journal.referrals().referrer(customer),
          journal.referrals().brought(customer));
    }
  }

  private final Session session;
  private final CustomerActions actions;
  private final CareActions care;
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private final AtomicLong asked = new AtomicLong();
  private Optional<Long> chosen = Optional.empty();

  CustomerViewModel(Session session) {
    this.session = session;
    this.actions = new CustomerActions(session);
    this.care = new CareActions(session);
  }

  /** Null while no customer is chosen. */
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  Optional<Long> chosen() {
    return chosen;
  }

  /** What can be done about where it stands. */
  public CustomerActions actions() {
    return actions;
  }

  CareActions care() {
    return care;
  }

  /** What was done about the customer that is shown; empty where none is. */
  Optional<HistoryViewModel> history() {
    return Optional.ofNullable(detail.get())
        .map(Detail::customer)
        .map(
            shown ->
                new HistoryViewModel(
                    session, Optional.of(new HistoryViewModel.About(shown.id(), shown.name()))));
  }

  public LocalDate today() {
    return session.today();
  }

  void choose(long customer) {
    Detail now = detail.get();
    boolean same = now != null && now.customer().id() == customer;
    if (chosen.filter(id -> id == customer).isEmpty() || !same) {
      chosen = Optional.of(customer);
      load();
    }
  }

  /** Reads the chosen customer; one that is gone is chosen no longer. */
  void load() {
    if (chosen.isEmpty()) {
      return;
    }
    long customer = chosen.get();
    LocalDate today = session.today();
    long number = asked.incrementAndGet();
    session
        .background()
        .run(
            () -> number == asked.get() ? read(customer, today) : Optional.<Detail>empty(),
            read -> {
              if (number == asked.get()) {
                detail.set(read.orElse(null));
                chosen = chosen.filter(id -> read.isPresent());
              }
            });
  }

  private Optional<Detail> read(long id, LocalDate today) {
    Journal journal = session.journal();
    CustomerStore customers = journal.customers();
    Optional<Customer> customer = customers.find(id);
    Optional<BoardCard> card = journal.board().card(id, today, today);
    if (customer.isEmpty() || card.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Detail(
            customer.get(),
            card.get(),
            journal.settings().gradeRules(),
            customers.contacts(id),
            customers.tags(id),
            journal.visits().ofCustomer(id).reversed(),
            journal.steps().ofCustomer(id).reversed().stream()
                .map(StepStore.Planned::step)
                .filter(step -> step.state() == NextStep.State.OPEN)
                .toList(),
            customers.statements(id),
            customers.revisit(id),
            journal.grades().history(id).upTo(today),
            journal.grades().answers(id).reversed(),
            Care.read(journal, id),
            journal.care().ofCustomer(id),
            journal.money().receipts(id).reversed(),
            journal.money().account(id, today)));
  }

  private interface Work {
    void on(Journal journal, Customer customer);
  }

  /** Does something about the chosen customer and says so. */
  private void change(Work work, String said, Object... arguments) {
    Detail shown = detail.get();
    if (shown != null) {
      session.change(
          () -> work.on(session.journal(), shown.customer()),
          () -> session.notices().changed(said, arguments));
    }
  }

  private String name() {
    Detail shown = detail.get();
    return shown == null ? "" : shown.customer().name();
  }

  public void plan(LocalDate date, String what) {
    change(
        (journal, customer) ->
            journal
                .stepBook()
                .plan(customer.name(), new VisitDraft.Step(date, Optional.empty(), what.strip())),
        "customers.step.planned",
        name(),
        date);
  }

  public void logTouch(LocalDate date, Touch.Kind kind, String text) {
    change(
        (journal, customer) ->
            journal.careBook().log(new Touch(0, customer.id(), Optional.empty(), date, kind, text)),
        "care.logged",
        name());
  }

  public void deleteTouch(Touch touch) {
    change(
        (journal, customer) -> journal.careBook().deleteTouch(touch.id()), "care.deleted", name());
  }

  public void addStatement(String text) {
    change(
        (journal, customer) ->
            journal
                .customerBook()
                .saveStatement(Statement.open(customer.id(), session.today(), text.strip())),
        "customers.statement.saved");
  }

  /** OPEN takes a judgement back. */
  public void judge(Statement statement, Statement.State state, String by) {
    Statement judged = statement.judged(state, session.today(), by.strip());
    change(
        (journal, customer) -> journal.customerBook().saveStatement(judged),
        "customers.statement." + state.code());
  }

  public void deleteStatement(Statement statement) {
    change(
        (journal, customer) -> journal.customerBook().deleteStatement(statement.id()),
        "customers.statement.deleted");
  }

  /**
   * @param contact id 0 for a new one
   * @param then runs when it has been saved
   */
  public void saveContact(Contact contact, Runnable then) {
    session.change(
        () -> session.journal().customerBook().saveContact(contact),
        id -> {
          session.notices().changed("customers.contact.saved", contact.name());
          then.run();
        });
  }

  public void deleteContact(Contact contact) {
    change(
        (journal, customer) -> journal.customerBook().deleteContact(contact.id()),
        "customers.contact.deleted",
        contact.name());
  }

  /** Puts the chosen customer into the bin. */
  public void delete() {
    change(
        (journal, customer) -> journal.customerBook().deleteCustomer(customer.id()),
        "customers.deleted",
        name());
  }

  /** Says that something was copied. */
  public void copied(String text) {
    session.notices().done("customers.copied", text);
  }
}
