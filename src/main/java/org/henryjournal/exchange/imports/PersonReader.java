package org.henryjournal.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.NamedContact;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Ways;
import org.henryjournal.exchange.Cells;
import org.henryjournal.exchange.read.SheetRow;

/** Reads a row as a customer, with a contact where one is named. */
final class PersonReader {

  /** Google's sign between several values of a cell. */
  private static final String SEVERAL = " ::: ";

  private final RowCells cells;
  private final LocalDate today;

  /**
   * @param today the day a customer is entered
   */
  PersonReader(RowCells cells, LocalDate today) {
    this.cells = cells;
    this.today = today;
  }

  Person customer(SheetRow row) throws Unreadable {
    cells.checkShape(row);
    String name = cells.customer(row);
    String job = cells.line(row, ImportField.JOB);
    String note = cells.cell(row, ImportField.NOTE);
    NamedContact person = NamedContact.parse(cells.line(row, ImportField.CONTACT));
    String own = values(row, ImportField.CONTACT_PHONE);
    if (person.name().isEmpty() || person.name().equals(name)) {
      Customer customer = customer(row, name, joined("\n", job, note), cells.birthday(row));
      return new Person(
          customer.withPhone(joined(", ", customer.ways().phone(), own)),
          Optional.empty(),
          tags(row),
          grade(row),
          false);
    }
    Contact contact =
        new Contact(
            0,
            0,
            name(person),
            job,
            kp(row).or(person::kp),
            Ways.ofPhone(own),
            cells.birthday(row),
            Optional.empty());
    return new Person(
        customer(row, name, note, Optional.empty()),
        Optional.of(contact),
        tags(row),
        grade(row),
        false);
  }

  /** A person without a company is a customer. */
  Person contact(SheetRow row) throws Unreadable {
    cells.checkShape(row);
    NamedContact person = NamedContact.parse(personName(row));
    String company = cells.line(row, ImportField.CUSTOMER);
    if (person.name().isEmpty() && company.isEmpty()) {
      throw Unreadable.cell(ImportField.CONTACT, "import.row.no.person");
    }
    name(person);
    RowCells.requireShort(company, ImportField.CUSTOMER);
    String job = cells.line(row, ImportField.JOB);
    String note = cells.cell(row, ImportField.NOTE);
    if (person.name().isEmpty() || company.isEmpty() || company.equals(person.name())) {
      String name = person.name().isEmpty() ? company : person.name();
      return new Person(
          customer(row, name, joined("\n", job, note), cells.birthday(row)),
          Optional.empty(),
          tags(row),
          Optional.empty(),
          false);
    }
    Contact contact =
        new Contact(
            0,
            0,
            person.name(),
            job,
            kp(row).or(person::kp),
            ways(row),
            cells.birthday(row),
            Optional.empty());
    return new Person(
        employer(row, company, person.name(), note),
        Optional.of(contact),
        tags(row),
        Optional.empty(),
        true);
  }

  /** Of a company a row about one of its people says where it is; the rest is about the person. */
  private Customer employer(SheetRow row, String company, String person, String note) {
    return new Customer(
        0,
        company,
        cells.line(row, ImportField.INDUSTRY),
        Ways.NONE,
        values(row, ImportField.ADDRESS),
        cells.line(row, ImportField.SOURCE),
        note.isEmpty() ? "" : person + ": " + note,
        Optional.empty(),
        Optional.empty(),
        today,
        Optional.empty());
  }

  private Customer customer(SheetRow row, String name, String note, Optional<Birthday> birthday)
      throws Unreadable {
    return new Customer(
        0,
        name,
        cells.line(row, ImportField.INDUSTRY),
        ways(row),
        values(row, ImportField.ADDRESS),
        cells.line(row, ImportField.SOURCE),
        note,
        birthday,
        cells.amount(row, ImportField.EXPECTED_AMOUNT),
        today,
        Optional.empty());
  }

  private Ways ways(SheetRow row) {
    return new Ways(
        phone(row), values(row, ImportField.EMAIL), cells.line(row, ImportField.WECHAT));
  }

  private String personName(SheetRow row) {
    String whole = cells.line(row, ImportField.CONTACT);
    if (!whole.isEmpty()) {
      return whole;
    }
    String given = cells.line(row, ImportField.GIVEN_NAME);
    String family = cells.line(row, ImportField.FAMILY_NAME);
    boolean chinese =
        (family + given).codePoints().anyMatch(Character::isIdeographic)
            && (family + given).codePoints().noneMatch(PersonReader::isLatin);
    return chinese ? family + given.replace(" ", "") : joined(" ", given, family);
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  private static String name(NamedContact person) throws Unreadable {
    return RowCells.requireShort(person.name(), ImportField.CONTACT);
  }

  private String phone(SheetRow row) {
    return values(row, ImportField.PHONE);
  }

  private String values(SheetRow row, ImportField field) {
    return cells.line(row, field).replace(SEVERAL, ", ");
  }

  private static String joined(String between, String... parts) {
    return String.join(between, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  private Optional<Integer> kp(SheetRow row) throws Unreadable {
    String cell = cells.line(row, ImportField.KP);
    String plain = Cells.narrow(cell).toLowerCase(Locale.ROOT).replace(" ", "");
    if (plain.isEmpty() || plain.equals("-") || plain.equals("0")) {
      return Optional.empty();
    }
    String digit = plain.startsWith("kp") ? plain.substring(2) : plain;
    if (digit.matches("[123]")) {
      return Optional.of(Integer.parseInt(digit));
    }
    throw Unreadable.cell(ImportField.KP, "import.row.kp", Cells.quoted(cell));
  }

  private Optional<Grade> grade(SheetRow row) throws Unreadable {
    String cell = cells.line(row, ImportField.GRADE);
    if (cell.isEmpty() || cell.equals("-")) {
      return Optional.empty();
    }
    String plain = Cells.narrow(cell).toUpperCase(Locale.ROOT);
    if (plain.matches("[ABCD](?:类|级|等|类客户|级客户)?") || plain.matches("(?:GRADE|CLASS) ?[ABCD]")) {
      return Stream.of(Grade.values())
          .filter(grade -> plain.replaceAll("GRADE|CLASS", "").contains(grade.code()))
          .findFirst();
    }
    throw Unreadable.cell(ImportField.GRADE, "import.row.grade", Cells.quoted(cell));
  }

  /** Google's own groups begin with a star and say nothing. */
  private List<Tag> tags(SheetRow row) {
    List<Tag> tags = new ArrayList<>();
    for (String written : cells.line(row, ImportField.TAGS).split(" ::: |[;；,，、|]")) {
      Tag tag = Tag.parse(written);
      boolean said = !tag.name().isBlank() && !tag.name().startsWith("*");
      if (said && tags.stream().noneMatch(t -> t.name().equalsIgnoreCase(tag.name()))) {
        tags.add(tag);
      }
    }
    return tags;
  }
}
