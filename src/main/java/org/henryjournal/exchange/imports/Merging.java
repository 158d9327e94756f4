package org.henryjournal.exchange.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.PersonKeys;
import org.henryjournal.domain.SourceNames;
import org.henryjournal.domain.Ways;

/** What is known of somebody after a row was taken over, and what that changes. */
final class Merging {

  private Merging() {}

  /**
   * Where a row names a contact, another number or address than the one that is known of the
   * customer is the contact's: sheets have a row for each person, with its own phone.
   */
  static Person waysOfContact(Customer old, Person row) {
    if (row.contact().isEmpty()) {
      return row;
    }
    Ways was = old.ways();
    Ways said = row.customer().ways();
    boolean phone = isOther(PersonKeys::phones, was.phone(), said.phone());
    boolean email = isOther(PersonKeys::emails, was.email(), said.email());
    boolean wechat = isOther(List::of, was.wechat(), said.wechat());
    Ways stay =
        new Ways(phone ? "" : said.phone(), email ? "" : said.email(), wechat ? "" : said.wechat());
    Contact contact = row.contact().get();
    Ways own = contact.ways();
    Ways with =
        new Ways(
            joined(phone ? said.phone() : "", own.phone()),
            joined(email ? said.email() : "", own.email()),
            joined(wechat ? said.wechat() : "", own.wechat()));
    return new Person(
        row.customer().withWays(stay),
        Optional.of(contact.withWays(with)),
        row.tags(),
        row.grade(),
        row.ofCompany());
  }

  private static boolean isOther(Function<String, List<String>> keys, String old, String said) {
    return !old.isEmpty()
        && !said.isEmpty()
        && !new HashSet<>(keys.apply(old)).containsAll(keys.apply(said));
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() || first.equals(second)
        ? (first.isEmpty() ? second : first)
        : first + ", " + second;
  }

  /**
   * What the row says, and what it does not say as it was. The name stays; another way to reach the
   * customer that was known goes to the notes.
   */
  static Customer takeOver(Customer old, Customer row) {
    Ways ways = known(old.ways(), row.ways());
    Customer said =
        new Customer(
            old.id(),
            old.name(),
            row.industry(),
            new Ways(
                noted(old, ways.phone(), PersonKeys::phones),
                noted(old, ways.email(), PersonKeys::emails),
                noted(old, ways.wechat(), List::of)),
            noted(old, row.address(), List::of),
            SourceNames.areOne(old.source(), row.source()) ? old.source() : row.source(),
            "",
            row.birthday(),
            row.expectedAmount(),
            row.created(),
            Optional.empty());
    return said.or(old).withNote(note(said.or(old).note(), row.note())).as(old);
  }

  /** What the row says where nothing was known; nothing that was known changes. */
  static Customer fillIn(Customer old, Customer row) {
    return old.withNote("")
        .or(row.withPhone("").withNote(""))
        .withNote(note(old.note(), row.note()))
        .as(old);
  }

  /** What the row says, and what it does not say as it was. */
  static Contact takeOver(Contact old, Contact row) {
    Contact said =
        new Contact(
            old.id(),
            old.customer(),
            old.name(),
            row.title(),
            row.kp(),
            known(old.ways(), row.ways()),
            row.birthday(),
            old.batch());
    return said.or(old).withBatch(old.batch());
  }

  /** Nothing where the notes have it already: another row was taken over after it once. */
  private static String noted(Customer old, String way, Function<String, List<String>> keys) {
    List<String> said = keys.apply(way);
    return old.note().lines().map(keys).anyMatch(line -> !said.isEmpty() && line.containsAll(said))
        ? ""
        : way;
  }

  private static Ways known(Ways old, Ways row) {
    return new Ways(
        known(PersonKeys::phones, old.phone(), row.phone()),
        known(PersonKeys::emails, old.email(), row.email()),
        row.wechat());
  }

  /** The way that is known where it is the same written otherwise. */
  private static String known(Function<String, List<String>> keys, String old, String row) {
    return !row.isEmpty()
            && new HashSet<>(keys.apply(old)).containsAll(keys.apply(row))
            && !keys.apply(row).isEmpty()
        ? old
        : row;
  }

  private static String note(String old, String row) {
    return row.isBlank() || old.contains(row) ? old : old.isBlank() ? row : old + "\n" + row;
  }

  static List<Match.Difference> differences(Customer old, Customer row, Customer after) {
    List<Match.Difference> found = new ArrayList<>();
    if (!PersonKeys.unnumbered(old.name()).equals(PersonKeys.unnumbered(row.name()))) {
      found.add(new Match.Difference(ImportField.CUSTOMER, old.name(), row.name(), after.name()));
    }
    addWays(found, ImportField.PHONE, old.ways(), row.ways(), after.ways());
    add(found, ImportField.INDUSTRY, Customer::industry, old, row, after);
    add(found, ImportField.ADDRESS, Customer::address, old, row, after);
    if (!SourceNames.areOne(old.source(), row.source())) {
      add(found, ImportField.SOURCE, Customer::source, old, row, after);
    }
    add(found, ImportField.BIRTHDAY, c -> text(c.birthday().map(Birthday::code)), old, row, after);
    add(
        found,
        ImportField.EXPECTED_AMOUNT,
        c -> text(c.expectedAmount().map(BigDecimal::toPlainString)),
        old,
        row,
        after);
    if (!row.note().isBlank()) {
      add(found, ImportField.NOTE, Customer::note, old, row, after);
    }
    return found;
  }

  static List<Match.Difference> differences(Contact old, Contact row, Contact after) {
    List<Match.Difference> found = new ArrayList<>();
    if (!PersonKeys.name(old.name()).equals(PersonKeys.name(row.name()))) {
      found.add(new Match.Difference(ImportField.CONTACT, old.name(), row.name(), after.name()));
    }
    add(found, ImportField.JOB, Contact::title, old, row, after);
    add(found, ImportField.BIRTHDAY, c -> text(c.birthday().map(Birthday::code)), old, row, after);
    add(found, ImportField.KP, c -> text(c.kp()), old, row, after);
    addWays(found, ImportField.CONTACT_PHONE, old.ways(), row.ways(), after.ways());
    return found;
  }

  private static void addWays(
      List<Match.Difference> found, ImportField phone, Ways old, Ways row, Ways after) {
    add(found, phone, Ways::phone, old, row, after);
    add(found, ImportField.EMAIL, Ways::email, old, row, after);
    add(found, ImportField.WECHAT, Ways::wechat, old, row, after);
  }

  private static <T> void add(
      List<Match.Difference> found,
      ImportField field,
      Function<T, String> value,
      T old,
      T row,
      T after) {
    if (!value.apply(old).equals(value.apply(after))) {
      found.add(
          new Match.Difference(field, value.apply(old), value.apply(row), value.apply(after)));
    }
  }

  private static String text(Optional<?> value) {
    return value.map(String::valueOf).orElse("");
  }
}
