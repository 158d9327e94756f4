package org.henryjournal.exchange.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.SolarBirthday;
import org.henryjournal.domain.Stage;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Ways;
import org.henryjournal.exchange.CsvWriting;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.journal.CustomerStore;
import org.henryjournal.journal.CustomerStore.Listed;
import org.henryjournal.journal.Journal;
import org.henryjournal.journal.Progress;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** Customers as a list to be used elsewhere: their phones, their e-mails, or a table of them. */
public final class CustomerList {

  /** Between contacts in one cell. */
  private static final String BETWEEN = "; ";

  private static final List<String> HEADERS =
      List.of(
          "customers.column.name",
          "customers.column.grade",
          "customers.column.industry",
          "customers.column.phone",
          "customers.email",
          "customers.wechat",
          "customers.address",
          "lists.contacts",
          "lists.contact.titles",
          "lists.contact.phones",
          "lists.contact.emails",
          "lists.contact.birthdays",
          "customers.column.visits",
          "customers.column.deals",
          "lists.last.day",
          "customers.column.step",
          "customers.column.expected",
          "customers.column.tags",
          "customers.source",
          "customers.birthday",
          "customers.note");

  private final List<Listed> customers;
  private final Map<Long, List<Contact>> contacts;

  private CustomerList(List<Listed> customers, Map<Long, List<Contact>> contacts) {
    this.customers = List.copyOf(customers);
    this.contacts = contacts;
  }

  /** With the contacts they have now, in the order they are given. */
  public static CustomerList of(Journal journal, List<Listed> customers) {
    return new CustomerList(customers, journal.customers().contactsByCustomer());
  }

  /** Writes a table of all customers, as a file that a spreadsheet opens; closes the stream. */
  public static void write(ExportSource source, OutputStream out, Progress progress)
      throws IOException {
    Journal journal = source.journal();
    of(journal, journal.customers().list(source.today())).csv(source.messages(), out);
  }

  /** How many customers and contacts a table of all has, in words. */
  public static String counts(ExportSource source) {
    CustomerStore customers = source.journal().customers();
    return source
        .messages()
        .get(
            "export.customers.counts",
            customers.size(),
            customers.contactsByCustomer().values().stream().mapToInt(List::size).sum());
  }

  public int size() {
    return customers.size();
  }

  private List<Contact> contacts(Listed listed) {
    return contacts.getOrDefault(listed.customer().id(), List.of());
  }

  /** Of customers and contacts, each once. */
  public List<String> phones() {
    return all(Ways::phone);
  }

  /** Of customers and contacts, each once. */
  public List<String> emails() {
    return all(Ways::email);
  }

  /** Of customers and contacts, each once. */
  public List<String> wechats() {
    return all(Ways::wechat);
  }

  /** Of the customers who have an address, in order. */
  public List<LabelSheet.Address> addresses() {
    return customers.stream()
        .map(Listed::customer)
        .filter(customer -> !customer.address().isBlank())
        .map(
            customer ->
                new LabelSheet.Address(
                    line(customer.name()),
                    contacts.getOrDefault(customer.id(), List.of()).stream()
                        .findFirst()
                        .map(contact -> line(contact.name() + " " + contact.title()))
                        .orElse(""),
                    line(customer.address())))
        .toList();
  }

  private List<String> all(Function<Ways, String> way) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (Listed listed : customers) {
      found.add(line(way.apply(listed.customer().ways())));
      contacts(listed).forEach(contact -> found.add(line(way.apply(contact.ways()))));
    }
    found.remove("");
    return List.copyOf(found);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** As a spreadsheet takes it from the clipboard. */
  public String tabbed(Messages messages) {
    StringBuilder text = new StringBuilder();
    rows(messages)
        .forEach(
            row ->
                text.append(
                        row.stream()
                            .map(CsvWriting::cell)
                            .map(CustomerList::line)
                            .collect(Collectors.joining("\t")))
                    .append('\n'));
    return text.toString();
  }

  /** As a file that a spreadsheet opens; the stream is closed. */
  public void csv(Messages messages, OutputStream out) throws IOException {
    try (CsvWriting csv = new CsvWriting(out)) {
      rows(messages).forEach(csv::row);
    }
  }

  private Stream<List<@Nullable Object>> rows(Messages messages) {
    List<@Nullable Object> head = new ArrayList<>();
    HEADERS.forEach(key -> head.add(messages.get(key)));
    return Stream.concat(Stream.of(head), customers.stream().map(listed -> row(listed, messages)));
  }

  private List<@Nullable Object> row(Listed listed, Messages messages) {
    Customer customer = listed.customer();
    BirthdayWords birthdays = new BirthdayWords(messages);
    return Arrays.asList(
        customer.name(),
        grade(listed.stage(), messages),
        customer.industry(),
        customer.ways().phone(),
        customer.ways().email(),
        customer.ways().wechat(),
        customer.address(),
        joined(listed, Contact::name),
        joined(listed, contact -> whose(contact, contact.title())),
        joined(listed, contact -> whose(contact, contact.ways().phone())),
        joined(listed, contact -> contact.ways().email()),
        joined(
            listed, contact -> whose(contact, contact.birthday().map(birthdays::text).orElse(""))),
        listed.visits(),
        listed.deals(),
        listed.lastDay(),
        listed.step(),
        customer.expectedAmount(),
        listed.tags().stream().map(Tag::name).collect(Collectors.joining(", ")),
        customer.source(),
        customer.birthday().map(known -> cell(known, birthdays)),
        customer.note());
  }

  /** A whole date is written as spreadsheets sort it. */
  private static String cell(Birthday birthday, BirthdayWords words) {
    return birthday instanceof SolarBirthday solar && solar.year().isPresent()
        ? solar.code()
        : words.text(birthday);
  }

  private static String whose(Contact contact, String value) {
    return value.isBlank() ? "" : contact.name() + " " + value;
  }

  private String joined(Listed listed, Function<Contact, String> part) {
    return contacts(listed).stream()
        .map(part)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(BETWEEN));
  }

  private static String grade(Stage stage, Messages messages) {
    return stage
        .grade()
        .map(Grade::name)
        .orElseGet(() -> messages.get("stage." + stage.name().toLowerCase(Locale.ROOT)));
  }
}
