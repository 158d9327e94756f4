package org.henryjournal.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.PersonKeys;
import org.henryjournal.journal.BatchStore;
import org.henryjournal.journal.ImportedCustomer;

/** Everybody who is known while rows are read, found by phone, then e-mail, then name. */
final class People {

  /** A person at a customer. */
  record Found(KnownCustomer customer, Contact contact, Match.By by) {}

  /** A customer. */
  record FoundCustomer(KnownCustomer customer, Match.By by) {}

  /** Its place among the customer's contacts stays when the contact is changed. */
  private record At(KnownCustomer customer, int index) {

    Contact contact() {
      return customer.contacts().get(index);
    }
  }

  /** A line of the notes that is a number or an address which was replaced by another one. */
  private static final Pattern WAY =
      Pattern.compile("[+\\d][-\\d ()/,]+|[^\\s@]+@[^\\s@]+(?:, [^\\s@]+@[^\\s@]+)*");

  private final List<KnownCustomer> all = new ArrayList<>();
  private final Map<String, KnownCustomer> byPhone = new HashMap<>();
  private final Map<String, KnownCustomer> byEmail = new HashMap<>();
  private final Map<String, KnownCustomer> byName = new HashMap<>();
  private final Map<String, List<KnownCustomer>> namesakes = new HashMap<>();
  private final Map<String, At> contactByPhone = new HashMap<>();
  private final Map<String, At> contactByEmail = new HashMap<>();

  People(List<BatchStore.Known> known) {
    known.forEach(one -> add(KnownCustomer.of(one)));
  }

  /** From now on rows are compared with this customer, too. */
  void add(KnownCustomer customer) {
    all.add(customer);
    namesakes
        .computeIfAbsent(PersonKeys.unnumbered(customer.customer().name()), k -> new ArrayList<>())
        .add(customer);
    index(customer);
  }

  /** Who was found first by something is found by it. */
  void index(KnownCustomer known) {
    byName.putIfAbsent(PersonKeys.name(known.customer().name()), known);
    indexWays(known.customer().ways().phone(), known.customer().ways().email(), known);
    known
        .customer()
        .note()
        .lines()
        .filter(WAY.asMatchPredicate())
        .forEach(line -> indexWays(line, line, known));
    for (int i = 0; i < known.contacts().size(); i++) {
      At at = new At(known, i);
      for (String key : PersonKeys.phones(at.contact().ways().phone())) {
        byPhone.putIfAbsent(key, known);
        contactByPhone.putIfAbsent(key, at);
      }
      for (String key : PersonKeys.emails(at.contact().ways().email())) {
        byEmail.putIfAbsent(key, known);
        contactByEmail.putIfAbsent(key, at);
      }
    }
  }

  private void indexWays(String phones, String emails, KnownCustomer known) {
    PersonKeys.phones(phones).forEach(key -> byPhone.putIfAbsent(key, known));
    PersonKeys.emails(emails).forEach(key -> byEmail.putIfAbsent(key, known));
  }

  Optional<KnownCustomer> named(String name) {
    return Optional.ofNullable(byName.get(PersonKeys.name(name)));
  }

  /** Everybody of this name, those whom it was given with a number among them. */
  List<KnownCustomer> namesakes(String name) {
    return namesakes.getOrDefault(PersonKeys.unnumbered(name), List.of());
  }

  Optional<FoundCustomer> find(Person person) {
    return first(PersonKeys.phones(person.customer().ways().phone()), byPhone)
        .map(found -> new FoundCustomer(found, Match.By.PHONE))
        .or(
            () ->
                first(PersonKeys.emails(person.customer().ways().email()), byEmail)
                    .map(found -> new FoundCustomer(found, Match.By.EMAIL)))
        .or(
            () ->
                named(person.customer().name())
                    .map(found -> new FoundCustomer(found, Match.By.NAME)));
  }

  /** The same person, wherever it works, or one of the same name at the company. */
  Optional<Found> findContact(String company, Contact person) {
    return first(PersonKeys.phones(person.ways().phone()), contactByPhone)
        .map(at -> new Found(at.customer(), at.contact(), Match.By.PHONE))
        .or(
            () ->
                first(PersonKeys.emails(person.ways().email()), contactByEmail)
                    .map(at -> new Found(at.customer(), at.contact(), Match.By.EMAIL)))
        .or(
            () ->
                named(company)
                    .flatMap(
                        at ->
                            contactOf(at, person)
                                .map(found -> new Found(at, found, Match.By.NAME))));
  }

  /** The contact of this name at a customer. */
  static Optional<Contact> contactOf(KnownCustomer customer, Contact person) {
    String name = PersonKeys.name(person.name());
    return customer.contacts().stream()
        .filter(contact -> PersonKeys.name(contact.name()).equals(name))
        .findFirst();
  }

  private static <T> Optional<T> first(List<String> keys, Map<String, T> by) {
    return keys.stream().filter(by::containsKey).map(by::get).findFirst();
  }

  /** The same name, with a number behind it where another customer has it. */
  String freeName(String name) {
    String plain = PersonKeys.NUMBER.matcher(name.strip()).replaceFirst("").strip();
    String free = name;
    for (int n = 2; named(free).isPresent(); n++) {
      free = plain + " (" + n + ")";
    }
    return free;
  }

  /** Customers that are new or that rows changed, in order of entry. */
  List<ImportedCustomer> imported() {
    return all.stream().flatMap(known -> known.imported().stream()).toList();
  }
}
