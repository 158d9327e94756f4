package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerFilter;
import org.henryjournal.domain.Product;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.SavedFilter;
import org.henryjournal.domain.SourceNames;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;

/** The list of customers with search, filters and order; what is chosen has a page of its own. */
public final class CustomersViewModel implements PageModel {

  /**
   * What the table shows.
   *
   * @param total how many customers there are; -1 until they have been read
   * @param chosenAt row of the chosen customer, or -1
   */
  public record Shown(ObservableList<Listed> rows, int total, int chosenAt) {
    static final Shown NOTHING_YET = new Shown(new Rows(new ArrayList<>()), -1, -1);
  }

  /**
   * What can be filtered by.
   *
   * @param sources each once, however it is written
   * @param products names
   * @param counts how many customers fit a saved filter, by its id
   */
  public record Choices(
      List<String> industries,
      List<String> sources,
      List<Tag> tags,
      List<String> products,
      List<SavedFilter> saved,
      Map<Long, Integer> counts) {
    static final Choices NONE =
        new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private final Session session;
  private final CustomerSearch customers = new CustomerSearch();
  private final CustomerViewModel page;
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty textName = new SimpleStringProperty("");
  private final ObjectProperty<CustomerFilter> filter =
      new SimpleObjectProperty<>(CustomerFilter.NONE);
  private final ObjectProperty<CustomerColumn.Sorting> sorting =
      new SimpleObjectProperty<>(CustomerColumn.Sorting.USUAL);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
  private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final AtomicLong asked = new AtomicLong();
  private final Refresh refresh;

  public CustomersViewModel(Session session) {
    this.session = session;
    this.page = new CustomerViewModel(session);
    search.subscribe(text -> filter.set(filter.get().withText(text)));
    filter.subscribe(now -> search.set(now.text()));
    refresh = new Refresh(session, this::load);
    filter.subscribe(this::find);
    sorting.subscribe(this::find);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  /** What is shown, to be used elsewhere. */
  CustomerListViewModel list(Messages messages) {
    return new CustomerListViewModel(session, () -> shown.get().rows(), messages);
  }

  /** Name of the text that a message to those who are shown had last. */
  StringProperty textNameProperty() {
    return textName;
  }

  /** The page of the chosen customer. */
  public CustomerViewModel page() {
    return page;
  }

  private void load() {
    page.load();
    LocalDate today = session.today();
    session
        .background()
        .run(
            () -> {
              CustomerStore store = session.journal().customers();
              customers.read(store.list(today), session.journal().spoken().all(), today);
              List<SavedFilter> saved = store.savedFilters();
              Map<Long, Integer> counts = new HashMap<>();
              saved.forEach(each -> counts.put(each.id(), customers.count(each.filter())));
              return new Choices(
                  all(Customer::industry),
                  sources(),
                  store.tags(),
                  session.journal().products().all().stream().map(Product::name).toList(),
                  saved,
                  counts);
            },
            choices::set);
    find();
    makeReady();
  }

  private void makeReady() {
    long number = asked.get();
    session
        .background()
        .run(
            () -> {
              customers.makeReady(() -> number != asked.get());
              return number;
            },
            ready -> {});
  }

  private List<String> all(Function<Customer, String> part) {
    Set<String> found = new HashSet<>();
    for (CustomerSearch.Row row : customers.all()) {
      found.add(part.apply(row.customer()));
    }
    found.remove("");
    return found.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private List<String> sources() {
    return SourceNames.distinct(
            customers.all().stream()
                .map(CustomerSearch.Row::customer)
                .sorted(Comparator.comparingLong(Customer::id))
                .map(Customer::source)
                .toList())
        .stream()
        .sorted()
        .toList();
  }

  /** Off the window's thread; of several searches only the last one's answer is made and shown. */
  private void find() {
    CustomerFilter wanted = filter.get();
    CustomerColumn.Sorting order = sorting.get();
    Optional<Long> chosen = page.chosen();
    long number = asked.incrementAndGet();
    session
        .background()
        .run(
            () -> number == asked.get() ? answer(wanted, order, chosen) : Shown.NOTHING_YET,
            answer -> {
              if (number == asked.get()) {
                shown.set(answer);
              }
            });
  }

  private Shown answer(CustomerFilter wanted, CustomerColumn.Sorting order, Optional<Long> chosen) {
    List<Listed> found = customers.find(wanted, order);
    return new Shown(
        new Rows(found), customers.size(), chosen.map(id -> customers.at(found, id)).orElse(-1));
  }

  public StringProperty searchProperty() {
    return search;
  }

  /** Everything that is asked for, the search included. */
  public ObjectProperty<CustomerFilter> filterProperty() {
    return filter;
  }

  public void change(UnaryOperator<CustomerFilter> change) {
    filter.set(change.apply(filter.get()));
  }

  /** Shows those whose deals come to an amount of the rep's own. */
  void askWorth(String typed) {
    AmountWords.parse(typed)
        .filter(amount -> amount.signum() > 0)
        .ifPresentOrElse(
            amount ->
                change(
                    filter ->
                        filter.with(
                            CustomerFilter.Chip.WORTH,
                            Set.of(new CustomerFilter.Worth.From(amount).written()))),
            () -> session.notices().refused(new Refusal("form.amount.unread")));
  }

  /** Shows those who fit a filter, and nobody's page. */
  public void list(CustomerFilter wanted) {
    setOpen(false);
    filter.set(wanted);
  }

  public ObjectProperty<CustomerColumn.Sorting> sortingProperty() {
    return sorting;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** The saved filter that is the current one. */
  public Optional<SavedFilter> current() {
    return choices.get().saved().stream()
        .filter(saved -> saved.filter().equals(filter.get()))
        .findFirst();
  }

  /** Keeps what is asked for now; a filter that has the name is replaced. */
  public void saveFilter(String name) {
    CustomerFilter now = filter.get();
    session.change(
        () -> session.journal().customerBook().saveFilter(name, now),
        () -> session.notices().changed("customers.filter.saved", name.strip()));
  }

  public void deleteFilter(SavedFilter saved) {
    session.change(
        () -> session.journal().customerBook().deleteFilter(saved.id()),
        () -> session.notices().changed("customers.filter.deleted", saved.name()));
  }

  /** Chooses a customer and opens its page. */
  public void choose(long customer) {
    page.choose(customer);
    setOpen(true);
  }

  /** Whether the page of the chosen customer is shown beside the table. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public void setOpen(boolean wanted) {
    open.set(wanted);
  }

  /**
   * Saves what was typed into a cell. The row shows it at once; when it is refused the row is as it
   * was, and the rep is told why.
   */
  public void edit(Listed row, CustomerColumn column, String typed) {
    String text = typed.strip();
    if (column == CustomerColumn.EXPECTED && !text.isEmpty() && AmountWords.parse(text).isEmpty()) {
      session.notices().refused(new Refusal("form.amount.unread"));
      return;
    }
    UnaryOperator<Customer> change =
        customer ->
            switch (column) {
              case NAME -> customer.withName(text);
              case INDUSTRY -> customer.withIndustry(text);
              case PHONE -> customer.withPhone(text);
              case EXPECTED -> customer.withExpectedAmount(AmountWords.parse(text));
              case GRADE, VISITS, DEALS, SINCE, STEP, TAGS -> customer;
            };
    Customer edited = change.apply(row.customer());
    if (edited.equals(row.customer())) {
      return;
    }
    Listed changed = row.withCustomer(edited);
    replace(row, changed);
    session.change(
        () -> {
          long id = edited.id();
          Customer now =
              session
                  .journal()
                  .customers()
                  .find(id)
                  .orElseThrow(() -> new Refusal("customer.gone"));
          return session.journal().customerBook().saveCustomer(change.apply(now));
        },
        id -> session.notices().changed("customers.saved", edited.name()),
        () -> replace(changed, row));
  }

  private void replace(Listed row, Listed with) {
    ObservableList<Listed> rows = shown.get().rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == row) {
        rows.set(i, with);
        return;
      }
    }
  }

  /** The form of a new customer, which is chosen when it has been saved. */
  public CustomerFormViewModel newForm(Messages messages) {
    return form(Customer.named("", session.today()), List.of(), "", messages);
  }

  /** The form of the chosen customer. */
  public Optional<CustomerFormViewModel> form(Messages messages) {
    return Optional.ofNullable(page.detailProperty().get())
        .map(
            detail ->
                form(
                    detail.customer(),
                    detail.tags(),
                    detail.care().referrer().orElse(""),
                    messages));
  }

  private CustomerFormViewModel form(
      Customer customer, List<Tag> tags, String referrer, Messages messages) {
    return new CustomerFormViewModel(
        session,
        customer,
        new ArrayList<>(tags),
        referrer,
        choices.get(),
        new BirthdayWords(messages),
        this::choose);
  }

  /** What is asked before the chosen customer is merged with another. */
  public Optional<MergeViewModel> merge() {
    return Optional.ofNullable(page.detailProperty().get())
        .map(detail -> new MergeViewModel(session, detail.customer(), this::choose));
  }
}
