package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Pinyin;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The list of customers with its search, and the page of the chosen one. */
public final class CustomersViewModel {

  /** A customer's page. */
  public record Detail(
      CustomerStore.Listed listed,
      List<Contact> contacts,
      List<Tag> tags,
      List<VisitStore.Entry> visits,
      List<StepStore.Planned> steps) {}

  private record Searchable(CustomerStore.Listed listed, String text, Pinyin.Key key) {}

  private final Session session;
  private final Pinyin pinyin = new Pinyin();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<CustomerStore.Listed> shown = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private final Refresh refresh;
  private List<Searchable> all = List.of();
  private Optional<Long> chosen = Optional.empty();
  private long asked;
  private boolean isRead;

  public CustomersViewModel(Session session) {
    this.session = session;
    search.subscribe(ignored -> filter());
    refresh = new Refresh(session, this::load);
  }

  /** Told when the page is shown and when it is left. */
  public Refresh refresh() {
    return refresh;
  }

  private void load() {
    session
        .background()
        .run(
            () ->
                session.journal().customers().list().stream()
                    .sorted(
                        Comparator.comparing(
                                (CustomerStore.Listed l) -> l.lastDay().orElse(LocalDate.MIN))
                            .reversed())
                    .map(
                        l ->
                            new Searchable(
                                l,
                                words(l.customer()).toLowerCase(Locale.ROOT),
                                pinyin.key(l.customer().name())))
                    .toList(),
            read -> {
              all = read;
              isRead = true;
              filter();
            });
    chosen.ifPresent(this::loadDetail);
  }

  private static String words(Customer c) {
    return String.join("\n", c.name(), c.industry(), c.phone(), c.email(), c.wechat(), c.note());
  }

  /** Off the window's thread; of several searches only the last one's answer is shown. */
  private void filter() {
    if (!isRead) {
      return;
    }
    String typed = search.get().strip().toLowerCase(Locale.ROOT);
    String squeezed = typed.replaceAll("[\\s']", "");
    List<Searchable> among = all;
    long number = ++asked;
    session
        .background()
        .run(
            () ->
                among.stream()
                    .filter(
                        s ->
                            typed.isEmpty()
                                || s.text().contains(typed)
                                || Pinyin.startsWith(s.key(), squeezed))
                    .map(Searchable::listed)
                    .toList(),
            found -> {
              if (number == asked) {
                shown.setAll(found);
                total.set(among.size());
              }
            });
  }

  public StringProperty searchProperty() {
    return search;
  }

  /** The customers that fit the search, seen last first. */
  public ObservableList<CustomerStore.Listed> shown() {
    return shown;
  }

  /** -1 until the customers have been read. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Null while no customer is chosen. */
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public void choose(long customer) {
    chosen = Optional.of(customer);
    loadDetail(customer);
  }

  public void chooseNone() {
    chosen = Optional.empty();
    detail.set(null);
  }

  private void loadDetail(long customer) {
    session
        .background()
        .run(
            () -> read(customer),
            read -> {
              if (chosen.filter(c -> c == customer).isPresent()) {
                detail.set(read.orElse(null));
              }
            });
  }

  private Optional<Detail> read(long id) {
    CustomerStore customers = session.journal().customers();
    return customers
        .find(id)
        .map(
            customer -> {
              List<VisitStore.Entry> visits = session.journal().visits().ofCustomer(id).reversed();
              int count =
                  (int) visits.stream().filter(e -> !e.visit().outcome().isAttempt()).count();
              int deals = (int) visits.stream().filter(e -> e.deal().isPresent()).count();
              return new Detail(
                  new CustomerStore.Listed(
                      customer,
                      count,
                      deals,
                      visits.stream().findFirst().map(e -> e.visit().date())),
                  customers.contacts(id),
                  customers.tags(id),
                  visits,
                  session.journal().steps().ofCustomer(id));
            });
  }

  /** Saves a customer and shows it. */
  public void save(Customer customer, Runnable then) {
    session.change(
        () -> session.journal().customerBook().saveCustomer(customer),
        id -> {
          session.notices().changed("customers.saved", customer.name());
          choose(id);
          then.run();
        });
  }

  public void saveContact(Contact contact) {
    session.change(
        () -> session.journal().customerBook().saveContact(contact),
        id -> session.notices().changed("customers.contact.saved", contact.name()));
  }

  public void delete(Customer customer) {
    session.change(
        () -> {
          session.journal().customerBook().deleteCustomer(customer.id());
          return customer;
        },
        gone -> {
          chooseNone();
          session.notices().changed("customers.deleted", gone.name());
        });
  }

  public Customer blank() {
    return Customer.named("", session.today());
  }
}
