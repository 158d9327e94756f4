package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.Tag;
import org.henryjournal.journal.BatchStore;
import org.henryjournal.journal.ImportedCustomer;

/** A customer while rows are read: of the journal or of an earlier row, with what rows changed. */
final class KnownCustomer {

  private final Optional<Long> line;
  private Customer customer;
  private final List<Contact> contacts;
  private final Set<String> tags;
  private final Optional<Grade> grade;

  private final Optional<Customer> original;
  private final List<Contact> originalContacts;
  private final Map<String, Tag> newTags = new LinkedHashMap<>();
  private Optional<Grade> newGrade = Optional.empty();

  private KnownCustomer(
      Optional<Long> line,
      Customer customer,
      List<Contact> contacts,
      Set<String> tags,
      Optional<Grade> grade) {
    this.line = line;
    this.original = line.isPresent() ? Optional.empty() : Optional.of(customer);
    this.originalContacts = List.copyOf(contacts);
    this.customer = customer;
    this.contacts = new ArrayList<>(contacts);
    this.tags = tags;
    this.grade = grade;
  }

  static KnownCustomer of(BatchStore.Known known) {
    return new KnownCustomer(
        Optional.empty(), known.customer(), known.contacts(), known.tags(), known.grade());
  }

  /** A customer that a row brings. */
  static KnownCustomer of(long line, Person person) {
    KnownCustomer made =
        new KnownCustomer(
            Optional.of(line), person.customer(), List.of(), Set.of(), Optional.empty());
    person.contact().ifPresent(made::add);
    made.tag(person.tags());
    person.grade().ifPresent(made::grade);
    return made;
  }

  /** The line of the file that brought it; empty where it is of the journal. */
  Optional<Long> line() {
    return line;
  }

  Customer customer() {
    return customer;
  }

  List<Contact> contacts() {
    return contacts;
  }

  Optional<Grade> grade() {
    return newGrade.or(() -> grade);
  }

  boolean has(Tag tag) {
    String name = key(tag);
    return tags.contains(name) || newTags.containsKey(name);
  }

  private static String key(Tag tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }

  void set(Customer now) {
    customer = now;
  }

  void add(Contact contact) {
    contacts.add(contact);
  }

  void replace(Contact old, Contact now) {
    int at = contacts.indexOf(old);
    if (at >= 0) {
      contacts.set(at, now);
    }
  }

  void tag(List<Tag> more) {
    for (Tag tag : more) {
      if (!has(tag)) {
        newTags.put(key(tag), tag);
      }
    }
  }

  void grade(Grade given) {
    if (grade().filter(given::equals).isEmpty()) {
      newGrade = Optional.of(given).filter(now -> !grade.equals(Optional.of(now)));
    }
  }

  /** What is to be written; empty where all is as it was before the first row. */
  Optional<ImportedCustomer> imported() {
    List<Contact> written =
        contacts.stream().filter(contact -> !originalContacts.contains(contact)).toList();
    boolean same =
        original.filter(customer::equals).isPresent()
            && written.isEmpty()
            && newTags.isEmpty()
            && newGrade.isEmpty();
    return same
        ? Optional.empty()
        : Optional.of(
            new ImportedCustomer(customer, written, List.copyOf(newTags.values()), newGrade));
  }
}
