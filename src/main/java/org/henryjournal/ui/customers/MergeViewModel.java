package org.henryjournal.ui.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.CustomerNames;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** Two customers that are one: which record stays, and what it takes from the other. */
public final class MergeViewModel {

  private static final int SUGGESTIONS = 6;

  /** One of the two, with what is told of it. */
  record Side(
      Customer customer,
      List<Contact> contacts,
      List<Tag> tags,
      Labels labels,
      int entries,
      int deals) {}

  /**
   * A line of the comparison; its values are words, a birthday, an amount or labels.
   *
   * @param key of the message that names it
   * @param result what the customer says afterwards
   */
  public record Line(
      String key, Optional<Object> stays, Optional<Object> goes, Optional<Object> result) {
    /** The record that stays takes it from the other. */
    public boolean isFilled() {
      return stays.isEmpty() && goes.isPresent();
    }
  }

  /** What comes along with the record that goes. */
  public record Brought(int entries, int deals, int contacts) {}

  /**
   * @param entries visits and attempts of the customer that stays, afterwards
   */
  public record Comparison(
      Customer stays, Customer goes, List<Line> lines, int entries, Brought brought) {}

  private final Session session;
  private final LongConsumer merged;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<CustomerNames.Name>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final Customer customer;

  MergeViewModel(Session session, Customer customer, LongConsumer merged) {
    this.session = session;
    this.customer = customer;
    this.merged = merged;
    typed.subscribe(this::search);
  }

  public Customer customer() {
    return customer;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /** Other customers that fit what is typed. */
  public ReadOnlyObjectProperty<List<CustomerNames.Name>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Null until the other customer is chosen. */
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  private void search() {
    String text = typed.get();
    CustomerNames names = session.names();
    session
        .background()
        .run(
            () ->
                names.complete(text, SUGGESTIONS + 1).stream()
                    .filter(name -> name.id() != customer.id())
                    .limit(SUGGESTIONS)
                    .toList(),
            answer -> {
              if (text.equals(typed.get())) {
                found.set(answer);
              }
            });
  }

  public void choose(long other) {
    compare(customer.id(), other);
  }

  /** The other record stays. */
  public void swap() {
    Comparison now = comparison.get();
    if (now != null) {
      compare(now.goes().id(), now.stays().id());
    }
  }

  /** Another customer is to be chosen. */
  public void chooseAgain() {
    comparison.set(null);
  }

  private void compare(long stays, long goes) {
    session.background().run(() -> comparison(side(stays), side(goes)), comparison::set);
  }

  private Side side(long id) {
    CustomerStore store = session.journal().customers();
    List<VisitStore.Entry> entries = session.journal().visits().ofCustomer(id);
    Customer found = store.find(id).orElseThrow(() -> new Refusal("customer.gone"));
    return new Side(
        found,
        store.contacts(id),
        store.tags(id),
        session.journal().grades().labels(id),
        entries.size(),
        (int) entries.stream().filter(entry -> entry.deal().isPresent()).count());
  }

  private static Comparison comparison(Side stays, Side goes) {
    Customer one = stays.customer();
    Customer other = goes.customer();
    Customer both = one.or(other);
    List<Line> lines = new ArrayList<>();
    line(lines, "customers.name", one, other, both, c -> words(c.name()));
    line(lines, "customers.industry", one, other, both, c -> words(c.industry()));
    line(lines, "customers.phone", one, other, both, c -> words(c.ways().phone()));
    line(lines, "customers.email", one, other, both, c -> words(c.ways().email()));
    line(lines, "customers.wechat", one, other, both, c -> words(c.ways().wechat()));
    line(lines, "customers.address", one, other, both, c -> words(c.address()));
    line(lines, "customers.source", one, other, both, c -> words(c.source()));
    line(lines, "customers.birthday", one, other, both, c -> c.birthday().map(Object.class::cast));
    line(
        lines,
        "customers.expected",
        one,
        other,
        both,
        c -> c.expectedAmount().map(Object.class::cast));
    line(lines, "customers.note", one, other, both, c -> words(c.note()));
    together(lines, "customers.contacts", stays, goes, s -> names(s.contacts(), Contact::name));
    together(lines, "customers.tags", stays, goes, s -> names(s.tags(), Tag::name));
    add(
        lines,
        "customers.merge.labels",
        known(stays.labels()),
        known(goes.labels()),
        known(stays.labels().or(goes.labels())));
    return new Comparison(
        one,
        other,
        lines,
        stays.entries() + goes.entries(),
        new Brought(goes.entries(), goes.deals(), goes.contacts().size()));
  }

  private static void line(
      List<Line> lines,
      String key,
      Customer one,
      Customer other,
      Customer both,
      Function<Customer, Optional<Object>> value) {
    add(lines, key, value.apply(one), value.apply(other), value.apply(both));
  }

  private static void add(
      List<Line> lines,
      String key,
      Optional<Object> stays,
      Optional<Object> goes,
      Optional<Object> result) {
    if (stays.isPresent() || goes.isPresent()) {
      lines.add(new Line(key, stays, goes, result));
    }
  }

  private static Optional<Object> words(String text) {
    return Optional.<Object>of(text).filter(t -> !text.isBlank());
  }

  private static Optional<Object> known(Labels labels) {
    return Optional.<Object>of(labels).filter(l -> !l.equals(Labels.UNKNOWN));
  }

  /** Of these the customer that stays has both sides'. */
  private static void together(
      List<Line> lines, String key, Side stays, Side goes, Function<Side, List<String>> values) {
    List<String> all = new ArrayList<>(values.apply(stays));
    values.apply(goes).stream()
        .filter(name -> all.stream().noneMatch(name::equalsIgnoreCase))
        .forEach(all::add);
    add(
        lines,
        key,
        words(String.join(", ", values.apply(stays))),
        words(String.join(", ", values.apply(goes))),
        words(String.join(", ", all)));
  }

  private static <T> List<String> names(List<T> items, Function<T, String> name) {
    return items.stream().map(name).collect(Collectors.toList());
  }

  /**
   * @param then runs when they are one
   */
  public void merge(Runnable then) {
    Comparison now = comparison.get();
    if (now == null) {
      return;
    }
    session.change(
        () -> session.journal().customerBook().merge(now.stays().id(), now.goes().id()),
        () -> {
          session.notices().changed("customers.merged", now.goes().name(), now.stays().name());
          merged.accept(now.stays().id());
          then.run();
        });
  }
}
